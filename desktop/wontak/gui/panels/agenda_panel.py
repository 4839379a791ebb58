"""The agenda list, left: every agenda of the conference, found by what a hand has typed so far."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedWidget,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wontak.domain.agenda import AgendaLine
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.gui.agenda_delegate import AgendaDelegate
from wontak.gui.labels import label
from wontak.gui.models.agenda_model import AgendaModel
from wontak.gui.room import Room
from wontak.language import _


class AgendaPanel(QWidget):
    """Shows and finds agendas; choosing, adding, moving and removing leave as requests."""

    agenda_requested = Signal(object)
    add_requested = Signal()
    move_requested = Signal(object, object, object)
    remove_requested = Signal(object)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setObjectName("agendaPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._directory: Directory | None = None
        self.model = AgendaModel(self._name_of, self)
        self.search = SearchField(_("Find (ㅁㅅㅁㅈ works too)"))
        self.search.setObjectName("agendaSearch")
        self.search.setAccessibleName(_("Find an agenda"))
        self.search.searched.connect(self._find)
        self.list = AgendaList(self.model, room)
        self.list.move_requested.connect(self._move)
        self.list.remove_requested.connect(self.remove_requested)
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.model.move_requested.connect(self._move)
        self.search.down_requested.connect(self.list.setFocus)
        self._count = label()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty())
        self._lay_out()

    def show_agendas(
        self, directory: Directory | None, lines: Sequence[AgendaLine], current: UUID | None
    ) -> None:
        """Show another conference's agendas."""
        self._directory = directory
        self.model.show(lines)
        self._tell_count()
        self.mark(current)

    def follow(self, edit: Edit, directory: Directory | None) -> None:
        """Take over a saved edit."""
        self._directory = directory
        if directory is None:
            return
        current = self.current()
        for change in edit.changes:
            self.model.follow(change, directory.conference.id)
        self._tell_count()
        self.mark(current)

    def mark(self, agenda_id: UUID | None) -> None:
        """Mark the agenda at hand without asking for it again."""
        if agenda_id == self.current():
            return
        row = self.model.row_of(agenda_id) if agenda_id else None
        selection = self.list.selectionModel()
        index = self.model.index(row) if row is not None else QModelIndex()
        with QSignalBlocker(selection):
            self.list.setCurrentIndex(index)
        if index.isValid():
            self.list.scrollTo(index)
        self.list.viewport().update()

    def current(self) -> UUID | None:
        """Return the marked agenda."""
        index = self.list.currentIndex()
        return self.model.line(index).id if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to the next or previous agenda shown."""
        row = min(max(self.list.currentIndex().row() + by, 0), self.model.rowCount() - 1)
        self.list.setCurrentIndex(self.model.index(row))

    def _lay_out(self) -> None:
        title = label(_("Agendas"), "section")
        add = QToolButton()
        add.setText("+")
        add.setAccessibleName(_("New agenda"))
        add.setToolTip(_("New agenda (Ctrl+N)"))
        add.clicked.connect(self.add_requested)
        header = QHBoxLayout()
        header.setContentsMargins(16, 0, 12, 0)
        header.setSpacing(8)
        for part in (title, self._count):
            header.addWidget(part)
        header.addStretch()
        header.addWidget(add)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 0)
        field.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(header)
        layout.addLayout(field)
        layout.addSpacing(4)
        layout.addWidget(self._stack, 1)

    def _empty(self) -> QWidget:
        page = QWidget()
        self._empty_words = label(role="empty", wraps=True)
        self._empty_action = QPushButton(_("New agenda"))
        self._empty_action.clicked.connect(self.add_requested)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._empty_words)
        layout.addWidget(self._empty_action, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        return page

    def _tell_count(self) -> None:
        shown, whole = self.model.rowCount(), len(self.model.lines)
        self._count.setText(f"{shown}" if shown == whole else f"{shown} / {whole}")
        self._empty_action.setVisible(not whole)
        self._empty_words.setText(
            _("No agenda is called that. Try fewer letters.") if whole else _("No agendas yet.")
        )
        self._stack.setCurrentIndex(0 if shown else 1)

    def _find(self, query: str) -> None:
        current = self.current()
        self.model.find(query)
        self._tell_count()
        self.mark(current)

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.agenda_requested.emit(self.model.line(index).id)

    def _move(self, source: int, target: int) -> None:
        rest = [line for row, line in enumerate(self.model.lines) if row != source]
        if self.model.finder.query or not 0 <= target <= len(rest):
            return
        above = rest[target - 1].order if target > 0 else None
        below = rest[target].order if target < len(rest) else None
        self.move_requested.emit(self.model.lines[source].id, above, below)

    def _name_of(self, organization_id: UUID | None) -> str:
        return self._directory.name_of(organization_id) if self._directory else ""


class AgendaList(QListView):
    """The rows themselves: arrows choose, Alt with arrows moves, Ctrl+Delete removes."""

    move_requested = Signal(int, int)
    remove_requested = Signal(object)

    def __init__(self, model: AgendaModel, room: Room) -> None:
        super().__init__()
        self.setObjectName("agendaList")
        self.setAccessibleName(_("Agendas"))
        self.setModel(model)
        self._agendas = model
        self.setItemDelegate(AgendaDelegate(room.theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in _STEPS and row >= 0:
            self.move_requested.emit(row, row + _STEPS[Qt.Key(key)])
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Delete:
            if row >= 0:
                self.remove_requested.emit(self._agendas.line(self.currentIndex()).id)
        else:
            super().keyPressEvent(event)


class SearchField(QLineEdit):
    """A line that looks while it is typed into, the syllable being composed included."""

    searched = Signal(str)
    down_requested = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__(placeholderText=placeholder, clearButtonEnabled=True)
        self.textChanged.connect(self.searched)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        clear = self.findChild(QAction, "_q_qlineeditclearaction")
        if clear and event.type() == QEvent.Type.StyleChange:
            # Qt asks for this picture once, when no style sheet is there yet.
            picture = QStyle.StandardPixmap.SP_LineEditClearButton
            clear.setIcon(self.style().standardIcon(picture, None, self))

    @override
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        at = self.cursorPosition()
        self.searched.emit(self.text()[:at] + event.preeditString() + self.text()[at:])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.down_requested.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
