"""Rows of one kind on an agenda's table, as a table that is typed in place."""

from collections.abc import Iterable, Sequence
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

from wontak.domain.board import follow
from wontak.domain.directory import Directory
from wontak.domain.edit import Change, Edit
from wontak.gui.labels import tip
from wontak.gui.models import row_drag
from wontak.gui.models.columns import Column, Look
from wontak.gui.models.held import HeldCells, Typed
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
HELD_ROLE = Qt.ItemDataRole.UserRole + 1  # "", "waiting" or "refused"
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2
_SAID = {
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
}


# long: ten of its methods are Qt's own, a few lines each
class RowsModel(QAbstractTableModel):
    """Follows saved edits; what is typed is held in its cell until it is saved."""

    write_requested = Signal(object, int, str)
    move_requested = Signal(int, int)

    def __init__(self, kind: type, columns: Sequence[Column], parent: QObject) -> None:
        super().__init__(parent)
        self.kind, self.columns = kind, tuple(columns)
        self.rows: tuple[Any, ...] = ()
        self.directory: Directory | None = None
        self._held = HeldCells()

    def show(self, rows: Sequence[Any], directory: Directory) -> None:
        """Show another agenda's rows."""
        self.beginResetModel()
        self.rows, self.directory = tuple(rows), directory
        self._held.clear()
        self.endResetModel()

    def follow(self, edit: Edit, directory: Directory, agenda_id: UUID) -> None:
        """Take over the saved changes of this agenda's rows."""
        self.directory = directory
        for change in self._mine(edit, agenda_id):
            if change.before is not None:  # a new row may hold what was typed since
                self._held.settle(change)
            self._follow(change)

    def expect(self, edits: Iterable[Edit], agenda_id: UUID) -> None:
        """Show this agenda's rows as they will be once these edits are saved."""
        for edit in edits:
            for change in self._mine(edit, agenda_id):
                self._follow(change)

    def refresh(self, directory: Directory) -> None:
        """Say every cell anew: a name or the language changed."""
        self.directory = directory
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        if self.rows:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def refuse(self, row_id: UUID, column: int) -> None:
        """Mark what is held in a cell as not saved."""
        self._held.refuse(row_id, column)
        self._tell(row_id)

    def release(self, row_id: UUID, column: int) -> None:
        """Forget what is held in a cell: it says what is saved already."""
        if self._held.forget(row_id, column):
            self._tell(row_id)

    def drop(self, edit: Edit) -> None:
        """Mark what was typed for an edit that was refused, and no longer expect its changes."""
        for row_id in self._held.drop(edit):
            self._tell(row_id)
        for agenda_id in {row.agenda_id for row in self.rows}:
            self.expect([edit.inverse], agenda_id)

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
        if column.numbered:
            return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None
        typed = self._held.get(row.id, index.column())
        if role == LOOK_ROLE:
            return column.look(row, self.directory)
        if role == HELD_ROLE:
            return "" if typed is None else "refused" if typed.refused else "waiting"
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
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled
        editable = self.columns[index.column()].plan is not None
        return flags | Qt.ItemFlag.ItemIsEditable if editable else flags

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

    def _mine(self, edit: Edit, agenda_id: UUID) -> Sequence[Change]:
        return [
            change
            for change in edit.changes
            if isinstance(change.entity, self.kind)
            and getattr(change.entity, "agenda_id", None) == agenda_id
        ]

    def _follow(self, change: Change) -> None:
        rows = follow(self.rows, change)
        old, new = _row_of(self.rows, change.entity.id), _row_of(rows, change.entity.id)
        if old is None and new is not None:
            self.beginInsertRows(_NOWHERE, new, new)
            self.rows = rows
            self.endInsertRows()
        elif old is not None and new is None:
            self.beginRemoveRows(_NOWHERE, old, old)
            self.rows = rows
            self.endRemoveRows()
        elif old is not None and new is not None and old != new:
            self.beginMoveRows(_NOWHERE, old, old, _NOWHERE, new + (new > old))
            self.rows = rows
            self.endMoveRows()
        else:
            self.rows = rows
        self._tell(change.entity.id)

    def _tell(self, row_id: UUID) -> None:
        row = _row_of(self.rows, row_id)
        if row is not None:
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))


def _row_of(rows: Sequence[Any], row_id: UUID) -> int | None:
    return next((at for at, row in enumerate(rows) if row.id == row_id), None)


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
    return all((cell.data(LOOK_ROLE) or Look()).tone for cell in written)
