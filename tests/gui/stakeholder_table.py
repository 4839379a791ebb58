"""A stakeholder panel over a real store, with the hands and eyes of a facilitator."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.errors import WontakError
from wontak.domain.organization import Sector
from wontak.domain.participation import Participation
from wontak.gui.composing import Composing
from wontak.gui.desk import Desk
from wontak.gui.panels.stakeholder_panel import StakeholderPanel
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.gui.theme import LIGHT
from wontak.services import agendas, conferences, organizations, stakeholders
from wontak.store.opening import open_store

DESK = UUID(int=7)
BODIES = {
    "햇빛마을조합(가칭)": Sector.CIVIL_SOCIETY,
    "늘봄구 주민회(가칭)": Sector.CIVIL_SOCIETY,
    "한빛시청(가칭)": Sector.LOCAL_GOVERNMENT,
    "가온공사(가칭)": Sector.PUBLIC_INSTITUTION,
}
PEOPLE = (
    "김가람, 햇빛마을조합(가칭), 이사장",
    "이누리, 늘봄구 주민회(가칭), 총무",
    "박슬기, 햇빛마을조합(가칭), 활동가",
    "최하늘, 한빛시청(가칭), 과장",
)


class StakeholderTable:
    """One agenda's table: what is saved, what the panel shows, and keys to press."""

    def __init__(self, qtbot: QtBot, application: QApplication, file: Path) -> None:
        self.qtbot = qtbot
        self.file = file
        self.composing = Composing(application)
        self.desk = Desk(partial(open_store, file, actor="가람", desk=DESK))
        self.refused: list[WontakError] = []
        self.desk.refused.connect(self.refused.append)
        self.scene = Scene(self.desk)
        self.room = Room(self.desk, self.composing, lambda: LIGHT)
        self.panel = StakeholderPanel(self.room)
        qtbot.addWidget(self.panel)
        self.scene.board_shown.connect(self._show)
        self.scene.edited.connect(
            lambda edit: self.panel.follow(edit, self.scene.board, self.scene.directory)
        )
        self.desk.opened.connect(lambda: self.scene.open(None, None))
        self.desk.start()
        qtbot.waitUntil(lambda: self.scene.board is not None)
        self.panel.resize(292, 692)
        self.panel.show()
        self.panel.activateWindow()
        qtbot.waitUntil(self.panel.isActiveWindow)

    @property
    def board(self) -> Board:
        """What is saved of the table."""
        assert self.scene.board
        return self.scene.board

    @property
    def directory(self) -> Directory:
        """Whom the conference knows."""
        assert self.scene.directory
        return self.scene.directory

    def names(self) -> list[str]:
        """Return who is seated according to what is saved, in their order."""
        return [self.directory.people[each.person_id].name for each in self.board.participations]

    def shown(self) -> list[str]:
        """Return what the list says, sectors included."""
        model = self.panel.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def saved(self, name: str) -> Participation:
        """Return the seat of a person as it is saved."""
        return self.board.participations[self.names().index(name)]

    def body_of(self, name: str) -> str:
        """Return the name of the body that a person sits for."""
        return self.directory.name_of(self.saved(name).organization_id)

    def current(self) -> str:
        """Return the name in the row that the keys are about."""
        return str(self.panel.list.currentIndex().data())

    def walk_to(self, name: str) -> None:
        """Put the keys into a person's row."""
        self.panel.list.setFocus()
        self.panel.list.setCurrentIndex(self.panel.model.index(self.shown().index(name)))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in whatever has the keys."""
        target = QApplication.focusWidget()
        assert target
        QTest.keyClick(target, key, modifier or Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        """Have a text in the field, as if typed."""
        self.panel.search.setFocus()
        self.panel.search.clear()
        self.panel.search.insert(text)

    def add(self, line: str) -> None:
        """Type a newcomer and wait until they are seated."""
        count = len(self.board.participations)
        self.write(line)
        self.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(lambda: len(self.board.participations) == count + 1)

    def menu(self) -> QMenu:
        """Return the menu that is open."""
        found = [m for m in self.panel.findChildren(QMenu, "stakeholderMenu") if m.isVisible()]
        assert len(found) == 1
        return found[0]

    def _show(self) -> None:
        self.panel.show_board(self.scene.board, self.scene.directory)


@contextmanager
def stakeholder_table(qtbot: QtBot, folder: Path, *lines: str) -> Iterator[StakeholderTable]:
    """Give a table with these people seated, saved in a folder."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = StakeholderTable(qtbot, application, _file(folder, lines))
    yield made
    application.removeEventFilter(made.composing)
    assert made.desk.close()


def _file(folder: Path, lines: Sequence[str]) -> Path:
    """Return the file of a desk with four bodies and one agenda with these people at its table."""
    file = folder / "desk.wontak"
    store = open_store(file, actor="가람", desk=DESK)
    store.apply(conferences.add((), "2020 대구사회혁신컨퍼런스"))
    conference = store.conferences()[0]
    for name, sector in BODIES.items():
        store.apply(organizations.add(conference.id, name, sector))
    store.apply(agendas.add(conference, (), "지역자산화 햇빛발전"))
    agenda = store.agenda_lines(conference.id)[0].id
    for line in lines:
        board, directory = store.board(agenda), store.directory(conference.id)
        assert board
        store.apply(stakeholders.seat(board.session, board.participations, directory, line))
    store.close()
    return file
