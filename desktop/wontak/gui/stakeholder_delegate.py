"""How those at a table look in the list: a sector's mark and word, then a name over its body."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyle, QStyledItemDelegate, QWidget
from typing_extensions import override

from wontak.domain.participation import Attendance
from wontak.gui.composing import Composing
from wontak.gui.models.stakeholder_lines import Seat, SectorLine
from wontak.gui.models.stakeholder_model import StakeholderModel, say_people
from wontak.gui.painting import draw_mark, draw_pill, draw_ring, draw_text, pill_width
from wontak.gui.theme import Theme, font, sector_mark
from wontak.gui.words import say
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT, SECTOR_HEIGHT, FIRST_SECTOR_HEIGHT = 48, 36, 28
_INSET, _PADDING, _GAP = 8, 8, 8  # ground in the panel, words on the ground, word to word
_NAME, _BODY = (6, 20), (26, 16)  # top and height of a row's two lines
_AFTER_MARK, _RADIUS, _LEAST_NAME = 20, 6, 72
_AWAY = {Attendance.ABSENT, Attendance.LEFT}


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    type: QFont
    colour: str

    @property
    def width(self) -> int:
        # Whole pixels fall short of what elision measures.
        return QFontMetrics(self.type).horizontalAdvance(self.text) + 2 if self.text else 0

    def draw(self, painter: QPainter, rect: QRect) -> None:
        painter.setFont(self.type)
        draw_text(painter, rect, self.text, self.colour)


class StakeholderDelegate(QStyledItemDelegate):
    """Draws the lines, and lets who sits there be typed anew."""

    correction_requested = Signal(object, str)

    def __init__(
        self,
        model: StakeholderModel,
        view: QListView,
        theme: Callable[[], Theme],
        composing: Composing,
    ) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self._theme = theme
        self._composing = composing
        self._corrected = QPersistentModelIndex()
        self._strong, self._small, self._small_strong = font(13, 550), font(12), font(12, 550)

    @override
    def sizeHint(self, option: Any, index: Index) -> QSize:
        if isinstance(self._model.line(index), Seat):
            return QSize(0, ROW_HEIGHT)
        return QSize(0, SECTOR_HEIGHT if index.row() else FIRST_SECTOR_HEIGHT)

    @override
    def paint(self, painter: QPainter, option: Any, index: Index) -> None:
        line, theme = self._model.line(index), self._theme()
        rect = self._ground(option.rect)
        painter.save()
        if isinstance(line, SectorLine):
            self._paint_sector(painter, rect, line, theme)
        else:
            on_ground = self._paint_ground(painter, rect, option.state, theme)
            if self._corrected != index:
                self._paint_seat(painter, rect, line, theme, on_ground=on_ground)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: Any, index: Index) -> QWidget:
        self._corrected = QPersistentModelIndex(index)
        editor = QLineEdit(parent)
        editor.setAccessibleName(_("Name, organization, position"))
        editor.setPlaceholderText(_("Name, organization, position"))
        return editor

    @override
    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._corrected = QPersistentModelIndex()
        super().destroyEditor(editor, index)

    @override
    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        self._composing.finish()
        seat = self._model.seat(index)
        if seat and isinstance(editor, QLineEdit) and editor.text() != seat.typed:
            self.correction_requested.emit(seat, editor.text())

    @override
    def updateEditorGeometry(self, editor: QWidget, option: Any, index: Index) -> None:
        editor.setGeometry(self._ground(option.rect).adjusted(0, 8, 0, -8))

    def _ground(self, row: QRect) -> QRect:
        """Return what a row's ground and ring cover; a scroll bar brings a margin of its own."""
        frame = self._view.viewport().x()
        right = 2 if self._view.verticalScrollBar().isVisible() else _INSET - frame
        return QRect(row).adjusted(_INSET - frame, 0, -right, 0)

    def _paint_ground(
        self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, theme: Theme
    ) -> bool:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if not chosen and not state & QStyle.StateFlag.State_MouseOver:
            return False
        focused = chosen and self._view.hasFocus()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_weak if focused else theme.neutral_weak))
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), _RADIUS, _RADIUS)
        if focused and state & QStyle.StateFlag.State_HasFocus:
            draw_ring(painter, rect.adjusted(0, 1, 0, -1), theme.focus)
        return True

    def _paint_sector(self, painter: QPainter, rect: QRect, line: SectorLine, theme: Theme) -> None:
        place, colour = sector_mark(theme, line.sector)
        words = _band(rect, rect.height() - 24, 20)
        draw_mark(painter, QPointF(words.left() + 6, words.top() + 10), place, colour)
        word = _Word(say(line.sector), self._small_strong, theme.ink2)
        count = _Word(say_people(line.count), self._small, theme.ink2)
        _draw_pair(painter, words.adjusted(_AFTER_MARK, 0, 0, 0), word, count)

    def _paint_seat(
        self, painter: QPainter, rect: QRect, seat: Seat, theme: Theme, *, on_ground: bool
    ) -> None:
        attendance = seat.participation.attendance
        pill_ground = theme.panel if on_ground else theme.neutral_weak
        tone = (theme.ink2, pill_ground)
        taken = self._paint_attendance(painter, rect, attendance, tone)
        quiet = theme.ink2 if on_ground else theme.ink3  # ink3 is for plain grounds only
        name_ink, body_ink = (quiet, quiet) if attendance in _AWAY else (theme.ink, theme.ink2)
        name = _Word(seat.person.name, self._strong, name_ink)
        remarks = _Word(seat.remarks, self._small, theme.ink2)
        _draw_pair(painter, _band(rect, *_NAME).adjusted(0, 0, -taken, 0), name, remarks)
        body = _Word(seat.body, self._small, body_ink)
        body.draw(painter, _band(rect, *_BODY).adjusted(0, 0, -taken, 0))

    def _paint_attendance(
        self, painter: QPainter, rect: QRect, attendance: Attendance, tone: tuple[str, str]
    ) -> int:
        """Draw its word, but for who is simply there; return the room it takes."""
        if attendance is Attendance.PRESENT:
            return 0
        word = _Word(say(attendance), self._small, tone[0])
        right = rect.right() + 1 - _PADDING
        if attendance is Attendance.EXPECTED:
            word.draw(painter, QRect(right - word.width + 2, rect.top(), word.width, rect.height()))
            return word.width + _GAP
        width = pill_width(word.text)
        middle = rect.top() + rect.height() // 2
        draw_pill(painter, right - width, middle, word.text, tone)
        return width + _GAP


def _band(rect: QRect, top: int, height: int) -> QRect:
    """Return the room of one line of words on a ground."""
    return QRect(rect.left() + _PADDING, rect.top() + top, rect.width() - 2 * _PADDING, height)


def _draw_pair(painter: QPainter, rect: QRect, first: _Word, second: _Word) -> None:
    """Draw a word and another behind it, which gives way first where room is short."""
    least = min(first.width, _LEAST_NAME)
    behind = max(0, min(second.width + _GAP, rect.width() - least)) if second.text else 0
    taken = min(first.width, rect.width() - behind)
    first.draw(painter, QRect(rect.left(), rect.top(), taken, rect.height()))
    left, room = rect.left() + taken + _GAP - 2, behind - _GAP
    if room > 0:
        second.draw(painter, QRect(left, rect.top(), room, rect.height()))
