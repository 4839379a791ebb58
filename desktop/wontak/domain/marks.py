"""The small signs of Korean official writing: item marks, the end mark, the list of attachments."""

import re
from collections.abc import Sequence
from itertools import product
from unicodedata import normalize

END = "끝."
_INITIALS = "\u1100\u1102\u1103\u1105\u1106\u1107\u1109\u110b\u110c\u110e\u110f\u1110\u1111\u1112"
_VOWELS = "\u1161\u1165\u1169\u116e\u1173\u1175"
# The 14 plain initials with one vowel after the other: 가 … 하, 거 … 허, 고 …, 구 …, 그 …, 기 … 히.
_SYLLABLES = [normalize("NFC", initial + vowel) for vowel, initial in product(_VOWELS, _INITIALS)]
_CIRCLED_NUMBERS = [
    *map(chr, range(ord("①"), ord("⑳") + 1)),
    *map(chr, range(ord("㉑"), ord("㉟") + 1)),
    *map(chr, range(ord("㊱"), ord("㊿") + 1)),
]
_CIRCLED_SYLLABLES = [*map(chr, range(ord("㉮"), ord("㉻") + 1))]
# Below the eight levels that the rules name, a hyphen may stand.
_BELOW = "-"


def mark(depth: int, number: int) -> str:
    """Return an item's mark: 1. at depth 0, then 가. 1) 가) (1) (가) ① ㉮; numbers begin at 1."""
    if depth < 0 or number < 1:
        raise ValueError(f"no item mark for depth {depth}, number {number}")
    marks = (
        f"{number}.",
        f"{_syllable(number)}.",
        f"{number})",
        f"{_syllable(number)})",
        f"({number})",
        f"({_syllable(number)})",
        # Where no circled sign exists, brackets do its work.
        _nth(_CIRCLED_NUMBERS, number) or f"({number})",
        _nth(_CIRCLED_SYLLABLES, number) or f"({_syllable(number)})",
    )
    return marks[depth] if depth < len(marks) else _BELOW


def indent(depth: int) -> str:
    """Return the space before an item's mark: two half-width columns for each level."""
    return "  " * depth


def ended(text: str) -> str:
    """Return a text with the end mark two spaces behind it; once, however often asked."""
    unended = re.sub(rf"(?:  {re.escape(END)})+$", "", text.rstrip())
    return f"{unended.rstrip()}  {END}"


def attachment_lines(names: Sequence[str]) -> list[str]:
    """Return the lines that list attachments and end a document; a single one has no number."""
    whole = [f"{name.strip().removesuffix('.')}." for name in names]
    if len(whole) == 1:
        return [ended(f"붙임  {whole[0]}")]
    lines = [
        f"{'      ' if n else '붙임  '}{mark(0, n + 1)} {name}" for n, name in enumerate(whole)
    ]
    return [*lines[:-1], *map(ended, lines[-1:])]


def _syllable(number: int) -> str:
    return _nth(_SYLLABLES, number) or str(number)


def _nth(signs: Sequence[str], number: int) -> str:
    return signs[number - 1] if number <= len(signs) else ""
