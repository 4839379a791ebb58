"""A Word file is one that Word opens cleanly, and one that can be worked on."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from lxml.etree import _Element
from openxml_audit import OpenXmlValidator

from tests.exporters.blocks import EVERYTHING
from tests.exporters.hostile import HOSTILE, everywhere
from tests.exporters.kept_documents import DOCUMENTS
from tests.exporters.korean_paper import KOREAN, LONG_TITLE
from tests.exporters.papers import items, paper, runs
from wontak.documents.model import (
    Cell,
    Column,
    Document,
    Heading,
    Item,
    List,
    Paragraph,
    Run,
    Table,
)
from wontak.exporters.docx import DocxExporter

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WORDS_OF_PICTURES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
WHOLE = {
    **DOCUMENTS,
    "long title": LONG_TITLE,
    "empty": paper(),
    "hostile": paper(*(block for text in HOSTILE.values() for block in everywhere(text))),
    "long": paper(title="긴 제목 " * 2000),
}


def part(document: Document, name: str = "word/document.xml") -> _Element:
    """Return a part of the file that a document becomes."""
    with ZipFile(BytesIO(DocxExporter().export(document).content)) as archive:
        return etree.fromstring(archive.read(name))


def numbering_of(root: _Element) -> list[tuple[str, str]]:
    """Return the list and the level of every numbered paragraph."""
    numbers = (one.get(f"{W}val", "") for one in root.iterfind(f".//{W}numPr/{W}numId"))
    levels = (one.get(f"{W}val", "") for one in root.iterfind(f".//{W}numPr/{W}ilvl"))
    return list(zip(numbers, levels, strict=True))


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_an_independent_judge_of_word_files_finds_nothing(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(DocxExporter().export(document).content)
    assert OpenXmlValidator().validate(path).errors == []


def test_heads_of_tables_repeat_and_no_row_is_torn() -> None:
    rows = list(part(KOREAN).iter(f"{W}tr"))
    heads = [row for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]
    assert len(heads) == 4
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def kept_with_next(root: _Element) -> list[str]:
    """Return what the paragraphs say that stay on the page of what follows, headings apart."""
    return [
        "".join(text.text or "" for text in one.iter(f"{W}t"))
        for one in root.iter(f"{W}p")
        if one.find(f"{W}pPr/{W}keepNext") is not None
    ]


def test_nothing_that_leads_over_to_something_is_left_alone_at_a_pages_end() -> None:
    titled = Table(
        (Column(1), Column(1)),
        tuple(
            (Cell((runs(row[0]),), colspan=3 - len(row)), *(Cell((runs(t),)) for t in row[1:]))
            for row in (("날짜", "내용"), ("8월",), ("31일", "진단"), ("9월",), ("1일", "착공"))
        ),
        "일정",
    )
    listed = List((Item(runs("유보 의견"), (Item(runs("하나")), Item(runs("둘")))),))
    document = paper(Paragraph(runs("붙임")), listed, titled, Paragraph(runs("  끝.")))
    kept = kept_with_next(part(document))
    assert [text for text in kept if text] == [
        *("붙임", "유보 의견", "날짜", "내용", "8월", "9월", "1일", "착공"),
    ]


def test_tables_and_pictures_have_words_for_those_who_hear_them() -> None:
    root = part(KOREAN)
    captions = [caption.get(f"{W}val") for caption in root.iter(f"{W}tblCaption")]
    assert captions[:3] == ["실행계획", "기관별 약속", "성과지표"]
    assert [words.get("descr") for words in root.iter(WORDS_OF_PICTURES)] == [
        "이 선언의 원문과 이행 현황"
    ]


def test_no_two_pictures_have_the_same_number() -> None:
    numbers = [words.get("id") for words in part(paper(*EVERYTHING)).iter(WORDS_OF_PICTURES)]
    assert len(numbers) == len(set(numbers)) == 3


def test_the_languages_of_the_file_and_of_foreign_words_are_named() -> None:
    styles = part(KOREAN, "word/styles.xml")
    assert next(styles.iter(f"{W}lang")).get(f"{W}val") == "ko-KR"
    foreign = part(paper(Paragraph((Run("Bonjour", language="fr"),))))
    assert [lang.get(f"{W}val") for lang in foreign.iter(f"{W}lang")] == ["fr"]


def test_hangul_has_its_font_named_for_east_asian_letters() -> None:
    fonts = next(part(KOREAN, "word/styles.xml").iter(f"{W}rFonts"))
    assert fonts.get(f"{W}eastAsia") == "맑은 고딕"
    assert not [key for key in fonts.attrib if str(key).endswith("Theme")]


def test_numbered_sections_are_counted_by_word_and_others_are_not() -> None:
    blocks = (
        Heading(1, "하나", numbered=True),
        Heading(1, "선언문"),
        Heading(1, "둘", numbered=True),
    )
    assert len(numbering_of(part(paper(*blocks)))) == 2


def test_every_group_of_entries_counts_from_its_own_beginning() -> None:
    numbers = numbering_of(part(paper(items("가", "나"), items("다", "라"))))
    assert [level for _, level in numbers] == ["1"] * 4
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


@pytest.mark.parametrize(("depth", "entries"), [(1, 15), (7, 2), (6, 21), (1, 1)])
def test_marks_that_word_does_not_know_are_typed(depth: int, entries: int) -> None:
    listed = items(*(f"{number}째" for number in range(entries)))
    root = part(paper(List(listed.items, depth=depth)))
    assert numbering_of(root) == []


def test_the_typed_marks_are_the_official_ones() -> None:
    listed = items(*(f"{number}째" for number in range(15)))
    texts = [text.text for text in part(paper(listed)).iter(f"{W}t")]
    assert texts[-2:] == ["거.", "14째"]


def test_a_text_may_have_lines_and_edges() -> None:
    root = part(paper(Paragraph(runs("  앞\n뒤  "))))
    (line_break,) = root.iter(f"{W}br")
    around = [line_break.getprevious(), line_break.getnext()]
    assert [text.text for text in around if text is not None] == ["  앞", "뒤  "]


def test_the_pages_are_counted_in_the_footer() -> None:
    content = DocxExporter().export(KOREAN).content
    with ZipFile(BytesIO(content)) as archive:
        (name,) = [name for name in archive.namelist() if "footer" in name and "rels" not in name]
        footer = etree.fromstring(archive.read(name))
    assert [order.text for order in footer.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]
