"""The fonts inside a web page: of each only the letters that the page says."""

import base64
from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import uharfbuzz
from fontTools.ttLib import TTFont

from wontak.exporters.woff import woff2

# Their lightest and boldest letters on the page; a font of one weight has none between.
LIGHTEST, BOLDEST = 400, 700
_KEPT_TODAY = 16

# What makes syllables of old Hangul, puts accents in their place and gives digits one width.
_FEATURES = ("ccmp", "kern", "ljmo", "locl", "mark", "mkmk", "tjmo", "tnum", "vjmo")
# The notices of copyright and licence and the word for weight stay; the names go, because the name
# Pretendard is reserved for the whole font.
_NAMES = frozenset({0, 13, 14, 256})


class _Source(NamedTuple):
    """A shipped font, the name of its cut, and whether it has weights between light and bold."""

    file: str
    family: str
    variable: bool


# In the order in which a browser looks for a letter.
_SOURCES = (
    _Source("PretendardVariable.ttf", "Wontak Sans", variable=True),
    _Source("WontakFallbackKR.ttf", "Wontak Fallback", variable=False),
    _Source("NotoEmoji.ttf", "Wontak Emoji", variable=False),
)
FAMILIES = ", ".join(f'"{source.family}"' for source in _SOURCES)


class Fonts:
    """Cuts letters out of the shipped fonts; what was cut lately is kept."""

    def __init__(self, folder: Path) -> None:
        self._faces = [
            (source, uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(folder / source.file))))
            for source in _SOURCES
        ]
        self.rules = lru_cache(_KEPT_TODAY)(self._rules)

    def _rules(self, letters: frozenset[str]) -> str:
        """Return the rules that give a page the fonts for its letters."""
        return "\n".join(self._cut(frozenset(map(ord, letters))))

    def _cut(self, codes: frozenset[int]) -> Iterator[str]:
        for source, face in self._faces:
            found = codes & set(face.unicodes)
            codes -= found
            if found:
                yield _rule(source, woff2(_subset(source, face, found)))


def _subset(source: _Source, face: uharfbuzz.Face, codes: frozenset[int]) -> bytes:
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(codes)
    wanted.layout_feature_tag_set.clear()
    wanted.layout_feature_tag_set.update(
        int.from_bytes(feature.encode(), "big") for feature in _FEATURES
    )
    wanted.name_id_set.update(_NAMES)
    wanted.flags = uharfbuzz.SubsetFlags.NO_HINTING
    if source.variable:
        wanted.set_axis_range(face, "wght", LIGHTEST, BOLDEST, LIGHTEST)
    return _unnamed(uharfbuzz.subset(face, wanted).blob.data)


def _unnamed(font: bytes) -> bytes:
    """Return a font without its names, nor those of its ready-made weights."""
    named = TTFont(BytesIO(font), lazy=True, recalcBBoxes=False, recalcTimestamp=False)
    named["name"].names = [name for name in named["name"].names if name.nameID in _NAMES]
    if "fvar" in named:
        named["fvar"].instances = []
    if "STAT" in named:
        del named["STAT"]
    made = BytesIO()
    named.save(made, reorderTables=False)
    return made.getvalue()


def _rule(source: _Source, font: bytes) -> str:
    weights = f"{LIGHTEST} {BOLDEST}" if source.variable else LIGHTEST
    data = base64.b64encode(font).decode("ascii")
    return (
        f'@font-face{{font-family:"{source.family}";font-weight:{weights};font-style:normal;'
        f'font-display:block;src:url("data:font/woff2;base64,{data}") format("woff2")}}'
    )
