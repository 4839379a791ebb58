"""Whole won as Koreans type them (6천만), read them (6,000만 원) or sign for them (금…원)."""

import re
from decimal import Decimal

# What is sealed is canonical JSON, whose numbers are exact up to here only (RFC 8785).
LARGEST = 2**53 - 1

_DIGITS = "영일이삼사오육칠팔구"
_TENS = ("", "십", "백", "천")
_MYRIADS = ("", "만", "억", "조", "경")
_WEIGHTS: dict[str, int] = {
    **{word: 10_000**n for n, word in reversed(list(enumerate(_MYRIADS))) if word},
    **{word: 10**n for n, word in reversed(list(enumerate(_TENS))) if word},
}
_ENGLISH = {"thousand": 10**3, "million": 10**6, "billion": 10**9}

_FIGURE = re.compile(r"(?:\d{1,3}(?:,\d{3}){1,5}|\d{1,16})(?:\.\d{1,6})?")
_WON = re.compile(r"(?:금|₩|￦|krw)?\s*(?P<number>.+?)\s*(?:원|won)?", re.IGNORECASE)
_OFFICIAL = re.compile(r"금(?P<figures>[\d,]+)원\s*\(금(?P<words>\w+)원\)")


def parse_number(text: str) -> int | None:
    """Return the whole number said in figures or in words (1억 2,000만, 오백만), None if none."""
    value = _value(text, tuple(_WEIGHTS))
    return int(value) if value is not None and value == int(value) <= LARGEST else None


def parse_won(text: str) -> int | None:
    """Return an amount of money in whole won, with or without its 원, ₩ or KRW, None if none."""
    text = text.strip()
    if official := _OFFICIAL.fullmatch(text):
        amounts = {parse_number(official["figures"]), parse_number(official["words"])}
        return amounts.pop() if len(amounts) == 1 else None
    said = _WON.fullmatch(text)
    if said is None:
        return None
    number, _, scale = said["number"].rpartition(" ")
    if scale.casefold() in _ENGLISH:
        value = _value(number, ())
        return None if value is None else parse_number(f"{value * _ENGLISH[scale.casefold()]:f}")
    return parse_number(said["number"]) if _is_money(said["number"]) else None


def won(amount: int) -> str:
    """Return an amount as people read it: 6,000만 원, 1억 2,000만 원, 5,000원."""
    if amount < 0:
        return f"-{won(-amount)}"
    parts = [
        f"{group:,}{myriad}"
        for group, myriad in zip(_groups(amount), _MYRIADS, strict=True)
        if group
    ]
    space = " " if parts and amount % 10_000 == 0 else ""
    return f"{' '.join(reversed(parts)) or 0}{space}원"


def official_amount(amount: int) -> str:
    """Return an amount as it is signed for: 금113,560원(금일십일만삼천오백육십원)."""
    if amount < 0:
        raise ValueError(f"nobody signs for less than nothing: {amount}")
    return f"금{amount:,}원(금{_spelled(amount)}원)"


def _value(text: str, units: tuple[str, ...]) -> Decimal | None:
    text = text.strip()
    for place, unit in enumerate(units):
        if unit in text:
            said_many, _, said_rest = text.partition(unit)
            smaller = units[place + 1 :]
            # 2천5백만 counts its 만 with 천 and 백; nothing but a plain number counts a 천.
            many = (
                _value(said_many, smaller if unit in _MYRIADS else ()) if said_many else Decimal(1)
            )
            rest = _value(said_rest, smaller) if said_rest.strip() else Decimal(0)
            if many is None or rest is None or rest >= _WEIGHTS[unit]:
                return None
            return many * _WEIGHTS[unit] + rest
    if len(text) == 1 and text in _DIGITS:
        return Decimal(_DIGITS.index(text))
    return Decimal(text.replace(",", "")) if _FIGURE.fullmatch(text) else None


def _is_money(number: str) -> bool:
    # 사원, 일원 and 만원 are common words for other things.
    return any(map(str.isdecimal, number)) or (
        len(number) > 1 and not _WEIGHTS.keys().isdisjoint(number)
    )


def _groups(amount: int) -> list[int]:
    groups = []
    for _ in _MYRIADS[:-1]:
        amount, group = divmod(amount, 10_000)
        groups.append(group)
    return [*groups, amount]


def _spelled(amount: int) -> str:
    spelled = [
        f"{_spelled_group(group)}{myriad}"
        for group, myriad in zip(_groups(amount), _MYRIADS, strict=True)
        if group
    ]
    return "".join(reversed(spelled)) or _DIGITS[0]


def _spelled_group(group: int) -> str:
    places = zip(reversed(str(group)), _TENS, strict=False)
    return "".join(reversed([_DIGITS[int(n)] + ten for n, ten in places if n != "0"]))
