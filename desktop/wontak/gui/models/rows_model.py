"""Rows of one kind on an agenda's table, as a table that is typed in place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
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
from wontak.gui.models.agenda_model import ROW_MIME
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
HELD_ROLE = Qt.ItemDataRole.UserRole + 1  # "", "waiting" or "refused"
LOOK_ROLE = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn beside its text: a pill of a tone, or a sector's mark."""

    tone: str = ""
    sector: Any = None
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be typed into a cell, with a word beside it."""

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: what it says of a row, how it looks, and how what is typed is read and planned."""

    title: str
    text: Callable[[Any, Directory], str]
    weight: int
    read: Callable[[str, Directory], Any] | None = None
    plan: Callable[..., Edit] | None = None
    typed: Callable[[Any, Directory], str] | None = None
    choices: Callable[[Directory], Sequence[Choice]] = lambda _directory: ()
    look: Callable[[Any, Directory], Look] = lambda _row, _directory: Look()
    fields: tuple[str, ...] = ()
    wide_only: bool = False
    numbered: bool = False


@dataclass(slots=True)
class _Held:
    text: str
    refused: bool = False
    fields: tuple[str, ...] = field(default=())


class RowsModel(QAbstractTableModel):
    """Follows saved edits; what is typed is held in its cell until it is saved."""

    write_requested = Signal(object, int, str)
    move_requested = Signal(int, int)

    def __init__(
        self, kind: type, columns: Sequence[Column], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.kind = kind
        self.columns = tuple(columns)
        self.rows: tuple[Any, ...] = ()
        self.directory: Directory | None = None
        self._held: dict[tuple[UUID, int], _Held] = {}

    def show(self, rows: Sequence[Any], directory: Directory) -> None:
        """Show another agenda's rows."""
        self.beginResetModel()
        self.rows, self.directory = tuple(rows), directory
        self._held.clear()
        self.endResetModel()

    def follow(self, edit: Edit, directory: Directory, agenda_id: UUID) -> None:
        """Take over the saved changes of this agenda's rows."""
        self.directory = directory
        for change in edit.changes:
            value = change.entity
            if isinstance(value, self.kind) and value.agenda_id == agenda_id:  # type: ignore[attr-defined]  # kinds of rows have it
                self._release(change)
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
        held = self._held.get((row_id, column))
        if held:
            held.refused = True
            self._tell(row_id)

    def release(self, row_id: UUID, column: int) -> None:
        """Forget what is held in a cell: it says what is saved already."""
        if self._held.pop((row_id, column), None):
            self._tell(row_id)

    def drop(self, edit: Edit) -> None:
        """Forget what waits in the cells of an edit that was refused, and show what is saved."""
        touched = {change.entity.id for change in edit.changes}
        for key in [key for key in self._held if key[0] in touched]:
            del self._held[key]
            self._tell(key[0])

    def is_blank(self, row: int) -> bool:
        """True where nothing was written in a row yet."""
        return not any(
            str(self.data(self.index(row, column), Qt.ItemDataRole.EditRole) or "")
            for column, spec in enumerate(self.columns)
            if spec.plan and not spec.look(self.rows[row], self._directory).tone
        )

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.directory is None:
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if column.numbered:
            return str(index.row() + 1) if role == Qt.ItemDataRole.DisplayRole else None
        held = self._held.get((row.id, index.column()))
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return held.text if held else column.text(row, self.directory)
        if role == Qt.ItemDataRole.EditRole:
            return held.text if held else (column.typed or column.text)(row, self.directory)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{_(column.title)}: {held.text if held else column.text(row, self.directory)}"
        if role == LOOK_ROLE:
            return column.look(row, self.directory)
        if role == HELD_ROLE:
            return "" if held is None else "refused" if held.refused else "waiting"
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.EditRole and self.columns[index.column()].plan:
            row, typed = self.rows[index.row()], str(value)
            if typed != self.data(index, Qt.ItemDataRole.EditRole):
                fields = self.columns[index.column()].fields
                self._held[row.id, index.column()] = _Held(typed, fields=fields)
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
        return [ROW_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(ROW_MIME, str(indexes[0].row()).encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        source = int(bytes(data.data(ROW_MIME).data()))
        target = row if row >= 0 else self.rowCount()
        target -= target > source
        if target != source:
            self.move_requested.emit(source, target)
        return False  # the row moves when the move is saved

    @property
    def _directory(self) -> Directory:
        if self.directory is None:
            message = "rows are shown with their directory"
            raise LookupError(message)
        return self.directory

    def _release(self, change: Change) -> None:
        for key, held in list(self._held.items()):
            if key[0] == change.entity.id and not set(held.fields).isdisjoint(change.fields):
                del self._held[key]

    def _follow(self, change: Change) -> None:
        rows = follow(self.rows, change)
        old = _row_of(self.rows, change.entity.id)
        new = _row_of(rows, change.entity.id)
        if old is None and new is not None:
            self.beginInsertRows(QModelIndex(), new, new)
            self.rows = rows
            self.endInsertRows()
        elif old is not None and new is None:
            self.beginRemoveRows(QModelIndex(), old, old)
            self.rows = rows
            self.endRemoveRows()
        elif old is not None and new is not None and old != new:
            self.beginMoveRows(QModelIndex(), old, old, QModelIndex(), new + (new > old))
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
