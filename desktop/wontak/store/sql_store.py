"""A desk's values in one database file, each edit a transaction of its own with its journal row."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

from wontak.domain.agenda import AgendaLine
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.journal import Act, JournalEntry, Stamp
from wontak.domain.text import clean
from wontak.language import N_
from wontak.services.ports import StoreTroubleError
from wontak.store import queries
from wontak.store.troubles import told

if TYPE_CHECKING:  # it brings SQLAlchemy: see get_ready
    from wontak.store.saver import Saver


class SqlStore:
    """Applies edits and reads values over one kept connection; used on one thread at a time."""

    def __init__(self, connection: Any, path: Path, *, actor: str, desk: UUID) -> None:
        self._path = path
        self._actor = clean(actor)
        self._desk = desk
        self._connection = connection
        self._identity = _identity(path)

    @property
    def path(self) -> Path:
        """The file that holds the values."""
        return self._path

    def get_ready(self) -> None:
        """Have what saves edits loaded: SQLAlchemy, which a list need not wait 0.2 s for."""
        _ = self._saver

    def apply(self, edit: Edit, act: Act = Act.DO) -> Stamp:
        """Apply all changes with the journal's row in one transaction, or raise and apply none."""
        self._refuse_lost_file()
        return self._saver.apply(edit, act)

    def conferences(self) -> tuple[Conference, ...]:
        """Return every conference in its order."""
        with self._reading():
            return queries.conferences(self._connection)

    def agenda_lines(self, conference_id: UUID) -> tuple[AgendaLine, ...]:
        """Return what the list shows of each agenda, in order."""
        with self._reading():
            return queries.agenda_lines(self._connection, conference_id)

    def board(self, agenda_id: UUID) -> Board | None:
        """Return an agenda with everything on its table; None where it is gone."""
        with self._reading():
            return queries.board(self._connection, agenda_id)

    def directory(self, conference_id: UUID) -> Directory:
        """Return who a conference knows."""
        with self._reading():
            return queries.directory(self._connection, conference_id)

    def journal(self) -> Iterator[JournalEntry]:
        """Yield every entry by subject and number."""
        return self._saver.journal()

    def close(self) -> None:
        """Let go of the file; the log beside it is folded in where nobody else reads it."""
        self._connection.close()

    @cached_property
    def _saver(self) -> "Saver":
        from wontak.store.saver import Saver  # noqa: PLC0415 - 0.2 s, after the list is there

        return Saver(self._connection, self._path, actor=self._actor, desk=self._desk)

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Have all that a block reads be of one moment."""
        with told(self._path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.rollback()

    def _refuse_lost_file(self) -> None:
        # SQLite goes on writing into a file that was deleted or moved away, and says nothing.
        if _identity(self._path) != self._identity:
            raise StoreTroubleError(
                N_("{file} was moved or deleted. Put it back; saving goes on by itself."),
                file=self._path.name,
            )


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return (status.st_dev, status.st_ino)
