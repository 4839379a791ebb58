"""A plan as a picture of time: a bar for each action item, a diamond for each promise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import accumulate, islice, pairwise

from wontak.documents.model import Figure
from wontak.documents.plan_tables import action_items, commitments
from wontak.documents.tongue import Tongue
from wontak.documents.widths import ems
from wontak.domain.action_item import ActionStatus
from wontak.domain.board import Board
from wontak.domain.text import one_line
from wontak.language import N_

_WIDTH, _NAMES, _ROW, _LEADING, _HEAD = 1020, 330, 34, 22, 40  # a sixth of a millimetre each
_WIDTH_MM = 170
_SIZE = 19
# A page has room for no more.
_HIGHEST = 1290
_MOST_LETTERS = 100
_INK, _QUIET, _LINE, _BAR, _PROMISE = "#1d2433", "#5b6577", "#d5dae2", "#0f6e66", "#b4561f"
_DAYS_IN_MONTH = 31


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of the picture: from a day to another, or on one day only."""

    name: str
    begins: date
    ends: date
    is_promise: bool = False


@dataclass(frozen=True, slots=True)
class Scale:
    """Where a day stands across the picture."""

    first: date
    last: date

    def place(self, day: date) -> float:
        """Return how far to the right a day begins."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return _NAMES + share * (_WIDTH - _NAMES - 12)


def timeline(board: Board, tongue: Tongue) -> tuple[Figure, ...]:
    """Return the plan's days as one picture; none where fewer than two lines have a day."""
    found = tuple(_bars(board, tongue))
    bars = _that_fit(found)
    if len(bars) < 2:
        return ()
    message = N_("Timeline of the plan: {lines}")
    alt = tongue.say(message, lines="; ".join(_spoken(bar, tongue) for bar in bars))
    caption = tongue.say(N_("Bars are action items, diamonds are commitments."))
    if len(bars) < len(found):
        rest = N_("The first {count} of {all} are drawn; the table below has all of them.")
        caption = f"{caption} {tongue.say(rest, count=len(bars), all=len(found))}"
    return (Figure(_drawing(bars, tongue).encode(), "image/svg+xml", alt, _WIDTH_MM, caption),)


def _bars(board: Board, tongue: Tongue) -> Iterator[Bar]:
    for number, item in enumerate(action_items(board), 1):
        day = item.due or item.starts_on
        if day and item.status is not ActionStatus.DROPPED:
            name = f"{number}. {one_line(item.title)}"
            yield Bar(name, item.starts_on or day, day)
    for promise in commitments(board):
        if promise.due:
            body = tongue.organization(promise.organization_id)
            name = ": ".join(filter(None, (body, one_line(promise.text))))
            yield Bar(name, promise.due, promise.due, is_promise=True)


def _that_fit(bars: Sequence[Bar]) -> tuple[Bar, ...]:
    ends = accumulate(map(_height, bars), initial=_HEAD)
    return tuple(
        bar for bar, end in zip(bars, islice(ends, 1, None), strict=True) if end <= _HIGHEST
    )


def _height(bar: Bar) -> int:
    return _ROW + _LEADING * (len(_fitting(bar.name)) - 1)


def _spoken(bar: Bar, tongue: Tongue) -> str:
    days = dict.fromkeys((tongue.day(bar.begins), tongue.day(bar.ends)))
    return f"{bar.name} {'–'.join(days)}"


def _drawing(bars: Sequence[Bar], tongue: Tongue) -> str:
    months = _months(min(bar.begins for bar in bars), max(bar.ends for bar in bars))
    scale = Scale(months[0], months[-1])
    *tops, end = accumulate(map(_height, bars), initial=_HEAD)
    height = end + 8
    parts = [
        *_calendar(months, scale, height, tongue),
        *(part for top, bar in zip(tops, bars, strict=True) for part in _line(bar, top, scale)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}"'
        f' width="{_WIDTH}" height="{height}" font-family="Pretendard" font-size="{_SIZE}">'
        f"{''.join(parts)}</svg>"
    )


def _months(first: date, last: date) -> list[date]:
    """Return the first days of months from the one of the first day to the one after the last."""
    months = [first.replace(day=1)]
    while months[-1] <= last:
        months.append((months[-1] + timedelta(days=_DAYS_IN_MONTH)).replace(day=1))
    return months


def _calendar(months: Sequence[date], scale: Scale, height: int, tongue: Tongue) -> Iterator[str]:
    """Yield a line at each month's begin, and its name where there is room for it."""
    free = 0.0
    for month, following in pairwise(months):
        x, end = scale.place(month), scale.place(following)
        yield f'<path d="M{x:.1f} {_HEAD - 8}V{height}" stroke="{_LINE}"/>'
        name = tongue.month(month)
        if x >= free and (end - x > ems(name) * _SIZE or month.month in {1, 7} or free == 0):
            yield _text(x + 4, _HEAD - 16, name, _QUIET)
            free = x + ems(name) * _SIZE + 16


def _line(bar: Bar, top: int, scale: Scale) -> Iterator[str]:
    middle = top + _ROW / 2
    yield f'<path d="M0 {top}H{_WIDTH}" stroke="{_LINE}"/>'
    for number, words in enumerate(_fitting(bar.name)):
        yield _text(0, middle + _SIZE * 0.36 + number * _LEADING, words, _INK)
    x, end = scale.place(bar.begins), scale.place(bar.ends + timedelta(days=1))
    if bar.is_promise:
        yield f'<path d="M{x:.1f} {middle - 9}l9 9l-9 9l-9-9z" fill="{_PROMISE}"/>'
    else:
        width = max(end - x, 6)
        yield (
            f'<rect x="{x:.1f}" y="{middle - 8}" width="{width:.1f}" height="16" rx="3"'
            f' fill="{_BAR}"/>'
        )


def _fitting(name: str) -> tuple[str, ...]:
    """Return a name in one line or two; what two do not hold is cut, since the table has it all."""
    room = (_NAMES - 20) / _SIZE
    words = name.split(" ")
    first = words.pop(0)
    while words and ems(f"{first} {words[0]}") <= room:
        first = f"{first} {words.pop(0)}"
    lines = (first, " ".join(words)) if words else (first,)
    return tuple(_cut(line, room) for line in lines)


def _cut(line: str, room: float) -> str:
    if ems(line) <= room:
        return line
    kept = line[:_MOST_LETTERS]
    while kept and ems(f"{kept}…") > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _text(x: float, y: float, words: str, colour: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}">{escape(words)}</text>'
