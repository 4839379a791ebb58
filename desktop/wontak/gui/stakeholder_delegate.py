"""How those at a table look in the list: a sector's mark and word, then a name over its body."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QWidget
from typing_extensions import override

from wontak.domain.participation import Attendance
from wontak.gui.composing import Composing
from wontak.gui.models.stakeholder_lines import Seat, SectorLine
from wontak.gui.models.stakeholder_model import say_people
from wontak.gui.painting import draw_mark, draw_pill, draw_ring, draw_text, pill_width, tones
from wontak.gui.theme import Theme, font, sector_mark
from wontak.gui.words import say
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, SECTOR_HEIGHT, FIRST_SECTOR_HEIGHT = 48, 36, 28
_MARGIN, _AFTER_MARK, _GAP = 16, 36, 8
_NAME, _BODY = QRect(0, 6, 0, 20), QRect(0, 26, 0, 16)  # the two lines of a row
_GROUND_INSET, _RADIUS = 8, 6
_AWAY = {Attendance.ABSENT, Attendance.LEFT}


class StakeholderDelegate(QStyledItemDelegate):
    """Draws the lines, and lets who sits there be typed anew."""

    correction_requested = Signal(object, str)

    def __init__(self, theme: Callable[[], Theme], composing: Composing, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._composing = composing
        self._name_font, self._body_font, self._sector_font = font(13, 550), font(12), font(12, 550)

    @override
    def sizeHint(self, option: Any, index: Index) -> QSize:
        if isinstance(index.data(Qt.ItemDataRole.UserRole), Seat):
            return QSize(0, ROW_HEIGHT)
        return QSize(0, SECTOR_HEIGHT if index.row() else FIRST_SECTOR_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        line, theme = index.data(Qt.ItemDataRole.UserRole), self._theme()
        painter.save()
        if isinstance(line, SectorLine):
            self._paint_sector(painter, option.rect, line, theme)
        elif isinstance(line, Seat):
            held = self._paint_ground(painter, option, theme)
            self._paint_seat(painter, option.rect, line, theme, on_ground=held)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: Any, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(_("Name, organization, position"))
        editor.setPlaceholderText(_("Name, organization, position"))
        return editor

    @override
    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        self._composing.finish()
        seat = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(editor, QLineEdit) and editor.text() != seat.typed:
            self.correction_requested.emit(seat, editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: Any, index: Index) -> None:
        left, right = self._sides()
        height = ROW_HEIGHT - 2 * _GAP
        editor.setGeometry(left - 8, option.rect.top() + _GAP, right - left + 16, height)

    def _sides(self) -> tuple[int, int]:
        """Return where the words begin and end, whether or not there is a scroll bar."""
        shift = self._view.viewport().x()
        return _MARGIN - shift, self._view.width() - _MARGIN - shift

    def _paint_sector(
        self, painter: QPainter, rect: QRect, line: SectorLine, theme: Theme
    ) -> None:
        left, right = self._sides()
        words = QRect(left + _AFTER_MARK - _MARGIN, rect.bottom() - 25, 0, 20)
        words.setRight(right)
        place, colour = sector_mark(theme, line.sector)
        draw_mark(painter, QPointF(left + 6, words.top() + 10), place, colour)
        count, word = say_people(line.count), say(line.sector)
        painter.setFont(self._sector_font)
        room = right - words.left() - painter.fontMetrics().horizontalAdvance(count) - _GAP
        taken = min(painter.fontMetrics().horizontalAdvance(word), room)
        words.setWidth(taken)
        draw_text(painter, words, word, theme.ink2)
        painter.setFont(self._body_font)
        draw_text(painter, words.translated(taken + _GAP, 0), count, theme.ink2)

    def _paint_ground(self, painter: QPainter, option: Any, theme: Theme) -> bool:
        rect = QRect(option.rect)
        left, right = self._sides()
        rect.setLeft(left - _GROUND_INSET)
        rect.setRight(min(right + _GROUND_INSET, rect.right()) - 1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and self._view.hasFocus()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_weak if focused else theme.neutral_weak))
            painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
            if focused and option.state & QStyle.StateFlag.State_HasFocus:
                draw_ring(painter, rect, theme.focus)
            return True
        return False

    def _paint_seat(
        self, painter: QPainter, rect: QRect, seat: Seat, theme: Theme, *, on_ground: bool
    ) -> None:
        left, right = self._sides()
        taken = self._paint_attendance(painter, right, rect, seat.participation.attendance, theme)
        room = right - taken - left
        away = seat.participation.attendance in _AWAY
        quiet = theme.ink2 if on_ground else theme.ink3
        painter.setFont(self._body_font)
        body = QRect(left, rect.top() + _BODY.top(), room, _BODY.height())
        draw_text(painter, body, seat.body, quiet if away else theme.ink2)
        self._paint_name(painter, QRect(left, rect.top() + _NAME.top(), room, 20), seat, theme)

    def _paint_name(self, painter: QPainter, rect: QRect, seat: Seat, theme: Theme) -> None:
        role_width = QFontMetrics(self._body_font).horizontalAdvance(seat.role) if seat.role else 0
        room = rect.width() - (role_width + _GAP if role_width else 0)
        painter.setFont(self._name_font)
        width = min(painter.fontMetrics().horizontalAdvance(seat.person.name), room)
        away = seat.participation.attendance in _AWAY
        name = QRect(rect.left(), rect.top(), width, rect.height())
        draw_text(painter, name, seat.person.name, theme.ink2 if away else theme.ink)
        if role_width:
            painter.setFont(self._body_font)
            draw_text(painter, name.translated(width + _GAP, 0), seat.role, theme.ink2)

    def _paint_attendance(
        self, painter: QPainter, right: int, rect: QRect, attendance: Attendance, theme: Theme
    ) -> int:
        """Draw what is to be said of it, nothing of who is simply there; return the room it takes."""
        if attendance is Attendance.PRESENT:
            return 0
        word = say(attendance)
        if attendance is Attendance.EXPECTED:
            painter.setFont(self._body_font)
            width = painter.fontMetrics().horizontalAdvance(word)
            box = QRect(right - width, rect.top(), width, rect.height())
            draw_text(painter, box, word, theme.ink2)
        else:
            width = pill_width(word)
            tone = tones(theme)["neutral"]
            draw_pill(painter, right - width, rect.top() + ROW_HEIGHT // 2, word, tone)
        return width + 2 * _GAP
