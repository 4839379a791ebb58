"""A field that saves itself: a moment after the last key, on leaving it, and when asked to."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from typing_extensions import override

from wontak.gui.composing import Composing, text_with_preedit

PAUSE_MS = 300
_LONGEST_SYLLABLE_MS = 2000  # a syllable left standing is saved as it looks
_LONGEST_UNSAVED_MS = 5000  # of someone who types without a pause no more is lost


class Autosave(QObject):
    """Watches a text field; write_requested carries what it says when that should be saved."""

    write_requested = Signal(str)
    typing_began = Signal()  # what is typed now will be asked to be saved
    typing_ended = Signal()

    def __init__(self, field: QLineEdit | QPlainTextEdit, composing: Composing) -> None:
        super().__init__(field)
        self._field = field
        self._composing = composing
        self._shown = ""
        self._putting = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)
        self._limit = QTimer(self, singleShot=True, interval=_LONGEST_UNSAVED_MS)
        self._limit.timeout.connect(self.flush)
        field.textChanged.connect(self._typed)
        field.installEventFilter(self)
        if isinstance(field, QPlainTextEdit):
            field.setUndoRedoEnabled(False)  # one undo for the whole desk

    @property
    def pending(self) -> bool:
        """True while the field says something that was not asked to be saved yet."""
        return self._pause.isActive() or self._text() != self._shown

    def show(self, text: str) -> None:
        """Show a saved text; what is being typed over it stays."""
        # A title is saved without the space that its next word is typed after.
        if self._field.hasFocus() and text.strip() == self._text().strip():
            return
        if self._text() != self._shown or text == self._shown:
            self._shown = text if self._text() == text else self._shown
            return
        self._shown = text
        self._put(text)

    def refuse(self, saved: str) -> None:
        """Keep what is typed although it was not saved; leaving the field asks for it once more."""
        self._shown = saved

    def reset(self, text: str) -> None:
        """Show another thing's text, forgetting what was typed."""
        self._rest()
        self._shown = text
        self._put(text)

    def flush(self) -> None:
        """Ask for what is unsaved to be saved now."""
        text = self._text()
        if text != self._shown:
            self._shown = text
            self.write_requested.emit(text)
        self._rest()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            undoing = event.matches(QKeySequence.StandardKey.Undo)
            if undoing or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()  # to the desk's own undo, not the field's
                return True
        elif isinstance(event, QInputMethodEvent):
            self._typed()
        return False

    def _typed(self) -> None:
        if self._putting:
            return
        self._pause.start(_LONGEST_SYLLABLE_MS if self._composing.preedit else PAUSE_MS)
        if not self._limit.isActive():
            self._limit.start()
            self.typing_began.emit()

    def _rest(self) -> None:
        self._pause.stop()
        if self._limit.isActive():
            self._limit.stop()
            self.typing_ended.emit()

    def _text(self) -> str:
        return text_with_preedit(self._field, self._composing.preedit)

    def _put(self, text: str) -> None:
        self._putting = True
        if isinstance(self._field, QLineEdit):
            at = self._field.cursorPosition()
            self._field.setText(text)
            self._field.setCursorPosition(min(at, len(text)))
        else:
            at = self._field.textCursor().position()
            self._field.setPlainText(text)
            cursor = self._field.textCursor()
            cursor.setPosition(min(at, len(text)))
            self._field.setTextCursor(cursor)
        self._putting = False
