"""The shipped fonts together can draw what people write: never a box, never a blank."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from wontak.paths import resources

FONTS = ("PretendardVariable.ttf", "WontakFallbackKR.ttf", "NotoEmoji.ttf")
SPACES = {0x0009, 0x000A, 0x000D, 0x0020, 0x00A0, 0x3000}
# EUC-KR is KS X 1001; its soft hyphen is a hyphen that shows only at a line's end.
SOFT_HYPHEN = 0x00AD


@cache
def drawable() -> frozenset[int]:
    """Return the code points that a font not only lists but has an outline for."""
    return frozenset().union(*(_outlined(resources() / "fonts" / name) for name in FONTS))


def test_every_hangul_syllable_has_an_outline() -> None:
    assert not _missing(range(0xAC00, 0xD7A4))


def test_every_hanja_of_ks_x_1001_has_an_outline() -> None:
    hanja = _ks_x_1001(0xCA, 0xFE)
    assert len(hanja) == 4888
    assert not _missing(hanja)


def test_every_symbol_of_ks_x_1001_has_an_outline() -> None:
    assert not _missing(_ks_x_1001(0xA1, 0xAD) - SPACES - {SOFT_HYPHEN, 0x3164})


def test_every_old_hangul_jamo_has_an_outline() -> None:
    fillers = {0x115F, 0x1160}
    assert not _missing(set(range(0x1100, 0x1200)) - fillers)


@pytest.mark.parametrize("dot", "·․‧ㆍ・")
def test_every_middle_dot_in_use_has_an_outline(dot: str) -> None:
    assert ord(dot) in drawable()


def test_every_letter_of_european_names_has_an_outline(shared_data: Path) -> None:
    lines = (shared_data / "din91379" / "latin_list_1.3.txt").read_text("utf-8").splitlines()
    codes = {int(code, 16) for line in lines for code in line.split(";")[2].split()}
    assert len(codes) > 700
    assert not _missing(codes - SPACES)


@pytest.mark.parametrize("name", FONTS)
def test_every_font_lies_beside_its_licence(name: str) -> None:
    licence = (resources() / "fonts" / name).with_suffix(".OFL.txt")
    assert "SIL OPEN FONT LICENSE" in licence.read_text("utf-8")


def test_fonts_stay_small_enough_to_ship() -> None:
    assert sum((resources() / "fonts" / name).stat().st_size for name in FONTS) < 11_500_000


def _outlined(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as font:
        glyphs = font.getGlyphSet()
        return {code for code, name in font.getBestCmap().items() if _is_drawn(glyphs, name)}


def _is_drawn(glyphs: Any, name: str) -> bool:
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds is not None


def _ks_x_1001(first_row: int, after_last_row: int) -> set[int]:
    pairs = (
        bytes((row, cell)) for row in range(first_row, after_last_row) for cell in range(0xA1, 0xFF)
    )
    return {ord(letter) for pair in pairs for letter in pair.decode("euc-kr", errors="ignore")}


def _missing(codes: range | set[int]) -> list[str]:
    return [f"U+{code:04X}" for code in sorted(set(codes) - drawable())]
