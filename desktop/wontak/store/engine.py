"""One connection to a desk's file, set up so that what was committed outlives a power cut."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

APPLICATION_ID = 0x574F4E54  # "WONT"
SCHEMA = 2  # the number of the newest migration, kept in user_version
# Before it, two connections checkpointing at once could corrupt a WAL file.
OLDEST_SQLITE = (3, 51, 3)

# Reads of the same thread wait as long as a save waits for a lock; the worker tries again anyway.
_PATIENCE = "busy_timeout = 500"
_LOOKING = (_PATIENCE, "trusted_schema = OFF")
KEEPING = (
    *_LOOKING,
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: a plain fsync leaves the data in the drive's cache
    "foreign_keys = ON",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
)


def connect(path: Path, *, read_only: bool = False) -> Any:
    """Open the driver's connection; sqlcipher3.dbapi2.Error where the file cannot be opened."""
    if read_only:
        return _opened(path, "mode=ro", _LOOKING)
    return _opened(path, "mode=rwc", KEEPING)


def look_into(path: Path) -> Any:
    """Open a file that may be anybody's, leaving nothing beside it."""
    if journal_of(path).exists():
        return _opened(path, "mode=rw", _LOOKING)  # what was cut off half way is to be undone
    if has_log(path):
        return connect(path, read_only=True)
    return _opened(path, "mode=ro&immutable=1", _LOOKING)


def beside(path: Path, ending: str) -> Path:
    """Return the file that SQLite keeps beside a database: behind a link, where the link leads."""
    file = path.resolve()
    return file.with_name(f"{file.name}{ending}")


def log_of(path: Path) -> Path:
    """Return the file beside a desk's file that holds what was saved last."""
    return beside(path, "-wal")


def journal_of(path: Path) -> Path:
    """Return the file beside a database that is there while a commit without a log is under way."""
    return beside(path, "-journal")


def has_log(path: Path) -> bool:
    """Return whether something lies in the log that may not be in the file yet."""
    log = log_of(path)
    return log.exists() and log.stat().st_size > 0


def _opened(path: Path, how: str, pragmas: Iterable[str]) -> Any:
    connection = driver.connect(
        f"{path.absolute().as_uri()}?{how}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection
