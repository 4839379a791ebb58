"""A commitment is what one organization promises: what, with what, by when, how firmly."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity
from wontak.domain.errors import WontakError
from wontak.language import N_


class Strength(StrEnum):
    """How firmly a commitment is made."""

    CONFIRMED = "confirmed"
    CONDITIONAL = "conditional"
    EXPLORE = "explore"


class ResourceKind(StrEnum):
    """What an organization brings."""

    BUDGET = "budget"
    PEOPLE = "people"
    SPACE = "space"
    EQUIPMENT = "equipment"
    DATA = "data"
    PUBLICITY = "publicity"
    EXPERTISE = "expertise"
    NETWORK = "network"
    PURCHASE = "purchase"
    POLICY = "policy"
    IN_KIND = "in_kind"


class NotConfirmableError(WontakError):
    """A commitment was confirmed without saying who or by when."""

    def __init__(self, text: str) -> None:
        super().__init__(
            N_(
                "“{text}” cannot be confirmed yet: a confirmed commitment names its organization "
                "and its due date. Fill in both, or leave it conditional or to be explored."
            ),
            text=text,
        )


class NegativeQuantityError(WontakError):
    """A resource was given in a negative amount."""

    def __init__(self, text: str) -> None:
        super().__init__(
            N_("“{text}” offers less than nothing. Write a quantity of zero or more."), text=text
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment(Entity):
    """One promise; quantity is won for a budget, else pieces; origin is where it was said."""

    agenda_id: UUID
    order: str
    text: str = ""
    organization_id: UUID | None = None
    action_item_id: UUID | None = None
    strength: Strength = Strength.EXPLORE
    condition: str = ""
    decide_by: date | None = None
    resource_kind: ResourceKind | None = None
    quantity: int | None = None
    unit: str = ""
    due: date | None = None
    origin_session_id: UUID | None = None
    origin_second: int | None = None

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        unready = self.organization_id is None or self.due is None
        if self.strength is Strength.CONFIRMED and unready:
            raise NotConfirmableError(self.text)
        if self.quantity is not None and self.quantity < 0:
            raise NegativeQuantityError(self.text)
