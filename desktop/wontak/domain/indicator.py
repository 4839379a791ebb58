"""An indicator says how a table will know that its goal was reached."""

from dataclasses import dataclass
from uuid import UUID

from wontak.domain.edit import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator(Entity):
    """One measure of the goal, with what it is today and what it shall be."""

    agenda_id: UUID
    order: str
    name: str = ""
    baseline: str = ""
    target: str = ""
    method: str = ""
    timing: str = ""
    owner_id: UUID | None = None
