"""The main window: it stands at once, empty, and is furnished a moment later."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget
from typing_extensions import override

TOP_BAR = 52
STRIP = 40
SIDES = (272, 716, 292)


class MainWindow(QMainWindow):
    """The desk as a facilitator sees it; light to import, so that it stands before the rest."""

    painted = Signal()
    closing = Signal(object)  # the event: who ignores it keeps the window open

    def __init__(self, grounds: tuple[str, str, str]) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self.setMinimumSize(960, 600)
        self.resize(1280, 800)
        self._has_painted = False
        self.setCentralWidget(Curtain(*grounds))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._has_painted:
            self._has_painted = True
            self.painted.emit()

    @property
    def has_painted(self) -> bool:
        """True once the window was seen."""
        return self._has_painted

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closing.emit(event)


class Curtain(QWidget):
    """The grounds of the panels, before the panels are there: nothing jumps when they come."""

    def __init__(self, panel: str, side: str, line: str) -> None:
        super().__init__()
        self._panel, self._side, self._line = QColor(panel), QColor(side), QColor(line)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, height = self.width(), self.height()
        painter.fillRect(self.rect(), self._panel)
        middle = height - TOP_BAR - STRIP
        for left, wide, edge in (
            (0, SIDES[0], SIDES[0]),
            (width - SIDES[2], SIDES[2], width - SIDES[2]),
        ):
            painter.fillRect(QRect(left, TOP_BAR, wide, middle), self._side)
            painter.fillRect(QRect(edge, TOP_BAR, 1, middle), self._line)
        painter.fillRect(QRect(0, TOP_BAR - 1, width, 1), self._line)
        painter.fillRect(QRect(0, height - STRIP, width, 1), self._line)
