"""Rows of one kind on an agenda's table, as a table that is typed in place."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.gui.labels import tip
from wontak.gui.models import row_drag
from wontak.gui.models.columns import Cell, Column
from wontak.gui.models.held import HeldCells, Typed
from wontak.gui.models.line_steps import Insertion, Move, Removal, Step, runs, steps
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
HELD_ROLE = Qt.ItemDataRole.UserRole + 1  # "", "waiting" or "refused"
CELL_ROLE = Qt.ItemDataRole.UserRole + 2  # all that is drawn, asked for once
NUMBER_ROLE = Qt.ItemDataRole.AccessibleTextRole
_SAID = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
}


_READ = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_TYPED = _READ | Qt.ItemFlag.ItemIsEditable


# long: ten of its methods are Qt's own, a few lines each
class RowsModel(QAbstractTableModel):
    """Becomes the rows it is given, step by step; what is typed is held in its cell until saved."""

    write_requested = Signal(object, int, str)
    move_requested = Signal(int, int)

    def __init__(self, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: tuple[Any, ...] = ()
        self.directory: Directory | None = None
        self._held = HeldCells()
        self._wanted: list[tuple[tuple[Any, ...], Directory]] = []  # while it steps there

    def show(self, rows: Sequence[Any], directory: Directory) -> None:
        """Show another agenda's rows."""
        self.beginResetModel()
        self.rows, self.directory = tuple(rows), directory
        self._held.clear()
        self.endResetModel()

    def become(self, rows: Sequence[Any], directory: Directory) -> None:
        """Show the same agenda's rows as they are now, touching only those that changed."""
        is_stepping = bool(self._wanted)
        self._wanted.append((tuple(rows), directory))
        # A row that goes takes the cell along that is typed into, and what was typed may ask again.
        done = 0
        try:
            while not is_stepping and done < len(self._wanted):
                done = len(self._wanted)
                self._step(*self._wanted[-1])
        finally:
            if not is_stepping:
                self._wanted.clear()

    def settle(self, edit: Edit) -> None:
        """Let go of what was held in cells until this edit would be saved."""
        for change in edit.changes:
            for row_id in self._held.settle(change):
                self._tell_row(row_id)

    def refresh(self, directory: Directory) -> None:
        """Say every cell anew: a name or the language changed."""
        self.directory = directory
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rows:
            self._tell(0, len(self.rows) - 1)

    def refuse(self, row_id: UUID, column: int) -> None:
        """Mark what is held in a cell as not saved."""
        self._held.refuse(row_id, column)
        self._tell_row(row_id)

    def release(self, row_id: UUID, column: int) -> None:
        """Forget what is held in a cell: it says what is saved already."""
        if self._held.forget(row_id, column):
            self._tell_row(row_id)

    def drop(self, edit: Edit) -> None:
        """Mark what was typed for an edit that was refused."""
        for row_id in self._held.drop(edit):
            self._tell_row(row_id)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.directory is None:
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        typed = self._held.get(row.id, index.column())
        if role == CELL_ROLE:
            text = str(index.row() + 1) if column.numbered else column.text(row, self.directory)
            look = column.look(row, self.directory)
            return Cell(typed.text if typed else text, _state(typed), look, column.numbered)
        if column.numbered:
            # Not as what it displays: a row's number changes with the rows above it.
            return str(index.row() + 1) if role == NUMBER_ROLE else None
        if role == HELD_ROLE:
            return _state(typed)
        return _said(row, column, typed, role, self.directory) if role in _SAID else None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and self.columns[index.column()].plan:
            row, typed = self.rows[index.row()], str(value)
            refused = index.data(HELD_ROLE) == "refused"
            if refused or typed != self.data(index, Qt.ItemDataRole.EditRole):
                fields = self.columns[index.column()].fields
                self._held.hold(row.id, index.column(), typed, fields)
                self.dataChanged.emit(index, index)
                self.write_requested.emit(row, index.column(), typed)
        return False

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        shown = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if orientation == Qt.Orientation.Horizontal and shown:
            return _(self.columns[section].title) if self.columns[section].title else ""
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _TYPED if self.columns[index.column()].plan else _READ

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [row_drag.MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return row_drag.lifted(indexes)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        move = row_drag.dropped(data, row, self.rowCount())
        if move:
            self.move_requested.emit(*move)
        return False  # the row moves when the move is saved

    def _step(self, wanted: tuple[Any, ...], directory: Directory) -> None:
        self.directory = directory
        for step in steps([row.id for row in self.rows], [row.id for row in wanted]):
            self._take(step, wanted)
        differing = [at for at, row in enumerate(wanted) if row != self.rows[at]]
        self.rows = wanted
        for first, last in runs(differing):
            self._tell(first, last)

    def _take(self, step: Step, wanted: tuple[Any, ...]) -> None:
        rows = list(self.rows)
        match step:
            case Removal(first, last):
                self.beginRemoveRows(_NOWHERE, first, last)
                del rows[first : last + 1]
                self.rows = tuple(rows)
                self.endRemoveRows()
            case Move(source, target):
                self.beginMoveRows(_NOWHERE, source, source, _NOWHERE, target + (target > source))
                rows.insert(target, rows.pop(source))
                self.rows = tuple(rows)
                self.endMoveRows()
            case Insertion(first, last):
                self.beginInsertRows(_NOWHERE, first, last)
                rows[first:first] = wanted[first : last + 1]
                self.rows = tuple(rows)
                self.endInsertRows()

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _tell_row(self, row_id: UUID) -> None:
        for at, row in enumerate(self.rows):
            if row.id == row_id:
                self._tell(at, at)


def _state(typed: Typed | None) -> str:
    return "" if typed is None else "refused" if typed.refused else "waiting"


def _said(row: Any, column: Column, typed: Typed | None, role: int, directory: Directory) -> str:
    editing = role == Qt.ItemDataRole.EditRole
    say = column.typed if editing and column.typed else column.text
    words = typed.text if typed else say(row, directory)
    spoken = role == Qt.ItemDataRole.AccessibleTextRole
    if spoken and column.title:
        return f"{_(column.title)}: {words}"
    return tip(words) if role == Qt.ItemDataRole.ToolTipRole else words


def is_blank(model: RowsModel, row: int) -> bool:
    """Tell whether nothing was written in a row yet; its codes always say something."""
    cells = [model.index(row, at) for at, column in enumerate(model.columns) if column.plan]
    written = [cell for cell in cells if cell.data(Qt.ItemDataRole.EditRole)]
    return all(cell.data(CELL_ROLE).look.tone for cell in written)
