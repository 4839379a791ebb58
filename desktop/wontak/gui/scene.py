"""The scene is what lies on the desk now: one conference, its agendas, and the agenda at hand."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from wontak.domain.agenda import Agenda, AgendaLine
from wontak.domain.board import Board, follow
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.journal import Act
from wontak.gui.desk import Desk
from wontak.gui.models.line_finder import key_of
from wontak.services.history import Applied
from wontak.services.ports import Store

_KEYS_AFTER_MS = 100  # the list is painted by then, 0.1 s sooner than beside this work


@dataclass(frozen=True, slots=True)
class _Opening:
    conferences: tuple[Conference, ...]
    directory: Directory | None
    lines: tuple[AgendaLine, ...]
    board: Board | None


class Scene(QObject):
    """Reads what is to be shown and keeps it as saved edits come in; panels listen."""

    conference_shown = Signal()
    board_shown = Signal()
    edited = Signal(object)
    keys_made = Signal(object)
    all_loaded = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.conferences: tuple[Conference, ...] = ()
        self.directory: Directory | None = None
        self.lines: tuple[AgendaLine, ...] = ()
        self.board: Board | None = None
        self.latest: Applied | None = None
        self.is_open = False
        self._wanted: UUID | None = None
        self._foreseen: Sequence[Edit] = ()
        desk.applied.connect(self._follow)
        desk.dropped.connect(self._drop)

    def open(self, conference_id: UUID | None, agenda_id: UUID | None) -> None:
        """Show a conference and an agenda of it; the first ones where they are gone."""
        self._wanted = agenda_id
        self._desk.read(lambda store: _opening(store, conference_id, agenda_id), self._opened)

    def show_agenda(self, agenda_id: UUID | None) -> None:
        """Show another agenda; what is read too late for it is not shown."""
        self._wanted = agenda_id
        if agenda_id is None:
            self.board = None
            self.board_shown.emit()
            return
        self._desk.read(lambda store: store.board(agenda_id), self._read)

    def _opened(self, opening: _Opening) -> None:
        self.is_open = True
        self.conferences = opening.conferences
        self.directory = opening.directory
        self.lines = opening.lines
        self.conference_shown.emit()
        self._wanted = opening.board.agenda.id if opening.board else None
        self.board = opening.board
        self.board_shown.emit()
        QTimer.singleShot(_KEYS_AFTER_MS, self, self._make_keys)

    def _make_keys(self) -> None:
        # Made in the background: for 10,000 agendas it takes longer than a key may wait.
        lines = self.lines
        self._desk.read(
            lambda _store: {line.id: key_of(line) for line in lines}, self.keys_made.emit
        )
        self._desk.read(lambda store: store.get_ready(), lambda _none: self.all_loaded.emit())

    def _read(self, board: Board | None) -> None:
        if board is not None and board.agenda.id == self._wanted:
            # In a trouble reads go past the acts that wait; what was typed stays in sight.
            self._foreseen = self._desk.waiting
            self.board = self._desk.newest(board)
            self.board_shown.emit()

    def _drop(self, edit: Edit) -> None:
        if self.board and any(foreseen is edit for foreseen in self._foreseen):
            self.show_agenda(self.board.agenda.id)  # what it shows will never be saved

    def _follow(self, applied: Applied) -> None:
        edit = applied.edit
        self.latest = applied
        if self.directory:
            self.directory = self.directory.following(edit)
        if self.board:
            self.board = self.board.following(edit)
        for change in edit.changes:
            if isinstance(change.entity, Conference):
                self.conferences = follow(self.conferences, change)
        self.edited.emit(edit)
        self._turn_to(applied)

    def _turn_to(self, applied: Applied) -> None:
        edit = applied.edit
        at_hand = {self.board.agenda.id} if self.board else set()
        if self.directory:
            at_hand.add(self.directory.conference.id)
        gone = {change.entity.id for change in edit.changes if change.after is None}
        for change in edit.changes:
            value = change.entity
            if isinstance(value, Agenda) and change.before is None:
                self.show_agenda(value.id)
                return
            if isinstance(value, Conference) and change.before is None:
                self.open(value.id, None)
                return
        if self.directory and self.directory.conference.id in gone:
            self.open(None, None)
        elif self._wanted in gone:
            self.show_agenda(None)
        elif applied.stamp.act is not Act.DO and edit.subject not in at_hand | gone:
            self.show_agenda(edit.subject)


def _opening(store: Store, conference_id: UUID | None, agenda_id: UUID | None) -> _Opening:
    conferences = store.conferences()
    known = {conference.id for conference in conferences}
    if not conferences:
        return _Opening((), None, (), None)
    chosen = conference_id if conference_id in known else conferences[0].id
    lines = store.agenda_lines(chosen)
    ids = {line.id for line in lines}
    first = agenda_id if agenda_id in ids else lines[0].id if lines else None
    board = store.board(first) if first is not None else None
    return _Opening(conferences, store.directory(chosen), lines, board)
