"""An action item is a piece of work that an agenda's plan consists of."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity
from wontak.domain.errors import WontakError
from wontak.language import N_


class ActionStatus(StrEnum):
    """How far an action item has come."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    DELAYED = "delayed"
    DROPPED = "dropped"


class LeadMissingError(WontakError):
    """Work was said to go on with nobody in the lead."""

    def __init__(self, title: str) -> None:
        super().__init__(
            N_("“{title}” needs one lead organization before work on it can go on. Name the lead."),
            title=title,
        )


class LeadIsPartnerError(WontakError):
    """A body was named as lead and as partner of the same item."""

    def __init__(self, title: str) -> None:
        super().__init__(
            N_("“{title}” names its lead among its partners too. A body is one or the other."),
            title=title,
        )


class DueBeforeStartError(WontakError):
    """An action item was told to end before it starts."""

    def __init__(self, title: str) -> None:
        super().__init__(N_("“{title}” is due before it starts. Check both dates."), title=title)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem(Entity):
    """One item of the plan: exactly one organization leads it, others may be partners.

    Besides, bodies may be consulted before it is done, or informed when it is (RACI).
    """

    agenda_id: UUID
    order: str
    title: str = ""
    output: str = ""
    lead_id: UUID | None = None
    partner_ids: tuple[UUID, ...] = ()
    consulted_ids: tuple[UUID, ...] = ()
    informed_ids: tuple[UUID, ...] = ()
    starts_on: date | None = None
    due: date | None = None
    resources: str = ""
    status: ActionStatus = ActionStatus.NOT_STARTED

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        moving = self.status in {ActionStatus.IN_PROGRESS, ActionStatus.DONE}
        if moving and self.lead_id is None:
            raise LeadMissingError(self.title)
        if self.lead_id is not None and self.lead_id in self.partner_ids:
            raise LeadIsPartnerError(self.title)
        if self.starts_on and self.due and self.due < self.starts_on:
            raise DueBeforeStartError(self.title)
