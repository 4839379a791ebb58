"""The writer runs the few statements that every edit waits for straight on the driver."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from sqlalchemy import Connection, Delete, Insert, Update

from wontak.store.engine import driver_of

Writing: TypeAlias = Insert | Update | Delete
_Blank: TypeAlias = tuple[str, Callable[[Any], Any] | None]


class Writer:
    """Compiles each statement once: SQLAlchemy's own way costs as much as a commit."""

    def __init__(self, connection: Connection) -> None:
        self._dialect = connection.dialect
        self._driver = driver_of(connection)
        self._compiled: dict[Writing, tuple[str, tuple[_Blank, ...]]] = {}

    def run(self, statement: Writing, values: Mapping[str, Any]) -> int:
        """Run a statement that is kept by its caller; returns how many rows it wrote."""
        text, blanks = self._compiled.get(statement) or self._compile(statement)
        row = [
            values[name] if convert is None else convert(values[name]) for name, convert in blanks
        ]
        return int(self._driver.execute(text, row).rowcount)

    def _compile(self, statement: Writing) -> tuple[str, tuple[_Blank, ...]]:
        compiled = statement.compile(dialect=self._dialect)
        blanks = tuple(
            (name, compiled.binds[name].type.bind_processor(self._dialect))
            for name in compiled.positiontup or ()
        )
        self._compiled[statement] = (str(compiled), blanks)
        return self._compiled[statement]
