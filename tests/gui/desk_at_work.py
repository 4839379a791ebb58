"""A desk over a real file, with the hands and eyes of a facilitator."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wontak import settings
from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.exporters.base import installed
from wontak.exporters.proofs import ProofPress
from wontak.gui import app, first_paint, instance
from wontak.gui.main_window import MainWindow
from wontak.gui.models.rows_model import HELD_ROLE, RowsModel
from wontak.gui.plan_table import PlanTable
from wontak.gui.sitting import House, Sitting
from wontak.gui.works import Works
from wontak.services.ports import Store
from wontak.settings import Settings
from wontak.store.opening import open_store

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")
OpenStore = Callable[[Path, Settings], Store]
READER = UUID(int=7)


class DeskAtWork:
    """One window over one file: what it shows, what is saved, and keys to press."""

    def __init__(self, qtbot: QtBot, window: MainWindow, file: Path) -> None:
        self.qtbot = qtbot
        self.window = window
        self.file = file
        found = window.findChild(Sitting)
        assert found
        self.sitting = found

    def widget(self, kind: type[W], name: str) -> W:
        """Return a part of the window by its objectName."""
        found = self.window.findChild(kind, name)
        assert found, name
        return found

    def action(self, name: str) -> QAction:
        """Return an action of the window by its objectName."""
        found = self.window.findChild(QAction, name)
        assert found, name
        return found

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window run until something is so."""
        self.qtbot.waitUntil(until, timeout=60_000)

    def settle(self) -> None:
        """Let the window run until everything is saved and shown."""
        self.wait(lambda: self.sitting.desk.is_settled and not self.sitting.desk.waiting)
        QApplication.processEvents()  # what was saved last has been told, but maybe not heard

    def undo(self) -> None:
        """Take back what was saved last."""
        self.settle()
        self.action("undo").trigger()

    def agendas(self) -> list[str]:
        """Return the titles that the list shows."""
        model = self.widget(QListView, "agendaList").model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def title(self) -> QLineEdit:
        """Return the field of the agenda's title."""
        return self.widget(QLineEdit, "agendaTitle")

    def saved_state(self) -> str:
        """Return what the strip says about saving."""
        return self.widget(QLabel, "savedState").text()

    def message(self) -> str:
        """Return the sentence that the strip says."""
        return self.widget(QLabel, "message").text()

    def go_to(self, title: str) -> None:
        """Choose an agenda in the list and wait until it is at hand."""
        view = self.widget(QListView, "agendaList")
        view.setCurrentIndex(view.model().index(self.agendas().index(title), 0))
        self.wait(lambda: self.title().text() == title)

    def write(self, field: QLineEdit | QPlainTextEdit, text: str) -> None:
        """Type a text over what a field says."""
        field.setFocus()
        field.selectAll()
        self.type(text)

    def type(self, text: str) -> None:
        """Type into whatever has the keys: letters by keys, all others as an input method does."""
        for letter in text:
            target = self.focused()
            if letter.isascii():
                QTest.keyClicks(target, letter)
            else:
                event = QInputMethodEvent()
                event.setCommitString(letter)
                QApplication.sendEvent(target, event)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press a key in whatever has the keys."""
        QTest.keyClick(self.focused(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def focused(self) -> QWidget:
        """Return what has the keys."""
        target = QApplication.focusWidget()
        assert target, "nothing has the keys"
        return target

    def read(self, ask: Callable[[Store], T]) -> T:
        """Return what the file holds for another who opens it now."""
        store = open_store(self.file, actor="읽는 이", desk=READER)
        try:
            return ask(store)
        finally:
            store.close()

    def saved(self, title: str = "") -> Board:
        """Return an agenda as the file holds it; the one at hand where no title is given."""
        shown = self.sitting.scene.board
        board = self.read(lambda store: _board(store, title, shown.agenda.id if shown else None))
        assert board
        return board

    def directory(self) -> Directory:
        """Return who the conference knows, as the file holds it."""
        return self.read(lambda store: store.directory(store.conferences()[0].id))


class TableAtWork:
    """One typed table of the window."""

    def __init__(self, desk: DeskAtWork, name: str) -> None:
        self.desk = desk
        self.view = desk.widget(PlanTable, name)

    @property
    def model(self) -> RowsModel:
        """The rows that are shown."""
        model = self.view.model()
        assert isinstance(model, RowsModel)
        return model

    def index(self, row: int, column: str) -> QModelIndex:
        """Return a cell by its column's English title."""
        titles = [each.title for each in self.model.columns]
        return self.model.index(row, titles.index(column))

    def text(self, row: int, column: str) -> str:
        """Return what a cell shows."""
        return str(self.index(row, column).data())

    def held(self, row: int, column: str) -> str:
        """Return whether a cell's text waits or was refused."""
        return str(self.index(row, column).data(HELD_ROLE))

    def walk_to(self, row: int, column: str) -> None:
        """Put the keys into a cell."""
        self.view.setFocus()
        self.view.setCurrentIndex(self.index(row, column))

    def type(self, row: int, column: str, text: str) -> None:
        """Type a text over what a cell says, and Enter."""
        self.walk_to(row, column)
        self.desk.press(Qt.Key.Key_F2)
        editor = self.editor()
        editor.selectAll()
        self.desk.type(text)
        self.desk.press(Qt.Key.Key_Return)

    def editor(self) -> QLineEdit:
        """Return the editor that is open."""
        found = self.editors()
        assert len(found) == 1, "no cell is being typed into"
        return found[0]

    def editors(self) -> list[QLineEdit]:
        """Return every editor that is open: one or none."""
        found = self.view.viewport().findChildren(QLineEdit)
        return [each for each in found if each.isVisible()]

    def at(self) -> tuple[int, str]:
        """Return row and column title of the cell that has the keys."""
        index = self.view.currentIndex()
        return index.row(), self.model.columns[index.column()].title

    def is_typed_into(self) -> bool:
        """Tell whether an editor is open and has the keys."""
        editing = self.view.state() == QAbstractItemView.State.EditingState
        return editing and bool(self.editors()) and self.editors()[0].hasFocus()


@contextmanager
def desk_at_work(
    qtbot: QtBot, file: Path, open_it: Callable[[Path], MainWindow]
) -> Iterator[DeskAtWork]:
    """Give a desk over a file, ready to be worked at, and close it afterwards."""
    application = first_paint.application()
    window = open_it(file)
    made = DeskAtWork(qtbot, window, file)
    try:
        window.activateWindow()
        made.wait(window.isActiveWindow)
        yield made
    finally:
        window.close()
        clear_away(window)
        application.setStyleSheet("")


def clear_away(window: MainWindow) -> None:
    """Forget a window that was closed, and all that listens for it."""
    application = first_paint.application()
    window.deleteLater()
    application.processEvents()
    for _turn in range(2):
        application.sendPostedEvents(None, 52)  # what is to be deleted later is deleted now
        application.processEvents()


def opened_with(open_it: OpenStore) -> Callable[[Path], MainWindow]:
    """Return what opens a desk whose store is opened in another way than the house's own."""

    def opened(file: Path) -> MainWindow:
        application = first_paint.application()
        claim = instance.claim(file)
        window = MainWindow(first_paint.grounds())
        first_paint.stand(window)
        chosen = settings.load()
        app.dress(application)
        app.speak(application, chosen.language)
        Sitting(window, claim, _house(open_it), chosen).begin()
        return window

    return opened


def _house(open_it: OpenStore) -> House:
    nothing: Any = lambda *_: None  # noqa: E731 - the same for every part that is not asked
    return House(
        open_store=open_it,
        newest_backup=nothing,
        restored=nothing,
        keep_backup=nothing,
        works=lambda: Works(installed(), ProofPress),
    )


def _board(store: Store, title: str, shown: UUID | None) -> Board | None:
    if not title:
        return store.board(shown) if shown else None
    lines = store.agenda_lines(store.conferences()[0].id)
    return store.board(next(line.id for line in lines if line.title == title))
