"""One connection to a desk's file, set up so that what was committed outlives a power cut."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

APPLICATION_ID = 0x574F4E54  # "WONT"
SCHEMA = 1  # the number of the newest migration, kept in user_version
OLDEST_SQLITE = (
    3,
    51,
    3,
)  # before it, two connections checkpointing at once could corrupt a WAL file

_PRAGMAS = (
    "busy_timeout = 2000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: a plain fsync leaves the data in the drive's cache
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "temp_store = MEMORY",
    "secure_delete = ON",
)


def engine_for(path: Path) -> Engine:
    """Return an engine that keeps one connection to a file; writing transactions take the lock at once."""
    engine = create_engine(
        "sqlite://",
        module=driver,
        creator=lambda: connect(path),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, *, read_only: bool = False) -> Any:  # noqa: ANN401 - the driver has no types
    """Open the driver's connection; sqlcipher3.dbapi2.Error where the file cannot be opened."""
    mode = "ro" if read_only else "rwc"
    connection = driver.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    for pragma in _PRAGMAS if not read_only else ("busy_timeout = 2000", "trusted_schema = OFF"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")
