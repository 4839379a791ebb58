"""A list of what can be taken, under the line being typed into; the keys stay in the line."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QWidget

ROW = 32
_SHOWN = 8
_FRAME = 10  # pixels of border and padding above and below the rows together
_LEAST, _MOST = 220, 440


class UnderList(QListView):
    """Never takes the focus, so that a syllable being composed above it stays whole."""

    def __init__(self, line: QWidget, model: QAbstractItemModel) -> None:
        super().__init__(line)
        self._line = line
        self.setObjectName("choices")
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setModel(model)
        self._mouse = QPoint()
        self.entered.connect(self._point)

    def dress(self, delegate: QStyledItemDelegate) -> None:
        """Draw the rows with a delegate."""
        self.setItemDelegate(delegate)

    def unfold(self, *, marked: bool) -> None:
        """Show the rows under the line, or above it; the first may be marked."""
        rows = self.model().rowCount()
        if not rows or not self._line.isVisible():
            self.hide()
            return
        height = min(rows, _SHOWN) * ROW + _FRAME
        width = min(max(self._line.width(), self.sizeHintForColumn(0) + 2 * _FRAME, _LEAST), _MOST)
        place = self._line.mapToGlobal(QPoint(0, self._line.height() + 2))
        screen = self._line.screen().availableGeometry()
        if place.y() + height > screen.bottom():
            place = self._line.mapToGlobal(QPoint(0, -height - 2))
        left = max(min(place.x(), screen.right() - width), screen.left())
        self.setGeometry(left, place.y(), width, height)
        self._mouse = QCursor.pos()
        self.setCurrentIndex(self.model().index(0, 0) if marked else QModelIndex())
        self.show()

    def step(self, by: int) -> None:
        """Mark the next or the previous row."""
        rows = self.model().rowCount()
        row = self.currentIndex().row() + by
        if rows:
            self.setCurrentIndex(self.model().index(min(max(row, 0), rows - 1), 0))

    def marked(self) -> QModelIndex:
        """Return the marked row; an invalid index where there is none or the list is folded."""
        return self.currentIndex() if self.isVisible() else QModelIndex()

    def _point(self, index: QModelIndex) -> None:
        # A mouse that rests where the list unfolds has chosen nothing.
        if QCursor.pos() != self._mouse:
            self.setCurrentIndex(index)
