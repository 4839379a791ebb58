"""Leaving the desk: a window closes when everything is saved, or when the rest is given up."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from wontak.domain.directory import Directory
from wontak.domain.errors import WontakError
from wontak.gui.desk import Desk
from wontak.gui.dialogs.unsaved_dialog import UnsavedDialog
from wontak.language import N_, _
from wontak.services.rescue import put_aside, rescue_text

_PATIENCE = 1.0  # seconds; a disk in good health needs a hundredth
_LOOK_AGAIN_MS = 200


class StillUnsavedError(WontakError):
    """A window was to close that holds edits which are not saved."""

    def __init__(self, count: int) -> None:
        super().__init__(
            N_(
                "The window stays open: {count} edits are not saved yet. It closes by itself once "
                "they are."
            ),
            count=count,
        )


class Leaving(QObject):
    """Answers whether a window may close, and asks where edits wait that cannot be saved."""

    def __init__(
        self, window: QWidget, desk: Desk, file: Path, directory: Callable[[], Directory | None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._file = file
        self._directory = directory
        self._dialog: UnsavedDialog | None = None
        self._has_given_up = False
        self._looking = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._looking.timeout.connect(self._look)

    @property
    def has_given_up(self) -> bool:
        """True where the person chose to leave without what is not saved."""
        return self._has_given_up

    def may_close(self) -> bool:
        """Tell whether the window may close now; where it may not, say so and ask."""
        if self._has_given_up or self._desk.finish(_PATIENCE):
            return True
        self._desk.refused.emit(StillUnsavedError(self._desk.unsaved))
        self._ask()
        return False

    def _ask(self) -> None:
        if self._dialog is None:
            self._dialog = UnsavedDialog(self._window)
            self._dialog.give_up_requested.connect(self._put_aside)
            self._dialog.leave_requested.connect(self._give_up)
            self._dialog.finished.connect(self._stay)
        self._tell()
        self._dialog.show()
        self._dialog.activateWindow()
        self._looking.start()

    def _look(self) -> None:
        if self._desk.unsaved:
            self._tell()
        else:
            self._leave()

    def _tell(self) -> None:
        if self._dialog:
            self._dialog.tell(self._desk.unsaved, self._text())

    def _text(self) -> str:
        return rescue_text(self._desk.waiting, self._directory(), _)

    def _put_aside(self) -> None:
        self._looking.stop()
        folders = (self._file.parent, Path.home(), Path(tempfile.gettempdir()))
        kept = put_aside(self._text(), self._file, folders)
        if self._dialog:
            self._dialog.tell_put_aside(kept)

    def _give_up(self) -> None:
        self._has_given_up = True
        self._leave()

    def _leave(self) -> None:
        if self._dialog:
            self._dialog.accept()
        self._window.close()

    def _stay(self) -> None:
        self._looking.stop()
        if self._dialog:
            self._dialog.deleteLater()
            self._dialog = None
