"""A row on its way to another place in the same list."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex

MIME = "application/x-wontak-row"


def lifted(indexes: Sequence[QModelIndex]) -> QMimeData:
    """Return what a drag carries: the row's number."""
    data = QMimeData()
    data.setData(MIME, str(indexes[0].row()).encode())
    return data


def dropped(data: QMimeData, row: int, rows: int) -> tuple[int, int] | None:
    """Return from which row to which one a drop goes; None where nothing would move."""
    carried = bytes(data.data(MIME).data())
    if not carried.isdigit():
        return None
    source = int(carried)
    target = row if row >= 0 else rows
    target -= target > source
    return (source, target) if target != source and source < rows else None
