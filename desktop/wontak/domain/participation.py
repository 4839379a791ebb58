"""A participation is a person at a table for an organization: a stakeholder, says the panel."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity


class Role(StrEnum):
    """What a person does at a table."""

    PARTICIPANT = "participant"
    OBSERVER = "observer"
    FACILITATOR = "facilitator"
    RECORDER = "recorder"
    TECH_HOST = "tech_host"
    INTERPRETER = "interpreter"


class Attendance(StrEnum):
    """Whether a person is at the table now."""

    EXPECTED = "expected"
    PRESENT = "present"
    LATE = "late"
    LEFT = "left"
    ABSENT = "absent"


class Consent(StrEnum):
    """What a person answered when they were asked whether they agree."""

    NOT_ASKED = "not_asked"
    GIVEN = "given"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation(Entity):
    """One person's seat at one table session, and what they agreed to there.

    consent_text is the version of the text that was read to them; a proxy sits for somebody else
    of their organization.
    """

    agenda_id: UUID
    session_id: UUID
    person_id: UUID
    order: str
    organization_id: UUID | None = None
    role: Role = Role.PARTICIPANT
    attendance: Attendance = Attendance.EXPECTED
    recording: Consent = Consent.NOT_ASKED
    publication: Consent = Consent.NOT_ASKED
    consent_text: str = ""
    proxy: bool = False
