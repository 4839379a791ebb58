"""What saves edits: each in a transaction of its own with its journal row."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from wontak.domain.edit import Edit
from wontak.domain.journal import GENESIS, Act, JournalEntry, Stamp, chained
from wontak.store import journal_rows
from wontak.store.swapping import swap
from wontak.store.troubles import told
from wontak.store.writer import Writer

_SALT = 16


class Saver:
    """Writes over the driver's one kept connection, and knows the end of each chain."""

    def __init__(self, connection: Any, path: Path, *, actor: str, desk: UUID) -> None:
        self._path = path
        self._actor = actor
        self._desk = desk
        self._writer = Writer(connection)
        self._heads: dict[UUID, tuple[int, bytes]] = {}
        self._data_version = -1

    def apply(self, edit: Edit, act: Act) -> Stamp:
        """Apply all changes with the journal's row in one transaction, or raise and apply none."""
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

    def journal(self) -> Iterator[JournalEntry]:
        """Yield every entry by subject and number."""
        last: JournalEntry | None = None
        while True:
            # A page at a time: who stops reading half way must not keep edits from being saved.
            with told(self._path):
                page = journal_rows.entries(self._writer, last)
            if not page:
                return
            yield from page
            last = page[-1]

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
