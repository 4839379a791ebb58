"""Where the pages of a preview lie: one under another, with air between them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize

AIR = 16  # pixels around every page
WHOLE = 96 / 72  # pixels for a point of paper at 100 %
LEAST, MOST = 0.25 * WHOLE, 3.0 * WHOLE
_PARTS = (0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 2.5, 3)
STEPS = tuple(WHOLE * part for part in _PARTS)
_SAME = 0.001

Sizes = Sequence[tuple[float, float]]


def placed(sizes: Sizes, scale: float, room: int) -> tuple[QRect, ...]:
    """Return where pages of so many points lie at a scale, in the middle of a room so wide."""
    rects = []
    top = AIR
    widest = max((width for width, _height in sizes), default=0) * scale
    middle = max(room, round(widest) + 2 * AIR) // 2
    for width, height in sizes:
        size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
        rects.append(QRect(middle - size.width() // 2, top, size.width(), size.height()))
        top += size.height() + AIR
    return tuple(rects)


def extent(rects: Sequence[QRect]) -> QSize:
    """Return how much room placed pages take with the air around them."""
    if not rects:
        return QSize(0, 0)
    width = max(rect.width() for rect in rects) + 2 * AIR
    return QSize(width, rects[-1].y() + rects[-1].height() + AIR)


def fitting_width(sizes: Sizes, room: QSize) -> float:
    """Return the scale at which the widest page is as wide as its room."""
    widest = max((width for width, _height in sizes), default=1)
    return _bounded((room.width() - 2 * AIR) / widest)


def fitting_page(sizes: Sizes, room: QSize) -> float:
    """Return the scale at which the tallest page is seen whole."""
    tallest = max((height for _width, height in sizes), default=1)
    return _bounded(min(fitting_width(sizes, room), (room.height() - 2 * AIR) / tallest))


def stepped(scale: float, by: int) -> float:
    """Return the next larger (by 1) or smaller (by -1) of the usual scales."""
    if by > 0:
        return next((step for step in STEPS if step > scale + _SAME), STEPS[-1])
    return next((step for step in reversed(STEPS) if step < scale - _SAME), STEPS[0])


def page_at(rects: Sequence[QRect], y: int) -> int:
    """Return the number of the page that lies at a height, counted from 0."""
    above = [number for number, rect in enumerate(rects) if rect.y() - AIR <= y]
    return above[-1] if above else 0


def _bounded(scale: float) -> float:
    return min(max(scale, LEAST), MOST)
