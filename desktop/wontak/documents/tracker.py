"""What has to be followed up after a table: its tasks, promises and measures, with their deadlines.

It is read from a document's source, so that it holds nothing that a document may not say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias, TypeVar, cast

from wontak.documents.model import Document
from wontak.domain.action_item import ActionStatus
from wontak.domain.commitment import ResourceKind, Strength
from wontak.domain.text import clean, one_line

Source: TypeAlias = Mapping[str, Any]
C = TypeVar("C", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class AgendaName:
    """Which agenda something belongs to, and in which edition of its declaration."""

    code: str
    title: str
    edition: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """An action item; number is the one that documents print before it."""

    id: str
    agenda: AgendaName
    number: int
    what: str
    output: str
    lead: str
    partners: tuple[str, ...]
    start: date | None
    due: date | None
    resources: str
    status: ActionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """A commitment; task is the number of the one it serves, quantity whole won for a budget."""

    id: str
    agenda: AgendaName
    number: int
    what: str
    organization: str
    task: int | None
    strength: Strength
    condition: str
    decide_by: date | None
    due: date | None
    kind: ResourceKind | None
    quantity: int | None
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """An indicator of an agenda's goal."""

    agenda: AgendaName
    number: int
    name: str
    baseline: str
    target: str
    method: str
    timing: str
    owner: str


@dataclass(frozen=True, slots=True)
class Tracker:
    """Everything that is followed up, by agenda and plan; true if any of it can have a deadline."""

    tasks: tuple[Task, ...] = ()
    promises: tuple[Promise, ...] = ()
    measures: tuple[Measure, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tasks or self.promises)


def tracker(document: Document) -> Tracker:
    """Return what is followed up of all agendas in a document, in the document's language."""
    found = [_tracked(agenda, document.language) for agenda in agendas_in(document.source)]
    return Tracker(
        tuple(task for each in found for task in each.tasks),
        tuple(promise for each in found for promise in each.promises),
        tuple(measure for each in found for measure in each.measures),
    )


def agendas_in(source: Source) -> tuple[Source, ...]:
    """Return the values of each agenda in a source: of the only one, or of all in a book."""
    if "agenda" in source:
        return (source,)
    return tuple(agenda for agenda in _rows(source, "agendas") if "agenda" in agenda)


def _tracked(source: Source, language: str) -> Tracker:
    agenda = cast("Source", source["agenda"])
    name = AgendaName(_line(agenda, "code"), _line(agenda, "title"), _edition(source))
    bodies = _bodies(source, language)
    items = [row for row in _rows(source, "action_items") if _says(row, "title output lead due")]
    numbers = {str(row["id"]): number for number, row in enumerate(items, 1) if "id" in row}
    offers = [row for row in _rows(source, "commitments") if _says(row, "text organization")]
    goals = [row for row in _rows(source, "indicators") if _says(row, "name")]
    return Tracker(
        tuple(_task(row, name, number, bodies) for number, row in enumerate(items, 1)),
        tuple(_promise(row, name, (n, numbers), bodies) for n, row in enumerate(offers, 1)),
        tuple(_measure(row, name, number, bodies) for number, row in enumerate(goals, 1)),
    )


def _task(row: Source, agenda: AgendaName, number: int, bodies: Mapping[str, str]) -> Task:
    return Task(
        id=_line(row, "id"),
        agenda=agenda,
        number=number,
        what=_text(row, "title"),
        output=_text(row, "output"),
        lead=_body(row.get("lead"), bodies),
        partners=tuple(_body(name, bodies) for name in row.get("partners") or ()),
        start=_day(row, "starts_on"),
        due=_day(row, "due"),
        resources=_text(row, "resources"),
        status=_code(ActionStatus, row.get("status")) or ActionStatus.NOT_STARTED,
    )


def _promise(
    row: Source,
    agenda: AgendaName,
    numbers: tuple[int, Mapping[str, int]],
    bodies: Mapping[str, str],
) -> Promise:
    number, tasks = numbers
    return Promise(
        id=_line(row, "id"),
        agenda=agenda,
        number=number,
        what=_text(row, "text"),
        organization=_body(row.get("organization"), bodies),
        task=tasks.get(str(row.get("action_item_id"))),
        strength=_code(Strength, row.get("strength")) or Strength.EXPLORE,
        condition=_text(row, "condition"),
        decide_by=_day(row, "decide_by"),
        due=_day(row, "due"),
        kind=_code(ResourceKind, row.get("resource_kind")),
        quantity=row.get("quantity"),
        unit=_line(row, "unit"),
    )


def _measure(row: Source, agenda: AgendaName, number: int, bodies: Mapping[str, str]) -> Measure:
    return Measure(
        agenda=agenda,
        number=number,
        name=_text(row, "name"),
        baseline=_text(row, "baseline"),
        target=_text(row, "target"),
        method=_text(row, "method"),
        timing=_text(row, "timing"),
        owner=_body(row.get("owner"), bodies),
    )


def _bodies(source: Source, language: str) -> dict[str, str]:
    """Return what each body is called in a language, by the name that the values know it by."""
    rows = _rows(source, "organizations") if language != "ko" else ()
    return {str(row.get("name")): _line(row, "name_en") for row in rows}


def _body(name: object, bodies: Mapping[str, str]) -> str:
    return bodies.get(str(name)) or one_line(str(name or ""))


def _edition(source: Source) -> int:
    return max((row.get("edition") or 1 for row in _rows(source, "declarations")), default=1)


def _rows(source: Source, name: str) -> Sequence[Source]:
    return cast("Sequence[Source]", source.get(name) or ())


def _says(row: Source, names: str) -> bool:
    return any(str(row.get(name) or "").strip() for name in names.split())


def _text(row: Source, name: str) -> str:
    return clean(str(row.get(name) or "")).strip()


def _line(row: Source, name: str) -> str:
    return one_line(str(row.get(name) or ""))


def _day(row: Source, name: str) -> date | None:
    return date.fromisoformat(row[name]) if row.get(name) else None


def _code(codes: type[C], said: object) -> C | None:
    return next((code for code in codes if code.value == said), None)
