"""An export on its way: agendas read through the desk, files made, and news of them."""

from collections.abc import Mapping
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Signal

from wontak import settings
from wontak.documents.layouts import LAYOUTS, Layout
from wontak.documents.stationery import letterhead, on_paper
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.errors import WontakError
from wontak.domain.material import Material
from wontak.gui.desk import Desk
from wontak.gui.last_choice import remember
from wontak.language import N_
from wontak.services.ports import Store
from wontak.services.publishing import Choice, Outcome, Published, plan, publish
from wontak.services.workshop import Workshop

_LOOK_UP_SECONDS = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be exported: agendas of a conference, as a choice says, by these exporters."""

    conference: Conference
    agenda_ids: frozenset[UUID]
    choice: Choice
    exporters: Mapping[str, Any]


class StoppedError(WontakError):
    """An export was stopped while an agenda was being read."""

    def __init__(self) -> None:
        super().__init__(N_("The export was stopped before this agenda was read."))


class ExportJob(QObject):
    """Carries out one order on a thread of its own; every signal comes on the window's thread."""

    planned = Signal(int)
    progressed = Signal(object)
    ended = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, order: Order, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._order = order
        self._stopped = Event()
        self._thread = Thread(target=self._run, name="wontak-export")
        application = QCoreApplication.instance()
        if application:
            application.aboutToQuit.connect(self.stop)

    def start(self) -> None:
        """Begin; planned is told first, and ended or refused last."""
        self._thread.start()

    def stop(self) -> None:
        """Make no further file; the one being made is finished or left out as a whole."""
        self._stopped.set()

    def wait(self) -> None:
        """Return when nothing is made any more."""
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        outcome = Outcome(())
        try:
            outcome = self._outcome()
        except WontakError as error:
            self._tell(self.refused, error)
        finally:
            self._tell(self.ended, outcome)

    def _outcome(self) -> Outcome:
        order = self._order
        lines = self._read(lambda store: store.agenda_lines(order.conference.id))
        remember(order.choice, order.agenda_ids, lines)
        workshop = Workshop(read=self._material, layouts=_layouts(), exporters=order.exporters)
        wanted = [line for line in lines if line.id in order.agenda_ids]
        publications = plan([(order.conference, wanted)], order.choice, workshop)
        self._tell(self.planned, len(publications))
        outcome = publish(
            publications,
            order.choice,
            workshop,
            on_progress=self._progressed,
            is_cancelled=self._stopped.is_set,
        )
        begun = tuple(each for each in outcome.published if not _was_spared(each))
        return Outcome(begun, unmade=len(publications) - len(begun))

    def _material(self, agenda_ids: tuple[UUID, ...]) -> Material | None:
        """Return what the agendas hold, read one at a time: an edit must not wait for them all."""
        boards = []
        for agenda_id in agenda_ids:
            board: Board | None = self._read(partial(_board, agenda_id=agenda_id))
            if board is None:
                return None
            boards.append(board)
        directory = self._read(lambda store: store.directory(self._order.conference.id))
        return Material(tuple(boards), directory)

    def _read(self, job: Any) -> Any:
        """Return what the store's thread reads; StoppedError where nobody waits for it any more."""
        answer: Future[Any] = Future()
        self._desk.read(lambda store: _answered(answer, job, store), _ignore)
        while not self._stopped.is_set():
            with suppress(TimeoutError):
                try:
                    return answer.result(_LOOK_UP_SECONDS)
                except CancelledError as error:
                    raise StoppedError from error
        raise StoppedError

    def _progressed(self, _done: int, _total: int, published: Published) -> None:
        if not _was_spared(published):
            self._tell(self.progressed, published)

    def _tell(self, signal: Any, news: object) -> None:
        with suppress(RuntimeError):  # the window was closed meanwhile
            signal.emit(news)


def _layouts() -> Mapping[str, Layout]:
    return on_paper(LAYOUTS, letterhead(settings.load()))


def _was_spared(published: Published) -> bool:
    return isinstance(published.error, StoppedError)


def _board(store: Store, agenda_id: UUID) -> Board | None:
    return store.board(agenda_id)


def _answered(answer: "Future[Any]", job: Any, store: Store) -> None:
    try:
        answer.set_result(job(store))
    except WontakError as error:
        answer.set_exception(error)
        raise
    finally:
        answer.cancel()  # nothing is left waiting, whatever was raised


def _ignore(_nothing: object) -> None:
    pass
