"""The furniture of the window: its panels placed, their signals joined, nothing decided."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from wontak.domain.board import Board
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.gui.actions import make_actions
from wontak.gui.main_window import SIDES, MainWindow
from wontak.gui.panels.agenda_panel import AgendaPanel
from wontak.gui.panels.board_panel import BoardPanel
from wontak.gui.panels.stakeholder_panel import StakeholderPanel
from wontak.gui.panels.status_strip import StatusStrip
from wontak.gui.panels.top_bar import TopBar
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.language import _
from wontak.services import agendas, conferences
from wontak.services.history import Applied

_LEAST = (180, 360, 200)
_ARROWS = {"undo": "↶", "redo": "↷"}


class Furniture(QObject):
    """Everything inside the window, in one language; made anew when the language changes."""

    export_requested = Signal()
    open_requested = Signal()

    def __init__(self, window: MainWindow, room: Room, scene: Scene, theme: str) -> None:
        super().__init__(window)
        self._window = window
        self._room = room
        self._scene = scene
        self._naming = False
        self.deeds = make_actions(window, self._deeds())
        self.top_bar = TopBar(room, self.deeds, theme)
        self.agenda_panel = AgendaPanel(room)
        self.board_panel = BoardPanel(room)
        self.stakeholder_panel = StakeholderPanel(room)
        self.strip = StatusStrip(self.deeds["undo"], self.deeds["redo"])
        for name in ("undo", "redo"):
            self.deeds[name].setEnabled(False)
            self.deeds[name].setIconText(_ARROWS[name])
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("sides")
        self.body = self._placed()
        self._join_scene()
        self._join_panels()

    def show_scene(self) -> None:
        """Show all that lies on the desk."""
        self._show_conference()
        self._show_board()

    def flush(self) -> None:
        """Have everything that is being typed saved now."""
        self.board_panel.flush()

    def clear_away(self) -> None:
        """Take the actions off the window and forget the signals, before other furniture comes."""
        for action in self.deeds.values():
            self._window.removeAction(action)
            action.deleteLater()
        self.deleteLater()

    def _placed(self) -> QWidget:
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        panels = (self.agenda_panel, self.board_panel, self.stakeholder_panel)
        for panel, least in zip(panels, _LEAST, strict=True):
            panel.setMinimumWidth(least)
            self.splitter.addWidget(panel)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes(SIDES)
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.strip)
        return body

    def _deeds(self) -> dict[str, Callable[[], object]]:
        return {
            "newAgenda": self._new_agenda,
            "undo": self._undo,
            "redo": self._redo,
            "export": self._export,
            "findAgenda": lambda: self.agenda_panel.search.setFocus(),
            "findStakeholder": lambda: self.stakeholder_panel.search.setFocus(),
            "addActionItem": partial(self._add_row, 0),
            "addCommitment": partial(self._add_row, 1),
            "nextAgenda": lambda: self.agenda_panel.step(1),
            "previousAgenda": lambda: self.agenda_panel.step(-1),
            "pageAgenda": partial(self._turn, 0),
            "pagePlan": partial(self._turn, 1),
            "pageRecord": partial(self._turn, 2),
            "pageDeclaration": partial(self._turn, 3),
            "removeAgenda": self._remove_current,
            "openFile": self.open_requested.emit,
            "quit": self._window.close,
        }

    def _join_scene(self) -> None:
        desk, scene = self._room.desk, self._scene
        desk.opened.connect(self.strip.tell_open)
        desk.planned.connect(self.strip.tell_saving)
        desk.applied.connect(self._applied)
        desk.refused.connect(self.strip.tell)
        desk.trouble.connect(self._trouble)
        scene.conference_shown.connect(self._show_conference)
        scene.board_shown.connect(self._show_board)
        scene.edited.connect(self._follow)

    def _join_panels(self) -> None:
        self.agenda_panel.agenda_requested.connect(self._show_agenda)
        self.agenda_panel.add_requested.connect(self._new_agenda)
        self.agenda_panel.move_requested.connect(self._move_agenda)
        self.agenda_panel.remove_requested.connect(self._remove)
        self.board_panel.first_requested.connect(self._new_agenda)
        menu = self.top_bar.conferences
        menu.switch_requested.connect(self._switch)
        menu.add_requested.connect(self._add_conference)
        menu.rename_requested.connect(self._rename_conference)
        menu.describe_requested.connect(self._describe_conference)

    def _show_conference(self) -> None:
        scene = self._scene
        current = scene.board.agenda.id if scene.board else None
        self.agenda_panel.show_agendas(scene.directory, scene.lines, current)
        self._tell_conference()

    def _show_board(self) -> None:
        scene = self._scene
        self.board_panel.show_board(scene.board, scene.directory)
        self.stakeholder_panel.show_board(scene.board, scene.directory)
        self.agenda_panel.mark(scene.board.agenda.id if scene.board else None)
        self.top_bar.show_board(scene.board)
        if self._naming and scene.board:
            self._naming = False
            self.board_panel.begin_title()

    def _follow(self, edit: Edit) -> None:
        scene = self._scene
        self.agenda_panel.follow(edit, scene.directory)
        self.board_panel.follow(edit, scene.board, scene.directory)
        self.stakeholder_panel.follow(edit, scene.board, scene.directory)
        self.top_bar.show_board(scene.board)
        self._tell_conference()

    def _tell_conference(self) -> None:
        directory = self._scene.directory
        conference = directory.conference if directory else None
        self.top_bar.conferences.show_conferences(self._scene.conferences, conference)
        self._window.setWindowTitle(f"{conference.title} – 원탁" if conference else "원탁")

    def _applied(self, applied: Applied) -> None:
        self.strip.tell_saved(applied.stamp)
        labels = {"undo": applied.undo_label, "redo": applied.redo_label}
        words = {"undo": _("Undo"), "redo": _("Redo")}
        for name, label in labels.items():
            action = self.deeds[name]
            action.setEnabled(label is not None)
            said = f"{words[name]}: {_(label)}" if label else words[name]
            action.setText(said)
            action.setIconText(_ARROWS[name])
            action.setToolTip(f"{said} ({action.shortcut().toString()})")

    def _trouble(self, error: WontakError) -> None:
        self.strip.tell_trouble(error, self._room.desk.unsaved)

    def _undo(self) -> None:
        self.flush()
        self._room.desk.undo()

    def _redo(self) -> None:
        self.flush()
        self._room.desk.redo()

    def _export(self) -> None:
        self.flush()
        self.export_requested.emit()

    def _turn(self, page: int) -> None:
        self.board_panel.tabs.setCurrentIndex(page)

    def _add_row(self, section: int) -> None:
        self._turn(1)
        self.board_panel.plan_page.sections[section].add(None)

    def _show_agenda(self, agenda_id: UUID) -> None:
        self.flush()
        self._scene.show_agenda(agenda_id)

    def _new_agenda(self) -> None:
        self.flush()
        directory = self._scene.directory
        if directory is None:
            self._add_conference(_("New conference"))
            return
        self._naming = True
        lines = tuple(self.agenda_panel.model.lines)
        self._room.desk.act(agendas.add, directory.conference, lines, _("New agenda"))

    def _switch(self, conference_id: UUID) -> None:
        self.flush()
        self._scene.open(conference_id, None)

    def _add_conference(self, title: str) -> None:
        self._room.desk.act(conferences.add, self._scene.conferences, title)

    def _rename_conference(self, conference: Any, title: str) -> None:
        self._room.desk.act(conferences.rename, conference, title)

    def _describe_conference(self, conference: Any, described: dict[str, Any]) -> None:
        self._room.desk.act(conferences.describe, conference, **described)

    def _move_agenda(self, agenda_id: UUID, above: str | None, below: str | None) -> None:
        self._with_board(
            agenda_id, lambda board: self._room.desk.act(agendas.move, board.agenda, above, below)
        )

    def _remove_current(self) -> None:
        if self._scene.board:
            self._remove(self._scene.board.agenda.id)

    def _remove(self, agenda_id: UUID) -> None:
        self.flush()
        self._with_board(agenda_id, partial(self._room.desk.act, agendas.remove))

    def _with_board(self, agenda_id: UUID, act: Callable[[Board], Any]) -> None:
        self._room.desk.read(
            lambda store: store.board(agenda_id), lambda board: act(board) if board else None
        )
