"""The real desk in a process of its own that tells, several times a second, what it shows."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from typing_extensions import override

from wontak import bootstrap
from wontak.gui import first_paint

_TOUCHED = ("agendaTitle", "exportButton", "addActionItem")


class Syllable(QObject):
    """The syllable that the input method shows and has not yet given to any field."""

    text = ""

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self.text = event.preeditString()
        return False


def main() -> int:
    """Open the desk on the first file named and tell in the second what is seen."""
    path, told = map(Path, sys.argv[1:3])
    application = first_paint.application()
    syllable = Syllable(application)
    application.installEventFilter(syllable)
    timer = QTimer(application, interval=50)
    timer.timeout.connect(lambda: _tell(told, syllable.text))
    timer.start()
    return bootstrap.main(path)


def _tell(told: Path, syllable: str) -> None:
    # Whoever reads finds the old words or the new, never half of them.
    new = told.with_suffix(".new")
    new.write_text(json.dumps({**_seen(), "syllable": syllable}), encoding="utf-8")
    new.replace(told)


def _seen() -> dict[str, Any]:
    focus = QApplication.focusWidget()
    seen: dict[str, Any] = {
        "active": QApplication.activeWindow() is not None,
        "typed": focus.text() if isinstance(focus, QLineEdit) else None,
    }
    for window in QApplication.topLevelWidgets():
        title = window.findChild(QLineEdit, "agendaTitle")
        if title is not None:
            seen["title"] = title.text()
            seen |= _window(window)
    return seen


def _window(window: QWidget) -> dict[str, Any]:
    saved = window.findChild(QLabel, "savedState")
    agendas = window.findChild(QListView, "agendaList")
    offered = [each for each in window.findChildren(QListView, "choices") if each.isVisible()]
    parts = ((name, window.findChild(QWidget, name)) for name in _TOUCHED)
    places = {name: _middle(part, part.rect()) for name, part in parts if part}
    if agendas:
        for row in range(agendas.model().rowCount()):
            index = agendas.model().index(row, 0)
            places[str(index.data())] = _middle(agendas.viewport(), agendas.visualRect(index))
    return {
        "saved": saved.text() if saved else "",
        "offered": bool(offered),
        "places": places,
    }


def _middle(part: QWidget, rect: QRect) -> tuple[int, int]:
    at = part.mapToGlobal(rect.center())
    return at.x(), at.y()


if __name__ == "__main__":
    sys.exit(main())
