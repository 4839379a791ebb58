"""The rows of the stakeholder panel: arrows walk, single keys say who is there."""

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QListView
from typing_extensions import override

from wontak.domain.participation import Attendance
from wontak.gui.models.stakeholder_lines import Seat
from wontak.gui.models.stakeholder_model import StakeholderModel
from wontak.gui.room import Room
from wontak.gui.stakeholder_delegate import StakeholderDelegate
from wontak.language import _

Index = QModelIndex | QPersistentModelIndex
ATTENDANCE_KEYS = dict(zip("12345", Attendance, strict=True))
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_VISIBLE = QAbstractItemView.ScrollHint.EnsureVisible
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StakeholderList(QListView):
    """Shows the model; whatever a key or a click means leaves as a request about a seat."""

    mark_requested = Signal(object, object)
    move_requested = Signal(object, int)
    remove_requested = Signal(object)
    correction_requested = Signal(object, str)
    menu_requested = Signal(object, QPoint)

    def __init__(self, model: StakeholderModel, room: Room) -> None:
        super().__init__()
        self._seats = model
        self.setObjectName("stakeholderList")
        self.setAccessibleName(_("Stakeholders"))
        self.setAccessibleDescription(
            _("Space: present or absent. 1 to 5: attendance. Enter: more. F2: correct.")
        )
        self.setModel(model)
        delegate = StakeholderDelegate(model, self, room.theme, room.composing)
        delegate.correction_requested.connect(self.correction_requested)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )

    def seat(self) -> Seat | None:
        """Return the seat that the keys are about."""
        return self._seats.seat(self.currentIndex())

    def chosen(self) -> tuple[Seat, ...]:
        """Return all seats that are chosen, in the order shown."""
        indexes = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        seats = (self._seats.seat(index) for index in indexes)
        return tuple(seat for seat in seats if seat is not None)

    def commit_open_editor(self) -> None:
        """Have a line that is being corrected saved; its editor closes."""
        if self.state() == QAbstractItemView.State.EditingState:
            for editor in self.viewport().findChildren(QLineEdit):
                self.commitData(editor)
                self.closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A line editor passes on the Enter that ends it: that one opens no menu.
        seat = self.seat() if self.hasFocus() else None
        if seat is None or not (self._moves(event, seat) or self._marks(event, seat)):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.seat() is None and self._seats.rowCount():
            self.setCurrentIndex(self._seats.index(1))

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        seat = self._seats.seat(index)
        if seat is not None:
            if not self.selectionModel().isSelected(index):
                self.setCurrentIndex(index)  # else several are chosen, and the menu is about all
            at = event.globalPos() if by_mouse else self._below_current()
            self.menu_requested.emit(seat, at)

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        # One row is carried, whoever else is chosen.
        self.selectionModel().select(
            self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        super().startDrag(supportedActions)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        # Keys are commands here: in Hangul mode a digit or a space must not become a composition.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        found = super().moveCursor(action, modifiers)
        on_sector = found.isValid() and self._seats.seat(found) is None
        return self._seats.index(found.row() + 1) if on_sector else found

    @override
    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _VISIBLE) -> None:
        above = self._seats.index(index.row() - 1)
        if above.isValid() and self._seats.seat(above) is None:
            super().scrollTo(above, hint)  # the first of a sector comes with the sector's line
        super().scrollTo(index, hint)

    def _moves(self, event: QKeyEvent, seat: Seat) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if modifiers & Qt.KeyboardModifier.AltModifier and key in _STEPS:
            place = self._seats.neighbours(seat).index(seat.participation)
            self.move_requested.emit(seat, place + _STEPS[Qt.Key(key)])
        elif modifiers & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Delete:
            self.remove_requested.emit(seat)
        elif key in _ENTER:
            self.menu_requested.emit(seat, self._below_current())
        else:
            return False
        return True

    def _marks(self, event: QKeyEvent, seat: Seat) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() == Qt.Key.Key_Space:
            there = seat.participation.attendance is Attendance.PRESENT
            self.mark_requested.emit(seat, Attendance.ABSENT if there else Attendance.PRESENT)
        elif event.text() in ATTENDANCE_KEYS:
            self.mark_requested.emit(seat, ATTENDANCE_KEYS[event.text()])
        else:
            return False
        return True

    def _below_current(self) -> QPoint:
        rect = self.visualRect(self.currentIndex())
        return self.viewport().mapToGlobal(rect.bottomLeft() + QPoint(16, 0))
