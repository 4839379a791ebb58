"""The desk joins the window to the store's thread: acts go out, what was saved comes back."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from itertools import chain
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal, SignalInstance

from wontak.domain.board import Board
from wontak.domain.edit import Edit, Entity
from wontak.domain.errors import WontakError
from wontak.services.history import History
from wontak.services.ports import Store, StoreTroubleError
from wontak.services.worker import Act, Read, Reports, Worker

V = TypeVar("V")
S = TypeVar("S")


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
    settled = Signal()
    _answered = Signal(object, object)

    def __init__(self, open_store: Callable[[], Store], parent: QObject | None = None) -> None:
        super().__init__(parent)
        reports = Reports(
            opened=self._relay(self.opened),
            not_opened=self._relay(self.not_opened),
            applied=self._relay(self.applied),
            refused=self._relay(self.refused),
            trouble=self._relay(self.trouble),
            failed=self._relay(self.failed),
            settled=self._relay(self.settled),
        )
        self._worker = Worker(open_store, reports)
        self._waiting: list[Edit] = []
        self._typed: set[QObject] = set()
        self._answered.connect(_answer)
        self.applied.connect(lambda applied: self._forget(applied.edit))
        self.dropped.connect(self._forget)

    def start(self) -> None:
        """Open the store in the background."""
        self._worker.start()

    def act(self, plan: Callable[..., Edit], *values: Any, **options: Any) -> Edit | None:
        """Plan an edit, have it saved and return it; None where it was refused, which is told."""
        try:
            edit = plan(*map(self.newest, values), **options)
        except WontakError as error:
            self.refused.emit(error)
            return None
        if not edit.is_empty:
            self.run(edit)
        return edit

    def run(self, edit: Edit) -> None:
        """Have a planned edit saved after those before it."""
        self._waiting.append(edit)
        self.planned.emit()
        self._worker.post(Act(lambda history: self._run(history, edit)))

    def act_on(self, agenda_id: UUID, plan: Callable[[Board], Edit]) -> None:
        """Have an agenda's edit planned and saved in its turn, on what is on its table by then."""
        self.planned.emit()
        self._worker.post(Act(lambda history: history.run_on(agenda_id, plan)))

    def undo(self) -> None:
        """Take back the latest act."""
        self.planned.emit()
        self._worker.post(Act(History.undo))

    def redo(self) -> None:
        """Do again what was taken back."""
        self.planned.emit()
        self._worker.post(Act(History.redo))

    def read(self, job: Callable[[Store], Any], done: Callable[[Any], None]) -> None:
        """Read values in the background; done is called with them on the window's thread."""
        self._worker.post(Read(job, lambda values: self._answered.emit(done, values)))

    @property
    def unsaved(self) -> int:
        """How many acts wait for their turn or for a trouble to end."""
        return self._worker.unsaved

    @property
    def is_settled(self) -> bool:
        """True while nothing waits, and nothing that is being typed will ask to be saved."""
        return not self._typed and not self._worker.unsaved

    def begin_typing(self, field: QObject) -> None:
        """Learn that something is typed into a field that it will ask to be saved."""
        self._typed.add(field)
        self.planned.emit()

    def end_typing(self, field: QObject) -> None:
        """Learn that a field has asked for its text to be saved."""
        self._typed.discard(field)
        if self.is_settled:
            self.settled.emit()

    @property
    def waiting(self) -> Sequence[Edit]:
        """The planned edits among them, in their order."""
        return tuple(self._waiting)

    def newest(self, value: Any) -> Any:
        """Return a value as it will be once all that waits is saved."""
        if isinstance(value, tuple):
            return tuple(map(self.newest, value))
        if isinstance(value, Board):
            return _folded(value, self._waiting, Board.following)
        if isinstance(value, Entity):
            # Field by field: an act that is taken back meanwhile may have changed the others.
            changes = chain.from_iterable(edit.changes for edit in self._waiting)
            mine = [change for change in changes if change.entity.id == value.id]
            return _folded(value, mine, lambda now, change: change.onto(now) or now)
        return value

    def finish(self, seconds: float) -> bool:
        """Wait until every act is saved; False after so many seconds, or at once in a trouble."""
        return self._worker.finish(seconds)

    def close(self, seconds: float = 10) -> bool:
        """Finish saving and let go of the file; False where acts could not be saved in the time."""
        return self._worker.close(seconds)

    def _run(self, history: History, edit: Edit) -> None:
        try:
            history.run(edit)
        except StoreTroubleError:
            raise
        except Exception:
            self._relay(self.dropped)(edit)
            raise

    def _relay(self, signal: SignalInstance) -> Callable[..., None]:
        # It is emitted on the window's thread: panels that were made anew meanwhile are told, too.
        return lambda *told: self._answered.emit(lambda _none: signal.emit(*told), None)

    def _forget(self, edit: Edit) -> None:
        # By identity: what takes an edit back is another edit, and says nothing of those that wait.
        self._waiting = [waiting for waiting in self._waiting if waiting is not edit]


def _folded(value: V, steps: Iterable[S], step: Callable[[V, S], V]) -> V:
    for each in steps:
        # What no longer fits, after something else was taken back, will be refused in its turn.
        with suppress(WontakError):
            value = step(value, each)
    return value


def _answer(done: Callable[[Any], None], values: Any) -> None:
    done(values)
