"""A desk's values in one database file, each edit a transaction of its own with its journal row."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine

from wontak.domain.agenda import AgendaLine
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.journal import GENESIS, Act, JournalEntry, Stamp, chained
from wontak.domain.text import clean
from wontak.language import N_
from wontak.services.ports import StoreTroubleError
from wontak.store import journal_rows, queries
from wontak.store.swapping import swap
from wontak.store.troubles import told
from wontak.store.writer import Writer

_SALT = 16


class SqlStore:
    """Applies edits and reads values over one kept connection; used on one thread at a time."""

    def __init__(self, engine: Engine, path: Path, *, actor: str, desk: UUID) -> None:
        self._path = path
        self._actor = clean(actor)
        self._desk = desk
        self._engine = engine
        with told(path):
            self._reading = engine.connect()
        self._writer = Writer(self._reading)
        self._heads: dict[UUID, tuple[int, bytes]] = {}
        self._data_version = -1
        self._identity = _identity(path)

    @property
    def path(self) -> Path:
        """The file that holds the values."""
        return self._path

    def apply(self, edit: Edit, act: Act = Act.DO) -> Stamp:
        """Apply all changes with the journal's row in one transaction, or raise and apply none."""
        self._refuse_lost_file()
        stamp = Stamp(at=datetime.now(UTC), actor=self._actor, desk=self._desk, act=act)
        try:
            with told(self._path, removing=edit.removes), self._writer.transaction():
                swap(self._writer, edit.changes)
                entry = self._next_entry(edit, stamp)
                journal_rows.add(self._writer, entry)
        except BaseException:
            self._heads.pop(edit.subject, None)
            raise
        self._heads[edit.subject] = (entry.number, entry.hash)
        return stamp

    def conferences(self) -> tuple[Conference, ...]:
        """Return every conference in its order."""
        with told(self._path), self._reading.begin():
            return queries.conferences(self._reading)

    def agenda_lines(self, conference_id: UUID) -> tuple[AgendaLine, ...]:
        """Return what the list shows of each agenda, in order."""
        with told(self._path), self._reading.begin():
            return queries.agenda_lines(self._reading, conference_id)

    def board(self, agenda_id: UUID) -> Board | None:
        """Return an agenda with everything on its table; None where it is gone."""
        with told(self._path), self._reading.begin():
            return queries.board(self._reading, agenda_id)

    def directory(self, conference_id: UUID) -> Directory:
        """Return who a conference knows."""
        with told(self._path), self._reading.begin():
            return queries.directory(self._reading, conference_id)

    def journal(self) -> Iterator[JournalEntry]:
        """Yield every entry by subject and number."""
        last: JournalEntry | None = None
        while True:
            # A transaction a page: who stops reading half way must not keep edits from being saved.
            with told(self._path), self._reading.begin():
                page = journal_rows.entries(self._reading, last)
            if not page:
                return
            yield from page
            last = page[-1]

    def close(self) -> None:
        """Let go of the file; the log beside it is folded in where nobody else reads it."""
        self._reading.close()
        self._engine.dispose()

    def _next_entry(self, edit: Edit, stamp: Stamp) -> JournalEntry:
        number, last = self._head(edit.subject) or (0, GENESIS)
        salts = [os.urandom(_SALT) for _ in edit.changes]
        return chained(edit, stamp, number=number + 1, previous=last, salts=salts)

    def _head(self, subject: UUID) -> tuple[int, bytes] | None:
        version = self._writer.data_version
        if version != self._data_version:
            # Another connection wrote: what was remembered may be old.
            self._heads.clear()
            self._data_version = version
        return self._heads.get(subject) or journal_rows.head(self._writer, subject)

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
