"""Finished copies of a desk's file, each checked before it counts."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from wontak.store.engine import APPLICATION_ID, connect

_STAMP = "%Y%m%d-%H%M%S"
_KEEP_ALL = timedelta(days=2)
_SPANS = (("%Y%m%d", 12), ("%Y%W", 10), ("%Y%m", 9))  # daily, weekly, monthly copies kept


def folder_of(path: Path) -> Path:
    """Return the folder that holds a file's backups."""
    return path.with_name(f"{path.stem}-backups")


def save(path: Path, *, reason: str, at: datetime | None = None) -> Path:
    """Copy a file while it may be written, check the copy and return it; driver.Error where it fails."""
    folder = folder_of(path)
    folder.mkdir(exist_ok=True)
    moment = at or datetime.now()  # noqa: DTZ005 - file names speak the facilitator's own time
    target = folder / f"{path.stem}-{moment.strftime(_STAMP)}-{reason}{path.suffix}"
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    source, copy = connect(path, read_only=True), driver.connect(str(partial))
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # so that it opens in a read-only folder too
        if not is_sound(copy):
            message = "the copy is not sound"
            raise driver.DatabaseError(message)
    finally:
        copy.close()
        source.close()
    partial.replace(target)
    return target


def save_if_changed(path: Path, *, reason: str = "auto") -> Path | None:
    """Copy a file unless the newest backup is younger than its last change; thin the old ones."""
    newest = max(_stamped(path), key=_moment_of, default=None)
    wal = path.with_name(path.name + "-wal")
    changed = max(each.stat().st_mtime for each in (path, wal) if each.exists())
    if newest is not None and newest.stat().st_mtime >= changed:
        return None
    saved = save(path, reason=reason)
    for extra in superfluous(_stamped(path), _moment_of(saved)):
        extra.unlink(missing_ok=True)
    return saved


def newest_good(path: Path) -> Path | None:
    """Return the newest backup of a file that checks out; None where there is none."""
    for candidate in sorted(_stamped(path), key=_moment_of, reverse=True):
        try:
            connection = connect(candidate, read_only=True)
        except driver.Error:
            continue
        try:
            ((application,),) = connection.execute("PRAGMA application_id")
            if application == APPLICATION_ID and is_sound(connection):
                return candidate
        except driver.Error:
            continue
        finally:
            connection.close()
    return None


def superfluous(copies: list[Path], now: datetime) -> list[Path]:
    """Return the copies to thin out: all of two days, 12 daily, 10 weekly and 9 monthly ones stay."""
    newest_first = sorted(copies, key=_moment_of, reverse=True)
    kept = {copy for copy in newest_first if now - _moment_of(copy) <= _KEEP_ALL}
    for form, count in _SPANS:
        spans: dict[str, Path] = {}
        for copy in newest_first:
            spans.setdefault(_moment_of(copy).strftime(form), copy)
        kept.update(list(spans.values())[:count])
    return [copy for copy in newest_first if copy not in kept]


def is_sound(connection: Any) -> bool:  # noqa: ANN401 - the driver has no types
    """True where the database's own check finds nothing."""
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    except driver.DatabaseError:
        return False


def _stamped(path: Path) -> list[Path]:
    found = folder_of(path).glob(f"{path.stem}-*{path.suffix}")
    return [each for each in found if _readable(each)]


def _readable(copy: Path) -> bool:
    try:
        _moment_of(copy)
    except ValueError:
        return False
    return True


def _moment_of(copy: Path) -> datetime:
    parts = copy.stem.split("-")
    for day, time in zip(parts, parts[1:], strict=False):
        if len(day) == len("20200827") and day.isdigit() and time.isdigit():
            return datetime.strptime(f"{day}-{time}", _STAMP)  # noqa: DTZ007 - local, as it was written
    message = f"{copy.name} bears no time"
    raise ValueError(message)
