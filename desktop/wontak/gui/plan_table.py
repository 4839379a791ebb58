"""A table that is typed, not clicked: Enter adds a row, Tab walks, Alt with arrows moves rows."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QWidget,
)
from typing_extensions import override

from wontak.gui.composing import Composing
from wontak.gui.models.columns import Column
from wontak.gui.models.rows_model import RowsModel, is_blank
from wontak.gui.painting import draw_text
from wontak.gui.plan_delegate import PlanDelegate
from wontak.gui.theme import Theme, font

ROW_HEIGHT = 36
HEADER_HEIGHT = 30
_WIDE = 900  # pixels from which the columns that are dispensable are shown
Index = QModelIndex | QPersistentModelIndex


class PlanTable(QTableView):
    """Rows of a plan; adding and removing leave as requests."""

    add_requested = Signal(int)
    remove_requested = Signal(int)
    give_up_requested = Signal()  # a row that was just begun
    row_left = Signal()

    def __init__(
        self,
        model: RowsModel,
        theme: Callable[[], Theme],
        composing: Composing,
        *,
        when_empty: str,
        scrolls: bool = False,
    ) -> None:
        super().__init__()
        self._when_empty = when_empty
        self._rows = model
        self._scrolls = scrolls
        self._theme = theme
        self.setModel(model)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.row_left.emit())
        self.setItemDelegate(PlanDelegate(theme, composing, self))
        _settle_keys(self)
        _settle_looks(self)
        if not scrolls:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for signal in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            signal.connect(self.updateGeometry)

    def begin(self, row: int) -> None:
        """Put the keys into a row's first cell that can be typed."""
        first = next(at for at, column in enumerate(self._rows.columns) if column.plan)
        index = self._rows.index(row, first)
        if index.isValid():
            self.setCurrentIndex(index)
            self.edit(index)

    def commit_open_editor(self) -> None:
        """Have the cell that is being typed into saved; its editor closes."""
        if self.state() == QAbstractItemView.State.EditingState:
            for editor in self.viewport().findChildren(QLineEdit):
                # One whose row went while it was open is hidden, until Qt clears it away.
                if editor.isVisibleTo(self):
                    self.commitData(editor)
                    self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    @override
    def sizeHint(self) -> QSize:
        rows = max(self._rows.rowCount(), 1)
        return QSize(super().sizeHint().width(), HEADER_HEIGHT + rows * ROW_HEIGHT + 4)

    @override
    def minimumSizeHint(self) -> QSize:
        rows = 3 * ROW_HEIGHT if self._scrolls else self.sizeHint().height()
        return QSize(200, rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _share_out(self, self._rows.columns)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._rows.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(font())
            place = QRect(6, 0, self.viewport().width() - 12, ROW_HEIGHT)
            draw_text(painter, place, self._when_empty, self._theme().ink3)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.add_requested.emit(row)
        elif alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._move(row, -1 if key == Qt.Key.Key_Up else 1)
        elif key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and row >= 0:
            if control:
                self.remove_requested.emit(row)
            else:
                self._rows.setData(self.currentIndex(), "")
        else:
            super().keyPressEvent(event)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        step = {
            QAbstractItemView.CursorAction.MoveNext: 1,
            QAbstractItemView.CursorAction.MovePrevious: -1,
        }.get(action)
        return super().moveCursor(action, modifiers) if step is None else self._next_cell(step)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        index = self._next_cell(1 if next else -1)
        if self.currentIndex().isValid() and index.isValid():
            return super().focusNextPrevChild(next)
        return QWidget.focusNextPrevChild(self, next)

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        row = self.currentIndex().row()
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.give_up_requested.emit()
        elif hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and row >= 0:
            self._go_on(row)
        self.row_left.emit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.row_left.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0, 1))

    def _go_on(self, row: int) -> None:
        if row + 1 < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row + 1, self.currentIndex().column()))
        elif is_blank(self._rows, row):
            self.give_up_requested.emit()
        else:
            self.add_requested.emit(row)

    def _move(self, row: int, step: int) -> None:
        if 0 <= row + step < self._rows.rowCount():
            self._rows.move_requested.emit(row, row + step)

    def _next_cell(self, step: int) -> QModelIndex:
        row, column = self.currentIndex().row(), self.currentIndex().column()
        width = len(self._rows.columns)
        at = row * width + column + step
        while 0 <= at < self._rows.rowCount() * width:
            row, column = divmod(at, width)
            if self._rows.columns[column].plan and not self.isColumnHidden(column):
                return self._rows.index(row, column)
            at += step
        return QModelIndex()


def _share_out(table: QTableView, columns: Sequence[Column]) -> None:
    room = table.viewport().width()
    wide = room >= _WIDE
    for at, column in enumerate(columns):
        table.setColumnHidden(at, column.wide_only and not wide)
    shown = [at for at, column in enumerate(columns) if wide or not column.wide_only]
    spare = room - sum(columns[at].weight for at in shown)
    stretching = sum(columns[at].weight for at in shown if columns[at].plan)
    for at in shown:
        share = spare * columns[at].weight // stretching if columns[at].plan else 0
        table.setColumnWidth(at, max(columns[at].weight + share, 28))


def _settle_keys(table: QTableView) -> None:
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(
        QAbstractItemView.EditTrigger.DoubleClicked
        | QAbstractItemView.EditTrigger.AnyKeyPressed
        | QAbstractItemView.EditTrigger.EditKeyPressed
    )
    table.setTabKeyNavigation(True)
    table.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
    table.setDragDropOverwriteMode(False)


def _settle_looks(table: QTableView) -> None:
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    rows, columns = table.verticalHeader(), table.horizontalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(ROW_HEIGHT)
    columns.setFixedHeight(HEADER_HEIGHT)
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setTextElideMode(Qt.TextElideMode.ElideRight)
    columns.setHighlightSections(False)
    columns.setSectionsClickable(False)
    columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
