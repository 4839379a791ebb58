"""Handing a file or a folder to whatever program the person uses for it."""

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> bool:
    """Open a file or a folder in the system's program for it; False where there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def show_in_folder(path: Path) -> bool:
    """Open the folder of a file, with the file marked where the system can; False if it cannot."""
    if sys.platform == "win32":
        return _start("explorer", f"/select,{path}")
    if sys.platform == "darwin":
        return _start("open", "-R", str(path))
    return open_file(path.parent)


def _start(program: str, *arguments: str) -> bool:
    return QProcess.startDetached(program, list(arguments))[0]
