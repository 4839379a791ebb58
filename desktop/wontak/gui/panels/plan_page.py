"""The action plan: action items, commitments and indicators, each a table that is typed."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from wontak.domain.action_item import ActionItem
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.indicator import Indicator
from wontak.gui.action_columns import ACTION_COLUMNS
from wontak.gui.commitment_columns import COMMITMENT_COLUMNS
from wontak.gui.indicator_columns import INDICATOR_COLUMNS
from wontak.gui.labels import label
from wontak.gui.models.columns import Column
from wontak.gui.models.rows_model import RowsModel
from wontak.gui.panels.fields import page_body
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
        kind: type,
        columns: Sequence[Column],
        title: str,
        add_words: str,
    ) -> None:
        super().__init__()
        self._room = room
        self._board: Board | None = None
        self.model = RowsModel(kind, columns, self)
        empty = _("None yet. Enter or + adds one.")
        self.table = PlanTable(self.model, room.theme, room.composing, when_empty=empty)
        self.table.setAccessibleName(title)
        self.add_button = QPushButton(f"+ {add_words}")
        self.add_button.setProperty("kind", "quiet")
        self._count = label()
        self._plans = _PLANS[kind]
        self._lay_out(title)
        self._join()

    def _join(self) -> None:
        self.table.add_requested.connect(self.add)
        self.table.remove_requested.connect(self._remove)
        self.add_button.clicked.connect(lambda: self.add(None))
        self.model.move_requested.connect(self._move)
        self.model.write_requested.connect(self._write)
        self._room.desk.dropped.connect(self.model.drop)

    def show_board(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda's rows."""
        self._board = board
        if directory is not None:
            self.model.show(self._rows(), directory)
        self.setEnabled(board is not None)
        self._tell_count()

    def follow(self, edit: Edit, board: Board, directory: Directory) -> None:
        """Take over a saved edit."""
        self._board = board
        self.model.follow(edit, directory, board.agenda.id)
        self.model.expect(self._room.desk.waiting, board.agenda.id)
        if any(change.entity.id in directory.organizations for change in edit.changes):
            self.model.refresh(directory)
        self._tell_count()

    def add(self, row: int | None) -> None:
        """Show a new row below one, or at the end, and open it for typing; it is saved meanwhile.

        It does not wait for the disk: what is typed next would go into the row that had the keys.
        """
        board = self._board
        if board is None:
            return
        after = row if row is not None and row >= 0 else None
        edit = self._plans["add"](board.agenda.id, self.model.rows, after=after)
        self._room.desk.run(edit)
        self._expect(edit)
        self.table.begin(self.model.rows.index(edit.changes[0].after))

    def _rows(self) -> Sequence[Any]:
        return self._plans["rows"](self._board) if self._board else ()

    def _remove(self, row: int) -> None:
        if self._board is not None:
            self._expect(
                self._room.desk.act(self._plans["remove"], self.model.rows[row], self._board)
            )

    def _move(self, source: int, target: int) -> None:
        self._expect(self._room.desk.act(self._plans["move"], self.model.rows, source, target))
        self.table.setCurrentIndex(self.model.index(target, self.table.currentIndex().column()))

    def _expect(self, edit: Edit | None) -> None:
        if edit and self._board:
            self.model.expect([edit], self._board.agenda.id)
            self._tell_count()

    def _write(self, row: Any, column: int, text: str) -> None:
        spec, directory = self.model.columns[column], self.model.directory
        if spec.read is None or spec.plan is None or directory is None:
            return
        try:
            value = spec.read(text, directory)
        except WontakError as error:
            self._room.desk.refused.emit(error)
            self.model.refuse(row.id, column)
            return
        edit = self._room.desk.act(spec.plan, row, value)
        if edit is None:
            self.model.refuse(row.id, column)
        elif edit.is_empty:
            self.model.release(row.id, column)

    def _tell_count(self) -> None:
        rows = self.model.rows
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
        """Have a cell that is being typed into saved now."""
        for section in self.sections:
            section.table.commit_open_editor()


def _remove_item(item: ActionItem, board: Board) -> Edit:
    return action_items.remove(item, board.commitments)


def _strengths(rows: Sequence[Commitment]) -> list[str]:
    counts = dict.fromkeys(Strength, 0)
    for row in rows:
        counts[row.strength] += 1
    said = [f"{say(strength)} {count}" for strength, count in counts.items() if count]
    return [", ".join(said)]


_PLANS: dict[type, dict[str, Callable[..., Any]]] = {
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
