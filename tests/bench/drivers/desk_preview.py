"""The export dialog beside a desk that is worked at; prints what previews took and the window's pauses."""

import json
import sys
from dataclasses import replace
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from wontak import settings
from wontak.bootstrap import open_desk
from wontak.gui import app, first_paint
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.gui.sitting import Sitting
from wontak.services import agendas

_SETTLING_MS, _STROKE_MS, _BEAT_MS, _WARMING = 1500, 400, 5, 3


class Heart(QTimer):
    """Beats, and keeps every time between two beats in milliseconds."""

    def __init__(self) -> None:
        super().__init__(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._last = perf_counter()
        self.pauses: list[float] = []
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.pauses.append((now - self._last) * 1000)
        self._last = now


class Painted(QObject):
    """Knows when a widget was painted last."""

    at = 0.0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at = perf_counter()
        return False


def wait(milliseconds: int) -> None:
    """Let the window run."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(signal: SignalInstance) -> None:
    """Let the window run until something is told."""
    loop = QEventLoop()
    signal.connect(loop.quit)
    loop.exec()


def write(number: int) -> None:
    """Write another problem at the desk."""
    board = sitting.scene.board
    assert board
    sitting.desk.act(agendas.write_problem, board.agenda, f"다시 적은 문제 {number}")


def shown(number: int) -> float:
    """Write, and return the milliseconds until the page with it was painted."""
    wait(_STROKE_MS // 4)
    begun = perf_counter()
    write(number)
    until(dialog.preview.shown)
    while painted.at < begun:
        wait(1)
    return (painted.at - begun) * 1000


def exported() -> list[float]:
    """Export every agenda while one goes on writing, and return the window's pauses."""
    button("exportAllAgendas").click()
    wait(_SETTLING_MS)
    stroke, strokes = QTimer(interval=_STROKE_MS), iter(range(10_000))
    stroke.timeout.connect(lambda: write(next(strokes)))
    stroke.start()
    heart = Heart()
    button("startExport").click()
    while not button("closeExport").isVisible():
        wait(_BEAT_MS)
    heart.stop()
    stroke.stop()
    return heart.pauses


def button(name: str) -> QAbstractButton:
    """Return a button of the dialog."""
    found = dialog.findChild(QAbstractButton, name)
    assert found, name
    return found


_, file, times = sys.argv
with TemporaryDirectory() as folder:
    own = Path(copyfile(file, Path(folder) / "desk.wontak"))
    settings.save(replace(settings.load(), export_folder=folder, export_formats=("pdf", "docx")))
    application = first_paint.application()
    window = open_desk(own)
    found = window.findChild(Sitting)
    assert found
    sitting = found
    until(sitting.scene.board_shown)
    wait(_SETTLING_MS)
    app.keep_pace()
    action = window.findChild(QAction, "export")
    assert action
    action.trigger()
    (dialog,) = window.findChildren(ExportDialog)
    until(dialog.preview.shown)
    painted = Painted()
    dialog.preview.pages.viewport().installEventFilter(painted)
    took = [shown(number) for number in range(int(times) + _WARMING)][_WARMING:]
    told = {"took": took, "pauses": exported()}
    sys.stdout.write(json.dumps(told))
    dialog.reject()
    window.close()
