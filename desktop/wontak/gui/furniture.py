"""The furniture of the window: its panels placed, their signals joined, nothing decided."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from wontak.domain.agenda import AgendaLine
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.gui.actions import make_actions, tell_history
from wontak.gui.deeds import Deeds
from wontak.gui.main_window import SIDES, MainWindow
from wontak.gui.panels.agenda_panel import AgendaPanel
from wontak.gui.panels.board_panel import BoardPanel
from wontak.gui.panels.stakeholder_panel import StakeholderPanel
from wontak.gui.panels.status_strip import StatusStrip
from wontak.gui.panels.top_bar import TopBar
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.language import _
from wontak.services.history import Applied

_LEAST = (180, 360, 200)
_BEING_WRITTEN = ("agendaSearch", "newNote", "stakeholderSearch")


# long: it names every joint between the panels, one line each
class Furniture(QObject):
    """Everything inside the window, in one language; made anew when the language changes."""

    def __init__(self, window: MainWindow, room: Room, scene: Scene, theme: str) -> None:
        super().__init__(window)
        self._window = window
        self._room = room
        self._scene = scene
        self.deeds = Deeds(room.desk, scene, self, self)
        self.actions = make_actions(window, self.deeds.by_name())
        self.top_bar = TopBar(room, self.actions, theme)
        self.agenda_panel = AgendaPanel(room)
        self.board_panel = BoardPanel(room)
        self.stakeholder_panel = StakeholderPanel(room)
        self.strip = StatusStrip(self.actions["undo"], self.actions["redo"])
        tell_history(self.actions, None, None)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName("sides")
        self.body = self._placed()
        self._join_scene()
        self._join_panels()
        window.setWindowTitle(_("Wontak"))

    def show_scene(self) -> None:
        """Show all that lies on the desk."""
        self._show_conference()
        self._show_board()
        if self._scene.latest:
            self._applied(self._scene.latest)
        if self._scene.is_open:
            self.strip.tell_settled()
        if not self._room.desk.is_settled:
            self.strip.tell_saving()

    def flush(self) -> None:
        """Have everything that is being typed saved now."""
        self.board_panel.flush()
        self.stakeholder_panel.flush()

    def take_over(self, old: "Furniture") -> None:
        """Show all that other furniture showed, with what was being written, and clear it away."""
        self._scene.lines = tuple(old.lines())
        self.splitter.setSizes(old.splitter.sizes())
        self.turn(old.board_panel.tabs.currentIndex())
        self.show_scene()
        for name in _BEING_WRITTEN:
            before, now = (each.body.findChild(QLineEdit, name) for each in (old, self))
            if before and now:
                now.setText(before.text())
        for action in old.actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        old.deleteLater()

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

    def _join_scene(self) -> None:
        desk, scene = self._room.desk, self._scene
        desk.opened.connect(self.strip.tell_settled)
        desk.settled.connect(self._settled)
        desk.planned.connect(self._planned)
        desk.applied.connect(self._applied)
        desk.refused.connect(self.strip.tell)
        desk.trouble.connect(self._trouble)
        scene.conference_shown.connect(self._show_conference)
        scene.board_shown.connect(self._show_board)
        scene.keys_made.connect(self.agenda_panel.model.finder.learn)
        scene.edited.connect(self._follow)

    def _join_panels(self) -> None:
        deeds, menu = self.deeds, self.top_bar.conferences
        self.agenda_panel.agenda_requested.connect(deeds.show_agenda)
        self.agenda_panel.add_requested.connect(deeds.new_agenda)
        self.agenda_panel.move_requested.connect(deeds.move_agenda)
        self.agenda_panel.remove_requested.connect(deeds.remove_agenda)
        self.board_panel.first_requested.connect(deeds.new_agenda)
        menu.switch_requested.connect(deeds.switch_conference)
        menu.add_requested.connect(deeds.add_conference)
        menu.rename_requested.connect(deeds.rename_conference)
        menu.describe_requested.connect(deeds.describe_conference)
        menu.name_press_requested.connect(deeds.name_press_contact)
        deeds.named.connect(self.board_panel.name_next)
        deeds.quit_requested.connect(self._window.close)

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
        name = _("Wontak")
        self._window.setWindowTitle(f"{conference.title} – {name}" if conference else name)

    def _planned(self) -> None:
        self.strip.tell_saving()
        self.actions["undo"].setEnabled(True)  # what is on its way can be taken back as well

    def _applied(self, applied: Applied) -> None:
        self.strip.tell_saved(applied.stamp)
        tell_history(self.actions, applied.undo_label, applied.redo_label)

    def _settled(self) -> None:
        if self._room.desk.is_settled:  # by the time this is told, another act may wait
            self.strip.tell_settled()

    def _trouble(self, error: WontakError) -> None:
        self.strip.tell_trouble(error, self._room.desk.unsaved)

    def take_back_row(self) -> bool:
        """Let go of a new row that nothing was written into; False where there is none."""
        return self.board_panel.plan_page.take_back()

    def lines(self) -> Sequence[AgendaLine]:
        """Return every agenda in the list."""
        return self.agenda_panel.model.lines

    def turn(self, page: int) -> None:
        """Show another page of the agenda at hand."""
        self.board_panel.tabs.setCurrentIndex(page)

    def add_row(self, section: int) -> None:
        """Begin a new row in a table of the plan."""
        self.turn(1)
        self.board_panel.plan_page.sections[section].add(None)

    def step(self, by: int) -> None:
        """Go to an agenda further down or up the list."""
        self.agenda_panel.step(by)

    def find(self, what: str) -> None:
        """Put the keys into a search field."""
        if what == "agenda":
            self.agenda_panel.search.setFocus()
        else:
            self.stakeholder_panel.search.setFocus()
