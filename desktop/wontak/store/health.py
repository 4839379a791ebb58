"""How a desk's file is: what a facilitator's helper asks for first when something is wrong."""

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from wontak.domain.journal import Flaw, JournalEntry, flaws
from wontak.store.backup import is_sound
from wontak.store.engine import OLDEST_SQLITE, connect
from wontak.store.opening import schema_of
from wontak.store.troubles import told


def sqlite_version() -> tuple[str, bool]:
    """Return the version of SQLite in use, and whether it is new enough to be trusted."""
    return driver.sqlite_version, driver.sqlite_version_info >= OLDEST_SQLITE


def oldest_sqlite() -> str:
    """Return the oldest version of SQLite that is trusted."""
    return ".".join(map(str, OLDEST_SQLITE))


def health(path: Path) -> "Health":
    """Return what a look into a file tells; WontakError where it is no sound desk of ours."""
    with told(path):
        schema = schema_of(path)
        with closing(connect(path, read_only=True)) as connection:
            ((journal_mode,),) = connection.execute("PRAGMA journal_mode")
            sound = is_sound(connection)
    return Health(schema=schema, journal_mode=str(journal_mode), is_sound=sound)


def chain(journal: Iterable[JournalEntry]) -> "Chain":
    """Return how long a journal is, and what is wrong with its chains."""
    numbers = count()
    found = flaws(entry for entry, _number in zip(journal, numbers, strict=False))
    return Chain(entries=next(numbers), flaws=tuple(found))


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """The state of a file itself."""

    schema: int
    journal_mode: str
    is_sound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The state of its journal."""

    entries: int
    flaws: tuple[Flaw, ...]
