"""The agenda at hand, centre: its title, where it stands, and its pages."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wontak.domain.agenda import AgendaStatus
from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.gui.agenda_delegate import TONES
from wontak.gui.labels import ElidedLabel, label, tip
from wontak.gui.panels.agenda_page import AgendaPage
from wontak.gui.panels.declaration_page import DeclarationPage
from wontak.gui.panels.fields import TextField
from wontak.gui.panels.plan_page import PlanPage
from wontak.gui.panels.record_page import RecordPage
from wontak.gui.room import Room
from wontak.gui.theme import font
from wontak.gui.words import say
from wontak.language import _
from wontak.services import agendas

PLAN_TAB = 1
_TITLE_MARGIN = 20  # pixels of frame and padding about the words


class BoardPanel(QWidget):
    """Shows one agenda; nothing here knows of other agendas."""

    first_requested = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setObjectName("boardPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._room = room
        self._board: Board | None = None
        self._names_next = False
        self._number = label(role="number")
        self.title = TitleEdit(placeholderText=_("Title of the agenda"))
        self.title.setFont(font(21, 700))
        self.title.setObjectName("agendaTitle")
        self.title.setAccessibleName(self.title.placeholderText())
        self._title = TextField(room, self.title, lambda agenda: agenda.title, agendas.retitle)
        self._status = _StatusButton()
        self._status.status_requested.connect(self._set_status)
        self._goal = ElidedLabel()
        self.tabs = QTabBar(drawBase=False, expanding=False)
        self.tabs.setObjectName("boardTabs")
        self.tabs.setAccessibleName(_("Pages of the agenda"))
        self.agenda_page, self.plan_page = AgendaPage(room), PlanPage(room)
        self.record_page, self.declaration_page = RecordPage(room), DeclarationPage(room)
        self._pages, self._whole = QStackedWidget(), QStackedWidget()
        self._pages.setObjectName("boardPages")
        self._lay_out()

    def show_board(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda; None shows what to do first."""
        self.flush()
        self._board = board
        self._whole.setCurrentIndex(0 if board else 1)
        self._title.reset(board.agenda if board else None)
        self.agenda_page.show_board(board)
        self.plan_page.show_board(board, directory)
        self.record_page.show_board(board, directory)
        self.declaration_page.show_board(board)
        self._tell_head()
        if self._names_next and board:
            self._names_next = False
            self.title.setFocus()
            self.title.selectAll()

    def follow(self, edit: Edit, board: Board | None, directory: Directory | None) -> None:
        """Take over a saved edit."""
        if board is None or directory is None or self._board is None:
            return
        self._board = board
        self._title.follow(board.agenda)
        self.agenda_page.follow(board)
        self.plan_page.follow(edit, board, directory)
        self.record_page.follow(edit, board, directory)
        self.declaration_page.follow(board)
        self._tell_head()

    def flush(self) -> None:
        """Have everything that is being typed saved now, the syllable in composition too."""
        self._room.composing.finish()
        for part in (
            self._title,
            self.agenda_page,
            self.plan_page,
            self.record_page,
            self.declaration_page,
        ):
            part.flush()

    def name_next(self) -> None:
        """Put the keys into the title of the agenda that is shown next, all of it marked."""
        self._names_next = True

    def _lay_out(self) -> None:
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addSpacing(4)
        column.addLayout(self._tab_row())
        rule = QFrame()
        rule.setProperty("role", "line")
        column.addWidget(rule)
        column.addWidget(self._pages, 1)
        self._whole.addWidget(full)
        self._whole.addWidget(self._first_page())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._whole)

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 0)
        head.setSpacing(8)
        head.addWidget(self._number)
        head.addWidget(self.title)
        head.addWidget(self._status)
        head.addSpacing(16)
        head.addWidget(self._goal, 1)
        return head

    def _tab_row(self) -> QHBoxLayout:
        for page, name in (
            (self.agenda_page, _("Agenda")),
            (self.plan_page, _("Action plan")),
            (self.record_page, _("Record")),
            (self.declaration_page, _("Declaration")),
        ):
            self.tabs.addTab(name)
            self._pages.addWidget(page)
        self.tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self.tabs.setCurrentIndex(PLAN_TAB)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self.tabs)
        row.addStretch()
        return row

    def _first_page(self) -> QWidget:
        page = QWidget()
        words = label(_("No agenda is at hand. Add one, or choose one on the left."), "empty")
        action = QPushButton(_("New agenda"))
        action.setProperty("kind", "main")
        action.clicked.connect(self.first_requested)
        layout = QVBoxLayout(page)
        layout.setSpacing(16)
        layout.addStretch()
        layout.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch()
        return page

    def _set_status(self, status: AgendaStatus) -> None:
        if self._board:
            self._room.desk.act(agendas.set_status, self._board.agenda, status)

    def _tell_head(self) -> None:
        agenda = self._board.agenda if self._board else None
        self._number.setText(agenda.code.rpartition("-")[2] if agenda else "")
        goal = agenda.goal.partition("\n")[0] if agenda else ""
        words = _("Goal: {goal}").format(goal=goal) if goal else ""
        self._goal.setText(words)
        self._goal.setToolTip(tip(goal))
        count = len(self._board.notes) if self._board else 0
        self.tabs.setTabText(2, f"{_('Record')} {count}" if count else _("Record"))
        if agenda:
            self._status.show_status(agenda.status)


class TitleEdit(QLineEdit):
    """A title that is as wide as its words, up to the room there is."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        words = self.text() or self.placeholderText()
        wide = self.fontMetrics().horizontalAdvance(words) + _TITLE_MARGIN
        return QSize(max(wide, 80), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())


class _StatusButton(QToolButton):
    """Where the agenda stands, as a pill with a menu of the other places."""

    status_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setObjectName("agendaStatus")
        self.setFont(font(12, 650))
        menu = QMenu(self)
        group = QActionGroup(menu)
        self._actions: dict[AgendaStatus, QAction] = {}
        for status in AgendaStatus:
            action = menu.addAction(say(status))
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self.status_requested.emit, status))
            self._actions[status] = action
        self.setMenu(menu)

    def show_status(self, status: AgendaStatus) -> None:
        """Show where the agenda stands."""
        self.setText(say(status))
        self.setAccessibleName(_("Status of the agenda: {status}").format(status=say(status)))
        self._actions[status].setChecked(True)
        tone = TONES.get(status, "neutral")
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
