"""A cell's editor that offers what can be typed, found by initials and in mid-word."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from wontak.domain.search import finder, search_key
from wontak.gui.models.columns import Choice
from wontak.gui.painting import draw_text
from wontak.gui.theme import Theme, font
from wontak.gui.under_list import ROW, UnderList

Index = QModelIndex | QPersistentModelIndex
_MOST = 200


class ChoiceEdit(QLineEdit):
    """A line with a list under it; the last name after a comma is the one that is completed."""

    def __init__(
        self, choices: Sequence[Choice], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._beside = {choice.text: choice.beside for choice in choices}
        self._keys = {text: search_key(text) for text in self._beside}
        self._names = QStringListModel(self)
        self._before = ""
        self.list = UnderList(self, self._names)
        self.list.dress(_ChoiceDelegate(self._beside, theme, self.list))
        self.list.clicked.connect(self._take)
        self.textEdited.connect(self.offer)

    def offer(self, typed: str | None = None) -> None:
        """Show what the typed text finds; everything where nothing is typed."""
        text = self.text() if typed is None else typed
        head, comma, last = text.rpartition(",")
        self._before = f"{head}{comma} " if comma else ""
        query = last.strip()
        found = finder(query)
        names = [name for name in self._beside if not query or found(self._keys[name])]
        self._names.setStringList([] if names == [query] else names[:_MOST])
        self.list.unfold(marked=bool(query))

    def offer_all(self) -> None:
        """Show every choice, whatever the line says."""
        self._before = ""
        self._names.setStringList(list(self._beside)[:_MOST])
        self.list.unfold(marked=False)

    def settle(self) -> None:
        """Take the marked choice and fold the list."""
        marked = self.list.marked()
        if marked.isValid():
            self.setText(self._before + str(marked.data()))
        self.list.hide()

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            at = self.cursorPosition()
            self.offer(self.text()[:at] + event.preeditString() + self.text()[at:])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step and not self.list.isVisible():
            self.offer_all()
        elif step:
            self.list.step(step)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.list.hide()
        super().focusOutEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.list.hide()
        super().hideEvent(event)

    def _take(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index)
        self.settle()


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, beside: Mapping[str, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._beside = beside
        self._theme = theme

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setFont(font(12))
        rect = option.rect.adjusted(0, 0, -12, 0)
        draw_text(
            painter, rect, self._beside.get(str(index.data()), ""), self._theme.ink3, right=True
        )
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        words = f"{index.data()}      {self._beside.get(str(index.data()), '')}"
        return QSize(QFontMetrics(font()).horizontalAdvance(words) + 24, ROW)
