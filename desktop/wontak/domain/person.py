"""A person takes part in tables; contact data lives here and nowhere else."""

from dataclasses import dataclass
from uuid import UUID

from wontak.domain.conference import refuse_blank
from wontak.domain.edit import Entity


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Entity):
    """Someone known to a conference; phone, email and access_needs never leave the desk."""

    conference_id: UUID
    name: str
    organization_id: UUID | None = None
    position: str = ""
    department: str = ""
    name_en: str = ""
    phone: str = ""
    email: str = ""
    access_needs: str = ""

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        refuse_blank(self.name)
