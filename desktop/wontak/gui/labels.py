"""Words on the desk, each in the type of what it is: a section, a second line, a hint."""

from html import escape

from PySide6 import QtGui
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from wontak.gui.theme import font

_TYPES = {
    "title": (21, 700),
    "section": (14, 650),
    "number": (14, 550),
    "field": (12, 550),
    "second": (12, 400),
    "hint": (12, 400),
    "count": (13, 400),
    "empty": (13, 400),
    "problem": (13, 400),
    "saved": (12, 650),
}


def label(text: str = "", role: str = "count", *, wraps: bool = False) -> QLabel:
    """Return words in the type and colour of their role."""
    made = QLabel(wordWrap=wraps, textFormat=Qt.TextFormat.PlainText)
    made.setText(text)
    made.setProperty("role", role)
    made.setFont(font(*_TYPES[role]))
    return made


def tip(text: str) -> str:
    """Return a text so that a tooltip shows it word for word: Qt reads what looks like markup."""
    is_taken = QtGui.Qt.mightBeRichText(text)
    return escape(text).replace("\n", "<br>") if is_taken else text


class ElidedLabel(QLabel):
    """A second line at the right edge that gives way: what does not fit is elided."""

    def __init__(self) -> None:
        super().__init__(textFormat=Qt.TextFormat.PlainText)
        self.setProperty("role", "second")
        self.setFont(font(12))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self.text(), elide, self.width())
        painter.drawText(self.rect(), right, shown)
