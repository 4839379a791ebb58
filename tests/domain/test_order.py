"""Rows keep their place while others are added, moved and pasted around them."""

import sqlite3
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.order import key_between, keys_after, keys_between

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
ANY_KEY = st.text(DIGITS, min_size=1, max_size=8).filter(lambda key: not key.endswith("0"))


def is_key(key: str) -> bool:
    return key.isascii() and key.isalnum() and not key.endswith("0")


@given(ANY_KEY, ANY_KEY)
def test_a_key_lies_strictly_between_its_neighbours_whoever_made_them(one: str, two: str) -> None:
    if one != two:
        before, after = sorted((one, two))
        key = key_between(before, after)
        assert before < key < after
        assert is_key(key)


@given(ANY_KEY)
def test_there_is_always_a_key_before_and_behind(key: str) -> None:
    assert key_between(None, key) < key < key_between(key, None)
    assert is_key(key_between(None, key))
    assert is_key(key_between(key, None))


@given(st.lists(st.integers(0, 1000), max_size=80))
def test_rows_put_anywhere_keep_the_order_they_were_put_in(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        before = keys[at - 1] if at else None
        after = keys[at] if at < len(keys) else None
        keys.insert(at, key_between(before, after))
    assert keys == sorted(set(keys))
    assert all(map(is_key, keys))


def test_ten_thousand_rows_added_at_either_end_keep_short_keys() -> None:
    behind = keys_after(None, 10_000)
    assert all(one < two for one, two in pairwise(behind))
    assert max(map(len, behind)) <= 4
    first, longest = behind[0], 0
    for _ in range(10_000):
        before = key_between(None, first)
        assert before < first
        assert is_key(before)
        first, longest = before, max(longest, len(before))
    assert longest <= 4


def test_adding_goes_on_from_wherever_a_row_was_put() -> None:
    start = key_between(*keys_after(None, 2))
    keys = keys_after(start, 10_000)
    assert keys == sorted(set(keys))
    assert max(map(len, keys)) <= 4


def test_halving_one_gap_a_thousand_times_costs_a_letter_for_five_rows() -> None:
    before, after = keys_after(None, 2)
    for _ in range(1000):
        after = key_between(before, after)
    assert len(after) <= 1000 / 5 + 4


@given(st.none() | ANY_KEY, st.none() | ANY_KEY, st.integers(0, 300))
def test_pasted_rows_fit_in_order_with_short_keys(one: str | None, two: str | None, n: int) -> None:
    if one is None or two is None or one < two:
        keys = keys_between(one, two, n)
        assert len(keys) == n
        fence = [key for key in (one, *keys, two) if key is not None]
        assert fence == sorted(set(fence))
        assert all(len(key) <= 30 for key in keys)


@given(st.lists(ANY_KEY, unique=True, max_size=30))
def test_a_database_sorts_keys_as_python_does(keys: list[str]) -> None:
    with sqlite3.connect(":memory:") as database:
        database.execute("CREATE TABLE row (place TEXT) STRICT")
        database.executemany("INSERT INTO row VALUES (?)", [(key,) for key in keys])
        found = [key for (key,) in database.execute("SELECT place FROM row ORDER BY place")]
    database.close()
    assert found == sorted(keys)


@pytest.mark.parametrize(
    ("before", "after"),
    [("a2", "a1"), ("a1", "a1"), ("a0", None), ("", None), (None, "가"), ("a ", None)],
)
def test_keys_out_of_order_or_not_made_here_are_refused(
    before: str | None, after: str | None
) -> None:
    with pytest.raises(ValueError, match=r"order key|come before"):
        key_between(before, after)
