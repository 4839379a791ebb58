"""The steps by which one list becomes another."""

from hypothesis import given
from hypothesis import strategies as st

from wontak.gui.models.line_steps import Insertion, Move, Removal, runs, steps

LISTS = st.lists(st.integers(0, 12), unique=True)


def _walked(old: list[int], new: list[int]) -> tuple[list[int], int]:
    now, taken = list(old), list(steps(old, new))
    for step in taken:
        match step:
            case Removal(first, last):
                del now[first : last + 1]
            case Move(source, target):
                now.insert(target, now.pop(source))
            case Insertion(first, last):
                now[first:first] = new[first : last + 1]
    return now, len(taken)


@given(LISTS, LISTS)
def test_the_steps_make_any_list_of_any_other(old: list[int], new: list[int]) -> None:
    assert _walked(old, new)[0] == new


@given(LISTS.filter(bool), st.integers(0, 20), st.integers(0, 20))
def test_one_row_that_moved_is_one_step(old: list[int], source: int, target: int) -> None:
    new = list(old)
    new.insert(target % len(old), new.pop(source % len(old)))
    assert _walked(old, new) == (new, int(old != new))


@given(LISTS)
def test_the_same_list_takes_no_step(rows: list[int]) -> None:
    assert _walked(rows, rows) == (rows, 0)


def test_rows_that_stand_together_come_and_go_together() -> None:
    assert list(steps("abcde", "ae")) == [Removal(1, 3)]
    assert list(steps("ae", "abcde")) == [Insertion(1, 3)]
    assert runs([0, 1, 4, 6, 7]) == [(0, 1), (4, 4), (6, 7)]
