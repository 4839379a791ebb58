"""Where a new or moved row stands."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.services.rows import order_after, order_at, place_between


@dataclass
class Row:
    """A row of any table."""

    order: str


ROWS = [Row("a1"), Row("a2"), Row("a3")]


@pytest.mark.parametrize(
    ("after", "above", "below"),
    [(None, "a3", None), (2, "a3", None), (1, "a2", "a3"), (0, "a1", "a2"), (-1, None, "a1")],
)
def test_a_new_row_stands_below_the_row_given(
    after: int | None, above: str | None, below: str | None
) -> None:
    order = order_after(ROWS, after)
    assert above is None or above < order
    assert below is None or order < below


def test_the_first_row_of_an_empty_table_has_a_place() -> None:
    assert order_after([], None)


@pytest.mark.parametrize("source", range(3))
@pytest.mark.parametrize("target", range(3))
def test_a_moved_row_stands_where_it_was_put(source: int, target: int) -> None:
    moved = Row(order_at(ROWS, source, target))
    rest = [row for row in ROWS if row is not ROWS[source]]
    assert sorted([*rest, moved], key=lambda row: row.order).index(moved) == target


@given(st.lists(st.sampled_from("ab"), max_size=30))
def test_rows_that_share_a_place_can_be_parted_for_ever(turns: list[str]) -> None:
    above = "a1"
    for turn in turns:
        between = place_between(above, above)
        assert between > above
        above = between if turn == "a" else above
