"""The bar at the top: which conference and table, and the doors to everything else."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from wontak.domain.board import Board
from wontak.domain.dates import english_datetime, official_datetime
from wontak.gui.dialogs.conference_menu import ConferenceMenu
from wontak.gui.labels import label
from wontak.gui.main_window import TOP_BAR
from wontak.gui.room import Room
from wontak.language import LANGUAGES, _, spoken
from wontak.settings import THEMES

_LANGUAGE_NAMES = {"ko": "한국어", "en": "English"}


class TopBar(QWidget):
    """Says where one is; choosing a look or a language leaves as a request."""

    theme_requested = Signal(str)
    language_requested = Signal(str)

    def __init__(self, room: Room, deeds: Mapping[str, QAction], theme: str) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(TOP_BAR)
        self.conferences = ConferenceMenu(room)
        self._session = label(role="second")
        export = QPushButton(_("Export"))
        export.setObjectName("exportButton")
        export.setProperty("kind", "main")
        export.setToolTip(deeds["export"].toolTip())
        export.clicked.connect(deeds["export"].trigger)
        more = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setText("⋯")
        more.setObjectName("moreMenu")
        more.setAccessibleName(_("More"))
        more.setToolTip(_("More"))
        more.setMenu(self._menu(more, deeds, theme))
        self._lay_out(more, export)

    def show_board(self, board: Board | None) -> None:
        """Say which meeting of the table it is."""
        session = board.session if board and board.sessions else None
        if session is None:
            self._session.clear()
            return
        words = _("Collaboration table, round {round}").format(round=session.round_no)
        if session.starts_at:
            local = session.starts_at.astimezone(ZoneInfo(session.zone))
            said = english_datetime(local) if spoken() == "en" else official_datetime(local)
            words = f"{words} · {said}"
        self._session.setText(words)

    def _lay_out(self, more: QWidget, export: QWidget) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(self.conferences)
        layout.addWidget(self._session)
        layout.addStretch()
        layout.addWidget(more)
        layout.addWidget(export)

    def _menu(self, owner: QWidget, deeds: Mapping[str, QAction], theme: str) -> QMenu:
        menu = QMenu(owner)
        out = ("export", "exportAgain", "print")
        for names in (("newAgenda", "removeAgenda"), ("undo", "redo"), out, ("openFile",)):
            menu.addActions([deeds[name] for name in names])
            menu.addSeparator()
        menu.addAction(deeds["letterhead"])
        looks = {
            "system": _("As the system"),
            "light": _("Light"),
            "dark": _("Dark"),
            "contrast": _("High contrast"),
        }
        appearance = menu.addMenu(_("Appearance"))
        _choices(
            appearance, [(code, looks[code]) for code in THEMES], theme, self.theme_requested.emit
        )
        languages = [(code, _LANGUAGE_NAMES[code]) for code in LANGUAGES]
        _choices(menu.addMenu("언어 · Language"), languages, spoken(), self.language_requested.emit)
        menu.addSeparator()
        menu.addAction(deeds["quit"])
        return menu


def _choices(
    menu: QMenu, choices: Sequence[tuple[str, str]], chosen: str, choose: Callable[[str], Any]
) -> None:
    group = QActionGroup(menu)
    for code, words in choices:
        action = QAction(words, menu, checkable=True, checked=code == chosen)
        group.addAction(action)
        menu.addAction(action)
        action.triggered.connect(partial(_choose, choose, code))


def _choose(choose: Callable[[str], Any], code: str, *_checked: bool) -> None:
    choose(code)
