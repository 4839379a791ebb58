"""Who sits at the table at hand, sector by sector, as a list to be shown."""

from collections.abc import Iterable, Sequence
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

from wontak.domain.directory import Directory
from wontak.domain.organization import Sector
from wontak.domain.participation import Participation
from wontak.domain.search import finder
from wontak.gui.labels import tip
from wontak.gui.models import row_drag
from wontak.gui.models.line_steps import Insertion, Move, Removal, Step, runs, steps
from wontak.gui.models.stakeholder_lines import Line, Seat, SectorLine, by_sector, seated
from wontak.gui.words import say
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex


def say_people(count: int) -> str:
    """Return a number of people as it stands behind a word."""
    # Korean counts people with a word of their own: {count}명.
    return _("{count}").format(count=count)


def _sector_data(line: SectorLine, role: int) -> str | None:
    word, count = say(line.sector), say_people(line.count)
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return f"{word}, {count}"
    return word if role == Qt.ItemDataRole.DisplayRole else None


def _seat_data(seat: Seat, role: int) -> str | None:
    if role == Qt.ItemDataRole.DisplayRole:
        return seat.person.name
    if role == Qt.ItemDataRole.EditRole:
        return seat.typed
    if role == Qt.ItemDataRole.AccessibleTextRole:
        return seat.said
    if role == Qt.ItemDataRole.ToolTipRole:
        attendance = say(seat.participation.attendance)
        state = " · ".join(part for part in (attendance, seat.remarks) if part)
        keys = _("Space: present or absent · Enter: more · F2: correct")
        return tip("\n".join(filter(None, (seat.person.name, seat.body, state, keys))))
    return None


class StakeholderModel(QAbstractListModel):
    """Lines of sectors and seats that follow saved values; a drag leaves as a request."""

    move_requested = Signal(object, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.query = ""
        self.directory: Directory | None = None
        self.seats: tuple[Seat, ...] = ()
        self._lines: list[Line] = []

    def show(self, participations: Sequence[Participation], directory: Directory | None) -> None:
        """Show another table."""
        self.beginResetModel()
        self.directory = directory
        self.seats = seated(participations, directory, {}) if directory else ()
        self._lines = by_sector(self._found())
        self.endResetModel()

    def follow(self, participations: Sequence[Participation], directory: Directory) -> None:
        """Show the same table as it is now, touching only the lines that changed."""
        self.directory = directory
        self.seats = seated(participations, directory, {seat.key: seat for seat in self.seats})
        self._become(by_sector(self._found()))

    def find(self, query: str) -> None:
        """Show only those whom a query finds; an empty one finds everybody."""
        if query != self.query:
            self.query = query
            self._become(by_sector(self._found()))

    @property
    def shown(self) -> int:
        """How many people are shown."""
        return sum(isinstance(line, Seat) for line in self._lines)

    def line(self, index: Index) -> Line:
        """Return the sector or the seat at a valid index."""
        return self._lines[index.row()]

    def seat(self, index: Index) -> Seat | None:
        """Return the seat at an index; None for a sector's line."""
        line = self._lines[index.row()] if index.isValid() else None
        return line if isinstance(line, Seat) else None

    def index_of(self, key: Sector | UUID) -> QModelIndex:
        """Return where a sector or a seat is shown; an invalid index where it is not."""
        rows = (row for row, line in enumerate(self._lines) if line.key == key)
        return self.index(next(rows, -1))

    def neighbours(self, seat: Seat) -> tuple[Participation, ...]:
        """Return everyone of a seat's sector in their order, found or not."""
        return tuple(each.participation for each in self.seats if each.sector is seat.sector)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        return _seat_data(line, role) if isinstance(line, Seat) else _sector_data(line, role)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        if self.seat(index) is None:
            return Qt.ItemFlag.ItemNeverHasChildren  # arrows pass over it
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

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
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self._dropped(data, row) is not None

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        dropped = self._dropped(data, row)
        if dropped is not None:
            self.move_requested.emit(*dropped)
        return False  # the row moves when the move is saved

    def _dropped(self, data: QMimeData, row: int) -> tuple[Seat, int] | None:
        """Return who would come to stand at which place among those of their sector."""
        move = row_drag.dropped(data, row, len(self._lines))
        seat = self.seat(self.index(move[0])) if move else None
        if move is None or seat is None or self.query:
            return None
        place = move[1] - 1 - self.index_of(seat.sector).row()
        return (seat, place) if 0 <= place < len(self.neighbours(seat)) else None

    def _found(self) -> Iterable[Seat]:
        if not self.query.strip():
            return self.seats
        found = finder(self.query)
        return (seat for seat in self.seats if found(seat.search_key))

    def _become(self, wanted: list[Line]) -> None:
        for step in steps([line.key for line in self._lines], [line.key for line in wanted]):
            self._take(step, wanted)
        differing = (row for row, line in enumerate(wanted) if line != self._lines[row])
        for first, last in runs(differing):
            self._lines[first : last + 1] = wanted[first : last + 1]
            self.dataChanged.emit(self.index(first), self.index(last))

    def _take(self, step: Step, wanted: list[Line]) -> None:
        root = QModelIndex()
        match step:
            case Removal(first, last):
                self.beginRemoveRows(root, first, last)
                del self._lines[first : last + 1]
                self.endRemoveRows()
            case Move(source, target):
                self.beginMoveRows(root, source, source, root, target + (target > source))
                self._lines.insert(target, self._lines.pop(source))
                self.endMoveRows()
            case Insertion(first, last):
                self.beginInsertRows(root, first, last)
                self._lines[first:first] = wanted[first : last + 1]
                self.endInsertRows()
