"""How wide a table's columns must be, so that a date or a name is not torn apart in its cell."""

import re
from functools import cache
from unicodedata import combining, east_asian_width

from wontak.documents.grid import placed
from wontak.documents.model import Table

# What stays whole on a line: a date, or a word, if need be only up to a bracket, dot or slash.
_DATE = (
    r"(?:\d{4}\. \d{1,2}\. \d{1,2}\.(?:\([가-힣]\))?"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})"
)
_OPENING = "(「『《〈“‘\\["
_CLOSING = "·/~∼–—"
_WORD = re.compile(rf"\S*{_DATE}\S*|\S+")
_PIECE = re.compile(
    rf"[{_OPENING}]*{_DATE}[)\\]]*|[{_OPENING}]*[^\s{_OPENING}{_CLOSING}]+[{_CLOSING}]*"
)
_LONGEST_WORD = 11.0
_LONGEST_PIECE = 8.5

# In units of the type size; Hangul is a little narrower in most fonts.
_WIDE = 1.0
_TALL = 0.66
_LOW = 0.58
_SIGN = 0.36
_SPACE = 0.28
_MM_PER_POINT = 25.4 / 72


def ems(text: str) -> float:
    """Return about how wide a line of text is, in units of its type size."""
    return sum(map(_em, text))


def column_widths(
    table: Table, total: float, *, points: float = 9, padding: float = 4
) -> tuple[float, ...]:
    """Return the columns' widths in mm: their weights, but no word is torn where all can fit.

    The type size is in points; padding is what a cell leaves blank, left and right together, in mm.
    """
    weights = [column.weight for column in table.columns]
    least = [0.0]
    for pattern, longest in ((_WORD, _LONGEST_WORD), (_PIECE, _LONGEST_PIECE)):
        needs = _needs(table, pattern, longest)
        least = [need * points * _MM_PER_POINT + padding for need in needs]
        if sum(least) <= total:
            return tuple(_shared(weights, least, total))
    return tuple(total * width / sum(least) for width in least)


def _needs(table: Table, pattern: re.Pattern[str], longest: float) -> list[float]:
    """Return how wide each column's widest word is, but of no word more than the longest."""
    needs = [0.0] * len(table.columns)
    for at in placed(table):
        if at.cell.colspan == 1:
            texts = ["".join(run.text for run in runs) for runs in at.cell.paragraphs]
            words = [word for text in texts for word in pattern.findall(text)]
            widest = min(max(map(ems, words), default=0), longest)
            needs[at.column] = max(needs[at.column], widest)
    return needs


def _shared(weights: list[float], least: list[float], total: float) -> list[float]:
    """Return shares by weight; a column below its least gets it, and the others share the rest."""
    fixed: set[int] = set()
    while True:
        left = total - sum(least[column] for column in fixed)
        whole = sum(weight for column, weight in enumerate(weights) if column not in fixed)
        shares = [
            least[column] if column in fixed else left * weight / whole
            for column, weight in enumerate(weights)
        ]
        narrow = {column for column, share in enumerate(shares) if share < least[column] - 1e-6}
        if not narrow:
            return shares
        fixed |= narrow


@cache
def _em(char: str) -> float:
    if combining(char) or "\u1160" <= char <= "\u11ff":
        return 0
    if char.isspace():
        return _SPACE
    if east_asian_width(char) in "WF":
        return _WIDE
    if char.isalnum():
        return _TALL if char.isupper() or char.isdecimal() else _LOW
    return _SIGN
