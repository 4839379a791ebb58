"""Opening a desk's file: made when new, migrated when old after a backup, refused when not ours."""

from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as driver

from wontak.domain.errors import WontakError
from wontak.language import N_
from wontak.store import backup
from wontak.store.backup import is_sound
from wontak.store.engine import APPLICATION_ID, OLDEST_SQLITE, SCHEMA, connect, engine_for
from wontak.store.sql_store import SqlStore
from wontak.store.troubles import DamagedFileError, told

_MAGIC = b"SQLite format 3\0"
_CHECKED_AT_ONCE = 32 * 2**20  # bytes; a check reads it all, about 1 ms a megabyte


class FolderError(WontakError):
    """The folder of a desk's file cannot be made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            N_("The folder {folder} cannot be made. Choose another folder for the file."),
            folder=folder,
        )


class NotOursError(WontakError):
    """A file is a database or something else, but no desk."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} is not a Wontak file and was left as it is. Choose another file."),
            file=path.name,
        )


class NewerFileError(WontakError):
    """A file was made by a newer Wontak."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_(
                "{file} was saved by a newer Wontak and was left as it is. Update Wontak to open it."
            ),
            file=path.name,
        )


class OldDriverError(WontakError):
    """The database library is one that can lose data."""

    def __init__(self) -> None:
        super().__init__(
            N_("The database library {version} is too old to be trusted. Install Wontak again."),
            version=driver.sqlite_version,
        )


def open_store(path: Path, *, actor: str, desk: UUID) -> SqlStore:
    """Open a desk's file for reading and writing; WontakError with a sentence where it cannot be."""
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise OldDriverError
    with told(path):
        _make_folder(path)
        version = schema_of(path)
        if version > SCHEMA:
            raise NewerFileError(path)
        if 0 < version < SCHEMA:
            backup.save(path, reason="before-migration")
    engine = engine_for(path)
    if version < SCHEMA:
        with told(path):
            # Alembic takes 0.2 s to import and is needed only when the file is new or old.
            from wontak.store.migrate import upgrade  # noqa: PLC0415

            upgrade(engine)
    return SqlStore(engine, path, actor=actor, desk=desk)


def schema_of(path: Path) -> int:
    """Return a file's schema number, 0 for one yet to be made; NotOursError or DamagedFileError else."""
    if not path.exists() or path.stat().st_size == 0:
        return 0
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise NotOursError(path)
    connection = connect(path, read_only=True)
    try:
        ((application,),) = connection.execute("PRAGMA application_id")
        ((version,),) = connection.execute("PRAGMA user_version")
        if application != APPLICATION_ID:
            raise NotOursError(path)
        if path.stat().st_size <= _CHECKED_AT_ONCE and not is_sound(connection):
            raise DamagedFileError(path)
    finally:
        connection.close()
    return int(version)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(path.parent) from error
