"""Opening a desk's file: made when new, migrated when old after a backup, refused when not ours."""

from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlcipher3.dbapi2 as driver

from wontak.domain.errors import WontakError
from wontak.language import N_
from wontak.store import backup
from wontak.store.backup import is_sound
from wontak.store.engine import (
    APPLICATION_ID,
    OLDEST_SQLITE,
    SCHEMA,
    connect,
    has_log,
    journal_of,
    look_into,
)
from wontak.store.sql_store import SqlStore
from wontak.store.troubles import DamagedFileError, told

_MAGIC = b"SQLite format 3\0"
_HEADER = 100  # bytes
_PAGE_SIZE = slice(16, 18)  # where the header holds the page size; 1 stands for 65,536
_APPLICATION = slice(68, 72)  # where the header holds application_id
_OURS = APPLICATION_ID.to_bytes(4, "big")
_NO_MARK = bytes(4)  # a new file's mark may be in its log only
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_JOURNAL_HEADER = 28  # bytes
_PAGES_BEFORE = slice(16, 20)  # where a journal holds how many pages there were before it
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
            N_("{file} was saved by a newer Wontak and left as it is. Update Wontak to open it."),
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
    """Open a desk's file for reading and writing; WontakError with a sentence where it cannot."""
    if driver.sqlite_version_info < OLDEST_SQLITE:
        raise OldDriverError
    with told(path):
        _make_folder(path)
        version = schema_of(path)
        if version > SCHEMA:
            raise NewerFileError(path)
        if 0 < version < SCHEMA:
            backup.save(path, reason="before-migration")
    with told(path):
        connection = connect(path)
    try:
        if version < SCHEMA:
            _migrate(connection, path)
        return SqlStore(connection, path, actor=actor, desk=desk)
    except BaseException:
        connection.close()  # or the file stays held, and nobody can put a backup in its place
        raise


def schema_of(path: Path) -> int:
    """Return a file's schema number, 0 for one to be made; refuses what is no desk or damaged."""
    if path.exists() and not path.is_file():
        raise NotOursError(path)
    if not path.exists() or path.stat().st_size == 0:
        _refuse_remains(path)
        return 0
    if _was_never_finished(path):
        return 0
    mark = _header_of(path)[_APPLICATION]
    if mark != _OURS and (mark != _NO_MARK or journal_of(path).exists()):
        raise NotOursError(path)
    with closing(look_into(path)) as connection:
        if _is_blank(connection):
            return 0
        if _number(connection, "application_id") != APPLICATION_ID:
            raise NotOursError(path)
        if path.stat().st_size <= _CHECKED_AT_ONCE and not is_sound(connection):
            raise DamagedFileError(path)
        return _number(connection, "user_version")


def _was_never_finished(path: Path) -> bool:
    # A journal of a commit that began with no pages takes the file back to nothing.
    if not journal_of(path).exists():
        return False
    with journal_of(path).open("rb") as file:
        start = file.read(_JOURNAL_HEADER)
    return start.startswith(_JOURNAL_MAGIC) and start[_PAGES_BEFORE] == bytes(4)


def _header_of(path: Path) -> bytes:
    with path.open("rb") as file:
        header = file.read(_HEADER)
    if not header.startswith(_MAGIC[: len(header)]):
        raise NotOursError(path)
    if len(header) < _HEADER or _is_cut(path, header):
        raise DamagedFileError(path)
    return header


def _is_cut(path: Path, header: bytes) -> bool:
    # SQLite reads what is missing of the last page as zeros; only its log can make it whole.
    size = int.from_bytes(header[_PAGE_SIZE], "big")
    return path.stat().st_size % (size if size > 1 else 65536) != 0 and not has_log(path)


def _is_blank(connection: Any) -> bool:
    # A desk that was killed while it made its file leaves a database without a mark or a table.
    marks = _number(connection, "application_id"), _number(connection, "user_version")
    ((tables,),) = connection.execute("SELECT count(*) FROM sqlite_master")
    return marks == (0, 0) and tables == 0


def _number(connection: Any, pragma: str) -> int:
    ((number,),) = connection.execute(f"PRAGMA {pragma}")
    return int(number)


def _refuse_remains(path: Path) -> None:
    # SQLite would throw the log of a lost file away, and with it what was saved last.
    if has_log(path) or (path.exists() and backup.newest_good(path)):
        raise DamagedFileError(path)


def _migrate(connection: Any, path: Path) -> None:
    with told(path):
        # Alembic takes 0.2 s to import and is needed only when the file is new or old.
        from wontak.store.migrate import upgrade  # noqa: PLC0415 - 0.2 s, and seldom needed

        upgrade(connection)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(path.parent) from error
