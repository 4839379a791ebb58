"""Which agendas are exported: a list with a tick before each, found by what is typed."""

from collections.abc import Collection, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from wontak.domain.agenda import AgendaLine
from wontak.gui.labels import label
from wontak.gui.models.agenda_choice_model import AgendaChoiceModel
from wontak.gui.panels.agenda_panel import SearchField
from wontak.language import _

_SEARCHED_FROM = 12  # fewer are seen at once
_LEAST = 104  # pixels of the list: three agendas


class AgendaChoice(QWidget):
    """Ticks stay when something else is looked for."""

    changed = Signal()
    marked = Signal()

    def __init__(self, at_hand: UUID | None) -> None:
        super().__init__()
        self._at_hand = at_hand
        self.model = AgendaChoiceModel(self)
        self.model.taken_changed.connect(self._tell)
        self._count = label()
        self.search = SearchField(_("Find an agenda"))
        self.search.setObjectName("exportSearch")
        self.search.setAccessibleName(_("Find an agenda"))
        self.list = _list(self.model)
        self.search.searched.connect(self.model.find)
        self.search.down_requested.connect(self.list.setFocus)
        self.list.selectionModel().currentChanged.connect(self.marked)
        self._none = label(_("No agendas yet."), "empty")
        self._this = _button(_("This agenda"), "exportThisAgenda", self._take_this)
        self._all = _button(_("All"), "exportAllAgendas", self.model.take_all)
        self._clear = _button(_("None"), "exportNoAgenda", self.model.leave_all)
        self._lay_out()
        for part in (self.search, self._none, self._this):
            part.hide()

    def show_lines(self, lines: Sequence[AgendaLine], taken: Collection[UUID]) -> None:
        """Show the agendas of a conference, some of them ticked."""
        marked = self.model.line(self.list.currentIndex())
        self.model.show(lines, taken)
        ids = [line.id for line in lines]
        self.search.setVisible(len(lines) > _SEARCHED_FROM)
        self._none.setVisible(not lines)
        self.list.setVisible(bool(lines))
        self._this.setVisible(self._at_hand in ids)
        index = self.model.place(marked.id if marked and marked.id in ids else self._at_hand)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index, QListView.ScrollHint.PositionAtCenter)

    @property
    def first(self) -> UUID | None:
        """The agenda to be looked at: the marked one if it is taken, else the first that is."""
        taken, marked = self.model.taken, self.model.line(self.list.currentIndex())
        if marked and marked.id in taken:
            return marked.id
        return next((line.id for line in self.model.lines if line.id in taken), None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(_("Agendas"), "section"))
        head.addWidget(self._count)
        head.addStretch()
        for button in (self._this, self._all, self._clear):
            head.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)

    def _take_this(self) -> None:
        if self._at_hand:
            self.model.take_only(self._at_hand)

    def _tell(self) -> None:
        self._count.setText(f"{len(self.model.taken)} / {len(self.model.lines)}")
        self.changed.emit()


def _list(model: AgendaChoiceModel) -> QListView:
    view = QListView()
    view.setObjectName("exportAgendas")
    view.setProperty("kind", "boxed")
    view.setAccessibleName(_("Agendas to export"))
    view.setModel(model)
    view.setUniformItemSizes(True)
    view.setMinimumHeight(_LEAST)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return view


def _button(words: str, name: str, do: object) -> QPushButton:
    button = QPushButton(words)
    button.setObjectName(name)
    button.setProperty("kind", "quiet")
    button.setAutoDefault(False)
    button.clicked.connect(do)
    return button
