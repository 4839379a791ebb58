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
from io import BufferedReader
from typing import IO, TypeAlias, cast

from wontak.documents.model import Document
from wontak.domain.errors import WontakError
from wontak.exporters.base import Export, Exporter, installed
from wontak.logs import trace

# A file; or an error's message and blanks; or where something else failed.
Answer: TypeAlias = Export | tuple[str, dict[str, object]] | str

_logger = logging.getLogger(__name__)
_REST_SECONDS = 120  # a process that nobody asks takes memory for nothing
_SERVE = "from wontak.exporters.aside import serve; serve()"


def set_aside(exporters: Mapping[str, Exporter]) -> dict[str, Exporter]:
    """Return the same exporters as they work in a process that all of them share.

    It starts with the first file, rests when nobody asks, and ends with the last exporter kept.
    """
    if getattr(sys, "frozen", False):
        return dict(exporters)  # a packed program cannot start its own Python
    room = SideRoom()
    return {
        name: SideExporter(name, exporter.suffix, exporter.label, room)
        for name, exporter in exporters.items()
    }


def serve() -> None:
    """Make files for the process at the other end of the standard pipes, until it hangs up."""
    questions, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not come between
    exporters = installed()
    while _is_asked(questions):
        name, document = pickle.load(questions)
        pickle.dump(_answered(name, document, exporters), answers)
        answers.flush()


def _is_asked(questions: BufferedReader) -> bool:
    resting = threading.Timer(_REST_SECONDS, os._exit, [0])
    resting.daemon = True
    resting.start()
    asked = bool(questions.peek(1))
    resting.cancel()
    return asked


def _answered(name: str, document: Document, exporters: Mapping[str, Exporter]) -> Answer:
    try:
        return exporters[name].export(document)
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
    room: "SideRoom"

    def export(self, document: Document) -> Export:
        """Return the file; what the exporter itself would raise is raised here."""
        return self.room.made(self.name, document)


class SideRoom:
    """The process where files are made, started when it is needed; one file at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._end: Callable[[], object] = lambda: None
        self._free = threading.Lock()

    def made(self, name: str, document: Document) -> Export:
        """Return the file of a format; ExporterFaultError where exporter or process fail."""
        with self._free:
            answer = self._answer(name, document)
        if isinstance(answer, Export):
            return answer
        if isinstance(answer, str):
            _logger.error(answer)  # where it failed, without anybody's words
            raise ExporterFaultError
        message, blanks = answer
        raise WontakError(message, **blanks)

    def _answer(self, name: str, document: Document) -> Answer:
        for is_last in (False, True):  # a process that went to rest just now is started again
            try:
                return _asked(self._running(), name, document)
            except (OSError, EOFError, pickle.UnpicklingError) as error:
                self._end()
                if is_last:
                    raise ExporterFaultError from error
        raise ExporterFaultError

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._process = subprocess.Popen(
                [sys.executable, "-c", _SERVE],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
            self._end = weakref.finalize(self, _end, self._process)
        return self._process


def _asked(process: "subprocess.Popen[bytes]", name: str, document: Document) -> Answer:
    asking, answering = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    pickle.dump((name, document), asking)
    asking.flush()
    return cast("Answer", pickle.load(answering))
