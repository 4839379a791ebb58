"""A Hancom file is whole to two independent readers, and its tables go on over pages."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import hwpforge
import pytest
from hwpx import HwpxDocument, validate_editor_open_safety
from lxml import etree
from lxml.etree import _Element

from tests.exporters.hostile import HOSTILE, everywhere
from tests.exporters.kept_documents import DOCUMENTS
from tests.exporters.korean_paper import KOREAN, LONG_TITLE
from tests.exporters.papers import items, paper, runs, table
from wontak.documents.model import Document, Heading, Item, List, PageBreak, Paragraph
from wontak.exporters.hwpx import HwpxExporter

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
HH = "{http://www.hancom.co.kr/hwpml/2011/head}"
OPF = "{http://www.idpf.org/2007/opf/}"
TEXT = "Contents/section0.xml"
WHOLE = {
    **DOCUMENTS,
    "long title": LONG_TITLE,
    "empty": paper(),
    "hostile": paper(*(block for text in HOSTILE.values() for block in everywhere(text))),
    "long": paper(title="긴 제목 " * 2000),
}


def archive(document: Document) -> ZipFile:
    """Return the file that a document becomes."""
    return ZipFile(BytesIO(HwpxExporter().export(document).content))


def part(document: Document, name: str = TEXT) -> _Element:
    """Return a part of the file that a document becomes."""
    return etree.fromstring(archive(document).read(name))


def text_in(element: _Element) -> str:
    """Return the text in an element."""
    return str(etree.tostring(element, method="text", encoding="unicode"))


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_two_independent_readers_find_the_file_whole(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "paper.hwpx"
    path.write_bytes(HwpxExporter().export(document).content)
    verdict = hwpforge.Document.open(str(path)).validate()
    assert (verdict["ok"], verdict["errors"], verdict["warnings"]) == (True, [], [])
    assert validate_editor_open_safety(path.read_bytes()).ok
    assert HwpxDocument.open(path).validate().ok


def test_the_first_part_says_what_the_file_is_and_is_stored_as_it_is() -> None:
    first = archive(KOREAN).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)


def test_tables_may_go_on_over_pages_and_repeat_their_heads() -> None:
    body = [held for held in part(KOREAN).iter(f"{HP}tbl") if held.get("repeatHeader") == "1"]
    assert len(body) == 4
    assert {at.get("treatAsChar") for held in body for at in held.iterfind(f"{HP}pos")} == {"0"}
    assert [cell.get("header") for cell in body[0].iter(f"{HP}tc")][:7] == [*["1"] * 6, "0"]


def test_rows_are_as_high_as_their_text() -> None:
    tall = paper(table("표", (1, 1), ("가", "나"), ("짧음", "긴 말 " * 200)))
    heights = [int(size.get("height", "0")) for size in part(tall).iter(f"{HP}cellSz")]
    head, row = heights[-3], heights[-1]
    assert 1000 < head < 3000
    assert row > 10 * head


def test_tables_and_pictures_have_words_for_those_who_hear_them() -> None:
    comments = [comment.text for comment in part(KOREAN).iter(f"{HP}shapeComment")]
    assert [words for words in comments if words][:3] == ["실행계획", "기관별 약속", "성과지표"]
    assert comments[-1] == "이 선언의 원문과 이행 현황"


def test_the_page_number_and_the_count_of_pages_stand_once() -> None:
    counted = [number.get("numType") for number in part(KOREAN).iter(f"{HP}autoNum")]
    assert counted == ["PAGE", "TOTAL_PAGE"]
    assert not list(part(KOREAN).iter(f"{HP}pageNum"))


def test_only_a_heading_with_a_mark_is_part_of_the_outline_that_counts_itself() -> None:
    blocks = (Heading(1, "개요", numbered=True), Heading(1, "선언문"))
    held = archive(paper(*blocks))
    head = etree.fromstring(held.read("Contents/header.xml"))
    looks = {
        look.get("id"): kind.get("type")
        for look in head.iter(f"{HH}paraPr")
        for kind in look.iter(f"{HH}heading")
    }
    paragraphs = etree.fromstring(held.read(TEXT)).iterfind(f"{HP}p")
    found = {text_in(one): looks[one.get("paraPrIDRef")] for one in paragraphs}
    assert (found["개요"], found["선언문"]) == ("OUTLINE", "NONE")


def test_marks_of_entries_are_typed_so_that_every_reader_shows_them() -> None:
    said = [text_in(one) for one in part(paper(items("하나", "둘"))).iterfind(f"{HP}p")]
    assert said[-2:] == ["가.하나", "나.둘"]


def test_a_line_that_leads_over_to_a_list_stays_on_the_page_of_its_first_entry() -> None:
    listed = List(
        (Item(runs("유보 의견"), (Item(runs("하나")), Item(runs("둘")))), Item(runs("끝")))
    )
    document = paper(Paragraph(runs("붙임")), listed, Paragraph(runs("맺음")))
    looks = part(document, "Contents/header.xml").iter(f"{HH}paraPr")
    kept = {
        look.get("id")
        for look in looks
        if look.find(f"{HH}breakSetting[@keepWithNext='1']") is not None
    }
    said = {
        text_in(each): each.get("paraPrIDRef") in kept for each in part(document).iter(f"{HP}p")
    }
    named = ("붙임", "유보 의견", "하나", "둘", "맺음")
    assert [
        next(keeps for text, keeps in said.items() if text.endswith(name)) for name in named
    ] == [
        *(True, True, False, False, False),
    ]


def test_a_page_break_begins_the_next_paragraph_on_a_new_page() -> None:
    pages = paper(Paragraph(runs("앞")), PageBreak(), Paragraph(runs("뒤")), Paragraph(runs("끝")))
    breaks = [one.get("pageBreak") for one in part(pages).iterfind(f"{HP}p")]
    assert breaks[-3:] == ["0", "1", "0"]


def test_the_preview_and_the_list_of_parts_say_what_the_file_is() -> None:
    held = archive(KOREAN)
    assert held.read("Preview/PrvText.txt").decode().startswith(KOREAN.title)
    listed = etree.fromstring(held.read("Contents/content.hpf"))
    said = {meta.get("name"): meta.text for meta in listed.iter(f"{OPF}meta")}
    assert listed.findtext(f".//{OPF}title") == KOREAN.title
    assert said["creator"] == KOREAN.organization
    assert said["CreatedDate"] == "2020-08-27T00:00:00Z"


def test_nothing_of_another_paper_is_left_in_the_file() -> None:
    held = archive(KOREAN)
    assert b"synthetic" not in b"".join(held.read(name) for name in held.namelist())
    assert not [name for name in held.namelist() if name.startswith("Preview/PrvImage")]
