"""The facilitator's own letterhead, kept with the settings from one run to the next."""

import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Literal

from wontak import paths
from wontak import settings as choices
from wontak.documents.layouts import Layout
from wontak.documents.model import Document, Letterhead
from wontak.documents.tongue import Tongue
from wontak.documents.widths import ems
from wontak.domain.board import Board
from wontak.domain.colours import NoColourError, colour, readable
from wontak.domain.errors import WontakError
from wontak.domain.refusals import reason
from wontak.domain.text import one_line
from wontak.language import N_
from wontak.settings import Settings

MOST_LINES = 5
# In units of the type size: a line beside the logo, and two lines at a page's end.
_LINE, _FOOTER = 44, 100
_SUFFIXES: dict[str, Literal["image/png", "image/svg+xml"]] = {
    ".png": "image/png",
    ".svg": "image/svg+xml",
}
_logger = logging.getLogger(__name__)


def letterhead(settings: Settings, folder: Path | None = None) -> Letterhead | None:
    """Return the letterhead that is kept; None where nothing of one is."""
    logo = _logo(settings, folder or paths.letterhead_folder())
    found = Letterhead(
        logo=logo,
        media_type=_SUFFIXES.get(Path(settings.letterhead_logo).suffix, "image/png"),
        logo_alt=settings.letterhead_alt if logo else "",
        colour=_readable(settings.letterhead_colour),
        lines=settings.letterhead_lines[:MOST_LINES],
        footer=settings.letterhead_footer,
    )
    return None if found == Letterhead() else found


def on_paper(layouts: Mapping[str, Layout], head: Letterhead | None) -> Mapping[str, Layout]:
    """Return the same layouts, printed on somebody's paper; as they are where there is none."""
    if head is None:
        return layouts
    return {name: _printed(layout, head) for name, layout in layouts.items()}


def _printed(layout: Layout, head: Letterhead) -> Layout:
    def compose(boards: Sequence[Board], tongue: Tongue) -> Document:
        return replace(layout.compose(boards, tongue), letterhead=head)

    return replace(layout, compose=compose)


def keep(head: Letterhead, settings: Settings, folder: Path | None = None) -> Settings:
    """Keep the letterhead with these settings; LogoNotKeptError, SettingsNotKeptError if it cannot.

    What was kept before is forgotten only afterwards.
    """
    place = folder or paths.letterhead_folder()
    name = _write(head, place) if head.logo else ""
    changed = replace(
        settings,
        letterhead_logo=name,
        letterhead_alt=head.logo_alt,
        letterhead_colour=head.colour,
        letterhead_lines=head.lines,
        letterhead_footer=head.footer,
    )
    if not choices.save(changed):
        raise SettingsNotKeptError
    for old in place.glob("logo-*"):
        if old.name != name:
            with suppress(OSError):
                old.unlink()
    return changed


def understood(
    head: Letterhead, *, typed_colour: str, lines: Sequence[str], footer: str
) -> Letterhead:
    """Return the letterhead with what was typed; WontakError where paper has no room for it."""
    clean = tuple(filter(None, map(one_line, lines)))
    if len(clean) > MOST_LINES:
        raise TooManyLinesError
    for line in clean:
        if ems(line) > _LINE:
            raise TooLongError(line)
    last = one_line(footer)
    if ems(last) > _FOOTER:
        raise TooLongError(last)
    chosen = colour(typed_colour)
    ink = readable(chosen) if chosen else ""
    return replace(head, colour=ink, lines=clean, footer=last)


def _logo(settings: Settings, folder: Path) -> bytes:
    # Only the name counts: a path written by hand must not have another file printed.
    name = Path(settings.letterhead_logo).name
    if not name or not settings.letterhead_alt:
        return b""
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        _logger.warning("The logo %s cannot be read: %s", name, error)
        return b""


def _readable(typed: str) -> str:
    try:
        known = colour(typed)
    except NoColourError:
        _logger.warning("The setting letterhead_colour is not used: %r is no colour", typed)
        return ""
    return readable(known) if known else ""


def _write(head: Letterhead, folder: Path) -> str:
    suffix = next(end for end, kind in _SUFFIXES.items() if kind == head.media_type)
    name = f"logo-{sha256(head.logo).hexdigest()[:16]}{suffix}"
    partial = folder / f".{name}.partial"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(head.logo)
        partial.replace(folder / name)
    except OSError as error:
        with suppress(OSError):
            partial.unlink()
        raise LogoNotKeptError(folder, error) from error
    return name


class TooManyLinesError(WontakError):
    """There are more lines than stand beside a logo."""

    def __init__(self) -> None:
        super().__init__(
            N_("A letterhead has room for {most} lines. Leave some out."), most=MOST_LINES
        )


class TooLongError(WontakError):
    """A line does not fit on the paper."""

    def __init__(self, line: str) -> None:
        super().__init__(N_("“{line}” does not fit on the letterhead. Make it shorter."), line=line)


class LogoNotKeptError(WontakError):
    """The logo cannot be copied to the settings."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            N_("The logo could not be copied to {folder} ({reason}). Make room there."),
            folder=folder,
            reason=reason(error),
        )


class SettingsNotKeptError(WontakError):
    """The settings cannot be written."""

    def __init__(self) -> None:
        super().__init__(
            N_("The letterhead could not be kept with the settings. The log says why.")
        )
