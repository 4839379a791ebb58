"""Publishing makes files of agendas, each put in its place whole or not at all."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from typing import TypeAlias, TypeVar
from uuid import UUID

from wontak.domain.agenda import AgendaLine
from wontak.domain.conference import Conference
from wontak.domain.errors import WontakError
from wontak.language import N_, translator
from wontak.services.file_names import distinct, file_name
from wontak.services.filing import make_folder, put_in_place
from wontak.services.workshop import Exporter, Remark, Workshop

# A conference with what the list shows of those of its agendas that are wanted.
Listed: TypeAlias = tuple[Conference, Sequence[AgendaLine]]

D = TypeVar("D")
T = TypeVar("T")
_logger = logging.getLogger(__name__)


def plan(
    listed: Iterable[Listed], choice: "Choice", workshop: Workshop[D]
) -> tuple["Publication", ...]:
    """Return the files that a choice makes of conferences' agendas, all with names of their own."""
    word = _word(choice, workshop)
    whole = workshop.layouts[choice.layout].whole
    wanted = [
        (subject, name)
        for conference, lines in listed
        for subject in _subjects(conference, lines, whole=whole)
        for name in choice.formats
    ]
    names = distinct(
        file_name(subject.code, subject.title, word=word, suffix=workshop.exporters[name].suffix)
        for subject, name in wanted
    )
    return tuple(
        Publication(agenda_ids=subject.agenda_ids, format=format_name, path=choice.folder / name)
        for (subject, format_name), name in zip(wanted, names, strict=True)
    )


def publish(
    publications: Sequence["Publication"],
    choice: "Choice",
    workshop: Workshop[D],
    *,
    on_progress: Callable[[int, int, "Published"], None] = lambda _done, _total, _published: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> "Outcome":
    """Make the planned files, told in their order; FolderRefusedError where their folder cannot be.

    After a cancellation none is begun, and those that were begun are told.
    """
    make_folder(choice.folder)
    finished: list[Published] = []
    for published in _published(publications, choice, workshop, is_cancelled):
        finished.append(published)
        on_progress(len(finished), len(publications), published)
    return Outcome(tuple(finished), unmade=len(publications) - len(finished))


def _word(choice: "Choice", workshop: Workshop[D]) -> str:
    say = translator(choice.language)
    word = say(workshop.layouts[choice.layout].label)
    return say(N_("{document} for internal use")).format(document=word) if choice.internal else word


def _subjects(
    conference: Conference, lines: Sequence[AgendaLine], *, whole: bool
) -> tuple["_Subject", ...]:
    if whole:
        return (_Subject("", conference.title, tuple(line.id for line in lines)),) if lines else ()
    return tuple(_Subject(line.code, line.title, (line.id,)) for line in lines)


def _published(
    publications: Sequence["Publication"],
    choice: "Choice",
    workshop: Workshop[D],
    is_cancelled: Callable[[], bool],
) -> Iterator["Published"]:
    begun: deque[tuple[Publication, Future[Published] | Published]] = deque()
    with ThreadPoolExecutor(workshop.hands) as hands:
        for publication, document in _documents(publications, choice, workshop):
            if is_cancelled():
                break
            exporter = workshop.exporters[publication.format]
            begin = partial(_begun, publication, document, exporter, hands)
            begun.append((publication, _attempted(publication, begin)))
            if len(begun) >= workshop.hands:
                yield _ended(*begun.popleft())
        for publication, file in begun:
            yield _ended(publication, file)


def _documents(
    publications: Sequence["Publication"], choice: "Choice", workshop: Workshop[D]
) -> Iterator[tuple["Publication", Callable[[], D]]]:
    """Yield each file with what lays its document out, once for all files of an agenda."""
    for agenda_ids, group in groupby(publications, key=lambda publication: publication.agenda_ids):
        document = cache(partial(_laid_out, agenda_ids, choice, workshop))
        for publication in group:
            yield publication, document


def _laid_out(agenda_ids: tuple[UUID, ...], choice: "Choice", workshop: Workshop[D]) -> D:
    material = workshop.read(agenda_ids)
    if material is None:
        raise AgendaGoneError
    layout = workshop.layouts[choice.layout]
    return layout.lay_out(material, choice.language, internal=choice.internal)


def _begun(
    publication: "Publication",
    document: Callable[[], D],
    exporter: Exporter[D],
    hands: ThreadPoolExecutor,
) -> "Future[Published]":
    """Lay the document out here, where values are read, and have a hand make the file."""
    return hands.submit(_made, publication, document(), exporter)


def _made(publication: "Publication", document: D, exporter: Exporter[D]) -> "Published":
    export = exporter.export(document)
    put_in_place(publication.path, export.content)
    return Published(publication, remarks=export.remarks)


def _ended(publication: "Publication", file: "Future[Published] | Published") -> "Published":
    return file if isinstance(file, Published) else _attempted(publication, file.result)


def _attempted(publication: "Publication", work: Callable[[], T]) -> "T | Published":
    """Return what comes of work on a file; what it raises is told with the file."""
    try:
        return work()
    except WontakError as error:
        return Published(publication, error=error)
    except Exception:  # libraries of formats raise anything, and the other files go on
        _logger.exception("%s could not be made", publication.path)
        return Published(publication, error=NotMadeError(publication.path))


class NotMadeError(WontakError):
    """An exporter failed on a document."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_(
                "{file} could not be made, through a fault in Wontak. Use another format, and "
                "report it with the log."
            ),
            file=path.name,
        )


class AgendaGoneError(WontakError):
    """An agenda was removed before its files were made."""

    def __init__(self) -> None:
        super().__init__(
            N_("An agenda was removed meanwhile, so its files were not made. Export the others.")
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to be published: a layout in a language, in which formats, into which folder.

    An internal one is for the desk's own people and tells what the public is not told.
    """

    folder: Path
    layout: str
    formats: tuple[str, ...]
    language: str = "ko"
    internal: bool = False


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a document is about, as its name says: one agenda, or a conference with all of them."""

    code: str
    title: str
    agenda_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """One file to be made of an agenda, or of all agendas of a conference."""

    agenda_ids: tuple[UUID, ...]
    format: str
    path: Path


@dataclass(frozen=True, slots=True)
class Published:
    """What became of a planned file: made, perhaps with remarks, or not, with the error."""

    publication: Publication
    remarks: Sequence[Remark] = ()
    error: WontakError | None = None

    @property
    def path(self) -> Path:
        """Where the file is, or would be."""
        return self.publication.path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of all planned files; unmade counts those that a cancellation spared."""

    published: tuple[Published, ...]
    unmade: int = 0

    @property
    def written(self) -> tuple[Published, ...]:
        """The files that were made."""
        return tuple(each for each in self.published if each.error is None)

    @property
    def failures(self) -> tuple[WontakError, ...]:
        """Why the others were not."""
        return tuple(each.error for each in self.published if each.error is not None)
