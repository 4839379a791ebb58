"""Long, empty, broken and malicious documents: each format makes its file, or says why not."""

import base64
import re
import struct
import zlib
from pathlib import Path

import pytest

from tests.documents.boards import EMPTY
from tests.documents.conference import DIRECTORY
from tests.exporters.blocks import PADDING, png
from tests.exporters.hostile import HOSTILE, ODD, everywhere
from tests.exporters.papers import items, paper, runs, table
from tests.exporters.reading import squeezed, text_of
from tests.exporters.test_every_format import everything_in
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Block, Column, Figure, Heading, Paragraph, Table
from wontak.domain.material import Material
from wontak.exporters.base import Exporter, installed

FORMATS = tuple(installed())
# Formats of rows say only what is to be followed up.
SPOKEN = tuple(name for name in FORMATS if name not in {"csv", "ics"})
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">%s<rect width="9" height="9"/></svg>'
ROWS = tuple((str(n), f"할 일 {n}", "2020. 8. 31.") for n in range(2000))


def claiming(width: int, height: int) -> bytes:
    """Return a small picture that says it is a large one."""
    header = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(99))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


LONG: dict[str, tuple[Block, ...]] = {
    "a word of 10,000 letters": (Paragraph(runs("가" * 10_000)),),
    "10,000 letters of words": (Paragraph(runs("낱말 " * 3_333)),),
    "a cell of 10,000 letters": (table("표", (1, 1), ("가", "나"), ("다", "낱말 " * 3_333)),),
    "an entry of 10,000 letters": (items("나" * 10_000, "낱말 " * 3_333),),
    "a heading of 10,000 letters": (Heading(1, "제목 " * 3_333),),
    "2,000 rows": (table("표", (1, 5, 3), ("번호", "할 일", "기한"), *ROWS),),
    "40 columns": (table("표", (1,) * 40, ("가",) * 40, ("나",) * 40),),
    "1,000 paragraphs": tuple(Paragraph(runs(f"{n}째 문단")) for n in range(1000)),
}
BARE: dict[str, tuple[Block, ...]] = {
    "nothing": (),
    "a table without rows": (Table((Column(1), Column(1)), (), "빈 표"),),
    "a table without columns": (Table((), (), "빈 표", 0),),
    "a table of a head": (table("머리만", (1, 1), ("가", "나")),),
    "empty cells": (table("표", (1, 1), ("", ""), ("", "")),),
    "an empty paragraph": (Paragraph(()), Paragraph(runs(""))),
    "entries without words": (items("", ""),),
}
PICTURES = {
    "50 megapixels": Figure(png(8000, 6250), "image/png", "큰 그림", 60),
    "3,600 megapixels that are none": Figure(claiming(60_000, 60_000), "image/png", "거짓", 60),
    "a drawing without end": Figure(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9999999" height="1"/>',
        "image/svg+xml",
        "넓은 그림",
        60,
    ),
    "a script": Figure(SVG % b"<script>alert(1)</script>", "image/svg+xml", "글", 60),
    "a handler": Figure(SVG % b'<g onload="alert(1)"/>', "image/svg+xml", "손", 60),
    "a file": Figure(
        SVG % b'<image href="file:///etc/passwd" width="9" height="9"/>',
        "image/svg+xml",
        "파일",
        60,
    ),
    "an address": Figure(
        SVG % b'<image href="http://example.org/x.png" width="9" height="9"/>',
        "image/svg+xml",
        "주소",
        60,
    ),
    "a page within": Figure(
        SVG % b'<foreignObject><iframe src="http://example.org"/></foreignObject>',
        "image/svg+xml",
        "쪽",
        60,
    ),
    "no picture": Figure(b"GIF89a", "image/png", "다른 그림", 60),
}
ACTIVE = re.compile(rb"<script|onload=|file:///etc|<iframe|example\.org/x")


@pytest.fixture(scope="module")
def made() -> dict[str, Exporter]:
    return installed()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("blocks", LONG.values(), ids=LONG.keys())
def test_what_is_long_is_made_whole_and_without_a_remark(
    made: dict[str, Exporter], name: str, blocks: tuple[Block, ...]
) -> None:
    exported = made[name].export(paper(*blocks))
    assert exported.content
    assert exported.remarks == ()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("blocks", BARE.values(), ids=BARE.keys())
def test_what_is_empty_stops_no_format(
    made: dict[str, Exporter], name: str, blocks: tuple[Block, ...], tmp_path: Path
) -> None:
    exported = made[name].export(paper(*blocks, Paragraph(runs(PADDING))))
    assert exported.remarks == ()
    if name in SPOKEN:
        assert squeezed(PADDING) in text_of(name, exported.content, tmp_path)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_table_where_nobody_sat_and_nothing_was_agreed_is_a_document_too(
    made: dict[str, Exporter], name: str, layout: str
) -> None:
    document = LAYOUTS[layout].lay_out(Material((EMPTY,), DIRECTORY), "ko")
    exported = made[name].export(document)
    assert exported.content
    assert exported.remarks == ()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "text", [*HOSTILE.values(), *ODD.values()], ids=[*HOSTILE.keys(), *ODD.keys()]
)
def test_whatever_is_typed_in_whatever_place_stops_no_format(
    made: dict[str, Exporter], name: str, text: str
) -> None:
    assert made[name].export(paper(*everywhere(text), title=f"앞 {text}")).content


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("figure", PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_drawn_or_its_words_stand_there_and_nothing_in_it_is_active(
    made: dict[str, Exporter], name: str, figure: Figure, tmp_path: Path
) -> None:
    exported = made[name].export(paper(figure, Paragraph(runs(PADDING))))
    if exported.remarks:
        (remark,) = exported.remarks
        assert figure.alt in remark.sentence(str)
        assert squeezed(figure.alt) in text_of(name, exported.content, tmp_path)
    if name != "json":  # it hands on to programs what it was given
        assert not ACTIVE.search(unfolded(exported.content))


def unfolded(content: bytes) -> bytes:
    """Return a file's bytes, with those of its parts and of the data within."""
    whole = everything_in(content)
    within = re.findall(rb"base64,([A-Za-z0-9+/=]+)", whole)
    return whole + b"".join(map(base64.b64decode, within))
