"""A desk whose title is typed over and over; each text is told once the desk says it is saved."""

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from typing_extensions import override

from wontak import bootstrap

_LOOK_AGAIN_MS = 5


class Typist(QObject):
    """Types numbers into the title, the next when the last is shown as saved."""

    def __init__(self, title: QLineEdit, saved: QLabel, first: int) -> None:
        super().__init__(title)
        self._title, self._saved, self._number = title, saved, first
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
        self._title.setFocus()
        self._title.selectAll()
        QTest.keyClicks(self._title, str(self._number))


def main() -> int:
    """Type into the file's first title, from the number named on, until killed."""
    window = bootstrap.open_desk(Path(sys.argv[1]))
    waiting = QTimer(window, interval=_LOOK_AGAIN_MS)

    def begin() -> None:
        title = window.findChild(QLineEdit, "agendaTitle")
        saved = window.findChild(QLabel, "savedState")
        if title is not None and saved is not None and title.text():
            waiting.stop()
            Typist(title, saved, int(sys.argv[2]))

    waiting.timeout.connect(begin)
    waiting.start()
    return QApplication.exec()


if __name__ == "__main__":
    sys.exit(main())
