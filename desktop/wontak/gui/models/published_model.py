"""The files that an export made, or could not make, in the order in which it came to them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from wontak.gui.labels import tip
from wontak.language import _
from wontak.services.publishing import Published

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PublishedModel(QAbstractListModel):
    """Grows by a row for each file."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Published] = []

    def add(self, published: Published) -> None:
        """Add what became of a file."""
        row = len(self._rows)
        self.beginInsertRows(_NOWHERE, row, row)
        self._rows.append(published)
        self.endInsertRows()

    def clear(self) -> None:
        """Begin anew."""
        self.beginResetModel()
        self._rows.clear()
        self.endResetModel()

    def published(self, index: Index) -> Published | None:
        """Return what a row is about."""
        return self._rows[index.row()] if index.isValid() else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        published = self.published(index)
        if published is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return published
        if role == Qt.ItemDataRole.DisplayRole:
            return published.path.name
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = "\n".join((published.path.name, *sentences(published)))
            return tip(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None


def sentences(published: Published) -> list[str]:
    """Return what is to be said about a file: why it was not made, or the remarks about it."""
    if published.error:
        return [published.error.sentence(_)]
    return [remark.sentence(_) for remark in published.remarks]
