"""Item marks, end marks and attachments of official documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.marks import attachment_lines, ended, indent, mark


def test_the_eight_levels_of_official_marks() -> None:
    assert [mark(depth, 1) for depth in range(8)] == [
        *("1.", "가.", "1)", "가)", "(1)", "(가)", "①", "㉮")
    ]
    assert [mark(depth, 3) for depth in range(8)] == [
        *("3.", "다.", "3)", "다)", "(3)", "(다)", "③", "㉰")
    ]
    assert mark(8, 1) == "-"


def test_after_ha_come_geo_and_then_go() -> None:
    assert "".join(mark(1, n)[0] for n in range(1, 32)) == (
        "가나다라마바사아자차카타파하거너더러머버서어저처커터퍼허고노도"
    )
    assert mark(1, 84) == "히."
    assert mark(1, 85) == "85."


def test_circled_marks_go_as_far_as_there_are_circles() -> None:
    assert [mark(6, n) for n in (20, 21, 35, 36, 50, 51)] == ["⑳", "㉑", "㉟", "㊱", "㊿", "(51)"]
    assert [mark(7, n) for n in (14, 15)] == ["㉻", "(거)"]


@given(st.integers(0, 7), st.integers(1, 500), st.integers(1, 500))
def test_no_two_items_of_a_list_share_a_mark(depth: int, one: int, two: int) -> None:
    assert (mark(depth, one) == mark(depth, two)) == (one == two)


@pytest.mark.parametrize(("depth", "number"), [(-1, 1), (0, 0), (0, -3)])
def test_there_is_no_item_before_the_first(depth: int, number: int) -> None:
    with pytest.raises(ValueError, match="no item mark"):
        mark(depth, number)


def test_each_level_stands_two_columns_further_right() -> None:
    assert [indent(depth) for depth in range(3)] == ["", "  ", "    "]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("함께 실행합니다.", "함께 실행합니다.  끝."),
        ("함께 실행합니다.\n", "함께 실행합니다.  끝."),
        ("함께 실행합니다.  끝.", "함께 실행합니다.  끝."),
        ("긴 회의의 끝.", "긴 회의의 끝.  끝."),
        ("", "  끝."),
    ],
)
def test_a_text_ends_with_two_spaces_and_the_end_mark(text: str, whole: str) -> None:
    assert ended(text) == whole


@given(st.text(max_size=20))
def test_a_text_ends_only_once(text: str) -> None:
    assert ended(ended(text)) == ended(text)
    assert ended(text).endswith("  끝.")


def test_attachments_are_numbered_if_there_are_several() -> None:
    assert attachment_lines([]) == []
    assert attachment_lines(["서식 1부"]) == ["붙임  서식 1부.  끝."]
    assert attachment_lines(["서식 1부.", "안내문 1부"]) == [
        "붙임  1. 서식 1부.",
        "      2. 안내문 1부.  끝.",
    ]
