"""A picture file that is chosen as a logo: looked at once, so that no paper fails later."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wontak.domain.errors import Phrase, WontakError
from wontak.domain.refusals import reason
from wontak.exporters.cage import TooLongError, TooMuchError, asked
from wontak.exporters.drawings import DrawingError, refuse_unsafe
from wontak.exporters.letterheads import LOGO_WIDTH_MM
from wontak.exporters.press import Press
from wontak.language import N_

MOST_BYTES = 10_000_000
MOST_PIXELS = 24_000_000
_SECONDS = 8  # it is drawn again for every document
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture fit for every format: a drawing as it was, a photograph as it is printed."""

    image: bytes
    media_type: Literal["image/png", "image/svg+xml"]


def read_logo(path: Path) -> Logo:
    """Return the logo in a PNG, JPEG or SVG file; LogoRefusedError says why there is none."""
    content = _read(path)
    drawing = b"<svg" in content[:4096] or path.suffix.lower() == ".svg"
    if drawing:
        _examine_drawing(content, path)
    else:
        _examine_pixels(content, path)
    drawn = _drawn(content, path)
    return Logo(content, "image/svg+xml") if drawing else Logo(drawn, "image/png")


def _drawn(content: bytes, path: Path) -> bytes:
    if getattr(sys, "frozen", False):  # a packed program has no cage
        return Press().picture(content, LOGO_WIDTH_MM)
    try:
        return asked("logo", {"width": LOGO_WIDTH_MM}, {"logo": content}, seconds=_SECONDS).content
    except (TooLongError, TooMuchError) as fault:
        raise LogoRefusedError(path, N_("it takes too long to draw")) from fault
    except WontakError as fault:
        raise LogoRefusedError(path, N_("it is damaged")) from fault


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise LogoRefusedError(path, N_("it is larger than 10 MB"))
        return path.read_bytes()
    except OSError as error:
        raise LogoUnreadError(path, error) from error


def _examine_drawing(content: bytes, path: Path) -> None:
    try:
        refuse_unsafe(content)
    except DrawingError as fault:
        raise LogoRefusedError(path, fault.message) from fault


def _examine_pixels(content: bytes, path: Path) -> None:
    if content.startswith(_PNG):
        sides = int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")
    elif content.startswith(_JPEG):
        sides = next(_jpeg_sides(content), (0, 0))
    else:
        raise LogoRefusedError(path, N_("it is neither PNG, JPEG nor SVG"))
    if not all(sides):
        raise LogoRefusedError(path, N_("it is damaged"))
    if sides[0] * sides[1] > MOST_PIXELS:
        raise LogoRefusedError(path, N_("it has more than 24 million pixels"))


def _jpeg_sides(content: bytes) -> Iterator[tuple[int, int]]:
    """Yield width and height where a JPEG says them."""
    place = 2
    while place + 9 <= len(content) and content[place] == 0xFF:
        mark = content[place + 1]
        if mark in _FRAMES:
            high, wide = content[place + 5 : place + 7], content[place + 7 : place + 9]
            yield int.from_bytes(wide, "big"), int.from_bytes(high, "big")
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        place += 1 if mark == 0xFF else 2 if mark in _ALONE else 2 + max(length, 2)


class LogoRefusedError(WontakError):
    """A picture cannot be a logo."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            N_("{file} cannot be the logo: {reason}. Choose another picture."),
            file=path.name,
            reason=Phrase(reason),
        )


class LogoUnreadError(WontakError):
    """A picture's file cannot be opened."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            N_("{file} cannot be opened ({reason}). Choose another picture."),
            file=path.name,
            reason=reason(error),
        )
