"""A desk that is typed into over and over; each text is told once the desk says all is saved."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableView, QWidget
from typing_extensions import override

from wontak import bootstrap

_LOOK_AGAIN_MS = 5


class Typist(QObject):
    """Types a number into the title, the record and the plan; the next when all is shown as saved."""

    def __init__(self, window: QWidget, first: int) -> None:
        super().__init__(window)
        saved = window.findChild(QLabel, "savedState")
        title = window.findChild(QLineEdit, "agendaTitle")
        note = window.findChild(QLineEdit, "newNote")
        items = window.findChild(QTableView, "actionItems")
        assert saved
        assert title
        assert note
        assert items
        self._title, self._note, self._items = title, note, items
        self._saved, self._number = saved, first
        self._asked = False
        saved.installEventFilter(self)
        self._type()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.DynamicPropertyChange:
            state = self._saved.property("state")
            if state == "saved" and self._asked:
                self._tell()
            self._asked = state == "saving"
        return False

    def _tell(self) -> None:
        sys.stdout.write(f"{self._number}\n")
        sys.stdout.flush()
        self._number += 1
        QTimer.singleShot(0, self._type)

    def _type(self) -> None:
        words = str(self._number)
        self._items.model().setData(self._items.model().index(0, 1), words)
        self._note.setText(words)
        QTest.keyClick(self._note, Qt.Key.Key_Return)
        self._title.setFocus()
        self._title.selectAll()
        QTest.keyClicks(self._title, words)


def main() -> int:
    """Type into the file's first agenda, from the number named on, until killed."""
    window = bootstrap.open_desk(Path(sys.argv[1]))
    waiting = QTimer(window, interval=_LOOK_AGAIN_MS)

    def begin() -> None:
        title = window.findChild(QLineEdit, "agendaTitle")
        if title is not None and title.text():
            waiting.stop()
            Typist(window, int(sys.argv[2]))

    waiting.timeout.connect(begin)
    waiting.start()
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())
