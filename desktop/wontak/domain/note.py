"""A note is what was written down while people talked."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity


class NoteKind(StrEnum):
    """What a note records."""

    NOTE = "note"
    DECISION = "decision"
    QUESTION = "question"
    PARKED = "parked"
    GIST = "gist"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Entity):
    """One line of the record; an internal note never leaves the desk."""

    agenda_id: UUID
    session_id: UUID
    at: datetime
    kind: NoteKind = NoteKind.NOTE
    text: str = ""
    person_id: UUID | None = None
    internal: bool = False
