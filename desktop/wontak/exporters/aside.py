"""Exporters at work in a process of their own, so that the desk keeps its pace whatever they do."""

import logging
import os
import pickle
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from io import BufferedReader
from queue import SimpleQueue
from typing import IO, Any, TypeAlias, cast

from wontak.documents.model import Document
from wontak.domain.errors import WontakError
from wontak.exporters.base import Export, Exporter, installed
from wontak.exporters.proofs import ProofPress
from wontak.logs import trace
from wontak.services.proofs import Cut, Picture, Proof

Made: TypeAlias = Export | Proof | Picture
# What was made; or an error's message and blanks; or where something else failed.
Answer: TypeAlias = Made | tuple[str, dict[str, object]] | str
Makers: TypeAlias = Mapping[str, Callable[[Any], Made]]

_logger = logging.getLogger(__name__)
_REST_SECONDS = 120  # a process that nobody asks takes memory for nothing
_SERVE = "from wontak.exporters.aside import serve; serve({seconds}, {patience})"
_PATIENCE = 10  # in steps of niceness: a batch of files gives way to someone who types
_PROOF, _PICTURE = "(proof)", "(picture)"  # no format has such a name


def set_aside(exporters: Mapping[str, Exporter]) -> dict[str, Exporter]:
    """Return the same exporters as they work in a process that all of them share.

    It starts with the first file, rests when nobody asks, and ends with the last exporter kept.
    """
    if getattr(sys, "frozen", False):
        return dict(exporters)  # a packed program cannot start its own Python
    return _in_room(exporters, SideRoom())


def shared_out(exporters: Mapping[str, Exporter], hands: int) -> dict[str, Exporter]:
    """Return the same exporters as they make so many files at a time, each hand in its process."""
    if getattr(sys, "frozen", False):
        return dict(exporters)
    return _in_room(exporters, SideRooms(hands))


def _in_room(
    exporters: Mapping[str, Exporter], room: "SideRoom | SideRooms"
) -> dict[str, Exporter]:
    return {
        name: SideExporter(name, exporter.suffix, exporter.label, room)
        for name, exporter in exporters.items()
    }


def proofs() -> "SideProofs | ProofPress":
    """Return what makes and draws proofs in a process of its own, ready until it is ended."""
    if getattr(sys, "frozen", False):
        return _press_here()
    return SideProofs(SideRoom(rest_seconds=0, patience=0))


@cache
def _press_here() -> ProofPress:
    # One for the whole process: what draws the pages may be used by one thread at a time.
    return ProofPress()


def serve(rest_seconds: int, patience: int) -> None:
    """Make things for the process at the other end of the standard pipes, until it hangs up.

    It goes to rest where nobody asks for so many seconds; 0 is never. The more patience it has,
    the more it leaves the processor to others.
    """
    if patience and hasattr(os, "nice"):
        os.nice(patience)
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not come between
    press = ProofPress()
    makers: dict[str, Callable[[Any], Made]] = {
        name: exporter.export for name, exporter in installed().items()
    }
    makers |= {_PROOF: press.proof, _PICTURE: press.picture}
    while _is_asked(questions, rest_seconds):
        name, asked = pickle.load(questions)
        pickle.dump(_answered(name, asked, makers), answers)
        answers.flush()


def _is_asked(questions: BufferedReader, rest_seconds: int) -> bool:
    if not rest_seconds:
        return bool(questions.peek(1))
    resting = threading.Timer(rest_seconds, os._exit, [0])
    resting.daemon = True
    resting.start()
    asked = bool(questions.peek(1))
    resting.cancel()
    return asked


def _answered(name: str, asked: object, makers: Makers) -> Answer:
    try:
        return makers[name](asked)
    except WontakError as error:
        return error.message, error.blanks
    except Exception as error:  # libraries of formats raise anything
        return trace(error)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.kill()
    process.communicate()


class ExporterFaultError(Exception):
    """An exporter failed on a document, or its process ended; the log says where."""


@dataclass(slots=True)
class SideExporter:
    """An exporter whose files are made elsewhere."""

    name: str
    suffix: str
    label: str
    room: "SideRoom | SideRooms"

    def export(self, document: Document) -> Export:
        """Return the file; what the exporter itself would raise is raised here."""
        return cast("Export", self.room.made(self.name, document))


@dataclass(slots=True)
class SideProofs:
    """Proofs that are made and drawn elsewhere."""

    room: "SideRoom"

    def proof(self, document: Document) -> Proof:
        """Return the pages of a document; what setting them would raise is raised here."""
        return cast("Proof", self.room.made(_PROOF, document))

    def picture(self, cut: Cut) -> Picture:
        """Return a strip of a page."""
        return cast("Picture", self.room.made(_PICTURE, cut))

    def end(self) -> None:
        """Give the process up; what it was asked for fails."""
        self.room.end()


class SideRooms:
    """Several processes where things are made, each thing where there is room for it."""

    def __init__(self, number: int) -> None:
        self._free: SimpleQueue[SideRoom] = SimpleQueue()
        for _room in range(number):
            self._free.put(SideRoom(patience=0))

    def made(self, name: str, asked: object) -> Made:
        """Return what is made of something; waits until a process is free."""
        room = self._free.get()
        try:
            return room.made(name, asked)
        finally:
            self._free.put(room)


class SideRoom:
    """The process where things are made, started when it is needed; one thing at a time."""

    def __init__(self, rest_seconds: int = _REST_SECONDS, patience: int = _PATIENCE) -> None:
        self._serve = _SERVE.format(seconds=rest_seconds, patience=patience)
        self._is_over = False
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None
        self._free = threading.Lock()

    def made(self, name: str, asked: object) -> Made:
        """Return what is made of something; ExporterFaultError where maker or process fail."""
        with self._free:
            answer = self._answer(name, asked)
        if isinstance(answer, Made):
            return answer
        if isinstance(answer, str):
            _logger.error(answer)  # where it failed, without anybody's words
            raise ExporterFaultError
        message, blanks = answer
        raise WontakError(message, **blanks)

    def end(self) -> None:
        """Make nothing any more, not even what is being made."""
        self._is_over = True
        process = self._process
        if process:
            process.kill()

    def _answer(self, name: str, asked: object) -> Answer:
        for is_last in (False, True):  # a process that went to rest just now is started again
            try:
                return _asked(self._running(), name, asked)
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                self._end()
                if is_last or self._is_over:
                    raise ExporterFaultError from error
        raise ExporterFaultError

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                [sys.executable, "-c", self._serve],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._end = weakref.finalize(self, _end, self._process)
        return self._process


def _asked(process: "subprocess.Popen[bytes]", name: str, given: object) -> Answer:
    asking, answering = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    pickle.dump((name, given), asking)
    asking.flush()
    return cast("Answer", pickle.load(answering))
