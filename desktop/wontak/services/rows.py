"""Where a new or moved row stands among the rows of its table."""

from collections.abc import Sequence
from typing import Protocol

from wontak.domain.order import key_between

_BEHIND = "V"  # any digit of an order key but zero


class Ordered(Protocol):
    """Anything that has a place among its like."""

    @property
    def order(self) -> str:
        """The key that rows are sorted by."""
        ...


def place_between(above: str | None, below: str | None) -> str:
    """Return an order between two others; None is an open end."""
    if above is not None and above == below:
        # Two desks gave two rows the same place: right behind it there is always room.
        below = f"{above}{_BEHIND}"
    return key_between(above, below)


def order_after(rows: Sequence[Ordered], row: int | None) -> str:
    """Return the order of a new row below the given one; None is the end."""
    last = len(rows) - 1 if row is None else row
    above = rows[last].order if 0 <= last < len(rows) else None
    below = rows[last + 1].order if last + 1 < len(rows) else None
    return place_between(above, below)


def order_at(rows: Sequence[Ordered], source: int, target: int) -> str:
    """Return the order that brings the row at source to stand at the index target."""
    rest = [row for index, row in enumerate(rows) if index != source]
    return order_after(rest, target - 1)
