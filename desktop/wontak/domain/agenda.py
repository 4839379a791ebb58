"""An agenda is one local problem that a table takes on; never a meeting's order of business."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from wontak.domain.conference import refuse_blank
from wontak.domain.edit import Entity
from wontak.domain.text import one_line


class AgendaKind(StrEnum):
    """How an agenda came to this year's programme."""

    NEW = "new"
    CONTINUING = "continuing"
    NATIONAL_JOINT = "national_joint"
    CROSS_REGION = "cross_region"


class AgendaStatus(StrEnum):
    """Where an agenda stands between a citizen's proposal and its shared results."""

    PROPOSED = "proposed"
    IN_REVIEW = "in_review"
    SELECTED = "selected"
    ON_TABLE = "on_table"
    DECLARED = "declared"
    IN_EXECUTION = "in_execution"
    COMPLETED = "completed"
    SHARED = "shared"
    CARRIED_OVER = "carried_over"
    DEFERRED = "deferred"
    MERGED = "merged"
    NOT_SELECTED = "not_selected"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Entity):
    """One agenda of a conference; people call it by its code, which no new order changes."""

    conference_id: UUID
    order: str
    code: str
    title: str
    status: AgendaStatus = AgendaStatus.SELECTED
    kind: AgendaKind = AgendaKind.NEW
    proposer_id: UUID | None = None
    gist: str = ""
    keywords: tuple[str, ...] = ()
    problem: str = ""
    baseline: str = ""
    affected_people: str = ""
    goal: str = ""

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        refuse_blank(self.title)
        object.__setattr__(self, "title", one_line(self.title))
        object.__setattr__(self, "keywords", tuple(filter(None, map(one_line, self.keywords))))


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """What the list shows of an agenda, without the rest of it."""

    id: UUID
    order: str
    code: str
    title: str
    status: AgendaStatus
    proposer: str

    @property
    def number(self) -> str:
        """The part of the code that people say: "06" of "2020-DG-06"."""
        return self.code.rpartition("-")[2]
