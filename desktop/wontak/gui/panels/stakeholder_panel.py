"""The stakeholder panel, right: who is at the table, sector by sector, and who comes to it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.participation import Participation
from wontak.domain.text import one_line
from wontak.gui.labels import label
from wontak.gui.models.stakeholder_lines import Seat, is_there
from wontak.gui.models.stakeholder_model import StakeholderModel
from wontak.gui.room import Room
from wontak.gui.stakeholder_arrivals import AlreadySeatedError, Arrivals
from wontak.gui.stakeholder_deeds import SeatDeeds
from wontak.gui.stakeholder_field import StakeholderField
from wontak.gui.stakeholder_list import StakeholderList
from wontak.gui.stakeholder_offers import Offers
from wontak.language import _
from wontak.services.stakeholders import read_newcomer

_ADD_KEYS = "Ctrl+Shift+N"


class StakeholderPanel(QWidget):
    """Shows, finds, marks and seats people; what it plans goes to the desk."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setObjectName("stakeholderPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._room = room
        self._board: Board | None = None
        self._directory: Directory | None = None
        self._arrivals, self._offers = Arrivals(), Offers()
        self.model = StakeholderModel(self)
        self.search = StakeholderField(room.theme, room.composing)
        self.search.setObjectName("stakeholderSearch")
        self.search.setAccessibleName(_("Find or add a stakeholder"))
        self.search.rest(_("Find or add: name, organization"))
        self.list = StakeholderList(self.model, room)
        self._deeds = SeatDeeds(room.desk, self.model, self.list)
        self.header = StakeholderHeader()
        self.empty = EmptyTable()
        self._stack = QStackedWidget()
        self._lay_out()
        self._join()

    def show_board(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda's table."""
        self._board, self._directory = board, directory
        self.search.clear()
        self.model.show(_participations(board), directory)
        self._tell()

    def follow(self, edit: Edit, board: Board | None, directory: Directory | None) -> None:
        """Take over a saved edit; who was just seated is marked."""
        if board is None or directory is None:
            self.show_board(board, directory)
            return
        self._board, self._directory = board, directory
        self.model.follow(_participations(board), directory)
        line = self._arrivals.settle(edit)
        if line:
            if one_line(self.search.text()) == line:
                self.search.clear()
            self._mark(edit.changes[-1].entity.id)
        self._tell()

    def flush(self) -> None:
        """Have a line that is being corrected saved now."""
        self.list.commit_open_editor()

    def _lay_out(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        field = QHBoxLayout()
        field.setContentsMargins(12, 0, 12, 0)
        field.addWidget(self.search)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.header)
        layout.addLayout(field)
        layout.addSpacing(4)
        layout.addWidget(self._stack, 1)
        self.search.setEnabled(False)
        self.header.add_button.setEnabled(False)
        QWidget.setTabOrder(self.search, self.header.add_button)

    def _join(self) -> None:
        self.search.typed.connect(self._find)
        self.search.unfolded.connect(self.empty.page.hide)
        self.search.folded.connect(self.empty.page.show)
        self.search.enter_requested.connect(self._enter)
        self.search.add_requested.connect(self._add)
        self.search.down_requested.connect(self._walk)
        self.header.add_button.clicked.connect(self._add)
        self.empty.add_requested.connect(self._add)
        self._room.desk.dropped.connect(self._forget)

    def _find(self, typed: str) -> None:
        self.search.tell_problem(is_one=False)
        self.model.find(typed)
        self._tell()
        offers = []
        if self._board and self._directory and typed.strip() and not self.model.rowCount():
            seated = {seat.person.id for seat in self.model.seats}
            offers = self._offers.find(typed, self._directory, seated)
        self.search.offer(offers)

    def _enter(self) -> None:
        self._room.composing.finish()
        typed = self.search.text()
        if self.model.rowCount() and "," not in typed:
            self._walk()
        elif typed.strip():
            self._add()

    def _walk(self) -> None:
        if self.model.rowCount():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        self._room.composing.finish()
        line = one_line(self.search.text())
        if not line:
            self.search.invite(_("Name, organization, position"))
        if not line or self._board is None or self._directory is None:
            return
        self.search.offer(())
        if not self._arrivals.awaits(line):
            self._seat(line, self._board, self._directory)

    def _seat(self, line: str, board: Board, directory: Directory) -> None:
        try:
            edit = self._arrivals.plan(line, board, directory)
        except WontakError as error:
            self._room.desk.refused.emit(error)
            self.search.tell_problem(is_one=True)
            if isinstance(error, AlreadySeatedError):
                self._mark(error.seat.id)
            return
        self.search.selectAll()  # it stands until it is saved, and the next name writes over it
        self._room.desk.run(edit)

    def _forget(self, edit: Edit) -> None:
        self._arrivals.settle(edit)

    def _mark(self, seat: UUID) -> None:
        index = self.model.index_of(seat)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def _tell(self) -> None:
        has_table = self._board is not None
        self.search.setEnabled(has_table)
        self.header.add_button.setEnabled(has_table)
        shown, seats = self.model.shown, self.model.seats
        self.header.tell(shown, seats)
        if not has_table:
            self.empty.tell_no_agenda()
        elif not seats:
            self.empty.tell_nobody()
        else:
            self.empty.tell_nothing_found(read_newcomer(self.model.query).name)
        self._stack.setCurrentWidget(self.list if shown else self.empty)


class StakeholderHeader(QWidget):
    """The panel's name, how many are at the table, and a way to add one."""

    def __init__(self) -> None:
        super().__init__()
        self._words = self._number = ""
        self._count = label()
        self._count.setObjectName("stakeholderCount")
        self._count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.add_button = QToolButton()
        self.add_button.setObjectName("addStakeholder")
        self.add_button.setText("+")
        self.add_button.setAccessibleName(_("Add a stakeholder"))
        self.add_button.setToolTip(f"{_('Add a stakeholder')} ({_ADD_KEYS})")
        self.add_button.setShortcut(_ADD_KEYS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 0, 12, 0)
        layout.setSpacing(8)
        layout.addWidget(label(_("Stakeholders"), "section"))
        layout.addWidget(self._count, 1)
        layout.addWidget(self.add_button)

    def tell(self, shown: int, seats: Sequence[Seat]) -> None:
        """Say how many there are and how many are present, or how many of them are shown."""
        count = len(seats)
        present = sum(is_there(seat.participation) for seat in seats)
        if shown != count:
            self._words = _("{shown} of {count}").format(shown=shown, count=count)
        elif seats:
            self._words = _("{count} · {present} present").format(count=count, present=present)
        else:
            self._words = ""
        self._number = str(shown) if seats else ""
        self._count.setToolTip(self._words)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fits = self._count.fontMetrics().horizontalAdvance(self._words) <= self._count.width()
        self._count.setText(self._words if fits else self._number)


class EmptyTable(QWidget):
    """What stands in the place of the list where there is nobody to show, with what to do first."""

    add_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label(role="empty", wraps=True)
        self._words.setObjectName("emptyTable")
        self._action = QPushButton(_("Add a stakeholder"))
        self._action.setObjectName("addFirstStakeholder")
        self._action.clicked.connect(self.add_requested)
        self.page = QWidget()  # hidden while a list of offers hangs over it
        layout = QVBoxLayout(self.page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._words)
        layout.addWidget(self._action, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch()
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self.page)

    def tell_no_agenda(self) -> None:
        """Say that no table is chosen."""
        self._tell(_("Choose an agenda to see who is at its table."), "")

    def tell_nobody(self) -> None:
        """Say that the table is empty."""
        self._tell(_("Nobody is at this table yet."), _("Add a stakeholder"))

    def tell_nothing_found(self, name: str) -> None:
        """Say that nobody here is called what was typed, and offer to seat them."""
        add = _("Add “{name}”").format(name=name)
        self._tell(_("Nobody at this table is called that. Enter adds them."), add if name else "")

    def _tell(self, words: str, action: str) -> None:
        self._words.setText(words)
        self._action.setVisible(bool(action))
        if action:
            short = self._action.fontMetrics().elidedText(action, Qt.TextElideMode.ElideRight, 200)
            self._action.setText(short.replace("&", "&&"))
            self._action.setAccessibleName(action)


def _participations(board: Board | None) -> tuple[Participation, ...]:
    """Return who was asked to the latest meeting of a table."""
    if board is None or not board.sessions:
        return ()
    return tuple(each for each in board.participations if each.session_id == board.session.id)
