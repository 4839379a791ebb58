"""A sheet of paper as the letterhead makes it look, drawn small while it is being written."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from wontak.documents.model import Letterhead
from wontak.gui.theme import font
from wontak.language import _

# The sheet in mm, as exporters print it.
_WIDE, _HIGH = 210.0, 297.0
_SIDE, _TOP = 20.0, 31.0
_LOGO_WIDE, _LOGO_HIGH = 60.0, 16.0
_MM_PER_POINT = 25.4 / 72
_INK, _INK2, _PALE, _PAPER = "#1A1F26", "#56606C", "#DFE3E8", "#FFFFFF"


class LetterheadPreview(QWidget):
    """Shows the first page; it takes no keys."""

    def __init__(self) -> None:
        super().__init__()
        self._head = Letterhead()
        self._logo = QImage()
        self.setObjectName("letterheadPreview")
        self.setAccessibleName(_("How the paper looks"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_head(self, head: Letterhead) -> None:
        """Show a letterhead."""
        if head.logo != self._head.logo:
            self._logo = QImage.fromData(head.logo)
        self._head = head
        said = (head.logo_alt, *head.lines, head.footer)
        self.setAccessibleDescription(", ".join(filter(None, said)))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(380, 537)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(210, 297)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        scale = min((self.width() - 2) / _WIDE, (self.height() - 2) / _HIGH)
        painter.translate((self.width() - _WIDE * scale) / 2, 1)
        painter.scale(scale, scale)
        painter.setPen(QPen(QColor(_PALE), 0.4))
        painter.setBrush(QColor(_PAPER))
        painter.drawRect(QRectF(0, 0, _WIDE, _HIGH))
        _rule(painter, 24, _INK, 0.25)
        self._text(painter, self._letterhead(painter))
        self._footer(painter)

    def _letterhead(self, painter: QPainter) -> float:
        """Draw the logo and the lines, and return where the page goes on below them."""
        head = self._head
        high = 6.0 + 4.2 * (len(head.lines) - 1) if head.lines else 0.0
        if not self._logo.isNull():
            high = max(high, self._draw_logo(painter))
        if not high:
            return _TOP + 4
        right = Qt.AlignmentFlag.AlignRight if head.logo else Qt.AlignmentFlag.AlignLeft
        for number, said in enumerate(head.lines):
            size, ink = (8.5, _INK2) if number else (12, self._ink())
            top = _TOP + (6 + 4.2 * (number - 1) if number else 0)
            _say(painter, said, QRectF(_SIDE, top, _WIDE - 2 * _SIDE, 6), _Look(size, ink, right))
        _rule(painter, _TOP + high + 2.5, self._ink(), 0.5)
        return _TOP + high + 8

    def _draw_logo(self, painter: QPainter) -> float:
        across, down = self._logo.width(), self._logo.height()
        scale = min(_LOGO_WIDE / across, _LOGO_HIGH / down)
        painter.drawImage(QRectF(_SIDE, _TOP, across * scale, down * scale), self._logo)
        return down * scale

    def _text(self, painter: QPainter, top: float) -> None:
        """Draw the title, and bars where the text of a document would stand."""
        middle = Qt.AlignmentFlag.AlignHCenter
        place = QRectF(_SIDE, top, _WIDE - 2 * _SIDE, 10)
        look = _Look(18, self._ink(), middle, strong=True)
        _say(painter, _("Declaration of agenda execution"), place, look)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_PALE))
        for number, share in enumerate((0.6, 0.95, 0.9, 0.97, 0.4, 0.92, 0.96, 0.7)):
            line = QRectF(_SIDE, top + 22 + number * 9, (_WIDE - 2 * _SIDE) * share, 3)
            painter.drawRoundedRect(line, 1, 1)

    def _footer(self, painter: QPainter) -> None:
        _rule(painter, _HIGH - 21, _PALE, 0.3)
        place = QRectF(_SIDE, _HIGH - 19, _WIDE - 2 * _SIDE, 12)
        left = Qt.AlignmentFlag.AlignLeft
        _say(painter, self._head.footer, place, _Look(8.5, _INK2, left))

    def _ink(self) -> str:
        return f"#{self._head.colour}" if self._head.colour else _INK


class _Look:
    def __init__(
        self, points: float, ink: str, align: Qt.AlignmentFlag, *, strong: bool = False
    ) -> None:
        self.millimetres = points * _MM_PER_POINT
        self.ink = QColor(ink)
        self.align = align
        self.strong = strong or points > 10


def _say(painter: QPainter, said: str, place: QRectF, look: _Look) -> None:
    # Letters have no size in mm: they are drawn a hundred times as large, and scaled down.
    face = QFont(font(13, 650 if look.strong else 400))
    face.setPixelSize(round(look.millimetres * 100))
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(0.01, 0.01)
    painter.setFont(face)
    painter.setPen(look.ink)
    room = QRectF(QPointF(0, 0), place.size() * 100)
    painter.drawText(room, look.align | Qt.TextFlag.TextWordWrap, said)
    painter.restore()


def _rule(painter: QPainter, top: float, ink: str, thick: float) -> None:
    painter.setPen(QPen(QColor(ink), thick))
    painter.drawLine(QPointF(_SIDE, top), QPointF(_WIDE - _SIDE, top))
