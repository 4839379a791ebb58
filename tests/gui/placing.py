"""A window's process for tests: it opens as it was kept, is changed as asked, and is kept again."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from wontak.gui import placement


def place(file: Path, wish: str) -> None:
    """Open a window, do what is wished, tell where it stands and keep it."""
    application = QApplication([])
    window = QMainWindow()
    window.setObjectName("mainWindow")
    window.setMinimumSize(960, 600)
    window.resize(1280, 800)
    placement.show(window, file)
    window.show()
    application.processEvents()
    if wish == "fullscreen":
        screen = max(application.screens(), key=lambda screen: screen.geometry().width())
        window.setGeometry(screen.geometry().adjusted(50, 50, -50, -50))
        application.processEvents()
        window.showFullScreen()
    elif wish == "maximized":
        window.showMaximized()
    elif wish:
        window.setGeometry(QRect(*map(int, wish.split())))
    application.processEvents()
    told = {
        "place": window.geometry().getRect(),
        "screen": window.screen().name(),
        "fullscreen": window.isFullScreen(),
        "maximized": bool(window.windowState() & Qt.WindowState.WindowMaximized),
    }
    sys.stdout.write(json.dumps(told))
    placement.keep(window, [], file)
    window.close()


if __name__ == "__main__":
    place(Path(sys.argv[1]), sys.argv[2])
