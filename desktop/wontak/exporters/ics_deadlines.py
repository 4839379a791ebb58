"""The deadlines of a plan, as people read them in a calendar."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wontak.documents.tracker import AgendaName, Promise, Task, Tracker
from wontak.domain.action_item import ActionStatus
from wontak.domain.amounts import Resource, say_resource
from wontak.domain.commitment import Strength
from wontak.domain.dates import english_date, official_date
from wontak.domain.text import one_line
from wontak.exporters.tracker_words import word
from wontak.language import N_, translator


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A day by which something is to be done; the name never changes, whatever else does."""

    name: str
    agenda: AgendaName
    day: date
    start: date | None = None
    summary: str
    description: str
    status: ActionStatus = ActionStatus.NOT_STARTED
    is_firm: bool = True

    @property
    def is_open(self) -> bool:
        """True as long as somebody has to be reminded."""
        return self.status not in {ActionStatus.DONE, ActionStatus.DROPPED}


def deadlines(found: Tracker, language: str) -> Iterator[Deadline]:
    """Yield a deadline for each task and promise that has one, and for each decision on one."""
    for task in found.tasks:
        if task.due:
            yield _of_task(task, task.due, language)
    for promise in found.promises:
        if promise.due:
            yield _of_promise(promise, promise.due, language)
        if promise.decide_by and promise.strength is Strength.CONDITIONAL:
            yield _of_decision(promise, promise.decide_by, language)


def _of_task(task: Task, due: date, language: str) -> Deadline:
    facts = (
        (N_("Lead"), task.lead),
        (N_("Partners"), ", ".join(task.partners)),
        (N_("Due"), _day(due, language)),
        (N_("Status"), word(task.status, language)),
        (N_("Output"), task.output),
        (N_("Resource"), task.resources),
    )
    return Deadline(
        name=task.id,
        agenda=task.agenda,
        day=due,
        start=task.start,
        summary=_summary(N_("{what} ({who})"), task.what, task.lead, language),
        description=_description(task.agenda, facts, language),
        status=task.status,
    )


def _of_promise(promise: Promise, due: date, language: str) -> Deadline:
    return Deadline(
        name=promise.id,
        agenda=promise.agenda,
        day=due,
        summary=_summary(N_("{what} ({who})"), promise.what, promise.organization, language),
        description=_description(promise.agenda, _facts(promise, language), language),
        is_firm=promise.strength is Strength.CONFIRMED,
    )


def _of_decision(promise: Promise, decide_by: date, language: str) -> Deadline:
    decision = N_("Decision: {what} ({who})")
    return Deadline(
        name=f"{promise.id}-decision",
        agenda=promise.agenda,
        day=decide_by,
        summary=_summary(decision, promise.what, promise.organization, language),
        description=_description(promise.agenda, _facts(promise, language), language),
    )


def _facts(promise: Promise, language: str) -> tuple[tuple[str, str], ...]:
    offered = Resource(kind=promise.kind, quantity=promise.quantity, unit=promise.unit)
    return (
        (N_("Organization"), promise.organization),
        (N_("Strength"), word(promise.strength, language)),
        (N_("Condition"), promise.condition),
        (N_("Decision date"), _day(promise.decide_by, language)),
        (N_("Due"), _day(promise.due, language)),
        (N_("Resource"), say_resource(offered, language)),
    )


def _summary(message: str, what: str, who: str, language: str) -> str:
    say = translator(language)
    body = who or say(N_("to be decided"))
    return say(message).format(what=one_line(what) or say(N_("Commitment")), who=body)


def _description(agenda: AgendaName, facts: tuple[tuple[str, str], ...], language: str) -> str:
    say = translator(language)
    said = f"{agenda.title} ({agenda.code})" if agenda.code else agenda.title
    told = ((N_("Agenda"), said), *facts)
    return "\n".join(f"{say(name)}: {fact}" for name, fact in told if fact)


def _day(day: date | None, language: str) -> str:
    if day is None:
        return ""
    return official_date(day) if language == "ko" else english_date(day)
