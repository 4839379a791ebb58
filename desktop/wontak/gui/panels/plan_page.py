"""The action plan: action items, commitments and indicators, each a table that is typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wontak.domain.action_item import ActionItem
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit, Entity
from wontak.domain.indicator import Indicator
from wontak.gui.action_columns import ACTION_COLUMNS
from wontak.gui.commitment_columns import COMMITMENT_COLUMNS
from wontak.gui.indicator_columns import INDICATOR_COLUMNS
from wontak.gui.labels import label
from wontak.gui.models.columns import Column
from wontak.gui.panels.fields import page_body
from wontak.gui.plan_rows import PlanRows, Plans
from wontak.gui.plan_table import PlanTable
from wontak.gui.room import Room
from wontak.gui.words import say
from wontak.language import _
from wontak.services import action_items, commitments, indicators


class PlanSection(QWidget):
    """One table under its title, with how many rows it has and a way to add one."""

    def __init__(
        self,
        room: Room,
        kind: type[Entity],
        columns: Sequence[Column],
        title: str,
        add_words: str,
    ) -> None:
        super().__init__()
        self._plans = _PLANS[kind]
        self.rows = PlanRows(room, columns, self._plans, self)
        empty = _("None yet. Enter or + adds one.")
        self.table = PlanTable(self.rows.model, room.theme, room.composing, when_empty=empty)
        self.table.setAccessibleName(title)
        self.add_button = QPushButton(f"+ {add_words}")
        self.add_button.setProperty("kind", "quiet")
        self._count = label()
        self._lay_out(title)
        self._join()

    def _join(self) -> None:
        self.table.add_requested.connect(self.add)
        self.table.remove_requested.connect(self.rows.remove)
        self.table.give_up_requested.connect(self.rows.take_back)
        # Not at once: the table is in the middle of going elsewhere.
        self.table.row_left.connect(self._leave, Qt.ConnectionType.QueuedConnection)
        self.add_button.clicked.connect(lambda: self.add(None))
        self.rows.model.move_requested.connect(self._move)
        self.rows.changed.connect(self._tell_count)

    def show_board(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda's rows."""
        self.rows.show(board, directory)
        self.setEnabled(board is not None)

    def follow(self, edit: Edit, board: Board, directory: Directory) -> None:
        """Take over a saved edit."""
        self.rows.follow(edit, board, directory)

    def add(self, row: int | None) -> None:
        """Show a new row below one, or at the end, and open it for typing.

        Left without a word it goes again, as if it had never been there.
        """
        place = self.rows.begin(row)
        if place is not None:
            self.table.begin(place)

    def _leave(self) -> None:
        if not (_has_keys(self.table) and self.rows.is_draft(self.table.currentIndex().row())):
            self.rows.take_back()

    def _move(self, source: int, target: int) -> None:
        self.rows.move(source, target)
        column = self.table.currentIndex().column()
        self.table.setCurrentIndex(self.rows.model.index(target, column))

    def _tell_count(self) -> None:
        rows = self.rows.model.rows
        counted = [f"{len(rows)}", *self._plans["counts"](rows)]
        self._count.setText(" · ".join(part for part in counted if part))

    def _lay_out(self, title: str) -> None:
        words = label(title, "section")
        header = QHBoxLayout()
        header.setSpacing(8)
        header.addWidget(words)
        header.addWidget(self._count)
        header.addStretch()
        header.addWidget(self.add_button)
        header.setContentsMargins(0, 0, 0, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(header)
        layout.addWidget(self.table)


class PlanPage(QScrollArea):
    """The three tables of the plan, one above the other."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        items = PlanSection(room, ActionItem, ACTION_COLUMNS, _("Action items"), _("Action item"))
        items.table.setObjectName("actionItems")
        items.add_button.setObjectName("addActionItem")
        promises = PlanSection(
            room, Commitment, COMMITMENT_COLUMNS, _("Commitments"), _("Commitment")
        )
        promises.table.setObjectName("commitments")
        promises.add_button.setObjectName("addCommitment")
        measures = PlanSection(room, Indicator, INDICATOR_COLUMNS, _("Indicators"), _("Indicator"))
        measures.table.setObjectName("indicators")
        measures.add_button.setObjectName("addIndicator")
        self.sections = (items, promises, measures)
        layout = QVBoxLayout(page_body(self))
        layout.setContentsMargins(24, 16, 24, 24)
        layout.setSpacing(24)
        for section in self.sections:
            layout.addWidget(section)
        layout.addStretch()

    def show_board(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda's plan."""
        for section in self.sections:
            section.show_board(board, directory)

    def follow(self, edit: Edit, board: Board, directory: Directory) -> None:
        """Take over a saved edit."""
        for section in self.sections:
            section.follow(edit, board, directory)

    def flush(self) -> None:
        """Have a cell that is being typed into saved now; a new row without a word goes."""
        for section in self.sections:
            section.table.commit_open_editor()
            section.rows.take_back()

    def take_back(self) -> bool:
        """Let go of a new row that nothing was written into; False where there is none."""
        for section in self.sections:
            section.table.commit_open_editor()
        return sum(section.rows.take_back() for section in self.sections) > 0


def _has_keys(table: QWidget) -> bool:
    # Of its window, so that a row stays open while another program is at the front.
    holder = table.window().focusWidget()
    return holder is table or table.isAncestorOf(holder)


def _remove_item(item: ActionItem, board: Board) -> Edit:
    return action_items.remove(item, board.commitments)


def _strengths(rows: Sequence[Commitment]) -> list[str]:
    counts = dict.fromkeys(Strength, 0)
    for row in rows:
        counts[row.strength] += 1
    said = [f"{say(strength)} {count}" for strength, count in counts.items() if count]
    return [", ".join(said)]


_PLANS: dict[type[Entity], Plans] = {
    ActionItem: {
        "rows": lambda board: board.action_items,
        "add": action_items.add,
        "move": action_items.move,
        "remove": _remove_item,
        "counts": lambda _rows: [],
    },
    Commitment: {
        "rows": lambda board: board.commitments,
        "add": commitments.add,
        "move": commitments.move,
        "remove": lambda row, _board: commitments.remove(row),
        "counts": _strengths,
    },
    Indicator: {
        "rows": lambda board: board.indicators,
        "add": indicators.add,
        "move": indicators.move,
        "remove": lambda row, _board: indicators.remove(row),
        "counts": lambda _rows: [],
    },
}
