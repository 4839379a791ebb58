"""The real desk in a process of its own that tells, several times a second, what it shows."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from wontak import bootstrap
from wontak.gui import first_paint


def main() -> int:
    """Open the desk on the first file named and tell in the second what is seen."""
    path, told = map(Path, sys.argv[1:3])
    application = first_paint.application()
    timer = QTimer(application, interval=50)
    timer.timeout.connect(lambda: _tell(told))
    timer.start()
    return bootstrap.main(path)


def _tell(told: Path) -> None:
    # Whoever reads finds the old words or the new, never half of them.
    new = told.with_suffix(".new")
    new.write_text(json.dumps(_seen()), encoding="utf-8")
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
    return seen


if __name__ == "__main__":
    sys.exit(main())
