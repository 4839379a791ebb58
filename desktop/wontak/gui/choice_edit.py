"""A cell's editor that offers what can be typed, found by initials and in mid-word."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt
from PySide6.QtGui import QColor, QFontMetrics, QInputMethodEvent, QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from wontak.domain.search import finder, search_key
from wontak.gui.models.rows_model import Choice
from wontak.gui.theme import Theme, font

_ROW = 30
_SHOWN = 8


class ChoiceEdit(QLineEdit):
    """A line with a list under it; the last name after a comma is the one that is completed."""

    def __init__(self, choices: Sequence[Choice], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = {choice.text: choice.beside for choice in choices}
        self._keys = {text: search_key(text) for text in self._choices}
        self._model = QStringListModel(self)
        self._before = ""
        popup = QListView()
        popup.setObjectName("choices")
        popup.setItemDelegate(_ChoiceDelegate(self._choices, theme, popup))
        completer = QCompleter(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(_SHOWN)
        completer.setPopup(popup)
        completer.setWidget(self)
        completer.activated[str].connect(self._take)
        self._completer = completer
        self.textEdited.connect(self.offer)

    def offer(self, typed: str | None = None) -> None:
        """Show what the typed text finds; everything where nothing is typed."""
        text = self.text() if typed is None else typed
        head, comma, last = text.rpartition(",")
        self._before = f"{head}{comma} " if comma else ""
        query = last.strip()
        found = finder(query)
        names = [name for name in self._choices if not query or found(self._keys[name])]
        self._model.setStringList(names[:200])
        popup = self._completer.popup()
        if not names or names == [query]:
            popup.hide()
            return
        self._completer.complete()
        popup.setCurrentIndex(self._model.index(0) if query else QModelIndex())

    def chosen(self) -> str:
        """Return what the open list would put into the line; empty where nothing is marked."""
        popup = self._completer.popup()
        marked = popup.currentIndex() if popup.isVisible() else QModelIndex()
        return self._before + str(marked.data()) if marked.isValid() else ""

    def settle(self) -> None:
        """Take the marked choice and close the list."""
        text = self.chosen()
        if text:
            self.setText(text)
        self._completer.popup().hide()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        if event.preeditString():
            at = self.cursorPosition()
            self.offer(self.text()[:at] + event.preeditString() + self.text()[at:])

    def _take(self, text: str) -> None:
        self.setText(self._before + text)


class _ChoiceDelegate(QStyledItemDelegate):
    def __init__(self, beside: dict[str, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._beside = beside
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        super().paint(painter, option, index)
        beside = self._beside.get(str(index.data()), "")
        painter.save()
        painter.setFont(font(12))
        painter.setPen(QColor(self._theme.ink3))
        rect = option.rect.adjusted(0, 0, -8, 0)  # type: ignore[attr-defined]  # Qt's stubs leave rect out
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, beside)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        size = super().sizeHint(option, index)
        text = f"{index.data()}   {self._beside.get(str(index.data()), '')}"
        size.setWidth(QFontMetrics(font()).horizontalAdvance(text) + 40)
        size.setHeight(_ROW)
        return size
