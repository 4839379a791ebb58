"""What the first paint needs and nothing more: the application, and where the window stood."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEventLoop, QLibraryInfo, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from wontak import __version__, paths
from wontak.gui import placement
from wontak.gui.main_window import MainWindow

# The palette of the last sitting is asked for before any theme is imported.
_GROUNDS = ("#FFFFFF", "#FAFBFC", "#E2E5EA")
_KEY = "mainWindow/grounds"
_LONGEST_PAINT_MS = 1000


def application(argv: Sequence[str] | None = None) -> QApplication:
    """Return the application of this process, made where there is none yet."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    _reach_fcitx()
    made = QApplication(list(argv or sys.argv[:1]))
    made.setApplicationName("wontak")
    made.setApplicationVersion(__version__)
    made.setDesktopFileName("wontak")
    return made


def stand(window: MainWindow) -> None:
    """Show a window and return when it has been seen, or soon where nothing shows it."""
    placement.show(window)
    if not window.has_painted:
        loop = QEventLoop()
        window.painted.connect(loop.quit)
        QTimer.singleShot(_LONGEST_PAINT_MS, loop.quit)
        loop.exec()


def grounds() -> tuple[str, str, str]:
    """Return the colours of panel, side and line that the last sitting ended in."""
    kept = str(_settings().value(_KEY, "")).split()
    return (kept[0], kept[1], kept[2]) if len(kept) == len(_GROUNDS) else _GROUNDS


def keep_grounds(panel: str, side: str, line: str) -> None:
    """Remember the colours that the next first paint begins with."""
    _settings().setValue(_KEY, f"{panel} {side} {line}")


def _settings() -> QSettings:
    return QSettings(str(paths.window_file()), QSettings.Format.IniFormat)


def _reach_fcitx() -> None:
    """Point Qt to fcitx5 through the ibus protocol, where it has no plug-in for fcitx itself."""
    if _has_plugin("fcitx"):
        return
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"
    asked = os.environ.get("QT_IM_MODULES", "").split(";")
    if any(name.startswith("fcitx") for name in asked) and "ibus" not in asked:
        os.environ["QT_IM_MODULES"] = ";".join([*asked, "ibus"])


def _has_plugin(name: str) -> bool:
    places = [QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)]
    places += os.environ.get("QT_PLUGIN_PATH", "").split(os.pathsep)
    folders = (Path(place) / "platforminputcontexts" for place in places if place)
    return any(found for folder in folders for found in folder.glob(f"*{name}*"))
