"""A sitting is one window over one file, from the first paint to the last save."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QTabBar, QWidget

from wontak import settings as choices
from wontak.domain.errors import WontakError
from wontak.gui import app, first_paint, instance, placement, theme
from wontak.gui.composing import Composing
from wontak.gui.desk import Desk
from wontak.gui.furniture import Furniture
from wontak.gui.handing_out import HandingOut
from wontak.gui.instance import Claim
from wontak.gui.leaving import Leaving
from wontak.gui.main_window import MainWindow
from wontak.gui.own_paper import OwnPaper
from wontak.gui.panels.trouble_page import TroublePage
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.language import _
from wontak.services.ports import Store
from wontak.settings import Settings

if TYPE_CHECKING:  # documents are of no use before the first export
    from wontak.gui.works import Works

_LISTEN_AFTER_MS = 1000  # the list is there; to import what listens takes 20 ms
_BACKUP_AFTER_MS = 20_000  # the desk is quiet by then
_LONGEST_CLOSE = 10.0  # seconds; everything is saved, the log is folded into the file
_LAST_TRY = 2.0  # seconds for what was given up


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What the composition root hands over, so that windows know no store and no exporter."""

    open_store: Callable[[Path, Settings], Store]
    newest_backup: Callable[[Path], Path | None]
    restored: Callable[[Path], Path]
    keep_backup: Callable[[Path], object]
    works: Callable[[], "Works"]


class Sitting(QObject):
    """Joins window, desk and scene, and keeps the facilitator's choices."""

    another_requested = Signal(object)

    def __init__(self, window: MainWindow, claim: Claim, house: House, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._claim = claim
        self._path = path = claim.path
        self._house = house
        self._settings = settings
        self._application = first_paint.application()
        self.desk = Desk(lambda: house.open_store(path, settings), self)
        self.scene = Scene(self.desk, self)
        self._room = Room(self.desk, Composing(self._application), self.theme)
        self._handing_out = HandingOut(window, self._room, self.scene, house.works)
        self._own_paper = OwnPaper(window, self._room)
        self.desk.opened.connect(self._opened)
        self.desk.not_opened.connect(self._not_opened)
        once = Qt.ConnectionType.SingleShotConnection
        self.scene.board_shown.connect(app.take_turns, once)
        self.scene.all_loaded.connect(app.keep_pace, once)
        self.desk.failed.connect(_raise)
        self._leaving = Leaving(window, self.desk, path, lambda: self.scene.directory)
        window.closing.connect(self._close)

    def begin(self) -> None:
        """Open the file in the background and furnish the window meanwhile."""
        self.desk.start()
        # Asked for before it is open: by the time the panels are there it is read, and shown.
        self.scene.open(self._settings.last_conference, self._settings.last_agenda)
        self._furnish()
        placement.restore_parts(self._window, self._parts())
        QTimer.singleShot(_LISTEN_AFTER_MS, self, self._listen)

    def theme(self) -> theme.Theme:
        """Return the palette in use."""
        return app.look(self._settings.theme)

    def _listen(self) -> None:
        instance.listen(self._claim, lambda: instance.bring_to_front(self._window))

    def _furnish(self) -> None:
        self.furniture = Furniture(self._window, self._room, self.scene, self._settings.theme)
        deeds, strip = self.furniture.deeds, self.furniture.strip
        deeds.export_requested.connect(self._handing_out.choose)
        deeds.export_again_requested.connect(self._handing_out.again)
        deeds.print_requested.connect(self._handing_out.print)
        self._handing_out.told.connect(strip.tell_written)
        self._handing_out.refused.connect(strip.tell)
        deeds.letterhead_requested.connect(self._own_paper.open)
        deeds.open_requested.connect(self._ask_for_file)
        self.furniture.top_bar.theme_requested.connect(self._wear)
        self.furniture.top_bar.language_requested.connect(self._speak)
        # One polish of everything: a style sheet set earlier restyles each part as it is placed.
        self._application.setPalette(theme.palette(self.theme()))
        # The window is older than the desk's type, and its style sheet would keep the older one.
        self._window.setFont(theme.font())
        self._window.setCentralWidget(self.furniture.body)
        self._application.setStyleSheet(theme.stylesheet(self.theme()))

    def _parts(self) -> tuple[QSplitter, QTabBar]:
        return self.furniture.splitter, self.furniture.board_panel.tabs

    def _opened(self) -> None:
        QTimer.singleShot(_BACKUP_AFTER_MS, self, self._back_up)

    def _not_opened(self, error: WontakError) -> None:
        page = TroublePage(error.sentence(_), has_backup=self._backup() is not None)
        page.backup_requested.connect(self._open_backup)
        page.another_requested.connect(self._ask_for_file)
        self._window.takeCentralWidget()
        body = self.furniture.body  # kept: what was typed may still be in it
        body.setParent(self._window)
        body.hide()  # or Qt shows it as a window of its own
        self._window.setCentralWidget(page)
        page.begin()
        app.keep_pace()

    def _wear(self, look: str) -> None:
        self._keep(theme=look)
        worn = self.theme()
        self._application.setPalette(theme.palette(worn))
        self._application.setStyleSheet(theme.stylesheet(worn))
        first_paint.keep_grounds(worn.panel, worn.sunken, worn.line)

    def _speak(self, code: str) -> None:
        self.furniture.flush()
        self._keep(language=code)
        app.speak(self._application, code)
        old, focus = self.furniture, self._application.focusWidget()
        self._application.setStyleSheet("")
        self._furnish()
        self.furniture.take_over(old)
        name = focus.objectName() if focus else ""
        again = self.furniture.body.findChild(QWidget, name) if name else None
        if again:
            again.setFocus()

    def _ask_for_file(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self._window,
            _("Open another file…"),
            str(self._path.parent),
            _("Wontak files (*.wontak)"),
        )
        if name:
            self.another_requested.emit(Path(name))

    def _backup(self) -> Path | None:
        return self._house.newest_backup(self._path)

    def _open_backup(self) -> None:
        backup = self._backup()
        if backup:
            self.another_requested.emit(self._house.restored(backup))

    def _back_up(self) -> None:
        self._house.keep_backup(self._path)

    def _keep(self, **changes: Any) -> None:
        self._settings = replace(choices.load(), **changes)
        choices.save(self._settings)

    def _close(self, event: QCloseEvent) -> None:
        self.furniture.flush()
        if not self._leaving.may_close():
            event.ignore()
            return
        self.desk.close(_LAST_TRY if self._leaving.has_given_up else _LONGEST_CLOSE)
        self._room.composing.deleteLater()
        board, directory = self.scene.board, self.scene.directory
        if directory:
            at_hand = board.agenda.id if board else None
            self._keep(last_conference=directory.conference.id, last_agenda=at_hand)
        placement.keep(self._window, self._parts())
        self._claim.release()


def _raise(error: BaseException) -> None:
    raise error
