"""A workbook opens cleanly, reckons with days and numbers, runs nothing, and prints the document."""

import os
import subprocess
import time
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from lxml.etree import _Element
from openxml_audit import OpenXmlValidator

from tests.exporters.blocks import BLOCKS, EVERYTHING, SPANNED
from tests.exporters.english_paper import ENGLISH
from tests.exporters.hostile import HOSTILE, everywhere
from tests.exporters.korean_paper import KOREAN, LONG_TITLE
from tests.exporters.papers import paper, runs, table
from tests.exporters.reading import pdf_pages, squeezed
from tests.exporters.tracked import book, long_plan, plan, silent, source
from tests.needs import lacking, requires
from wontak.documents.model import Document, Heading, PageBreak, Paragraph, Run
from wontak.exporters.xlsx import XlsxExporter
from wontak.language import translator

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr"
PAGE = 683.0
FIRST_DAY = date(1899, 12, 30)
# A bar divides the paragraphs of a cell in the papers of the tests.
HOSTILE_PLAN = "=1+1 " + " ".join(HOSTILE.values()).replace("|", "/")


def hostile_plan() -> Document:
    """Return a plan in which everything that can be typed is hostile."""
    values = source()
    for row in (*values["action_items"], *values["commitments"]):
        row |= {
            name: HOSTILE_PLAN for name in ("title", "text", "condition", "unit") if name in row
        }
        row |= {"lead": HOSTILE_PLAN, "organization": HOSTILE_PLAN}
    return plan(values=values)


WHOLE = {
    "korean": KOREAN,
    "english": ENGLISH,
    "long title": LONG_TITLE,
    "every block": paper(*EVERYTHING),
    "empty": paper(),
    "hostile": paper(*(block for text in HOSTILE.values() for block in everywhere(text))),
    "a plan": plan(),
    "an English plan": plan("en"),
    "a hostile plan": hostile_plan(),
    "a book": book(),
    "no plan": silent(),
}


def parts(document: Document) -> dict[str, bytes]:
    """Return the parts of the file that a document becomes."""
    with ZipFile(BytesIO(XlsxExporter().export(document).content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def sheet(document: Document, number: int) -> _Element:
    """Return a sheet, counted from 1."""
    return etree.fromstring(parts(document)[f"xl/worksheets/sheet{number}.xml"])


def names(document: Document) -> list[str]:
    """Return what the sheets are called."""
    root = etree.fromstring(parts(document)["xl/workbook.xml"])
    return [one.get("name", "") for one in root.iter(f"{S}sheet")]


def rows(document: Document, number: int) -> list[list[str]]:
    """Return the cells of a sheet, numbers as they are stored."""
    content = parts(document)
    shared = etree.fromstring(content["xl/sharedStrings.xml"])
    texts = ["".join(text.text or "" for text in one.iter(f"{S}t")) for one in shared]
    root = etree.fromstring(content[f"xl/worksheets/sheet{number}.xml"])

    def said(cell: _Element) -> str:
        value = cell.findtext(f"{S}v", "")
        return texts[int(value)] if cell.get("t") == "s" else value

    return [[said(cell) for cell in row.iter(f"{S}c")] for row in root.iter(f"{S}row")]


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_an_independent_judge_of_workbooks_finds_nothing(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "paper.xlsx"
    path.write_bytes(XlsxExporter().export(document).content)
    assert OpenXmlValidator().validate(path).errors == []


def test_tasks_promises_and_measures_have_a_sheet_each_before_the_document() -> None:
    assert names(plan("en")) == ["Action items", "Commitments", "Indicators", "Document"]
    assert len(names(silent())) == 1


def test_a_task_stands_in_a_row_with_its_days_as_days() -> None:
    head, first, *_ = rows(plan("en"), 1)
    told = dict(zip(head, first, strict=True))
    assert (told["Action item"], told["Lead"]) == (
        "공공건물 옥상 12곳 안전 진단",
        "Dalgubeol Architects",
    )
    assert FIRST_DAY + timedelta(days=int(told["Due"])) == date(2020, 9, 30)


def test_a_sum_of_money_and_a_count_are_numbers() -> None:
    head, *promises = rows(plan("en"), 2)
    column = head.index("Quantity")
    assert [row[column] for row in promises[:3]] == ["1", "60000000", "3"]
    assert [row[column + 1] for row in promises[:3]] == ["person", "", "places"]


@pytest.mark.parametrize(
    ("language", "formats"),
    [
        ("ko", {'yyyy". "m". "d"."', '#,##0"원"'}),
        ("en", {"[$-809]d mmm yyyy", '"KRW "#,##0'}),
    ],
)
def test_days_and_sums_are_shown_as_readers_of_the_language_write_them(
    language: str, formats: set[str]
) -> None:
    if language == "ko" and translator("ko")("Indicators") == "Indicators":
        lacking("the compiled Korean catalog does not have the words of files (`make catalogs`)")
    styles = etree.fromstring(parts(plan(language))["xl/styles.xml"])
    assert {one.get("formatCode") for one in styles.iter(f"{S}numFmt")} - {"#,##0"} == formats


def test_a_day_before_excel_can_reckon_and_a_number_it_would_round_are_written_out() -> None:
    values = source()
    values["action_items"][0] |= {"starts_on": "1899-12-31"}
    values["commitments"][0] |= {"quantity": 2**53 - 1}
    document = plan("en", values)
    assert "1899-12-31" in rows(document, 1)[1]
    assert str(2**53 - 1) in rows(document, 2)[1]


def test_each_tracker_is_a_real_table_with_filters_under_a_head_that_stays() -> None:
    content = parts(plan())
    table = etree.fromstring(content["xl/tables/table1.xml"])
    assert (table.get("ref"), table.get("displayName")) == ("A1:K7", "ActionItems")
    assert table.find(f"{S}autoFilter") is not None
    (pane,) = sheet(plan(), 1).iter(f"{S}pane")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_no_two_columns_of_a_table_have_the_same_name(language: str, number: int) -> None:
    table = etree.fromstring(parts(plan(language))[f"xl/tables/table{number}.xml"])
    heads = [column.get("name") for column in table.iter(f"{S}tableColumn")]
    assert len(heads) == len(set(heads))


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Not started,In progress,Done,Delayed,Dropped"),
        (2, "Confirmed,Conditional,Exploring"),
    ],
)
def test_a_status_and_a_strength_are_chosen_from_a_list(number: int, words: str) -> None:
    (guide,) = sheet(plan("en"), number).iter(f"{S}dataValidation")
    assert (guide.get("type"), guide.findtext(f"{S}formula1")) == ("list", f'"{words}"')


def test_a_day_that_has_passed_stands_out_as_long_as_the_work_is_open() -> None:
    (rule,) = sheet(plan("en"), 1).iter(f"{S}cfRule")
    assert rule.findtext(f"{S}formula") == (
        'AND(ISNUMBER($I2),$I2<TODAY(),OR($J2="Not started",$J2="In progress",$J2="Delayed"))'
    )


@pytest.mark.parametrize("document", [hostile_plan(), WHOLE["hostile"]], ids=["plan", "document"])
def test_no_cell_is_ever_a_formula_or_an_address(document: Document) -> None:
    content = parts(document)
    sheets = [etree.fromstring(content[name]) for name in content if "/worksheets/s" in name]
    assert not [cell for root in sheets for cell in root.iter(f"{S}f")]
    assert not [link for root in sheets for link in root.iter(f"{S}hyperlink")]
    assert HOSTILE_PLAN in {cell for row in rows(hostile_plan(), 1) for cell in row}


def test_the_document_prints_on_a4_with_its_header_and_footer() -> None:
    root = sheet(KOREAN, 1)
    setup = next(root.iter(f"{S}pageSetup"))
    assert (setup.get("paperSize"), setup.get("orientation")) == ("9", "portrait")
    assert (setup.get("fitToHeight"), setup.get("fitToWidth")) == ("0", None)
    assert "2020-대구-06-1판" in root.findtext(f"{S}headerFooter/{S}oddHeader", "")
    assert root.findtext(f"{S}headerFooter/{S}oddFooter", "").endswith("&R&P / &N")


def test_the_head_of_a_tracker_repeats_on_every_page() -> None:
    root = etree.fromstring(parts(plan("en"))["xl/workbook.xml"])
    titles = [one.text for one in root.iter(f"{S}definedName") if "Print_Titles" in str(one.attrib)]
    assert set(titles) == {"Commitments!$1:$1", "Indicators!$1:$1", "'Action items'!$1:$1"}


def test_cells_that_span_others_are_one() -> None:
    spans = {one.get("ref") for one in sheet(paper(SPANNED), 1).iter(f"{S}mergeCell")}
    assert {"A3:B3", "A4:A5"} <= spans


def test_a_page_break_is_one() -> None:
    document = paper(Paragraph(runs("앞")), PageBreak(), Paragraph(runs("뒤")))
    assert [one.get("id") for one in sheet(document, 1).iter(f"{S}brk")] == ["2"]


def test_no_heading_and_no_head_of_a_table_stands_alone_at_the_end_of_a_page() -> None:
    rows_before = (Paragraph(runs(f"{number}째 줄")) for number in range(27))
    document = paper(*rows_before, Heading(1, "계획"), table("계획", (1,), ("할 일",), ("진단",)))
    root = sheet(document, 1)
    heights = [float(row.get("ht", "0")) for row in root.iter(f"{S}row")]
    (start,) = [int(one.get("id", "")) for one in root.iter(f"{S}brk")]
    assert rows(document, 1)[start] == ["계획"]
    # The heading and the head would have fitted, the first row below it would not.
    assert sum(heights[: start + 3]) < PAGE < sum(heights[: start + 4])


def test_pictures_have_words_for_those_who_hear_them() -> None:
    drawing = etree.fromstring(parts(paper(*EVERYTHING))["xl/drawings/drawing1.xml"])
    words = [words.get("descr") for words in drawing.iter(DRAWN)]
    assert words == ["회색 막대", "초록 네모", "원문과 이행 현황"]


def test_one_link_makes_its_cell_a_link_and_of_several_each_shows_its_address() -> None:
    first, second = (Run(f"{n} ", href=f"https://example.org/{n}") for n in ("가", "나"))
    (link,) = sheet(paper(Paragraph((Run("하나 "), first))), 1).iter(f"{S}hyperlink")
    assert link.get("ref") == "A2"
    both = rows(paper(Paragraph((first, second))), 1)[1][0]
    assert "https://example.org/%EA%B0%80" in both
    assert "https://example.org/%EB%82%98" in both


def test_a_text_longer_than_a_cell_is_cut_and_the_people_are_told() -> None:
    exported = XlsxExporter().export(paper(Paragraph(runs("가😀" * 20_000))))
    (remark,) = exported.remarks
    assert "32,767" in remark.sentence(str)
    said = rows(paper(Paragraph(runs("가😀" * 20_000))), 1)[1][0]
    assert said.endswith("…")
    assert len(said.encode("utf-16-le")) <= 2 * 32_767


def test_a_text_higher_than_a_row_can_be_takes_several() -> None:
    root = sheet(paper(Paragraph(runs("긴 말 " * 2_500))), 1)
    heights = [float(row.get("ht", "0")) for row in root.iter(f"{S}row")]
    assert len(heights) > 3
    assert max(heights) <= 409


def test_long_words_around_the_document_stop_nothing() -> None:
    said = "& 아주 긴 말 " * 100
    head = replace(KOREAN, title=said, organization=said, version=said, number=said, gist=said)
    assert not XlsxExporter().export(head).remarks


def test_libreoffice_opens_it_and_finds_every_word(tmp_path: Path) -> None:
    requires("soffice")
    path = tmp_path / "paper.xlsx"
    path.write_bytes(XlsxExporter().export(paper(*EVERYTHING)).content)
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'home').as_uri()}", "--headless"]
    command += ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ}, timeout=100)
    printed = path.with_suffix(".pdf")
    if not printed.exists():
        lacking("not installed here: LibreOffice Calc (as root, `make test` installs it)")
    text = squeezed("".join(pdf_pages(printed.read_bytes(), tmp_path)))
    wanted = {squeezed(word) for _, words in BLOCKS.values() for word in words}
    assert {word for word in wanted if word not in text} == set()


@pytest.mark.alone
def test_a_thousand_tasks_and_promises_take_less_than_five_seconds() -> None:
    document = long_plan()
    start = time.process_time()
    XlsxExporter().export(document)
    assert time.process_time() - start < 5
