"""A desk that stands on a stage: it is driven by keys and clicks, and pictured."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from wontak.bootstrap import open_desk

W = TypeVar("W", bound=QWidget)

_LONGEST_MS = 20_000  # for what must come
_STEP_MS = 20
_QUIET_MS = 250  # in which what is on its way is shown


class Stage:
    """One desk over one file; pictures are named after what they show and after their kind."""

    def __init__(self, file: Path, shots: Path, kind: str) -> None:
        self.window = open_desk(file)
        QApplication.setCursorFlashTime(0)  # or it is in every second picture
        self._shots = shots
        self._kind = kind

    def resize(self, width: int, height: int) -> None:
        """Give the window a size."""
        self.window.resize(width, height)
        self.settle()

    def show_agenda(self, row: int) -> None:
        """Choose an agenda once the list is there."""
        agendas = self.find(QListView, "agendaList")
        self.await_(lambda: agendas.model().rowCount() > row, "its agendas")
        agendas.setCurrentIndex(agendas.model().index(row, 0))
        self.settle()

    def find(self, kind: type[W], name: str) -> W:
        """Wait until something of this name is to be seen, in the window or in a dialog over it."""
        seen: list[W] = []

        def is_seen() -> bool:
            seen.extend(each for each in self.window.findChildren(kind, name) if each.isVisible())
            return bool(seen)

        self.await_(is_seen, name)
        return seen[0]

    def trigger(self, name: str) -> None:
        """Do what an action of the window does."""
        next(each for each in self.window.actions() if each.objectName() == name).trigger()
        self.settle()

    def type(self, name: str, text: str) -> QWidget:
        """Type into a field and return it."""
        field = self.find(QWidget, name)
        field.setFocus()
        self.type_on(text)
        return field

    def type_on(self, text: str) -> None:
        """Type where the keys go, as an input method does."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(QApplication.focusWidget() or self.window, event)
        self.settle()

    def press(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        """Press a key where the keys go, or in one widget."""
        QTest.keyClick(widget or QApplication.focusWidget() or self.window, key)
        self.settle()

    def take(self, name: str, size: str = "") -> None:
        """Picture the window with everything that is open over it."""
        self.settle()
        picture = self.window.grab()
        painter = QPainter(picture)
        for other in self.others():
            place = other.geometry().topLeft() - self.window.geometry().topLeft()
            left = min(place.x(), picture.width() - other.width())  # as at a screen's edge
            painter.drawPixmap(left, place.y(), other.grab())
        painter.end()
        self._save(picture, name, size)

    def take_alone(self, widget: QWidget, name: str) -> None:
        """Picture one dialog."""
        self.settle()
        self._save(widget.grab(), name, "")

    def others(self) -> list[QWidget]:
        """Return the menus, lists and dialogs that are open."""
        widgets = QApplication.topLevelWidgets()
        return [each for each in widgets if each.isVisible() and each is not self.window]

    def click(self, name: str) -> None:
        """Click something in its middle."""
        QTest.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)
        self.settle()

    def point_away(self) -> None:
        """Take the mouse off everything."""
        QTest.mouseMove(self.window, QPoint(1, self.window.height() - 1))
        self.settle()

    def await_(self, until: Callable[[], bool], what: str) -> None:
        """Let the desk work until something is so."""
        waited = 0
        while not until():
            if waited > _LONGEST_MS:
                message = f"the desk did not show {what}"
                raise TimeoutError(message)
            QTest.qWait(_STEP_MS)
            waited += _STEP_MS

    def settle(self) -> None:
        """Let the desk show what is on its way."""
        QTest.qWait(_QUIET_MS)

    def _save(self, picture: QPixmap, name: str, size: str) -> None:
        parts = [name, self._kind, *([size] if size else [])]
        picture.save(str(self._shots / f"{'-'.join(parts)}.png"))
