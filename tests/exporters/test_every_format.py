"""Every block comes out in every format, and nothing that a citizen types stops a file."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest

from tests.exporters.blocks import BLOCKS, EVERYTHING, PADDING, SVG, png
from tests.exporters.hostile import HOSTILE, KEPT, ODD, everywhere
from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import paper, runs
from tests.exporters.reading import exporters, squeezed, text_of
from wontak.documents.model import Block, Figure, Heading, Paragraph, QrCode, Run
from wontak.exporters.base import Exporter, installed
from wontak.language import translator

FORMATS = ("docx", "html", "hwpx", "json", "md", "odt", "pdf", "xlsx")
# Formats of rows, which need not say all that a document says.
ROWS = ("csv", "ics")
# Formats with pages, where no box may stand for a letter or a picture.
PRINTED = ("docx", "html", "hwpx", "odt", "pdf", "xlsx")
# Heading, paragraph, two entries, a cell, a fact's name and words; what columns tear is not counted.
PLACES = 6


@pytest.fixture(scope="module")
def made() -> dict[str, Exporter]:
    return exporters()


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(("block", "words"), BLOCKS.values(), ids=BLOCKS.keys())
def test_the_words_of_every_block_stand_in_every_format(
    made: dict[str, Exporter], name: str, block: Block, words: tuple[str, ...], tmp_path: Path
) -> None:
    after = Paragraph(runs(PADDING))
    exported = made[name].export(paper(Heading(1, "제목"), block, after))
    text = text_of(name, exported.content, tmp_path)
    assert not exported.remarks
    assert [word for word in (*words, PADDING) if squeezed(word) not in text] == []


@pytest.mark.parametrize("name", FORMATS)
def test_a_paper_of_all_blocks_at_once_is_made_without_a_remark(
    made: dict[str, Exporter], name: str, tmp_path: Path
) -> None:
    exported = made[name].export(paper(*EVERYTHING))
    text = text_of(name, exported.content, tmp_path)
    wanted = {squeezed(word) for _, words in BLOCKS.values() for word in words}
    assert not exported.remarks
    assert {word for word in wanted if word not in text} == set()


@pytest.mark.parametrize("name", ROWS)
@pytest.mark.parametrize(("block", "words"), BLOCKS.values(), ids=BLOCKS.keys())
def test_every_block_may_stand_in_a_document_that_becomes_rows(
    made: dict[str, Exporter], name: str, block: Block, words: tuple[str, ...]
) -> None:
    exported = made[name].export(paper(Heading(1, "제목"), block))
    assert exported.content
    assert not exported.remarks


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hostile", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_looks_like_a_command_comes_out_as_the_letters_it_is(
    made: dict[str, Exporter], name: str, hostile: str, tmp_path: Path
) -> None:
    blocks = (Heading(1, hostile), *everywhere(hostile), Paragraph(runs(PADDING)))
    exported = made[name].export(paper(*blocks, title=hostile))
    text = text_of(name, exported.content, tmp_path)
    assert not exported.remarks
    assert text.count(squeezed(hostile)) >= PLACES
    assert PADDING.replace(" ", "") in text


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_what_no_font_or_file_may_hold_stops_nothing(
    made: dict[str, Exporter], name: str, odd: str, tmp_path: Path
) -> None:
    blocks = (Heading(1, odd), *everywhere(odd), Paragraph(runs(PADDING)))
    exported = made[name].export(paper(*blocks, title=f"앞 {odd} 뒤"))
    assert PADDING.replace(" ", "") in text_of(name, exported.content, tmp_path)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("letters", KEPT.values(), ids=KEPT.keys())
def test_rare_letters_that_a_font_has_are_kept(
    made: dict[str, Exporter], name: str, letters: str, tmp_path: Path
) -> None:
    exported = made[name].export(paper(Heading(1, letters), Paragraph(runs(letters))))
    assert not exported.remarks
    assert squeezed(letters) in text_of(name, exported.content, tmp_path)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    "title", ["가", "나" * 10_000, "w" * 10_000, "낱말 " * 2_500, "가·" * 5_000]
)
def test_a_title_may_have_one_letter_or_ten_thousand(
    made: dict[str, Exporter], name: str, title: str, tmp_path: Path
) -> None:
    exported = made[name].export(paper(Paragraph(runs(PADDING)), title=title))
    text = text_of(name, exported.content, tmp_path)
    assert not exported.remarks
    # A title that runs over pages has their headers and footers in between.
    assert text.count(title[0]) >= title.count(title[0])


@pytest.mark.parametrize("name", PRINTED)
def test_letters_without_a_meaning_are_named_in_a_remark_and_marked_on_paper(
    made: dict[str, Exporter], name: str, tmp_path: Path
) -> None:
    exported = made[name].export(paper(Paragraph(runs("앞\ue000뒤\ue000끝"))))
    (remark,) = exported.remarks
    assert "U+E000" in remark.sentence(str)
    assert "앞〓뒤〓끝" in text_of(name, exported.content, tmp_path)


@pytest.mark.parametrize("name", PRINTED)
@pytest.mark.parametrize(
    "figure",
    [
        Figure(b"", "image/png", "빈 그림", 30),
        Figure(png()[:40], "image/png", "잘린 그림", 30),
        Figure(SVG, "image/png", "다른 그림", 30),
        Figure(b"<svg", "image/svg+xml", "깨진 그림", 30),
        QrCode("https://example.org/" + "x" * 3000, "너무 긴 주소"),
    ],
    ids=lambda figure: figure.alt,
)
def test_a_picture_that_cannot_be_drawn_gives_way_to_its_words(
    made: dict[str, Exporter], name: str, figure: Figure | QrCode, tmp_path: Path
) -> None:
    exported = made[name].export(paper(figure, Paragraph(runs(PADDING))))
    (remark,) = exported.remarks
    assert figure.alt in remark.sentence(str)
    assert squeezed(figure.alt) in text_of(name, exported.content, tmp_path)


@pytest.mark.parametrize("name", FORMATS)
def test_an_address_that_could_run_something_is_no_link(
    made: dict[str, Exporter], name: str, tmp_path: Path
) -> None:
    bad = ("javascript:alert(1)", "file:///etc/passwd", "http://[", "\u202ehttps://x")
    links = tuple(Run(f"가{number} ", href=href) for number, href in enumerate(bad))
    exported = made[name].export(paper(Paragraph(links)))
    assert b"javascript" not in everything_in(exported.content)
    assert "가0가1가2가3" in text_of(name, exported.content, tmp_path)


@pytest.mark.parametrize("name", [*FORMATS, *ROWS])
def test_the_same_document_makes_the_same_bytes_in_any_exporter(name: str) -> None:
    first, second = (exporters()[name].export(KOREAN).content for _ in range(2))
    assert first == second


def test_the_installed_exporters_are_these_and_each_says_what_it_makes() -> None:
    found = installed()
    names = sorted((*FORMATS, *ROWS))
    assert list(found) == names
    assert {name: exporter.suffix for name, exporter in found.items()} == {
        name: f".{name}" for name in names
    }
    assert len({translator("ko")(exporter.label) for exporter in found.values()}) == len(names)


def test_listing_the_formats_loads_none_of_their_libraries() -> None:
    script = (
        "import sys; from wontak.exporters.base import installed; installed();"
        "print([n for n in ('typst', 'docx', 'hwpx', 'odf', 'xlsxwriter', 'icalendar', 'lxml', 'fontTools', 'PySide6')"
        " if n in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert said.stdout.decode().strip() == "[]"


def everything_in(content: bytes) -> bytes:
    """Return a file's bytes, those of its parts if it is an archive."""
    if not is_zipfile(BytesIO(content)):
        return content
    with ZipFile(BytesIO(content)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())
