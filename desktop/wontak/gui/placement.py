"""Where a window stood and how it was divided, kept for the next time it opens."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QMargins, QPoint, QRect, QSettings
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QSplitter, QTabBar, QWidget

from wontak import paths

# How much a frame adds nobody tells before the window is shown; this is what most need.
_FRAME = QMargins(2, 32, 2, 2)
_NUMBER = re.compile(r"-?[0-9]{1,6}", re.ASCII)


def keep(window: QWidget, parts: Iterable[QSplitter | QTabBar], file: Path | None = None) -> None:
    """Remember where a window stands, how its splitters divide it and which tabs are open.

    Each is known by its objectName; where the file cannot be written, nothing is remembered.
    """
    settings = _settings(window, file)
    filling = window.isMaximized() or window.isFullScreen()
    place = window.normalGeometry() if filling else window.geometry()
    settings.setValue("place", _joined(_edges(place)))
    settings.setValue("state", _state(window))
    settings.setValue("screen", identity(window.screen()))
    for part in parts:
        numbers = part.sizes() if isinstance(part, QSplitter) else [part.currentIndex()]
        settings.setValue(part.objectName(), _joined(numbers))
    settings.sync()


def show(window: QWidget, file: Path | None = None) -> None:
    """Show a window where it stood, wholly on a screen that is there; else where it likes.

    It fills a screen only if that is the one it filled.
    """
    settings = _settings(window, file)
    place = _numbers(settings, "place", 4)
    wanted = QRect(*place) if place and min(place[2:]) > 0 else QRect(QPoint(), window.size())
    there = QGuiApplication.screens()
    known = [screen for screen in there if identity(screen) == settings.value("screen")]
    homes = [screen.availableGeometry() for screen in known or there]
    made = fitted(wanted.marginsAdded(_FRAME), homes).marginsRemoved(_FRAME)
    window.setMinimumSize(window.minimumSize().boundedTo(made.size()))
    if place:
        window.setGeometry(made)
    else:
        window.resize(made.size())
    state = settings.value("state")
    if state == "maximized":
        window.showMaximized()
    elif state == "fullscreen" and known:
        window.showFullScreen()
    else:
        window.show()


def restore_parts(
    window: QWidget, parts: Iterable[QSplitter | QTabBar], file: Path | None = None
) -> None:
    """Divide splitters as they were and open the tabs that were open; others stay as they are."""
    settings = _settings(window, file)
    for part in parts:
        if isinstance(part, QSplitter):
            sizes = _numbers(settings, part.objectName(), part.count())
            if sizes and min(sizes) >= 0 and sum(sizes):
                part.setSizes(sizes)
        else:
            tab = _numbers(settings, part.objectName(), 1)
            if tab and 0 <= tab[0] < part.count() and part.isTabEnabled(tab[0]):
                part.setCurrentIndex(tab[0])


def fitted(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """Return where a frame can stand: wholly on the screen that most of it was on, or else first.

    One that was on no screen comes to the middle; none is larger than its screen.
    """
    shared = [_area(frame.intersected(screen)) for screen in screens]
    home = screens[shared.index(max(shared))]
    made = QRect(frame.topLeft(), frame.size().boundedTo(home.size()))
    if not any(shared):
        made.moveCenter(home.center())
    made.moveRight(min(made.right(), home.right()))
    made.moveBottom(min(made.bottom(), home.bottom()))
    made.moveLeft(max(made.left(), home.left()))
    made.moveTop(max(made.top(), home.top()))
    return made


def identity(screen: QScreen) -> str:
    """Return what tells a screen from others, and from itself in another place or size."""
    maker = (screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())
    return "|".join((*maker, _joined(_edges(screen.geometry()))))


def _settings(window: QWidget, file: Path | None) -> QSettings:
    settings = QSettings(str(file or paths.window_file()), QSettings.Format.IniFormat)
    settings.beginGroup(window.objectName())
    return settings


def _state(window: QWidget) -> str:
    # Qt.WindowState says it too, but Qt's enumerations take 15 ms before the first paint.
    if window.isFullScreen():
        return "fullscreen"
    return "maximized" if window.isMaximized() else "normal"


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _edges(rect: QRect) -> tuple[int, int, int, int]:
    return rect.x(), rect.y(), rect.width(), rect.height()


def _joined(numbers: Iterable[int]) -> str:
    return " ".join(map(str, numbers))


def _numbers(settings: QSettings, name: str, count: int) -> list[int]:
    """Return what was written as that many numbers; nothing where it is anything else."""
    words = str(settings.value(name, "")).split()
    numbers = [int(word) for word in words if _NUMBER.fullmatch(word)]
    return numbers if len(numbers) == len(words) == count else []
