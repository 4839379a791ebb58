"""Columns are as wide as they should be, and no narrower than what stands in them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.documents.model import Cell, Column, Run, Table
from wontak.documents.widths import column_widths, ems

TOTAL = 170.0


def table(weights: tuple[float, ...], *rows: tuple[str, ...]) -> Table:
    cells = tuple(tuple(Cell(((Run(text),),)) for text in row) for row in rows)
    return Table(tuple(Column(weight) for weight in weights), cells, "표")


def test_columns_share_the_width_by_their_weights() -> None:
    assert column_widths(table((1, 1, 2), ("가", "나", "다")), TOTAL) == (42.5, 42.5, 85)


@pytest.mark.parametrize("date", ["2020. 12. 31.", "2020. 12. 31.(목)", "31 Dec 2020"])
def test_a_date_is_never_torn_by_a_narrow_column(date: str) -> None:
    narrow, _ = column_widths(table((1, 40), ("기한", "할 일"), (date, "긴 말 " * 40)), TOTAL)
    assert narrow >= ems(date) * 9 * 25.4 / 72 + 3.99


def test_a_name_gives_way_at_its_bracket_before_others_are_torn() -> None:
    names = tuple(f"새솔대학교에너지공학과{n}(가칭)" for n in range(6))
    widths = column_widths(table((1,) * 6, names), TOTAL)
    assert max(widths) - min(widths) < 1


def test_more_columns_than_fit_share_what_there_is() -> None:
    widths = column_widths(table((1,) * 40, ("가나다라마바",) * 40), TOTAL)
    assert sum(widths) == pytest.approx(TOTAL)


@given(
    st.lists(st.floats(0.1, 50), min_size=1, max_size=9),
    st.lists(st.text(max_size=40), min_size=9, max_size=9),
)
def test_columns_fill_the_page_exactly_whatever_is_in_them(
    weights: list[float], texts: list[str]
) -> None:
    widths = column_widths(table(tuple(weights), tuple(texts[: len(weights)])), TOTAL)
    assert sum(widths) == pytest.approx(TOTAL)
    assert min(widths) > 0
