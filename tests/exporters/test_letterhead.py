"""A letterhead stands on every paper, in every format, and no logo can spoil or betray one."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import hwpforge
import page
import pikepdf
import pytest
from openxml_audit import OpenXmlValidator
from PIL import Image

from tests.exporters.blocks import png
from tests.exporters.korean_paper import KOREAN
from tests.exporters.reading import exporters, pdf_pages, squeezed, text_of
from wontak.documents.model import Letterhead
from wontak.documents.tree import from_tree, to_tree
from wontak.exporters.base import Exporter
from wontak.exporters.logos import LogoRefusedError, LogoUnreadError, read_logo

FORMATS = ("docx", "html", "hwpx", "md", "odt", "pdf", "xlsx")
ENDS = {"docx": "word/footer1.xml", "odt": "styles.xml", "xlsx": "xl/worksheets/sheet1.xml"}
HEAD = (
    b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    b' width="80" height="40">'
)
DRAWING = HEAD + b'<rect width="80" height="40" fill="#0F6E66"/></svg>'
LETTERHEAD = Letterhead(
    logo=DRAWING,
    media_type="image/svg+xml",
    logo_alt="한빛센터(가칭) 표지",
    colour="0F6E66",
    lines=("한빛사회혁신센터(가칭)", "우 41900 나루로 12"),
    footer="문의: 협업팀 053-000-0000",
)


@pytest.fixture(scope="module")
def made() -> dict[str, Exporter]:
    return exporters()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "head",
    [
        LETTERHEAD,
        replace(LETTERHEAD, logo=png(), media_type="image/png"),
        replace(LETTERHEAD, logo=b"", logo_alt=""),
        replace(LETTERHEAD, lines=()),
    ],
    ids=["drawing", "picture", "lines", "logo"],
)
def test_lines_and_footer_are_read_in_every_format(
    made: dict[str, Exporter], name: str, head: Letterhead, tmp_path: Path
) -> None:
    exported = made[name].export(replace(KOREAN, letterhead=head))
    text = text_of(name, exported.content, tmp_path)
    if name in ENDS:
        text += squeezed(unzipped(exported.content, ENDS[name]))
    assert not exported.remarks
    assert [line for line in (*head.lines, head.footer) if squeezed(line) not in text] == []


def test_the_pdf_stays_readable_aloud_and_fit_for_the_archive(made: dict[str, Exporter]) -> None:
    content = made["pdf"].export(replace(KOREAN, letterhead=LETTERHEAD)).content
    for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A):
        assert page.validate_pdf_bytes(content, profile=profile).is_compliant
    with pikepdf.open(BytesIO(content)) as pdf:
        told = [
            str(part.get("/Alt", ""))
            for part in pdf.objects
            if isinstance(part, pikepdf.Dictionary)
        ]
    assert LETTERHEAD.logo_alt in told


def test_the_footer_stands_on_every_page_and_the_head_on_the_first(
    made: dict[str, Exporter], tmp_path: Path
) -> None:
    content = made["pdf"].export(replace(KOREAN, letterhead=LETTERHEAD)).content
    pages = pdf_pages(content, tmp_path)
    assert len(pages) > 1
    assert all(LETTERHEAD.footer in text for text in pages)
    assert [LETTERHEAD.lines[0] in text for text in pages] == [True] + [False] * (len(pages) - 1)


def test_word_and_hancom_find_no_fault_and_hear_the_logo(
    made: dict[str, Exporter], tmp_path: Path
) -> None:
    document = replace(KOREAN, letterhead=LETTERHEAD)
    word, hancom = tmp_path / "a.docx", tmp_path / "a.hwpx"
    word.write_bytes(made["docx"].export(document).content)
    hancom.write_bytes(made["hwpx"].export(document).content)
    assert not OpenXmlValidator().validate(word).errors
    assert hwpforge.Document.open(str(hancom)).validate()["ok"]
    for path, part in ((word, "word/document.xml"), (hancom, "Contents/section0.xml")):
        assert LETTERHEAD.logo_alt in unzipped(path.read_bytes(), part)


@pytest.mark.parametrize("name", ["docx", "hwpx", "pdf"])
@pytest.mark.parametrize("logo", [b"", png()[:40], b"<svg"], ids=["none", "torn", "open"])
def test_a_logo_that_cannot_be_drawn_gives_way_to_its_words(
    made: dict[str, Exporter], name: str, logo: bytes, tmp_path: Path
) -> None:
    broken = replace(LETTERHEAD, logo=logo or b"no picture", media_type="image/png")
    exported = made[name].export(replace(KOREAN, letterhead=broken))
    (remark,) = exported.remarks
    assert broken.logo_alt in remark.sentence(str)
    assert squeezed(broken.logo_alt) in text_of(name, exported.content, tmp_path)


def test_the_tree_of_a_document_keeps_the_letterhead() -> None:
    document = replace(KOREAN, letterhead=LETTERHEAD)
    assert from_tree(json.loads(json.dumps(to_tree(document)))) == document
    assert "letterhead" not in to_tree(KOREAN)


def test_a_logo_without_words_is_no_letterhead() -> None:
    with pytest.raises(ValueError, match="words"):
        Letterhead(logo=png(), logo_alt=" ")


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_large_picture_is_kept_as_small_as_it_is_printed(tmp_path: Path, kind: str) -> None:
    file = tmp_path / "logo"
    Image.effect_noise((2000, 1000), 60).convert("RGB").save(file, kind)
    logo = read_logo(file)
    assert logo.media_type == "image/png"
    with Image.open(BytesIO(logo.image)) as drawn:
        assert drawn.size[0] < 1000


def test_a_drawing_stays_a_drawing(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(DRAWING)
    logo = read_logo(file)
    assert (logo.image, logo.media_type) == (DRAWING, "image/svg+xml")


USES = b"".join(
    b'<g id="g%d">' % n + b'<use href="#g%d"/>' % (n - 1) * 10 + b"</g>" for n in range(1, 9)
)
REFUSED = {
    "script": HEAD + b"<script>alert(1)</script></svg>",
    "handler": HEAD + b'<rect onload="alert(1)"/></svg>',
    "address of a script": HEAD + b'<a xlink:href="javascript:alert(1)"><rect/></a></svg>',
    "another file": HEAD + b'<image href="file:///etc/passwd" width="9" height="9"/></svg>',
    "another machine": HEAD + b'<image xlink:href="https://example.org/a.png"/></svg>',
    "drawing in a drawing": HEAD + b'<image href="data:image/svg+xml;base64,PHN2Zy8+"/></svg>',
    "style sheet": b'<?xml-stylesheet href="http://example.org/a.css"?>' + DRAWING,
    "import": HEAD + b"<style>@import 'http://example.org/a.css';</style></svg>",
    "address in a style": HEAD + b'<rect style="fill:url(http://example.org/a#b)"/></svg>',
    "hidden address": HEAD + b'<rect style="fill:u\\72l(http://example.org)url"/></svg>',
    "page in a drawing": HEAD + b"<foreignObject><p>a</p></foreignObject></svg>",
    "entity": b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + HEAD + b"&a;</svg>",
    "drawn without end": HEAD + b'<filter id="a"><feTurbulence baseFrequency="0.9" numOctaves='
    b'"2000000000"/></filter><rect width="80" height="40" filter="url(#a)"/></svg>',
    "without end": HEAD + b'<g id="a"><use href="#a"/></g></svg>',
    "a hundred million parts": HEAD + b'<g id="g0"><rect/></g>' + USES + b'<use href="#g8"/></svg>',
    "deep": HEAD + b"<g>" * 5000 + b"</g>" * 5000 + b"</svg>",
    "torn drawing": b"<svg",
    "other letters": DRAWING.decode().replace("<svg", "<svg ").encode("utf-16"),
    "torn": png()[:40],
    "empty": b"",
    "document": b"%PDF-1.7",
    "50 megapixels": png(2, 2)[:16] + (10_000).to_bytes(4, "big") + (5_000).to_bytes(4, "big"),
    "50 megapixels as JPEG": b"\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08"
    + (5_000).to_bytes(2, "big") + (10_000).to_bytes(2, "big"),
    "11 MB": png() + bytes(11_000_000),
}  # fmt: skip


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED.keys())
def test_a_picture_that_does_more_than_show_is_refused_in_a_sentence(
    tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / ("logo.svg" if content[:1] == b"<" else "logo.png")
    file.write_bytes(content)
    with pytest.raises(LogoRefusedError, match=r"^logo.* cannot be the logo: .+ Choose"):
        read_logo(file)


def test_a_picture_that_is_gone_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(LogoUnreadError, match=r"^gone\.png cannot be opened"):
        read_logo(tmp_path / "gone.png")


def unzipped(content: bytes, part: str) -> str:
    """Return a part of an archive as text."""
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(part).decode()
