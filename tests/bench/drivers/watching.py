"""Waits until the agenda list has all its rows and was painted with them."""

import sys
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QListView, QWidget

_SETTLING_MS = 500


class Watch(QObject):
    """Tells when the window was painted, when its list was, and the memory then; closes the window."""

    def __init__(self, window: QWidget, rows: int, painted: float) -> None:
        super().__init__(window)
        self._window = window
        self._rows = rows
        self._painted = painted
        self._listed = 0.0
        listing = window.findChild(QListView, "agendaList")
        assert listing
        self._model = listing.model()
        listing.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._model.rowCount() == self._rows:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._seen)  # after this painting
        return False

    def _seen(self) -> None:
        self._listed = monotonic()
        QTimer.singleShot(_SETTLING_MS, self._tell)

    def _tell(self) -> None:
        status = Path("/proc/self/status").read_text("utf-8")
        kilobytes = int(status.partition("VmRSS:")[2].split()[0])
        sys.stdout.write(f"{self._painted} {self._listed} {kilobytes}\n")
        self._window.close()
