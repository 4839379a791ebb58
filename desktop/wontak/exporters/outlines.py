"""What the shipped fonts can draw, by their outlines and not by their promises."""

import re
from pathlib import Path

from fontTools.ttLib import TTFont

from wontak.exporters.letters import has_meaning

# Joiners, variation selectors, fillers: they shape what stands beside them and draw nothing.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u115f\u1160\u180b-\u180f\u200b-\u200d\u2060-\u2064\u3164\ufe00-\ufe0f\uffa0"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


class Outlines:
    """The letters that the fonts of a folder have outlines for."""

    def __init__(self, folder: Path) -> None:
        self._drawn = frozenset[int]().union(*map(_outlined, sorted(folder.glob("*.ttf"))))

    def draw(self, letter: str) -> bool:
        """Return whether a reader would see this letter as it is meant."""
        if letter == "\n" or _UNSEEN.match(letter):
            return True
        return has_meaning(letter) and ord(letter) in self._drawn


def _outlined(path: Path) -> frozenset[int]:
    """Return a font's code points; some fonts list hanja whose glyphs are blank."""
    with TTFont(path, lazy=True) as font:
        places = font["loca"]
        blank = {
            name
            for number, name in enumerate(font.getGlyphOrder())
            if places[number] == places[number + 1]
        }
        letters = font.getBestCmap().items()
    return frozenset(code for code, name in letters if name not in blank or chr(code).isspace())
