"""The history is the one place where edits are applied, taken back, done again and announced."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from wontak.domain.board import Board
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.journal import Act, Stamp
from wontak.services.ports import Store, StoreTroubleError


@dataclass(frozen=True, slots=True)
class Applied:
    """An edit that is saved now, with what can be taken back or done again after it."""

    edit: Edit
    stamp: Stamp
    undo_label: str | None
    redo_label: str | None


Listener: TypeAlias = Callable[[Applied], None]


class History:
    """Runs edits against a store and remembers how to take them back."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._done: list[Edit] = []
        self._undone: list[Edit] = []
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> None:
        """Call the listener after every edit, undo and redo, on the thread that ran it."""
        self._listeners.append(listener)

    def run(self, edit: Edit) -> None:
        """Apply a new edit; what had been taken back can no longer be done again."""
        if edit.is_empty:
            return
        stamp = self._store.apply(edit)
        self._done.append(edit)
        self._undone.clear()
        self._announce(edit, stamp)

    def run_on(self, agenda_id: UUID, plan: Callable[[Board], Edit]) -> None:
        """Plan an edit of an agenda as it is saved now, and apply it; nothing where it is gone."""
        board = self._store.board(agenda_id)
        if board:
            self.run(plan(board))

    def undo(self) -> None:
        """Take back the latest edit, if there is one."""
        self._turn(self._done, self._undone, Act.UNDO)

    def redo(self) -> None:
        """Do the edit that was taken back last once more, if there is one."""
        self._turn(self._undone, self._done, Act.REDO)

    def _turn(self, source: list[Edit], target: list[Edit], act: Act) -> None:
        if not source:
            return
        edit = source[-1].inverse if act is Act.UNDO else source[-1]
        try:
            stamp = self._store.apply(edit, act)
        except StoreTroubleError:
            raise
        except WontakError:
            source.pop()  # it may never be turned again, and what lies under it still can
            raise
        target.append(source.pop())
        self._announce(edit, stamp)

    def _announce(self, edit: Edit, stamp: Stamp) -> None:
        applied = Applied(
            edit,
            stamp,
            self._done[-1].label if self._done else None,
            self._undone[-1].label if self._undone else None,
        )
        for listener in self._listeners:
            listener(applied)
