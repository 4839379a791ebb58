"""The question that stands between edits which cannot be saved and a window that is to close."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wontak.gui.labels import label
from wontak.language import _


class UnsavedDialog(QDialog):
    """Offers to stay, or to leave with the unsaved texts in a file of their own."""

    give_up_requested = Signal()
    leave_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("unsavedDialog")
        self.setModal(False)
        self.setWindowTitle(_("Not saved yet"))
        self._sentence = label(wraps=True)
        self._sentence.setObjectName("unsavedSentence")
        self._sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.texts = QPlainTextEdit(readOnly=True)
        self.texts.setObjectName("unsavedTexts")
        self.texts.setAccessibleName(_("What is not saved"))
        self.stay = _button("keepOpen", _("Keep open"))
        self.stay.setProperty("kind", "main")
        self.stay.setDefault(True)
        self.stay.clicked.connect(self.reject)
        self.give_up = _button("closeAndLose")
        self.give_up.clicked.connect(self.give_up_requested)
        self.leave = _button("closeNow", _("Close"))
        self.leave.hide()
        self.leave.clicked.connect(self.leave_requested)
        self._lay_out()
        self.stay.setFocus()

    def tell(self, count: int, texts: str) -> None:
        """Say how many edits wait, and what they would write."""
        self._sentence.setText(
            _(
                "{count} edits are not saved yet. Wontak goes on trying, and the window closes by "
                "itself once they are saved. The line at its bottom says what is in the way."
            ).format(count=count)
        )
        self.give_up.setText(_("Close and lose {count} edits").format(count=count))
        if self.texts.toPlainText() != texts:
            self.texts.setPlainText(texts)

    def tell_put_aside(self, kept: Path | None) -> None:
        """Say where the texts are kept before the window closes, or that they must be copied."""
        if kept:
            words = _("What was not saved is written in {file}.").format(file=kept)
        else:
            words = _("No folder takes a file with these texts. Copy them from here first.")
        self._sentence.setText(words)
        self.give_up.hide()
        self.leave.show()
        self.leave.setFocus()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button in (self.give_up, self.leave, self.stay):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(self._sentence)
        layout.addWidget(self.texts, 1)
        layout.addLayout(buttons)
        self.resize(520, 360)


def _button(name: str, words: str = "") -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
