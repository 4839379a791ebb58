"""The columns of a workbook in which tasks, promises and measures are followed up."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Literal, TypeAlias, TypeVar

from wontak.documents.tracker import Measure, Promise, Task
from wontak.domain.action_item import ActionStatus
from wontak.domain.commitment import Strength
from wontak.exporters.tracker_words import Value, addition, is_money, kind, word
from wontak.language import N_

R = TypeVar("R")
Shape: TypeAlias = Literal["text", "long", "day", "count", "amount"]


@dataclass(frozen=True, slots=True)
class Won:
    """A number that is money."""

    amount: int


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its heading, in English, what it says of a row, and the words to choose from."""

    heading: str
    value: Callable[[R, str], Value | Won]
    shape: Shape = "text"
    choices: tuple[StrEnum, ...] = ()


@dataclass(frozen=True, slots=True)
class Late:
    """A day is late when it has passed and the choice beside it is one of those still open."""

    day: str
    choice: str
    still_open: tuple[StrEnum, ...]


@dataclass(frozen=True, slots=True)
class Kind(Generic[R]):
    """A sheet: its title, an English message, its table's name, what is late on it, its columns."""

    title: str
    name: str
    late: Late | None
    columns: tuple[Column[R], ...]


def _quantity(offer: Promise) -> Value | Won:
    if offer.quantity is None or not is_money(offer):
        return offer.quantity
    return Won(offer.quantity)


TASKS: Kind[Task] = Kind(
    N_("Action items"),
    "ActionItems",
    Late(
        "Due", "Status", (ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS, ActionStatus.DELAYED)
    ),
    (
        Column(N_("Agenda code"), lambda task, _: task.agenda.code),
        Column(N_("Agenda"), lambda task, _: task.agenda.title),
        Column(N_("No."), lambda task, _: task.number, "count"),
        Column(N_("Action item"), lambda task, _: task.what, "long"),
        Column(N_("Output"), lambda task, _: task.output, "long"),
        Column(N_("Lead"), lambda task, _: task.lead),
        Column(N_("Partners"), lambda task, _: ", ".join(task.partners), "long"),
        Column(N_("Start"), lambda task, _: task.start, "day"),
        Column(N_("Due"), lambda task, _: task.due, "day"),
        Column(N_("Status"), lambda task, to: word(task.status, to), choices=tuple(ActionStatus)),
        Column(N_("Resource"), lambda task, _: task.resources, "long"),
    ),
)
PROMISES: Kind[Promise] = Kind(
    N_("Commitments"),
    "Commitments",
    Late("Decision date", "Strength", (Strength.CONDITIONAL,)),
    (
        Column(N_("Agenda code"), lambda offer, _: offer.agenda.code),
        Column(N_("Agenda"), lambda offer, _: offer.agenda.title),
        Column(N_("No."), lambda offer, _: offer.number, "count"),
        Column(N_("Organization"), lambda offer, _: offer.organization),
        Column(N_("Commitment"), lambda offer, _: offer.what, "long"),
        Column(N_("Resource"), kind),
        Column(N_("Quantity"), lambda offer, _: _quantity(offer), "amount"),
        Column(N_("Unit"), addition),
        Column(N_("Strength"), lambda offer, to: word(offer.strength, to), choices=tuple(Strength)),
        Column(N_("Condition"), lambda offer, _: offer.condition, "long"),
        Column(N_("Decision date"), lambda offer, _: offer.decide_by, "day"),
        Column(N_("Due"), lambda offer, _: offer.due, "day"),
        Column(N_("Item no."), lambda offer, _: offer.task, "count"),
    ),
)
MEASURES: Kind[Measure] = Kind(
    N_("Indicators"),
    "Indicators",
    None,
    (
        Column(N_("Agenda code"), lambda goal, _: goal.agenda.code),
        Column(N_("Agenda"), lambda goal, _: goal.agenda.title),
        Column(N_("No."), lambda goal, _: goal.number, "count"),
        Column(N_("Indicator"), lambda goal, _: goal.name, "long"),
        Column(N_("Baseline"), lambda goal, _: goal.baseline),
        Column(N_("Target"), lambda goal, _: goal.target),
        Column(N_("Method"), lambda goal, _: goal.method, "long"),
        Column(N_("When"), lambda goal, _: goal.timing),
        Column(N_("Owner"), lambda goal, _: goal.owner),
    ),
)
