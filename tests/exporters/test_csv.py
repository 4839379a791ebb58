"""A CSV file gives every value back as it was, and no program takes one for a formula."""

import csv
import time
from dataclasses import replace
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.blocks import SIGNED
from tests.exporters.hostile import HOSTILE, ODD
from tests.exporters.papers import paper, runs, table
from tests.exporters.tracked import book, long_plan, plan, silent, source
from wontak.documents.model import Document, Heading, KeyValues, Paragraph, QrCode
from wontak.exporters.csv_file import CsvExporter, guarded

RUN_BY_SPREADSHEETS = tuple("=+-@\t\r＝＋－＠")


def cells(document: Document) -> list[list[str]]:
    """Return the cells of a file as they stand in it."""
    text = CsvExporter().export(document).content.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), strict=True))


def unguarded(text: str) -> str:
    """Return the value of a cell: an apostrophe before it only keeps programs from running it."""
    return text.removeprefix("'")


def values(document: Document) -> list[dict[str, str]]:
    """Return a row for each task and promise under the headings."""
    head, *rows = cells(document)
    return [dict(zip(head, map(unguarded, row), strict=True)) for row in rows]


def test_a_file_begins_with_a_mark_and_its_lines_end_as_spreadsheets_want() -> None:
    content = CsvExporter().export(plan()).content
    assert content.startswith(b'\xef\xbb\xbf"')
    assert content.endswith(b'"\r\n')
    assert content.count(b"\r\n") == content.count(b"\n") == 1 + 6 + 6


def test_a_task_and_a_promise_stand_under_the_same_headings() -> None:
    rows = values(plan("en"))
    task, promise = rows[0], rows[8]
    assert (task["Kind"], task["What"]) == ("Action item", "공공건물 옥상 12곳 안전 진단")
    assert (task["Organization"], task["Due"], task["Status"]) == (
        *("Dalgubeol Architects", "2020-09-30"),
        "In progress",
    )
    assert (promise["Kind"], promise["Organization"]) == ("Commitment", "Gaon Corporation")
    assert (promise["Strength"], promise["Condition"]) == ("Conditional", "사용허가 내부 결재")
    assert (promise["Decision date"], promise["Due"]) == ("2020-09-11", "2020-09-30")
    assert (promise["Resource"], promise["Quantity"], promise["Unit"]) == ("Space", "3", "places")


def test_a_sum_of_money_is_a_plain_number_of_won() -> None:
    row = values(plan("en"))[7]
    assert (row["Resource"], row["Quantity"], row["Unit"]) == ("Budget", "60000000", "KRW")


def test_every_row_can_be_told_from_all_others_by_its_id() -> None:
    ids = [row["ID"] for row in values(plan("en"))]
    assert len(set(ids)) == len(ids) == 12


def test_a_book_lists_all_its_agendas_below_one_head() -> None:
    assert [row["Agenda code"] for row in values(book("en"))] == (
        ["2020-DG-06"] * 6 + ["2020-DG-07"] * 6
    ) * 2


@pytest.mark.parametrize("text", [*HOSTILE.values(), *RUN_BY_SPREADSHEETS, "'=1", "''", " =1+1"])
def test_whatever_is_typed_comes_back_and_begins_like_no_formula(text: str) -> None:
    wanted = f"{text}끝"
    said = source()
    said["commitments"][0]["condition"] = said["action_items"][0]["title"] = wanted
    document = plan("en", said)
    (*_, task), (*_, promise) = values(document)[:1], values(document)[6:7]
    assert task["What"] == wanted.strip()
    assert promise["Condition"] == wanted.strip()
    flat = [cell for row in cells(document) for cell in row]
    assert not [cell for cell in flat if cell.lstrip(" ").startswith(RUN_BY_SPREADSHEETS)]


@given(st.text())
def test_a_guarded_cell_gives_its_text_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).lstrip().startswith(RUN_BY_SPREADSHEETS)


def test_a_text_of_several_lines_stays_one_cell() -> None:
    said = source()
    said["commitments"][0]["condition"] = '첫 줄, "따옴표"\n둘째 줄; 셋째'
    assert values(plan("en", said))[6]["Condition"] == '첫 줄, "따옴표"\n둘째 줄; 셋째'


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_what_no_file_may_hold_stops_nothing(odd: str) -> None:
    said = source()
    said["commitments"][0]["condition"] = f"앞{odd}뒤"
    (condition,) = [row["Condition"] for row in values(plan("en", said))[6:7]]
    assert condition.startswith("앞")
    assert condition.endswith("뒤")


def test_a_document_without_tasks_is_written_as_its_tables() -> None:
    seats = table("참석자", (1, 1), ("소속", "성명"), ("한빛시청(가칭)", "김하늘"))
    document = replace(silent(), blocks=(Heading(1, "참석자"), seats, SIGNED))
    rows = cells(document)
    assert rows[:2] == [["소속", "성명"], ["한빛시청(가칭)", "김하늘"]]
    assert rows[2] == [""]
    assert rows[3][:3] == ["순", "영역", "기관명"]


def test_a_document_without_tables_is_written_as_its_lines() -> None:
    facts = KeyValues((("점검", "2020. 9. 28."),))
    qr = QrCode("https://example.org/d/06", "이행 현황")
    rows = cells(paper(Heading(1, "개요", numbered=True), Paragraph(runs("글")), facts, qr))
    assert rows[1:] == [
        *(["1. 개요"], ["글"], ["점검", "2020. 9. 28."]),
        ["이행 현황", "https://example.org/d/06"],
    ]


@pytest.mark.alone
def test_a_thousand_tasks_and_promises_take_less_than_five_seconds() -> None:
    document = long_plan()
    start = time.process_time()
    CsvExporter().export(document)
    assert time.process_time() - start < 5
