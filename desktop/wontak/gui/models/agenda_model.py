"""The agendas of a conference, as the list shows them."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
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
from wontak.gui.models import row_drag
from wontak.gui.models.line_finder import LineFinder
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex


class AgendaModel(QAbstractListModel):
    """Follows saved edits; a drag leaves as a request with the rows' own places."""

    move_requested = Signal(int, int)

    def __init__(
        self, name_of: Callable[[UUID | None], str], parent: QObject | None = None
    ) -> None:
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
            self._replace(old, self._merged(old, agenda, change.fields))
        elif change.after is not None:
            self._place(self._line_of(agenda))
        elif old is not None:
            self._drop(old)

    def refresh_names(self) -> None:
        """Say the organizations' and the statuses' names anew."""
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{line.title}\n{line.proposer}" if line.proposer else line.title
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

    def _line_of(self, agenda: Agenda) -> AgendaLine:
        proposer = self._name_of(agenda.proposer_id)
        return AgendaLine(
            agenda.id, agenda.order, agenda.code, agenda.title, agenda.status, proposer
        )

    def _merged(self, old: AgendaLine, agenda: Agenda, fields: Sequence[str]) -> AgendaLine:
        new = self._line_of(agenda)
        changed = {"proposer" if name == "proposer_id" else name for name in fields}
        names = AgendaLine.__slots__
        return AgendaLine(*(getattr(new if name in changed else old, name) for name in names))

    def _replace(self, old: AgendaLine, new: AgendaLine) -> None:
        self.finder.forget(old.id)
        if old.order != new.order:
            self._drop(old)
            self._place(new)
            return
        self._lines[self._lines.index(old)] = new
        if old in self._shown:
            row = self._shown.index(old)
            self._shown[row] = new
            self.dataChanged.emit(self.index(row), self.index(row))

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
