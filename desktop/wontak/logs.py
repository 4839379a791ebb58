"""The log of a desk tells what went wrong, and nothing of what lay on the desk."""

import errno
import faulthandler
import logging
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePath
from traceback import walk_tb
from types import FrameType, TracebackType
from typing import TextIO
from uuid import UUID

from wontak import paths

LARGEST = 1_000_000  # bytes of one log
_KEPT = 3
_OURS = "wontak"
_ABOVE_PACKAGES = frozenset({"site-packages", "desktop"})
_TOLD_AS_IT_IS = (bool, int, float, UUID, type(None))


def start(folder: Path | None = None) -> "Log":
    """Write warnings and faults to the log from now on; without a place to write to, to nowhere."""
    place = folder or paths.log_folder()
    file, crash_file = place / "wontak.log", place / "crash.log"
    with suppress(OSError):
        place.mkdir(parents=True, exist_ok=True)
        _rotate(file)
        _rotate(crash_file)
        crashes = crash_file.open("a", encoding="utf-8")
        faulthandler.enable(crashes)
        return Log(place, _to_file(file), crashes)
    return Log(place, None, None)


def trace(error: BaseException) -> str:
    """Return where an error came from: file:line:function and its class, without any message."""
    return "\n".join(_traced(error, set()))


def named(error: BaseException) -> str:
    """Return what kind of error it is, with the system's short name of it: OSError(ENOSPC)."""
    name = type(error).__qualname__
    number = error.errno if isinstance(error, OSError) else None
    return f"{name}({errno.errorcode.get(number, number)})" if number else name


@dataclass(slots=True)
class Log:
    """An open log in its folder."""

    folder: Path
    _handler: logging.Handler | None
    _crashes: TextIO | None

    def close(self) -> None:
        """Write no more and let go of the files."""
        if self._handler:
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
        if self._crashes:
            faulthandler.disable()
            self._crashes.close()
        self._handler = self._crashes = None


class _Discreet(logging.Formatter):
    """Leaves out all that people wrote: messages of errors, names of files, words of others."""

    def format(self, record: logging.LogRecord) -> str:
        when = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="seconds")
        where = f"{record.name} {record.filename}:{record.lineno}"
        told = [f"{when} {record.levelname} {where} {_message(record)}".rstrip()]
        if record.exc_info and record.exc_info[1]:
            told.append(trace(record.exc_info[1]))
        return "\n".join(told)


def _to_file(file: Path) -> logging.Handler:
    handler = logging.FileHandler(file, encoding="utf-8")
    handler.setFormatter(_Discreet())
    # A fault that comes back a hundred times a second must not fill the disk.
    handler.addFilter(lambda _record: not handler.stream or handler.stream.tell() < LARGEST)
    handler.setLevel(logging.WARNING)
    logging.getLogger().addHandler(handler)
    return handler


def _rotate(file: Path) -> None:
    if not file.exists() or file.stat().st_size < LARGEST // 2:
        return
    for number in range(_KEPT - 1, 0, -1):
        older = file.with_name(f"{file.name}.{number}")
        with suppress(OSError):  # another window may hold it open
            (file if number == 1 else file.with_name(f"{file.name}.{number - 1}")).replace(older)


def _message(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] != _OURS:
        return ""  # other libraries quote what they were given
    arguments = record.args if isinstance(record.args, tuple) else ()
    try:
        return str(record.msg) % tuple(map(_discreet, arguments)) if arguments else str(record.msg)
    except (TypeError, ValueError):
        return str(record.msg)


def _discreet(value: object) -> object:
    if isinstance(value, _TOLD_AS_IT_IS):
        return value
    if isinstance(value, BaseException):
        return named(value)
    if isinstance(value, PurePath):
        return f"*{value.suffix}"
    if isinstance(value, str) and value.isascii() and value.isidentifier():
        return value
    return f"<{type(value).__name__}>"


def _traced(error: BaseException, seen: set[int]) -> Iterator[str]:
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _traced(before, seen)
    yield from (_place(frame, line) for frame, line in _frames(error.__traceback__))
    yield f"= {named(error)}"


def _frames(traceback: TracebackType | None) -> list[tuple[FrameType, int]]:
    return list(walk_tb(traceback))[-40:]


def _place(frame: FrameType, line: int) -> str:
    code = frame.f_code
    return f"  {_short(Path(code.co_filename))}:{line}:{code.co_qualname}"


def _short(file: Path) -> str:
    """Return a source file as its package knows it; a folder above it may bear a person's name."""
    above = max((n for n, part in enumerate(file.parts) if part in _ABOVE_PACKAGES), default=-3)
    return "/".join(file.parts[above + 1 :] if above >= 0 else file.parts[-2:])
