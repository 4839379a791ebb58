"""Small drawings that lists and tables share: pills, sector marks, elided words."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPolygonF

from wontak.gui.theme import Theme, font

PILL_HEIGHT = 20
_MARK = 5.0
_LEFT, _RIGHT = (
    side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    for side in (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
)


def tones(theme: Theme) -> dict[str, tuple[str, str]]:
    """Return ink and ground of each tone."""
    return {
        "ok": (theme.ok, theme.ok_weak),
        "warn": (theme.warn, theme.warn_weak),
        "bad": (theme.bad, theme.bad_weak),
        "accent": (theme.accent, theme.accent_weak),
        "neutral": (theme.ink2, theme.neutral_weak),
    }


def draw_text(
    painter: QPainter, rect: QRect, text: str, colour: str, *, right: bool = False
) -> None:
    """Draw one line in the painter's type, elided where it is too long."""
    painter.setPen(QColor(colour))
    line = text.partition("\n")[0]
    # No letter is wider than the type is high: what fits by that need not be measured.
    if len(line) * painter.font().pixelSize() > rect.width():
        metrics = painter.fontMetrics()
        line = metrics.elidedText(line, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, _RIGHT if right else _LEFT, line)


def pill_width(text: str) -> int:
    """Return how wide a pill with this word is, in pixels."""
    return QFontMetrics(font(12, 650)).horizontalAdvance(text) + 16


def draw_pill(painter: QPainter, left: int, middle: int, text: str, tone: tuple[str, str]) -> None:
    """Draw a word on a rounded ground, its left edge and middle line given."""
    rect = QRectF(left, middle - PILL_HEIGHT / 2, pill_width(text), PILL_HEIGHT)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tone[1]))
    painter.drawRoundedRect(rect, PILL_HEIGHT / 2, PILL_HEIGHT / 2)
    painter.setFont(font(12, 650))
    painter.setPen(QColor(tone[0]))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_mark(painter: QPainter, centre: QPointF, place: int, colour: str) -> None:
    """Draw a sector's shape: circle, square, triangle, diamond, star or cross."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(centre)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    if place == 0:
        painter.drawEllipse(QPointF(0, 0), _MARK, _MARK)
    else:
        painter.drawPolygon(_OUTLINES[place])
    painter.restore()


def draw_ring(painter: QPainter, rect: QRect, colour: str) -> None:
    """Draw the ring that says where the keys go."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)
    painter.restore()


def _outline(*points: tuple[float, float]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


_OUTLINES = {
    1: _outline((-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)),
    2: _outline((0, -5), (5.5, 4.5), (-5.5, 4.5)),
    3: _outline((0, -5.5), (5.5, 0), (0, 5.5), (-5.5, 0)),
    4: _outline(
        (0, -5.8),
        (1.5, -1.9),
        (5.6, -1.8),
        (2.3, 0.8),
        (3.5, 4.8),
        (0, 2.4),
        (-3.5, 4.8),
        (-2.3, 0.8),
        (-5.6, -1.8),
        (-1.5, -1.9),
    ),
    5: _outline(
        (-1.8, -5),
        (1.8, -5),
        (1.8, -1.8),
        (5, -1.8),
        (5, 1.8),
        (1.8, 1.8),
        (1.8, 5),
        (-1.8, 5),
        (-1.8, 1.8),
        (-5, 1.8),
        (-5, -1.8),
        (-1.8, -1.8),
    ),
}
