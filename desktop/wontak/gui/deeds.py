"""What the window's actions do: each turns a wish into an act of the desk or another page."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QObject, Signal, SignalInstance

from wontak.domain.agenda import AgendaLine
from wontak.domain.conference import Conference
from wontak.domain.edit import Edit
from wontak.gui.desk import Desk
from wontak.gui.scene import Scene
from wontak.language import _
from wontak.services import agendas, conferences


class Panels(Protocol):
    """What the deeds ask of the panels."""

    def flush(self) -> None:
        """Have everything that is being typed saved now."""
        ...

    def take_back_row(self) -> bool:
        """Let go of a new row that nothing was written into; False where there is none."""
        ...

    def turn(self, page: int) -> None:
        """Show another page of the agenda at hand."""
        ...

    def add_row(self, section: int) -> None:
        """Begin a new row in a table of the plan."""
        ...

    def step(self, by: int) -> None:
        """Go to an agenda further down or up the list."""
        ...

    def find(self, what: str) -> None:
        """Put the keys into a search field."""
        ...

    def lines(self) -> Sequence[AgendaLine]:
        """Return every agenda in the list."""
        ...


class Deeds(QObject):
    """Acts on the desk for the window; whatever is being typed is saved before."""

    export_requested = Signal()
    export_again_requested = Signal()
    print_requested = Signal()
    letterhead_requested = Signal()
    open_requested = Signal()
    quit_requested = Signal()
    named = Signal()

    def __init__(self, desk: Desk, scene: Scene, panels: Panels, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scene = scene
        self._panels = panels

    def by_name(self) -> Mapping[str, Callable[[], object]]:
        """Return what is done for each action."""
        panels = self._panels
        return {
            "newAgenda": self.new_agenda,
            "undo": self._undo,
            "redo": self._redo,
            "export": partial(self._hand_out, self.export_requested),
            "exportAgain": partial(self._hand_out, self.export_again_requested),
            "print": partial(self._hand_out, self.print_requested),
            "findAgenda": partial(panels.find, "agenda"),
            "findStakeholder": partial(panels.find, "stakeholder"),
            "addActionItem": partial(panels.add_row, 0),
            "addCommitment": partial(panels.add_row, 1),
            "nextAgenda": partial(panels.step, 1),
            "previousAgenda": partial(panels.step, -1),
            "pageAgenda": partial(panels.turn, 0),
            "pagePlan": partial(panels.turn, 1),
            "pageRecord": partial(panels.turn, 2),
            "pageDeclaration": partial(panels.turn, 3),
            "removeAgenda": self._remove_current,
            "letterhead": self.letterhead_requested.emit,
            "openFile": self.open_requested.emit,
            "quit": self.quit_requested.emit,
        }

    def new_agenda(self) -> None:
        """Add an agenda, with a conference to be in where there is none."""
        self._panels.flush()
        directory = self._scene.directory
        if directory is None:
            self._desk.run(_first_agenda(self._scene.conferences))
            self.named.emit()
            return
        lines = tuple(self._panels.lines())
        if self._desk.act(agendas.add, directory.conference, lines, _("New agenda")):
            self.named.emit()

    def show_agenda(self, agenda_id: UUID) -> None:
        """Bring another agenda to hand."""
        self._panels.flush()
        self._scene.show_agenda(agenda_id)

    def move_agenda(self, agenda_id: UUID, above: str | None, below: str | None) -> None:
        """Move an agenda between two others."""
        self._desk.act_on(agenda_id, lambda board: agendas.move(board.agenda, above, below))

    def remove_agenda(self, agenda_id: UUID) -> None:
        """Remove an agenda with everything on its table; undo brings it back."""
        self._panels.flush()
        self._desk.act_on(agenda_id, agendas.remove)

    def switch_conference(self, conference_id: UUID) -> None:
        """Show another conference of the desk."""
        self._panels.flush()
        self._scene.open(conference_id, None)

    def add_conference(self, title: str) -> None:
        """Add a conference and show it."""
        self._desk.act(conferences.add, self._scene.conferences, title)

    def rename_conference(self, conference: Conference, title: str) -> None:
        """Give a conference another name."""
        self._desk.act(conferences.rename, conference, title)

    def describe_conference(self, conference: Conference, described: Mapping[str, Any]) -> None:
        """Say where a conference is held, by whom and when."""
        self._desk.act(conferences.describe, conference, **described)

    def name_press_contact(self, conference: Conference, press: Mapping[str, str]) -> None:
        """Say whom the press may ask."""
        self._desk.act(conferences.name_press_contact, conference, **press)

    def _undo(self) -> None:
        # A row just begun is what was done last, though nobody ever saved it.
        if not self._panels.take_back_row():
            self._panels.flush()
            self._desk.undo()

    def _redo(self) -> None:
        self._panels.flush()
        self._desk.redo()

    def _hand_out(self, wish: SignalInstance) -> None:
        self._panels.flush()
        wish.emit()

    def _remove_current(self) -> None:
        if self._scene.board:
            self.remove_agenda(self._scene.board.agenda.id)


def _first_agenda(known: Sequence[Conference]) -> Edit:
    beginning = conferences.add(known, _("New conference"))
    conference = beginning.changes[0].entity
    if not isinstance(conference, Conference):
        raise TypeError(conference)
    agenda = agendas.add(conference, (), _("New agenda"))
    return Edit(agenda.label, agenda.subject, (*beginning.changes, *agenda.changes))
