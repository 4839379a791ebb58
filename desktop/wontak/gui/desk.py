"""The desk joins the window to the store's thread: acts go out, what was saved comes back."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from wontak.domain.edit import Edit, Entity
from wontak.domain.errors import WontakError
from wontak.services.history import Applied, History
from wontak.services.ports import Store, StoreTroubleError
from wontak.services.worker import Act, Read, Reports, Worker


class Desk(QObject):
    """Plans edits on the newest values, has them saved in order and tells what came of it."""

    opened = Signal()
    not_opened = Signal(object)
    planned = Signal()
    applied = Signal(object)
    refused = Signal(object)
    dropped = Signal(object)
    trouble = Signal(object)
    failed = Signal(object)
    _answered = Signal(object, object)

    def __init__(self, open_store: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        reports = Reports(
            opened=self.opened.emit,
            not_opened=self.not_opened.emit,
            applied=self.applied.emit,
            refused=self.refused.emit,
            trouble=self.trouble.emit,
            failed=self.failed.emit,
        )
        self._worker = Worker(open_store, reports)
        self._ahead: dict[UUID, list[Entity | None]] = {}
        self._answered.connect(_answer)
        self.applied.connect(self._settle_applied)
        self.dropped.connect(self._settle)

    def start(self) -> None:
        """Open the store in the background."""
        self._worker.start()

    def act(self, plan: Callable[..., Edit], *values: Any, **options: Any) -> Edit | None:
        """Plan an edit, have it saved and return it; None where it was refused, which is told."""
        try:
            edit = plan(*map(self._newest, values), **options)
        except WontakError as error:
            self.refused.emit(error)
            return None
        if not edit.is_empty:
            self.run(edit)
        return edit

    def run(self, edit: Edit) -> None:
        """Have a planned edit saved after those before it."""
        for change in edit.changes:
            self._ahead.setdefault(change.entity.id, []).append(change.after)
        self.planned.emit()
        self._worker.post(Act(lambda history: self._run(history, edit)))

    def undo(self) -> None:
        """Take back the latest act."""
        self._worker.post(Act(History.undo))

    def redo(self) -> None:
        """Do again what was taken back."""
        self._worker.post(Act(History.redo))

    def read(self, job: Callable[[Store], Any], done: Callable[[Any], None]) -> None:
        """Read values in the background; done is called with them on the window's thread."""
        self._worker.post(Read(job, lambda values: self._answered.emit(done, values)))

    @property
    def unsaved(self) -> int:
        """How many acts wait for a trouble to end."""
        return self._worker.unsaved

    def close(self) -> bool:
        """Finish saving and let go of the file; False where acts could not be saved."""
        return self._worker.close()

    def _run(self, history: History, edit: Edit) -> None:
        try:
            history.run(edit)
        except StoreTroubleError:
            raise
        except WontakError:
            self.dropped.emit(edit)
            raise

    def _newest(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self._newest, value))
        ahead = self._ahead.get(value.id) if isinstance(value, Entity) else None
        return ahead[-1] if ahead and ahead[-1] is not None else value

    def _settle_applied(self, applied: Applied) -> None:
        self._settle(applied.edit)

    def _settle(self, edit: Edit) -> None:
        for change in edit.changes:
            ahead = self._ahead.get(change.entity.id)
            if ahead:
                ahead.pop(0)
                if not ahead:
                    del self._ahead[change.entity.id]


def _answer(done: Callable[[Any], None], values: Any) -> None:
    done(values)
