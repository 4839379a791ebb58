"""The worker is the one thread that owns a desk's store: acts wait out troubles there, in order."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition, Thread
from time import monotonic
from typing import Any

from wontak.domain.errors import WontakError
from wontak.services.history import Applied, History
from wontak.services.ports import Store, StoreTroubleError

RETRY_SECONDS = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports:
    """Whom the worker tells, always on its own thread."""

    opened: Callable[[], None]
    not_opened: Callable[[WontakError], None]
    applied: Callable[[Applied], None]
    refused: Callable[[WontakError], None]
    trouble: Callable[[StoreTroubleError], None]
    failed: Callable[[BaseException], None]
    settled: Callable[[], None] = lambda: None  # no act waits any more, whatever became of the last


@dataclass(frozen=True, slots=True)
class Act:
    """Something done to the history, that must not be lost."""

    run: Callable[[History], None]


@dataclass(frozen=True, slots=True)
class Read:
    """Values asked for; done is called with them."""

    job: Callable[[Store], Any]
    done: Callable[[Any], None]


class Worker:
    """Runs acts and reads in order on a thread of its own; while an act waits, reads go past it."""

    def __init__(self, open_store: Callable[[], Store], reports: Reports) -> None:
        self._open_store = open_store
        self._reports = reports
        self._jobs: deque[Act | Read] = deque()
        self._stuck: deque[Act] = deque()
        self._news = Condition()
        self._retry_at = 0.0
        self._closing = False
        # A window that fails to come up must not leave a process behind that waits for ever.
        self._thread = Thread(target=self._run, name="wontak-store", daemon=True)

    def start(self) -> None:
        """Open the store on the worker's thread; one of opened and not_opened is told."""
        self._thread.start()

    def post(self, job: Act | Read) -> None:
        """Have a job done after those before it."""
        with self._news:
            self._jobs.append(job)
            self._news.notify_all()

    @property
    def unsaved(self) -> int:
        """How many acts are not saved yet: they wait for their turn or for a trouble to end."""
        with self._news:
            return self._waiting()

    def finish(self, seconds: float) -> bool:
        """Wait until every act is saved; False after so many seconds, or at once in a trouble."""
        with self._news:
            self._news.wait_for(lambda: not self._waiting() or self._patience(), seconds)
            return not self._waiting()

    def close(self, seconds: float = 10) -> bool:
        """Finish what can be finished and let go of the file; False where acts were left undone."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        if self._thread.is_alive():
            self._thread.join(seconds)
        return not (self._thread.is_alive() or self.unsaved)

    def _run(self) -> None:
        try:
            store = self._open_store()
        except WontakError as error:
            self._reports.not_opened(error)
            return
        except Exception as error:
            self._reports.failed(error)
            return
        history = History(store)
        history.subscribe(self._reports.applied)
        self._reports.opened()
        while self._step(store, history):
            pass
        while self._save_next(history):
            pass
        store.close()

    def _step(self, store: Store, history: History) -> bool:
        with self._news:
            if not self._jobs and not self._closing:
                self._news.wait(self._patience())
            job = self._jobs.popleft() if self._jobs else None
            if isinstance(job, Act):
                self._stuck.append(job)
            last = self._closing and not self._jobs
        if isinstance(job, Read):
            self._read(store, job)
        # By the clock and not by silence: someone who goes on reading must not keep acts waiting.
        if self._patience() == 0:
            self._save_next(history)
        return not last

    def _waiting(self) -> int:
        return len(self._stuck) + sum(isinstance(job, Act) for job in self._jobs)

    def _patience(self) -> float | None:
        return max(0.0, self._retry_at - monotonic()) if self._stuck else None

    def _read(self, store: Store, read: Read) -> None:
        try:
            read.done(read.job(store))
        except StoreTroubleError as error:
            self._reports.trouble(error)
        except WontakError as error:
            self._reports.refused(error)
        except Exception as error:
            self._reports.failed(error)

    def _save_next(self, history: History) -> bool:
        if not self._stuck:
            return False
        try:
            self._stuck[0].run(history)
        except StoreTroubleError as error:
            with self._news:
                self._retry_at = monotonic() + RETRY_SECONDS
                self._news.notify_all()
            self._reports.trouble(error)
            return False
        except WontakError as error:
            self._reports.refused(error)
        except Exception as error:
            self._reports.failed(error)
        with self._news:
            self._stuck.popleft()
            self._retry_at = 0.0
            self._news.notify_all()
        if not self.unsaved:
            self._reports.settled()
        return True
