"""The strip at the bottom: what happened last, undo and redo, and whether everything is saved."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from wontak.domain.errors import WontakError
from wontak.domain.journal import Stamp
from wontak.gui.labels import label, tip
from wontak.gui.opening import show_in_folder
from wontak.gui.theme import font
from wontak.language import _

_MESSAGE_MS = 12_000
_WRITTEN_MS = 60_000  # long enough to come back to it


class StatusStrip(QWidget):
    """Says sentences without taking the focus."""

    def __init__(self, undo: QAction, redo: QAction) -> None:
        super().__init__()
        self.setObjectName("statusStrip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(40)
        self.message = _message()
        self.saved = label(_("Opening…"), "saved")
        self.saved.setObjectName("savedState")
        self._settled = _("✓ Saved")
        self._fading = QTimer(self, singleShot=True)
        self._fading.timeout.connect(self._fade)
        self._written: Path | None = None
        self.way = _way()
        self.way.clicked.connect(self._show_written)
        self._lay_out((undo, redo))

    def _lay_out(self, actions: Sequence[QAction]) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(4)
        layout.addWidget(self.message, 1)
        layout.addWidget(self.way)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            button.setFont(font(16))
            layout.addWidget(button)
        layout.addSpacing(8)
        layout.addWidget(self.saved)

    def tell(self, error: WontakError) -> None:
        """Say what was refused and why, for a while."""
        self._say(error.sentence(_), "told")
        self._fading.start(_MESSAGE_MS)

    def tell_written(self, sentence: str, file: Path | None) -> None:
        """Say for a while what left the desk, with a way to the file where there is one."""
        self._written = file
        self._say(sentence, "news")
        self.way.setVisible(file is not None)
        self._fading.start(_WRITTEN_MS if file else _MESSAGE_MS)

    def tell_saving(self) -> None:
        """Say that something is on its way to the disk."""
        if self.saved.property("state") != "trouble":
            self._show(_("Saving…"), "saving")

    def tell_saved(self, stamp: Stamp) -> None:
        """Remember when the newest act was saved, to be said once no other waits."""
        local = stamp.at.astimezone(datetime.now().astimezone().tzinfo)
        self._settled = _("✓ Saved {time}").format(time=local.strftime("%H:%M:%S"))

    def tell_settled(self) -> None:
        """Say that what is shown is what is saved, and since when."""
        self._show(self._settled, "saved")
        if self.message.property("state") == "trouble":
            self.message.clear()

    def tell_trouble(self, error: WontakError, unsaved: int) -> None:
        """Say what keeps edits from being saved, until it ends."""
        self._show(_("Not saved: {count} edits wait").format(count=unsaved), "trouble")
        self._fading.stop()
        self._say(error.sentence(_), "trouble")

    def _show_written(self) -> None:
        if self._written and not show_in_folder(self._written):
            self._say(str(self._written.parent), "news")

    def _fade(self) -> None:
        self.message.clear()
        self.way.hide()

    def _say(self, sentence: str, state: str) -> None:
        self.way.hide()
        self.message.setText(sentence)
        self.message.setToolTip(tip(sentence))
        _restyle(self.message, state)
        QAccessible.updateAccessibility(QAccessibleEvent(self.message, QAccessible.Event.Alert))

    def _show(self, words: str, state: str) -> None:
        self.saved.setText(words)
        self.saved.setAccessibleName(words)
        _restyle(self.saved, state)


def _way() -> QPushButton:
    made = QPushButton(_("Show in folder"))
    made.setObjectName("showWritten")
    made.setProperty("kind", "quiet")
    made.hide()
    return made


def _message() -> QLabel:
    made = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
    made.setObjectName("message")
    # No sentence makes the window wider: what two lines do not hold is in the tooltip.
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _restyle(words: QLabel, state: str) -> None:
    if words.property("state") != state:
        words.setProperty("state", state)
        words.style().unpolish(words)
        words.style().polish(words)
