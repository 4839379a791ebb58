"""Finished copies of a desk's file, each checked before it counts."""

import hashlib
import os
import shutil
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime, timedelta
from glob import escape
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from wontak.store.engine import APPLICATION_ID, beside, connect, log_of, look_into

_STAMP = "%Y%m%d-%H%M%S"
_STAMP_LENGTH = len("20200827-140000")
_KEEP_ALL = timedelta(days=2)
_SPANS = (("%Y%m%d", 12), ("%G%V", 10), ("%Y%m", 9))  # daily, weekly, monthly copies kept


def folder_of(path: Path) -> Path:
    """Return the folder that holds a file's backups."""
    return path.with_name(f"{path.stem}-backups")


def save(path: Path, *, reason: str, at: datetime | None = None) -> Path:
    """Return a checked copy of a file that may be in use; driver.Error where none can be made."""
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    moment = at or datetime.now().astimezone()
    target = folder / f"{path.stem}-{moment.strftime(_STAMP)}-{reason}{path.suffix}"
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    changed = _changed(path)
    try:
        _copy(path, partial)
        os.utime(partial, ns=(changed, changed))  # what is written from now on is not in the copy
        _seal_of(target).write_text(_digest(partial), encoding="ascii")
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)  # it would take the room that the desk itself needs
        raise
    return target


def save_if_changed(path: Path, *, reason: str = "auto") -> Path | None:
    """Copy a file unless its newest backup holds the last change; thin the old ones."""
    copied = max((copy.stat().st_mtime_ns for copy in _copies(path)), default=-1)
    if copied >= _changed(path):
        return None
    saved = save(path, reason=reason)
    moments = {copy: _moment_of(path, copy) for copy in _copies(path)}
    for extra in superfluous(moments, moments[saved]):
        extra.unlink(missing_ok=True)
        _seal_of(extra).unlink(missing_ok=True)
    return saved


def newest_good(path: Path) -> Path | None:
    """Return the newest backup of a file that checks out; None where there is none."""
    newest_first = sorted(_copies(path), key=lambda copy: _moment_of(path, copy), reverse=True)
    return next((copy for copy in newest_first if _is_good(copy)), None)


def restore(path: Path, copy: Path) -> Path | None:
    """Put a backup in a closed file's place; returns where the old file lies now, if any."""
    path = path.resolve()
    moment = datetime.now().astimezone().strftime(_STAMP)
    aside = path.with_name(f"{path.stem}-damaged-{moment}{path.suffix}")
    partial = path.with_suffix(".partial")
    shutil.copyfile(copy, partial)
    existed = path.exists()
    # With its log: SQLite would write the pages of the old log into the backup.
    for old, new in ((path, aside), (log_of(path), log_of(aside))):
        if old.exists():
            old.replace(new)
    beside(path, "-shm").unlink(missing_ok=True)
    partial.replace(path)
    return aside if existed else None


def superfluous(moments: dict[Path, datetime], now: datetime) -> list[Path]:
    """Return the copies to thin out: all of two days, 12 daily, 10 weekly, 9 monthly ones stay."""
    newest_first = sorted(moments, key=lambda copy: moments[copy], reverse=True)
    kept = {copy for copy in newest_first if now - moments[copy] <= _KEEP_ALL}
    for form, count in _SPANS:
        spans: dict[str, Path] = {}
        for copy in newest_first:
            spans.setdefault(moments[copy].strftime(form), copy)
        kept.update(list(spans.values())[:count])
    return [copy for copy in newest_first if copy not in kept]


def is_sound(connection: Any) -> bool:
    """Return whether the database's own check finds nothing."""
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except (driver.DatabaseError, UnicodeDecodeError):  # it may quote what it cannot read
        return False


def _copy(path: Path, partial: Path) -> None:
    with (
        closing(connect(path, read_only=True)) as source,
        closing(driver.connect(str(partial))) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # so that it opens in a read-only folder too
        if not is_sound(copy):
            message = "database disk image is malformed"  # as SQLite itself says it
            raise driver.DatabaseError(message)


def _is_good(copy: Path) -> bool:
    seal = _seal_of(copy)
    try:
        # SQLite's check looks at the structure; a letter turned into another it does not see.
        if seal.exists() and seal.read_text(encoding="ascii") != _digest(copy):
            return False
        with closing(look_into(copy)) as connection:
            ((application,),) = connection.execute("PRAGMA application_id")
            return application == APPLICATION_ID and is_sound(connection)
    except (driver.Error, OSError, UnicodeDecodeError):
        return False


def _digest(copy: Path) -> str:
    with copy.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _seal_of(copy: Path) -> Path:
    return copy.with_name(f"{copy.name}.sha256")


def _changed(path: Path) -> int:
    files: Iterable[Path] = (path, log_of(path))
    statuses = [file.stat() for file in files if file.exists()]
    return max((status.st_mtime_ns for status in statuses if status.st_size), default=0)


def _copies(path: Path) -> list[Path]:
    found = folder_of(path).glob(f"{escape(path.stem)}-*{escape(path.suffix)}")
    return [copy for copy in found if _is_stamped(path, copy)]


def _is_stamped(path: Path, copy: Path) -> bool:
    try:
        _moment_of(path, copy)
    except ValueError:
        return False
    return True


def _moment_of(path: Path, copy: Path) -> datetime:
    text = copy.name.removeprefix(f"{path.stem}-")[:_STAMP_LENGTH]
    return datetime.strptime(text, _STAMP).astimezone()
