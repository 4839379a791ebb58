"""An organization is a body that sits at tables and promises, in one of fourteen sectors."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from wontak.domain.conference import refuse_blank
from wontak.domain.edit import Entity


class Sector(StrEnum):
    """The part of society that a body belongs to (research of real platforms, 2018-2023)."""

    CITIZEN = "citizen"
    CIVIL_SOCIETY = "civil_society"
    INTERMEDIARY = "intermediary"
    LOCAL_GOVERNMENT = "local_government"
    CENTRAL_GOVERNMENT = "central_government"
    LOCAL_COUNCIL = "local_council"
    PUBLIC_INSTITUTION = "public_institution"
    LOCAL_PUBLIC_ENTERPRISE = "local_public_enterprise"
    UNIVERSITY = "university"
    RESEARCH = "research"
    COMPANY = "company"
    SOCIAL_ECONOMY = "social_economy"
    MEDIA = "media"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization(Entity):
    """A body of a conference; precedence is the order of ceremony, set by hand (None is unset)."""

    conference_id: UUID
    name: str
    sector: Sector = Sector.OTHER
    short_name: str = ""
    name_en: str = ""
    is_member: bool = False
    precedence: int | None = None

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        refuse_blank(self.name)
