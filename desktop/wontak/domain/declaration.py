"""A declaration is what a table leaves with: the words around its plan and commitments."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity


class Disclosure(StrEnum):
    """Who may read a document."""

    PUBLIC = "public"
    PARTIAL = "partial"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration(Entity):
    """An agenda's declaration while it is drafted; one entry a line in its texts."""

    agenda_id: UUID
    number: str = ""
    edition: int = 1
    disclosure: Disclosure = Disclosure.PUBLIC
    agreements: str = ""
    risks: str = ""
    reservations: str = ""
    follow_up: str = ""
    preamble: str = ""
