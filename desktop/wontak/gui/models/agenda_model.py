"""The agendas of a conference, as the list shows them."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from wontak.domain.agenda import Agenda, AgendaLine
from wontak.domain.edit import Change
from wontak.domain.words import WORDS
from wontak.gui.labels import tip
from wontak.gui.models import row_drag
from wontak.gui.models.line_finder import LineFinder, NameOf, line_of, rewritten
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class AgendaModel(QAbstractListModel):
    """Follows saved edits; a drag leaves as a request with the rows' own places."""

    move_requested = Signal(int, int)

    def __init__(self, name_of: NameOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name_of = name_of
        self._lines: list[AgendaLine] = []
        self._shown: list[AgendaLine] = []
        self.finder = LineFinder()

    @property
    def lines(self) -> Sequence[AgendaLine]:
        """Every agenda in its order, found or not."""
        return self._lines

    def show(self, lines: Sequence[AgendaLine]) -> None:
        """Show other agendas, all of them."""
        self.beginResetModel()
        self._lines = list(lines)
        self.finder.clear()
        self._shown = self.finder.found(self._lines)
        self.endResetModel()

    def find(self, query: str) -> None:
        """Show only what a query finds."""
        if query == self.finder.query:
            return
        self.beginResetModel()
        self.finder.query = query
        self._shown = self.finder.found(self._lines)
        self.endResetModel()

    def line(self, index: Index) -> AgendaLine:
        """Return the agenda at an index."""
        return self._shown[index.row()]

    def row_of(self, agenda_id: UUID) -> int | None:
        """Return the row that shows an agenda; None where it is not shown."""
        rows = (row for row, line in enumerate(self._shown) if line.id == agenda_id)
        return next(rows, None)

    def follow(self, change: Change, conference_id: UUID) -> None:
        """Take over a saved change of an agenda; others are of no interest."""
        agenda = change.entity
        if not isinstance(agenda, Agenda) or agenda.conference_id != conference_id:
            return
        old = next((line for line in self._lines if line.id == agenda.id), None)
        if old is not None and change.after is not None:
            self._replace(old, rewritten(old, agenda, change.fields, self._name_of))
        elif change.after is not None:
            self._place(line_of(agenda, self._name_of))
        elif old is not None:
            self._drop(old)

    def refresh_names(self) -> None:
        """Say the organizations' and the statuses' names anew."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(f"{line.title}\n{line.proposer}" if line.proposer else line.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            status = _(WORDS[line.status])
            return ", ".join(
                part for part in (line.number, line.title, line.proposer, status) if part
            )
        return line if role == Qt.ItemDataRole.UserRole else None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.finder.query:
            return flags
        return flags | (
            Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled
        )

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

    def _replace(self, old: AgendaLine, new: AgendaLine) -> None:
        self.finder.forget(old.id)
        self._lines.remove(old)
        self._lines.insert(_row_for(self._lines, new), new)
        if old not in self._shown:
            return
        row = self._shown.index(old)
        rest = self._shown[:row] + self._shown[row + 1 :]
        target = _row_for(rest, new)
        nowhere = QModelIndex()
        if target != row:
            self.beginMoveRows(nowhere, row, row, nowhere, target + (target > row))
        rest.insert(target, new)
        self._shown = rest
        if target != row:
            self.endMoveRows()
        self.dataChanged.emit(self.index(target), self.index(target))

    def _drop(self, line: AgendaLine) -> None:
        self._lines.remove(line)
        if line in self._shown:
            row = self._shown.index(line)
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._shown[row]
            self.endRemoveRows()

    def _place(self, line: AgendaLine) -> None:
        self._lines.insert(_row_for(self._lines, line), line)
        if self.finder.found([line]):
            row = _row_for(self._shown, line)
            self.beginInsertRows(QModelIndex(), row, row)
            self._shown.insert(row, line)
            self.endInsertRows()


def _row_for(lines: Sequence[AgendaLine], line: AgendaLine) -> int:
    return bisect_left(lines, (line.order, line.id), key=lambda each: (each.order, each.id))
