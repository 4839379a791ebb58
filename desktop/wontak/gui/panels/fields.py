"""Labelled fields that save themselves, each tied to one text of a value."""

from collections.abc import Callable
from functools import partial
from math import ceil
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wontak.domain.edit import Edit
from wontak.gui.autosave import Autosave
from wontak.gui.labels import label
from wontak.gui.room import Room

_MOST_LINES = 14
_AROUND_LINES = 28  # pixels of frame, padding and margins


class GrowingText(QPlainTextEdit):
    """Several lines that are as high as what they say; Tab leaves them."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._least = lines
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        lines = max(self._least, min(int(self.document().size().height()), _MOST_LINES))
        # A line is set on whole pixels, and the last one is wanted with the margin below it.
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        return QSize(200, line * lines + _AROUND_LINES)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()  # while it was hidden, nobody was told that its lines are broken anew


class TextField(QObject):
    """A field that shows one text of whatever value is at hand and has what is typed saved."""

    def __init__(
        self,
        room: Room,
        editor: QLineEdit | QPlainTextEdit,
        text: Callable[[Any], str],
        plan: Callable[[Any, str], Edit],
    ) -> None:
        super().__init__(editor)
        self.editor = editor
        self._room = room
        self._text = text
        self._plan = plan
        self._value: Any = None
        self._autosave = Autosave(editor, room.composing)
        self._autosave.write_requested.connect(self._write)
        self._autosave.typing_began.connect(partial(room.desk.begin_typing, self))
        self._autosave.typing_ended.connect(partial(room.desk.end_typing, self))
        room.desk.dropped.connect(self._drop)

    def reset(self, value: Any) -> None:
        """Show another value's text."""
        self._value = value
        self.editor.setEnabled(value is not None)
        self.editor.setProperty("problem", None)
        self._autosave.reset(self._text(value) if value is not None else "")

    def follow(self, value: Any) -> None:
        """Show what was saved of the same value."""
        self._value = value
        self._autosave.show(self._text(self._room.desk.newest(value)))

    def flush(self) -> None:
        """Have what is typed saved now."""
        self._autosave.flush()

    def _write(self, text: str) -> None:
        if self._value is not None:
            is_refused = self._room.desk.act(self._plan, self._value, text) is None
            if is_refused:
                self._autosave.refuse(self._text(self._room.desk.newest(self._value)))
            self._tell_problem(is_one=is_refused)

    def _drop(self, edit: Edit) -> None:
        for change in edit.changes:
            mine = self._value is not None and change.entity.id == self._value.id
            if mine and change.before and change.after:
                saved = self._text(change.before)
                if saved != self._text(change.after):
                    self._autosave.refuse(saved)
                    self._tell_problem(is_one=True)

    def _tell_problem(self, *, is_one: bool) -> None:
        if bool(self.editor.property("problem")) != is_one:
            self.editor.setProperty("problem", is_one)
            self.editor.style().unpolish(self.editor)
            self.editor.style().polish(self.editor)


class FieldSpec(NamedTuple):
    """A field to be made: its label and objectName, its lines, its text and how that is planned."""

    words: str
    name: str
    lines: int
    text: Callable[[Any], str]
    plan: Callable[..., Edit]


def field_of(room: Room, spec: FieldSpec) -> tuple[TextField, QWidget]:
    """Return a field and the box that it stands in under its label."""
    editor = GrowingText(spec.lines) if spec.lines > 1 else QLineEdit()
    return TextField(room, editor, spec.text, spec.plan), labelled(spec.words, editor, spec.name)


def page_body(page: QScrollArea) -> QWidget:
    """Return the body of a page of fields that scrolls up and down."""
    page.setWidgetResizable(True)
    page.setFrameShape(QFrame.Shape.NoFrame)
    page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    body = QWidget()
    body.setProperty("class", "page")
    page.setWidget(body)
    return body


def labelled(words: str, editor: QLineEdit | QPlainTextEdit, name: str) -> QWidget:
    """Return a field under its label; clicking the label puts the keys into it."""
    box = QWidget()
    title = label(words, "field")
    title.setBuddy(editor)
    editor.setObjectName(name)
    editor.setAccessibleName(words)
    layout = QVBoxLayout(box)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(title)
    layout.addWidget(editor)
    return box
