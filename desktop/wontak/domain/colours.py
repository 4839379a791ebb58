"""Colours that words are printed in, told as #RRGGBB and never too pale to be read."""

import re

from wontak.domain.errors import WontakError
from wontak.language import N_

# WCAG 2.2, success criterion 1.4.3: text against its ground.
LEAST_CONTRAST = 4.5
_COLOUR = re.compile("#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})")
_STEPS = 100


def colour(text: str) -> str:
    """Return a typed colour as RRGGBB, empty for none; NoColourError where it is no colour."""
    found = _COLOUR.fullmatch(text.strip())
    if not text.strip():
        return ""
    if found is None:
        raise NoColourError(text)
    digits = found[1].upper()
    return digits if len(digits) == 6 else "".join(2 * digit for digit in digits)


def on_white(rgb: str) -> float:
    """Return the contrast of a colour (RRGGBB) with white paper, from 1 to 21."""
    return 1.05 / (_luminance(rgb) + 0.05)


def readable(rgb: str) -> str:
    """Return the colour, as much darker as words in it need to be read on white paper."""
    for step in range(_STEPS, -1, -1):
        darker = "".join(f"{part * step // _STEPS:02X}" for part in bytes.fromhex(rgb))
        if on_white(darker) >= LEAST_CONTRAST:
            return darker
    return "000000"


def _luminance(rgb: str) -> float:
    red, green, blue = (_linear(part / 255) for part in bytes.fromhex(rgb))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


class NoColourError(WontakError):
    """What was typed as a colour is none."""

    def __init__(self, text: str) -> None:
        super().__init__(
            N_("“{text}” is no colour. Write it as six digits, such as #0F6E66."), text=text
        )
