"""A worker on a real file, and all it reports, in order."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import Any, TypeVar

from tests.services.worlds import opened
from wontak.domain.board import Board
from wontak.domain.edit import Edit
from wontak.services.history import History
from wontak.services.ports import Store, StoreTroubleError
from wontak.services.worker import Act, Read, Reports, Worker

T = TypeVar("T")

PATIENCE = 30  # seconds; a report that takes longer will never come


class Watched:
    """A worker whose reports can be waited for."""

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._reports: Queue[tuple[str, Any]] = Queue()
        self._settled: Queue[None] = Queue()
        reports = Reports(
            opened=lambda: self._reports.put(("opened", None)),
            settled=lambda: self._settled.put(None),
            applied=self._teller("applied"),
            refused=self._teller("refused"),
            trouble=self._teller("trouble"),
            failed=self._teller("failed"),
            not_opened=self._teller("not_opened"),
        )
        self.worker = Worker(open_store, reports)
        self.worker.start()

    def next(self, *kinds: str) -> Any:
        """Wait for the next report, which is of one of these kinds, and return what it says."""
        kind, value = self._reports.get(timeout=PATIENCE)
        assert kind in kinds, (kind, value)
        return value

    def after_troubles(self, kind: str) -> Any:
        """Wait for a report of this kind, past any number of troubles."""
        value = self.next(kind, "trouble")
        while isinstance(value, StoreTroubleError):
            value = self.next(kind, "trouble")
        return value

    def until_settled(self) -> None:
        """Wait until it is told that every act is saved."""
        self._settled.get(timeout=PATIENCE)

    def do(self, plan: Callable[[], Edit]) -> None:
        """Have an edit planned and run when its turn comes."""
        self.worker.post(Act(lambda history: history.run(plan())))

    def undo(self) -> None:
        """Have the latest edit taken back."""
        self.worker.post(Act(History.undo))

    def ask(self, job: Callable[[Store], T]) -> T:
        """Read something in the worker and return it."""
        answers: Queue[T] = Queue()
        self.worker.post(Read(job, answers.put))
        return answers.get(timeout=PATIENCE)

    def _teller(self, kind: str) -> Callable[[Any], None]:
        return lambda value: self._reports.put((kind, value))


@contextmanager
def watched(path: Path) -> Iterator[Watched]:
    """Start a worker on a file and wait until it is open; close it in the end."""
    watched = Watched(lambda: opened(path))
    try:
        watched.next("opened")
        yield watched
    finally:
        watched.worker.close()


def first_board(store: Store) -> Board:
    """Return the first agenda of the first conference, with all on its table."""
    line = store.agenda_lines(store.conferences()[0].id)[0]
    board = store.board(line.id)
    assert board is not None
    return board
