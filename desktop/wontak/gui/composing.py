"""The syllable that is being composed: shown by the input method, not yet in any field's text."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override


class Composing(QObject):
    """Follows the composition in whichever field has the focus."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.preedit = ""
        self._commits = 0
        # Not the application's own filter: that one is asked about every event of every part.
        application.focusChanged.connect(self._follow)
        self._follow(None, application.focusWidget())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent) and isinstance(watched, QWidget):
            self.preedit = event.preeditString()
            self._commits += bool(event.commitString())
        return False

    def finish(self) -> None:
        """Put the syllable into its field, whatever the input method does with it."""
        pending, before = self.preedit, self._commits
        if not pending:
            return
        QGuiApplication.inputMethod().commit()
        field = QApplication.focusWidget()
        # fcitx5 and some others drop the syllable on commit() and send nothing.
        if self._commits == before and field is not None:
            event = QInputMethodEvent()
            event.setCommitString(pending)
            QApplication.sendEvent(field, event)
        self.preedit = ""

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)


def text_with_preedit(field: QLineEdit | QPlainTextEdit, preedit: str) -> str:
    """Return what a field will say once the syllable being composed is in it."""
    text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
    if not preedit or not field.hasFocus():
        return text
    at = field.cursorPosition() if isinstance(field, QLineEdit) else field.textCursor().position()
    return text[:at] + preedit + text[at:]
