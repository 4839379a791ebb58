# /// script
# requires-python = ">=3.11"
# dependencies = ["fonttools==4.68.0", "brotli==1.2.1"]
# ///
"""Makes the fonts in resources/fonts from the packages that publish them, byte for byte the same.

Pretendard is shipped as it is published, because its name is reserved for that very file. What it
has no letters for (hanja, old Hangul, symbols) comes from Noto Sans KR and, for eight code points,
from Nanum Gothic: together "Wontak Fallback KR". Needs npm, pip, apt-get and dpkg-deb on the PATH.
"""

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from fontTools import subset
from fontTools.misc.transform import Scale
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
FAMILY = "Wontak Fallback KR"
COPYRIGHT = (
    "© 2014-2021 Adobe (http://www.adobe.com/). Eight letters: © 2010 NAVER Corporation. "
    "Subset, renamed and given TrueType outlines for Wontak."
)
# Old Hangul is written as conjoining jamo: these features make syllables of them.
FEATURES = ["ccmp", "ljmo", "vjmo", "tjmo", "locl"]
# Of KS X 1001 and DIN 91379, what neither Pretendard nor Noto Sans KR can draw: ŉ ⅔ ∼ ≒ ◈ 隙 and
# the two readings of 寧 that are code points of their own.
BORROWED = (0x0149, 0x2154, 0x223C, 0x2252, 0x25C8, 0x9699, 0xF95F, 0xF9AA)
TRUETYPE_LIMITS = (
    "maxZones",
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
)


class Source(NamedTuple):
    """A published file: how to fetch and open its package, where it lies within, what it is."""

    fetch: tuple[str, ...]
    unpack: tuple[str, ...]
    path: str
    sha256: str


NPM = ("tar", "xzf", "{package}")
WHEEL = (sys.executable, "-m", "zipfile", "-e", "{package}", ".")
DEB = ("dpkg-deb", "-x", "{package}", ".")
PRETENDARD = Source(
    ("npm", "pack", "pretendard@1.3.9"),
    NPM,
    "package/dist/public/variable/PretendardVariable.ttf",
    "3090ccde0442bb347aa7685d9ba8b17436a60682df6e8f92a9a670de14056e22",
)
EMOJI = Source(
    ("npm", "pack", "@fontsource/noto-emoji@5.3.2"),
    NPM,
    "package/files/noto-emoji-emoji-400-normal.woff2",
    "2834418a0bad2a7cf50ddd4dbec1e8856934f9900161ec44f3aa58c9ed1ee80d",
)
NOTO = Source(
    (sys.executable, "-m", "pip", "download", "--no-deps", "pylopdf-fonts-ko==0.1.1"),
    WHEEL,
    "pylopdf_fonts_ko/NotoSansKR-Regular.otf",
    "69975a0ac8472717870aefeab0a4d52739308d90856b9955313b2ad5e0148d68",
)
NANUM = Source(
    ("apt-get", "download", "fonts-nanum=20200506-1"),
    DEB,
    "usr/share/fonts/truetype/nanum/NanumGothic.ttf",
    "48a28e97b34fc8e5b157657633670cd1b7de126cfc414da65ce9c3d5bc8be733",
)


def fetched(source: Source, folder: Path) -> Path:
    """Return the published file, or stop when it is not the one these fonts are made from."""
    folder.mkdir()
    subprocess.run(source.fetch, cwd=folder, check=True, capture_output=True)
    (package,) = folder.iterdir()
    unpack = [word.format(package=package.name) for word in source.unpack]
    subprocess.run(unpack, cwd=folder, check=True)
    found = folder / source.path
    digest = hashlib.sha256(found.read_bytes()).hexdigest()
    if digest != source.sha256:
        sys.exit(f"{found.name} is another file than before: sha256 {digest}")
    return found


def fallback(noto: Path, nanum: Path, pretendard: Path) -> TTFont:
    """Return the font of all that Pretendard lacks, in Pretendard's line height."""
    main = TTFont(pretendard)
    font = _subset(noto, without=main.getBestCmap())
    _give_truetype_outlines(font)
    _borrow(font, TTFont(nanum), BORROWED)
    _set_line_height(font, like=main)
    _rename(font)
    return font


def main() -> None:
    """Make every font anew."""
    FONTS.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        pretendard = fetched(PRETENDARD, folder / "pretendard")
        noto = fetched(NOTO, folder / "noto")
        nanum = fetched(NANUM, folder / "nanum")
        emoji = TTFont(fetched(EMOJI, folder / "emoji"), recalcTimestamp=False)
        shutil.copyfile(pretendard, FONTS / "PretendardVariable.ttf")
        fallback(noto, nanum, pretendard).save(FONTS / "WontakFallbackKR.ttf")
        emoji.flavor = None
        emoji.save(FONTS / "NotoEmoji.ttf")
    for path in sorted(FONTS.glob("*.ttf")):
        print(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}")


def _subset(path: Path, *, without: Iterable[int]) -> TTFont:
    options = subset.Options(
        hinting=False, desubroutinize=True, layout_features=FEATURES, name_IDs=["*"]
    )
    options.drop_tables += ["BASE", "VORG", "vhea", "vmtx"]
    font = subset.load_font(str(path), options)
    font.recalcTimestamp, font.recalcBBoxes = False, True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap().keys() - set(without))
    subsetter.subset(font)
    return font


def _give_truetype_outlines(font: TTFont) -> None:
    drawn = font.getGlyphSet()
    glyphs = {}
    for name in font.getGlyphOrder():
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, max_err=1.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    table: Any = newTable("glyf")
    table.glyphOrder, table.glyphs = font.getGlyphOrder(), glyphs
    font["glyf"], font["loca"] = table, newTable("loca")
    del font["CFF "]
    font["maxp"].tableVersion = 0x00010000
    for limit in TRUETYPE_LIMITS:
        setattr(font["maxp"], limit, 0)
    font["post"].formatType = 3.0
    font.sfntVersion = "\x00\x01\x00\x00"


def _borrow(font: TTFont, lender: TTFont, codes: Iterable[int]) -> None:
    scale = font["head"].unitsPerEm / lender["head"].unitsPerEm
    drawn, names = lender.getGlyphSet(), lender.getBestCmap()
    for code in codes:
        name = f"uni{code:04X}"
        pen = TTGlyphPen(None)
        drawn[names[code]].draw(TransformPen(pen, Scale(scale)))
        font["glyf"][name] = pen.glyph()
        font["glyf"][name].recalcBounds(font["glyf"])
        width = round(drawn[names[code]].width * scale)
        font["hmtx"][name] = (width, font["glyf"][name].xMin)
        for table in font["cmap"].tables:
            table.cmap[code] = name
    font.setGlyphOrder(font["glyf"].glyphOrder)


def _set_line_height(font: TTFont, *, like: TTFont) -> None:
    scale = font["head"].unitsPerEm / like["head"].unitsPerEm
    above, below = round(like["hhea"].ascent * scale), round(-like["hhea"].descent * scale)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = above, -below, 0
    metrics = font["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = above, -below, 0
    metrics.usWinAscent, metrics.usWinDescent = above, below


def _rename(font: TTFont) -> None:
    kept = {number: font["name"].getDebugName(number) for number in (13, 14)}
    slug = FAMILY.replace(" ", "")
    names = {0: COPYRIGHT, 1: FAMILY, 2: "Regular", 3: f"1.0;{slug}", 4: FAMILY, 5: "Version 1.000"}
    font["name"].names = []
    for number, text in {**names, 6: f"{slug}-Regular", **kept}.items():
        font["name"].setName(text, number, 3, 1, 0x409)


if __name__ == "__main__":
    main()
