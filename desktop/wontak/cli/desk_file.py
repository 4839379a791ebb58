"""The file that a command works on: opened for it, searched for the agendas it names."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from wontak.domain.agenda import AgendaLine
from wontak.domain.conference import Conference
from wontak.domain.errors import WontakError
from wontak.domain.material import Material
from wontak.domain.text import fold
from wontak.language import N_
from wontak.services.ports import Store
from wontak.settings import Settings
from wontak.store.opening import open_store
from wontak.store.sql_store import SqlStore
from wontak.store.troubles import told

_MOST_NAMED = 5


@contextmanager
def opened(path: Path, settings: Settings) -> Iterator[SqlStore]:
    """Open a desk's file, made when it is new, and let go of it afterwards."""
    store = open_store(path, actor=settings.actor, desk=settings.desk)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def filling(path: Path, settings: Settings) -> Iterator[SqlStore]:
    """Open a desk's file; a new one comes to its place only when all is in it, or not at all."""
    if not _is_new(path):
        with opened(path, settings) as store:
            yield store
        return
    beside = path.with_name(f".{path.name}.partial")
    rmtree(beside, ignore_errors=True)  # left by one who was killed
    try:
        with opened(beside / path.name, settings) as store:
            yield store
        with told(path):
            (beside / path.name).replace(path)
    finally:
        rmtree(beside, ignore_errors=True)


@contextmanager
def existing(path: Path, settings: Settings) -> Iterator["DeskFile"]:
    """Open a desk's file that must be there; NoDeskError where it is not."""
    if _is_new(path):
        raise NoDeskError(path)
    with opened(path, settings) as store:
        yield DeskFile(store)


def _is_new(path: Path) -> bool:
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


def _named(code: str, lines: Sequence[AgendaLine]) -> AgendaLine:
    asked = fold(code)
    found = [line for line in lines if asked in {fold(line.code), str(line.id)}]
    if not found and asked.isdecimal():
        found = [line for line in lines if _number(line.number) == _number(asked)]
    if not found:
        raise UnknownCodeError(code)
    if len(found) > 1:
        raise AmbiguousCodeError(code, found)
    return found[0]


def _number(text: str) -> str:
    return text.lstrip("0")


class NoDeskError(WontakError):
    """There is no file to read from."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_(
                "There is no desk in {file} yet. Make the sample with “wontak sample”, open the "
                "desk with “wontak”, or name another file with --db."
            ),
            file=path,
        )


class UnknownCodeError(WontakError):
    """No agenda goes by a code."""

    def __init__(self, code: str) -> None:
        super().__init__(
            N_("No agenda has the code “{code}”. “wontak list” shows them all."), code=code
        )


class AgendaGoneError(WontakError):
    """An agenda was removed while it was looked for."""

    def __init__(self, code: str) -> None:
        super().__init__(N_("The agenda “{code}” was removed just now."), code=code)


class AmbiguousCodeError(WontakError):
    """Several agendas go by a code."""

    def __init__(self, code: str, found: Sequence[AgendaLine]) -> None:
        named = [line.code for line in found[:_MOST_NAMED]]
        super().__init__(
            N_(
                "“{code}” could be any of {found}. Write the whole code, or an id from "
                "“wontak list --json”."
            ),
            code=code,
            found=", ".join([*named, "…"] if len(found) > _MOST_NAMED else named),
        )


@dataclass(frozen=True, slots=True)
class DeskFile:
    """An open desk's file as commands read it."""

    store: Store

    def listed(self) -> tuple[tuple[Conference, tuple[AgendaLine, ...]], ...]:
        """Return every conference with what the list shows of its agendas."""
        conferences = self.store.conferences()
        return tuple((each, self.store.agenda_lines(each.id)) for each in conferences)

    def lines(self) -> tuple[AgendaLine, ...]:
        """Return what the list shows of every agenda."""
        return tuple(line for _conference, lines in self.listed() for line in lines)

    def named(self, codes: Iterable[str]) -> tuple[AgendaLine, ...]:
        """Return the agendas that codes name, each once; UnknownCodeError, AmbiguousCodeError."""
        lines = self.lines()
        return tuple(dict.fromkeys(_named(code, lines) for code in codes))

    def reader(self) -> Callable[[tuple[UUID, ...]], Material | None]:
        """Return what reads agendas, and their conference's directory when it is first needed."""
        directory = cache(self.store.directory)

        def read(agenda_ids: tuple[UUID, ...]) -> Material | None:
            boards = tuple(filter(None, map(self.store.board, agenda_ids)))
            if len(boards) < len(agenda_ids):
                return None
            return Material(boards, directory(boards[0].agenda.conference_id))

        return read
