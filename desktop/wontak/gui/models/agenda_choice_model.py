"""The agendas of a conference, each to be taken or left."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from wontak.domain.agenda import AgendaLine
from wontak.gui.labels import tip
from wontak.gui.models.line_finder import LineFinder

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_CHECK = Qt.ItemDataRole.CheckStateRole


class AgendaChoiceModel(QAbstractListModel):
    """Knows which agendas are taken, whether they are shown or not."""

    taken_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[AgendaLine] = ()
        self._shown: Sequence[AgendaLine] = ()
        self._finder = LineFinder()
        self._taken: set[UUID] = set()

    @property
    def taken(self) -> frozenset[UUID]:
        """The agendas that are taken."""
        return frozenset(self._taken)

    @property
    def lines(self) -> Sequence[AgendaLine]:
        """Every agenda, found or not."""
        return self._lines

    def line(self, index: Index) -> AgendaLine | None:
        """Return the agenda of a row."""
        return self._shown[index.row()] if index.isValid() else None

    def place(self, agenda_id: UUID | None) -> QModelIndex:
        """Return the row of an agenda; no valid one where it is not shown."""
        rows = (row for row, line in enumerate(self._shown) if line.id == agenda_id)
        return self.index(next(rows, -1))

    def show(self, lines: Sequence[AgendaLine], taken: Collection[UUID]) -> None:
        """Show other agendas, some of them taken."""
        self.beginResetModel()
        self._lines = lines
        self._taken = {line.id for line in lines} & set(taken)
        self._finder.clear()
        self._shown = self._finder.found(lines)
        self.endResetModel()
        self.taken_changed.emit()

    def learn(self, keys: Mapping[UUID, str]) -> None:
        """Take over search keys that were made elsewhere."""
        self._finder.learn(keys)

    def find(self, query: str) -> None:
        """Show only what a query finds; what is taken stays taken."""
        self.beginResetModel()
        self._finder.query = query
        self._shown = self._finder.found(self._lines)
        self.endResetModel()

    def take_all(self) -> None:
        """Take everything that is shown."""
        self._take(self._taken | {line.id for line in self._shown})

    def leave_all(self) -> None:
        """Leave everything that is shown."""
        self._take(self._taken - {line.id for line in self._shown})

    def take_only(self, agenda_id: UUID) -> None:
        """Take one agenda and no other."""
        self._take({agenda_id})

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._shown[index.row()]
        if role == _CHECK:
            return Qt.CheckState.Checked if line.id in self._taken else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.number}, {line.title}"
        said = f"{line.number}  {line.title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(said)
        return said if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != _CHECK or not index.isValid():
            return False
        only = {self._shown[index.row()].id}
        checked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._take(self._taken | only if checked else self._taken - only)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags

    def _take(self, taken: set[UUID]) -> None:
        self._taken = taken
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [_CHECK])
        self.taken_changed.emit()
