"""The rows of one kind in an agenda's plan: those saved, those on their way, and one just begun."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.gui.models.columns import Column
from wontak.gui.models.rows_model import RowsModel
from wontak.gui.room import Room
from wontak.services.planning import begun

Plans = Mapping[str, Callable[..., Any]]  # "rows" of a board, how to "add", "move", "remove" one


class PlanRows(QObject):
    """Acts on rows for their table; a new row is saved with the first words written into it."""

    changed = Signal()

    def __init__(
        self, room: Room, columns: Sequence[Column], plans: Plans, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = room.desk
        self._plans = plans
        self._board: Board | None = None
        self._draft: Edit | None = None  # adds a row that nothing was written into yet
        self.model = RowsModel(columns, self)
        self.model.write_requested.connect(self._write)
        self._desk.dropped.connect(self._drop)

    def show(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda's rows."""
        self._board, self._draft = board, None
        if directory is not None:
            self.model.show(self._rows(), directory)
        self.changed.emit()

    def follow(self, edit: Edit, board: Board, directory: Directory) -> None:
        """Take over a saved edit."""
        self._board = board
        self.model.settle(edit)
        self._become(directory)
        if any(change.entity.id in directory.organizations for change in edit.changes):
            self.model.refresh(directory)

    def begin(self, row: int | None) -> int | None:
        """Show a new row below one, or at the end, and return where; None where there can be none.

        It does not wait for the disk: what is typed next would go into the row that had the keys.
        """
        below = self.model.rows[row].id if row is not None and row >= 0 else None
        goes_on = not self.is_draft(row)
        self.take_back()
        if self._board is None or not goes_on:
            return None
        agenda_id, after = self._board.agenda.id, self._place(below)
        draft: Edit = self._plans["add"](agenda_id, self.model.rows, after=after)
        self._draft = draft
        self._become(self.model.directory)
        return self._place(draft.changes[0].entity.id)

    def is_draft(self, row: int | None) -> bool:
        """Tell whether a row is new and nothing was written into it yet."""
        added = self._draft.changes[0].entity.id if self._draft else None
        return added is not None and row == self._place(added)

    def take_back(self) -> bool:
        """Let go of a new row that nothing was written into; False where there is none."""
        was_there = self._draft is not None
        self._draft = None
        if was_there:
            self._become(self.model.directory)
        return was_there

    def remove(self, row: int) -> None:
        """Remove a row; undo brings it back."""
        if self.is_draft(row):
            self.take_back()
        elif self._board is not None:
            self._desk.act(self._plans["remove"], self.model.rows[row], self._board)
            self._become(self.model.directory)

    def move(self, source: int, target: int) -> None:
        """Have a row stand elsewhere; a new one that is empty stays where it is."""
        if not self.is_draft(source):
            self._desk.act(self._plans["move"], self.model.rows, source, target)
            self._become(self.model.directory)

    def _place(self, row_id: UUID | None) -> int | None:
        return next((at for at, row in enumerate(self.model.rows) if row.id == row_id), None)

    def _rows(self) -> Sequence[Any]:
        board: Board | None = self._desk.newest(self._board)
        if board and self._draft:
            board = board.following(self._draft)
        return self._plans["rows"](board) if board else ()

    def _become(self, directory: Directory | None) -> None:
        if directory is not None:
            self.model.become(self._rows(), directory)
        self.changed.emit()

    def _drop(self, edit: Edit) -> None:
        self.model.drop(edit)
        self._become(self.model.directory)

    def _write(self, row: Any, column: int, text: str) -> None:
        spec, directory = self.model.columns[column], self.model.directory
        if spec.read is None or spec.plan is None or directory is None:
            return
        try:
            value = spec.read(text, directory)
        except WontakError as error:
            self._desk.refused.emit(error)
            edit = None
        else:
            edit = self._save(row, spec.plan, value)
        if edit is None:
            self._keep_draft()
            self.model.refuse(row.id, column)
        elif edit.is_empty:
            self.model.release(row.id, column)

    def _save(self, row: Any, plan: Callable[..., Edit], value: Any) -> Edit | None:
        draft = self._draft
        if draft is None or row.id != draft.changes[0].entity.id:
            edit = self._desk.act(plan, row, value)
        else:
            edit = self._desk.act(lambda *given: begun(draft, plan(*given)), row, value)
            if edit and not edit.is_empty:
                self._draft = None
        self._become(self.model.directory)
        return edit

    def _keep_draft(self) -> None:
        """Have a new row saved as it is, for the refused words that stand in it."""
        draft, self._draft = self._draft, None
        if draft:
            self._desk.run(draft)
