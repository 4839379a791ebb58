"""Amounts of won, typed by people and written for officials."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.money import LARGEST, official_amount, parse_number, parse_won, won

AMOUNTS = st.integers(0, LARGEST) | st.integers(0, 10**5).map(lambda n: n * 10_000)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("6,000만 원", 60_000_000),
        ("6천만원", 60_000_000),
        ("6천만", 60_000_000),
        ("1억 2,000만 원", 120_000_000),
        ("1억2천만원", 120_000_000),
        ("1.5억 원", 150_000_000),
        ("2천5백만 원", 25_000_000),
        ("60000000원", 60_000_000),
        ("60,000,000", 60_000_000),
        ("₩60,000,000", 60_000_000),
        ("KRW 60,000,000", 60_000_000),
        ("60 million won", 60_000_000),
        ("1.2 billion", 1_200_000_000),
        ("1,500천원", 1_500_000),
        ("오백만 원", 5_000_000),
        ("11만 3,560원", 113_560),
        ("금113,560원(금일십일만삼천오백육십원)", 113_560),
        ("0원", 0),
    ],
)
def test_money_is_read_as_people_type_it(typed: str, amount: int) -> None:
    assert parse_won(typed) == amount


@pytest.mark.parametrize(
    "typed",
    [
        *("", "원", "사원", "일원", "만원", "지원", "협의", "2명", "6천만 달러", "-5원", "1,00원"),
        *("1.5원", "금5원(금육원)", "1억 2억", "9" * 5000, "9999조 원 9", "3만 5만 원", "2층 3호"),
    ],
)
def test_what_is_no_whole_amount_of_won_is_none(typed: str) -> None:
    assert parse_won(typed) is None


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (60_000_000, "6,000만 원"),
        (120_000_000, "1억 2,000만 원"),
        (60_005_000, "6,000만 5,000원"),
        (100_000_000, "1억 원"),
        (113_560, "11만 3,560원"),
        (5_000, "5,000원"),
        (0, "0원"),
        (-30_000, "-3만 원"),
    ],
)
def test_won_are_told_by_the_ten_thousand(amount: int, words: str) -> None:
    assert won(amount) == words


def test_the_amount_of_the_official_handbook() -> None:
    assert official_amount(113_560) == "금113,560원(금일십일만삼천오백육십원)"
    assert official_amount(60_000_000) == "금60,000,000원(금육천만원)"
    assert official_amount(100_010_000) == "금100,010,000원(금일억일만원)"
    assert official_amount(0) == "금0원(금영원)"
    with pytest.raises(ValueError, match="less than nothing"):
        official_amount(-1)


@given(AMOUNTS)
def test_what_is_written_is_read_back(amount: int) -> None:
    assert parse_won(won(amount)) == amount
    assert parse_won(official_amount(amount)) == amount
    assert parse_number(f"{amount:,}") == amount


@given(st.text("0123456789,.영일이삼십백천만억조 원금₩()", max_size=16))
def test_any_text_is_a_whole_amount_or_none(text: str) -> None:
    amount = parse_won(text)
    assert amount is None or 0 <= amount <= LARGEST
