"""The small parts of layouts: entries, lines as people type them, tables, the end mark."""

import pytest

from tests.documents.conference import DIRECTORY
from tests.documents.telling import said, table_in
from wontak.documents.model import Cell, Heading, Item, List, Paragraph, Run, Table
from wontak.documents.parts import (
    Field,
    Group,
    cell,
    closed,
    entry,
    grouped,
    listed,
    points_of,
    runs,
    table,
)
from wontak.documents.tongue import Tongue

KOREAN = Tongue("ko", DIRECTORY)
ENGLISH = Tongue("en", DIRECTORY)


@pytest.mark.parametrize(
    ("typed", "points"),
    [
        ("하나\n\n 둘 \n", ("하나", "둘")),
        ("- 하나\n• 둘\n○ 셋", ("하나", "둘", "셋")),
        ("1. 하나\n2. 둘", ("하나", "둘")),
        ("가. 하나\n나. 둘", ("하나", "둘")),
        ("① 하나\n② 둘", ("하나", "둘")),
        ("8. 27. 첫 점검\n9. 28. 다음 점검", ("8. 27. 첫 점검", "9. 28. 다음 점검")),
        ("1. 하나", ("1. 하나",)),
        ("1. 하나\n둘", ("1. 하나", "둘")),
        ("-5도까지\n○○구", ("-5도까지", "○○구")),
        (" \n", ()),
    ],
)
def test_marks_that_people_type_before_lines_are_taken_off_and_dates_are_not(
    typed: str, points: tuple[str, ...]
) -> None:
    assert points_of(typed) == points


def test_one_line_stands_beside_its_label_and_more_stand_below() -> None:
    assert entry(KOREAN, "문제") == ()
    assert entry(KOREAN, "문제", "하나") == (Item((Run("문제: 하나"),)),)
    below = (Item((Run("하나"),)), Item((Run("둘"),)))
    assert entry(KOREAN, "문제", "하나", "둘") == (Item((Run("문제"),), below),)


def test_what_stands_below_a_single_entry_is_counted_from_the_first_mark() -> None:
    items = entry(KOREAN, "점검", "하나", "둘")
    assert listed(items) == (Paragraph((Run("점검"),)), List(items[0].items))


def test_korean_in_an_english_text_says_so_to_those_who_hear_it() -> None:
    told = runs(ENGLISH, "Agenda: 마을 숲 (2020) and KW 30 of 햇빛, 바람")
    assert [(run.text, run.language) for run in told] == [
        ("Agenda: ", ""),
        ("마을 숲", "ko"),
        (" (2020) and KW 30 of ", ""),
        ("햇빛, 바람", "ko"),
    ]
    assert runs(KOREAN, "마을 YouTube") == (Run("마을 YouTube"),)


def test_an_optional_column_is_left_out_only_where_it_is_empty() -> None:
    fields = (Field("A", 1), Field("B", 1, optional=True), Field("C", 2))
    rows = [(cell(KOREAN, "가"), Cell(()), Cell(())), (Cell(()), Cell(()), cell(KOREAN, "다"))]
    made = table("표", fields, rows)
    assert table_in((made,)) == [["A", "C"], ["가", "–"], ["–", "다"]]
    rows[0] = (cell(KOREAN, "가"), cell(KOREAN, "나"), Cell(()))
    assert table_in((table("표", fields, rows),))[1] == ["가", "나", "–"]


def test_the_line_over_a_group_spans_the_columns_that_are_left() -> None:
    fields = (Field("A", 1), Field("B", 1, optional=True), Field("C", 2))
    row = (cell(KOREAN, "가"), Cell(()), cell(KOREAN, "다"))
    made = grouped("표", fields, (Group("무리", (row,)), Group("", (row,))))
    assert [len(cells) for cells in made.rows] == [2, 1, 2, 2]
    assert made.rows[1][0].colspan == 2


@pytest.mark.parametrize(
    ("last", "ended"),
    [
        (Paragraph((Run("붙임  실행계획서 1부."),)), "붙임  실행계획서 1부.  끝."),
        (List((Item((Run("가"),)), Item((Run("나"),)))), "나  끝."),
        (List((Item((Run("가"),), (Item((Run("나"),)),)),)), "나  끝."),
        (Table((), (), "표"), "  끝."),
        (Heading(1, "제목"), "  끝."),
    ],
)
def test_the_end_mark_stands_two_spaces_behind_the_last_words(
    last: Paragraph | List | Table | Heading, ended: str
) -> None:
    block = closed(KOREAN, (last,))[-1]
    while isinstance(block, List):
        item = block.items[-1]
        block = List(item.items) if item.items else Paragraph(item.runs)
    assert isinstance(block, Paragraph)
    assert said(block.runs) == ended
    assert closed(ENGLISH, (last,)) == (last,)
