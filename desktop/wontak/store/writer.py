"""The writer runs the few statements that every edit waits for straight on the driver."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Delete, Insert, Select, Update
from sqlalchemy.dialects import sqlite

Statement: TypeAlias = Insert | Update | Delete | Select[Any]
_Convert: TypeAlias = Callable[[Any], Any] | None


@dataclass(frozen=True, slots=True)
class _Prepared:
    text: str
    blanks: tuple[tuple[str, _Convert], ...]
    results: tuple[_Convert, ...]


def _converted(prepared: _Prepared, row: Sequence[Any]) -> tuple[Any, ...]:
    pairs = zip(prepared.results, row, strict=True)
    return tuple(value if convert is None else convert(value) for convert, value in pairs)


class Writer:
    """Compiles each statement once: SQLAlchemy's own way costs as much as a commit."""

    def __init__(self, connection: Any) -> None:
        self._dialect = sqlite.dialect()
        self._driver = connection
        self._prepared: dict[Statement, _Prepared] = {}

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Take the file's lock for a block and keep all that it writes, or nothing of it."""
        self._driver.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._driver.commit()
        except BaseException:
            # A commit that failed leaves SQLite's transaction open, too.
            self._driver.rollback()
            raise

    @property
    def data_version(self) -> int:
        """A number that is another one once somebody else has written to the file."""
        ((version,),) = self._driver.execute("PRAGMA data_version")
        return int(version)

    def run(self, statement: Statement, values: Mapping[str, Any]) -> int:
        """Run a statement that is kept by its caller; returns how many rows it wrote."""
        return int(self._execute(self._prepare(statement), values).rowcount)

    def first(self, statement: Select[Any], values: Mapping[str, Any]) -> tuple[Any, ...] | None:
        """Return the first row of a query that is kept by its caller, None where there is none."""
        return next(iter(self.some(statement, values, most=1)), None)

    def some(
        self, statement: Select[Any], values: Mapping[str, Any], *, most: int
    ) -> list[tuple[Any, ...]]:
        """Return so many rows of a query that is kept by its caller."""
        prepared = self._prepare(statement)
        cursor = self._execute(prepared, values)
        rows = cursor.fetchmany(most)
        cursor.close()
        return [_converted(prepared, row) for row in rows]

    def _execute(self, prepared: _Prepared, values: Mapping[str, Any]) -> Any:
        row = [
            values[name] if convert is None else convert(values[name])
            for name, convert in prepared.blanks
        ]
        return self._driver.execute(prepared.text, row)

    def _prepare(self, statement: Statement) -> _Prepared:
        known = self._prepared.get(statement)
        if known is not None:
            return known
        compiled = statement.compile(dialect=self._dialect)
        columns = statement.selected_columns if isinstance(statement, Select) else ()
        self._prepared[statement] = _Prepared(
            str(compiled),
            tuple(
                (name, compiled.binds[name].type.bind_processor(self._dialect))
                for name in compiled.positiontup or ()
            ),
            tuple(column.type.result_processor(self._dialect, None) for column in columns),
        )
        return self._prepared[statement]
