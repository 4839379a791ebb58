"""How an agenda looks in the list: its number, two lines, and where it stands."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from wontak.domain.agenda import AgendaLine, AgendaStatus
from wontak.gui.painting import draw_pill, draw_ring, draw_text, pill_width, tones
from wontak.gui.theme import Theme, font
from wontak.gui.words import say

ROW_HEIGHT = 50
TONES = {
    AgendaStatus.DECLARED: "ok",
    AgendaStatus.IN_EXECUTION: "ok",
    AgendaStatus.COMPLETED: "ok",
    AgendaStatus.SHARED: "ok",
    AgendaStatus.ON_TABLE: "accent",
}
_LEFT, _TEXT, _RIGHT = 16, 44, 12
Index = QModelIndex | QPersistentModelIndex


class AgendaDelegate(QStyledItemDelegate):
    """Draws the rows of the agenda list."""

    def __init__(self, theme: Callable[[], Theme], view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._fonts = (font(14, 550), font(13, 550), font(12))

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, theme = index.data(Qt.ItemDataRole.UserRole), self._theme()
        rect = QRect(option.rect)
        state = option.state
        painter.save()
        self._ground(painter, rect, state, theme)
        self._words(painter, rect, line, theme)
        painter.restore()
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            draw_ring(painter, rect.adjusted(4, 2, -4, -2), theme.focus)

    def _ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme
    ) -> None:
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_weak))
            painter.fillRect(rect.adjusted(0, 0, 3 - rect.width(), 0), QColor(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.neutral_weak))

    def _words(self, painter: QPainter, rect: QRect, line: AgendaLine, theme: Theme) -> None:
        status, tone = say(line.status), TONES.get(line.status, "neutral")
        right = rect.right() - _RIGHT - pill_width(status)
        draw_pill(painter, right, rect.center().y() + 1, status, tones(theme)[tone])
        painter.setFont(self._fonts[0])
        number = QRect(rect.left() + _LEFT, rect.top(), _TEXT - _LEFT - 4, rect.height())
        draw_text(painter, number, line.number, theme.ink2)
        top = rect.top() + (6 if line.proposer else 15)
        room = QRect(rect.left() + _TEXT, top, right - rect.left() - _TEXT - 8, 20)
        painter.setFont(self._fonts[1])
        draw_text(painter, room, line.title, theme.ink)
        painter.setFont(self._fonts[2])
        draw_text(painter, room.translated(0, 18), line.proposer, theme.ink2)
