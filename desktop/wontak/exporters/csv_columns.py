"""The columns in which tasks and promises stand one below the other, for programs that sort."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wontak.documents.tracker import Promise, Task, Tracker
from wontak.exporters.tracker_words import Value, kind, unit, word
from wontak.language import N_, translator


@dataclass(frozen=True, slots=True)
class Shared:
    """A column: its heading, an English message, and what it says of each in a language."""

    heading: str
    task: Callable[[Task, str], Value] = lambda _task, _language: None
    promise: Callable[[Promise, str], Value] = lambda _promise, _language: None


_COLUMNS = (
    Shared(
        N_("Kind"),
        lambda _, to: _say(N_("Action item"), to),
        lambda _, to: _say(N_("Commitment"), to),
    ),
    Shared(N_("Agenda code"), lambda task, _: task.agenda.code, lambda offer, _: offer.agenda.code),
    Shared(N_("Agenda"), lambda task, _: task.agenda.title, lambda offer, _: offer.agenda.title),
    Shared(N_("No."), lambda task, _: task.number, lambda offer, _: offer.number),
    Shared(N_("What"), lambda task, _: task.what, lambda offer, _: offer.what),
    Shared(N_("Organization"), lambda task, _: task.lead, lambda offer, _: offer.organization),
    Shared(N_("Partners"), lambda task, _: ", ".join(task.partners)),
    Shared(N_("Output"), lambda task, _: task.output),
    Shared(N_("Start"), lambda task, _: task.start),
    Shared(N_("Due"), lambda task, _: task.due, lambda offer, _: offer.due),
    Shared(N_("Status"), lambda task, to: word(task.status, to)),
    Shared(N_("Strength"), promise=lambda offer, to: word(offer.strength, to)),
    Shared(N_("Condition"), promise=lambda offer, _: offer.condition),
    Shared(N_("Decision date"), promise=lambda offer, _: offer.decide_by),
    Shared(N_("Resource"), lambda task, _: task.resources, kind),
    Shared(N_("Quantity"), promise=lambda offer, _: offer.quantity),
    Shared(N_("Unit"), promise=unit),
    Shared(N_("Item no."), promise=lambda offer, _: offer.task),
    Shared(N_("ID"), lambda task, _: task.id, lambda offer, _: offer.id),
)


def followed_up(found: Tracker, language: str) -> list[list[str]]:
    """Return the headings and a row for each task and promise; nothing where there is none.

    Days are written 2020-09-30, which programs read in every language.
    """
    return list(_rows(found, language)) if found else []


def _rows(found: Tracker, language: str) -> Iterator[list[str]]:
    yield [_say(column.heading, language) for column in _COLUMNS]
    for task in found.tasks:
        yield [_plain(column.task(task, language)) for column in _COLUMNS]
    for promise in found.promises:
        yield [_plain(column.promise(promise, language)) for column in _COLUMNS]


def _say(message: str, language: str) -> str:
    return translator(language)(message)


def _plain(value: Value) -> str:
    return "" if value is None else str(value)
