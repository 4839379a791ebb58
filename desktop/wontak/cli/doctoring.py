"""An examination of everything that the desk stands on, told line by line."""

import os
import platform
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, entry_points, version
from pathlib import Path

from wontak import __version__, paths
from wontak.cli.console import count, padded, say, told, width
from wontak.cli.desk_file import NoDeskError, existing
from wontak.domain.errors import WontakError
from wontak.domain.journal import JournalEntry
from wontak.language import N_, _
from wontak.settings import Settings
from wontak.store import backup
from wontak.store.health import chain, health, oldest_sqlite, sqlite_version

_PACKAGES = (
    *("PySide6_Essentials", "SQLAlchemy", "alembic", "sqlcipher3"),
    *("typst", "python-docx", "python-hwpx"),
)
_FONTS = ("PretendardVariable.ttf", "WontakFallbackKR.ttf", "NotoEmoji.ttf")
_TRUETYPE = b"\0\1\0\0"
_MOST_FLAWS = 5
_STEP = 500


def examine(arguments: Namespace, settings: Settings) -> int:
    """Say what was found; IllnessError where something is not as it must be."""
    file: Path = arguments.db
    found = [*_versions(), *_resources(), *_places(file), *_file(file, settings)]
    columns = max(width(finding.name) for finding in found)
    for finding in found:
        mark = "✓" if finding.is_well else "✗"
        say(f"{mark} {padded(finding.name, columns)}  {finding.told}")
    ill = sum(not finding.is_well for finding in found)
    if ill:
        raise IllnessError(ill)
    return 0


def _versions() -> Iterator["Finding"]:
    yield Finding("Wontak", __version__)
    yield Finding("Python", f"{platform.python_version()} ({platform.platform()})")
    number, is_new_enough = sqlite_version()
    needed = _("{number}, needs {oldest} or newer").format(number=number, oldest=oldest_sqlite())
    yield Finding("SQLite", needed, is_well=is_new_enough)
    for name in _PACKAGES:
        try:
            yield Finding(name, version(name))
        except PackageNotFoundError:
            yield Finding(name, _("not installed"), is_well=False)


def _resources() -> Iterator["Finding"]:
    for name in _FONTS:
        font = paths.resources() / "fonts" / name
        is_well = font.is_file() and font.read_bytes().startswith(_TRUETYPE)
        yield Finding(_("font"), name if is_well else str(font), is_well=is_well)
    names = sorted(entry_points(group="wontak.exporters").names)
    yield Finding(_("formats"), ", ".join(names), is_well=bool(names))


def _places(file: Path) -> Iterator["Finding"]:
    places = (
        (_("resources"), paths.resources(), os.R_OK),
        (_("settings"), paths.settings_file(), os.W_OK),
        (_("log"), paths.log_folder(), os.W_OK),
        (_("file of the desk"), file, os.W_OK),
    )
    for name, path, access in places:
        is_well = os.access(_nearest(path), access)
        note = "" if is_well else _(" – no access")
        yield Finding(name, f"{path}{note}", is_well=is_well)


def _nearest(path: Path) -> Path:
    """Return the path, or the folder above it that is there and in which it would be made."""
    return next((each for each in (path, *path.absolute().parents) if each.exists()), path)


def _file(file: Path, settings: Settings) -> Iterator["Finding"]:
    try:
        with existing(file, settings) as desk:
            state, journal = health(file), chain(_watched(desk.store.journal()))
            agendas = len(desk.lines())
    except NoDeskError:
        yield Finding(_("agendas"), _("there is no file yet"))
        return
    except WontakError as error:
        yield Finding(_("file of the desk"), told(error), is_well=False)
        if copy := backup.newest_good(file):
            yield Finding(_("newest good backup"), str(copy))
        return
    yield Finding(_("agendas"), str(agendas))
    yield Finding(_("journal mode"), state.journal_mode, is_well=state.journal_mode == "wal")
    yield Finding(_("integrity"), _("sound") if state.is_sound else _("damaged"), state.is_sound)
    broken = ", ".join(
        f"{flaw.subject} {flaw.number} {flaw.reason}" for flaw in journal.flaws[:_MOST_FLAWS]
    )
    entries = _("unbroken, entries: {count}").format(count=journal.entries)
    yield Finding(_("chain of edits"), broken or entries, is_well=not broken)


def _watched(journal: Iterable[JournalEntry]) -> Iterator[JournalEntry]:
    """Yield the entries, and tell somebody who waits how many were looked at."""
    number = 0
    for number, entry in enumerate(journal, 1):
        if number % _STEP == 0:
            count(number)
        yield entry
    if number >= _STEP:
        count(number, number)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, and whether it is as it must be."""

    name: str
    told: str
    is_well: bool = True


class IllnessError(WontakError):
    """Something is not as it must be."""

    def __init__(self, count: int) -> None:
        super().__init__(
            N_("Not all is well: see the lines above that begin with ✗ ({count})."), count=count
        )
