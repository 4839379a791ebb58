"""How the cells of a plan look, and the editors that open in them."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from wontak.gui.choice_edit import ChoiceEdit
from wontak.gui.composing import Composing
from wontak.gui.models.rows_model import CELL_ROLE, RowsModel
from wontak.gui.painting import draw_mark, draw_pill, draw_ring, draw_text, tones
from wontak.gui.theme import Theme, font, sector_mark
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
_FILLED = "filled"
_ENTERING = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_LEAVING = {*_ENTERING, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class PlanDelegate(QStyledItemDelegate):
    """Draws the cells and makes their editors."""

    def __init__(self, theme: Callable[[], Theme], composing: Composing, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._composing = composing

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme(), QRect(option.rect)
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        self._paint_cell(painter, rect.adjusted(6, 0, -6, -1), index, theme)
        painter.restore()
        focused = option.state & QStyle.StateFlag.State_HasFocus
        if focused and self._view.hasFocus() and self._view.currentIndex() == index:
            draw_ring(painter, rect.adjusted(0, 1, -2, -2), theme.focus)

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = self._view.model()
        if not isinstance(model, RowsModel) or model.directory is None:
            return super().createEditor(parent, option, index)
        column = model.columns[index.column()]
        choices = column.choices(model.directory)
        editor = ChoiceEdit(choices, self._theme(), parent) if choices else QLineEdit(parent)
        editor.setFrame(False)
        editor.setAccessibleName(_(column.title))
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if not isinstance(editor, QLineEdit):
            super().setEditorData(editor, index)
        elif not editor.property(_FILLED):  # later calls tell of other cells that were saved
            editor.setProperty(_FILLED, "once")
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))
            editor.selectAll()

    @override
    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        self._composing.finish()
        if isinstance(editor, QLineEdit) and isinstance(model, RowsModel):
            model.setData(index, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect = QRect(option.rect)
        editor.setGeometry(rect.adjusted(0, 1, -2, -2))

    @override
    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        pressed = event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(editor, QLineEdit) and isinstance(event, QKeyEvent):
            return self._key(editor, event.key()) or super().eventFilter(editor, event)
        return super().eventFilter(editor, event)

    def _key(self, editor: QLineEdit, key: int) -> bool:
        """Do what a key in a cell's editor means; False leaves it to Qt."""
        chooser = editor if isinstance(editor, ChoiceEdit) else None
        if chooser and key in _LEAVING:
            chooser.settle()
        if key in _ENTERING:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        if chooser and key == Qt.Key.Key_Escape and chooser.list.isVisible():
            chooser.list.hide()
            return True
        return False

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, theme: Theme) -> None:
        text, held, look, numbered = index.data(CELL_ROLE)
        painter.setFont(font(13, 550 if look.strong else 400))
        if held:
            draw_text(painter, rect, text, theme.bad if held == "refused" else theme.ink3)
        elif look.tone and text:
            draw_pill(painter, rect.left(), rect.center().y() + 1, text, tones(theme)[look.tone])
        elif look.sector is not None:
            place, colour = sector_mark(theme, look.sector)
            draw_mark(painter, QPoint(rect.left() + 6, rect.center().y()).toPointF(), place, colour)
        else:
            draw_text(painter, rect, text, theme.ink2 if numbered else theme.ink)
