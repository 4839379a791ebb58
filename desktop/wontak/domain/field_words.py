"""The words that people read for the fields of values, in English, to be said in any language."""

from collections.abc import Mapping
from enum import StrEnum
from uuid import UUID

from wontak.domain.action_item import ActionItem
from wontak.domain.agenda import Agenda
from wontak.domain.commitment import Commitment
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Entity
from wontak.domain.errors import Phrase
from wontak.domain.indicator import Indicator
from wontak.domain.note import Note
from wontak.domain.organization import Organization
from wontak.domain.participation import Participation
from wontak.domain.person import Person
from wontak.domain.run_step import RunStep
from wontak.domain.table_session import TableSession
from wontak.domain.words import WORDS
from wontak.language import N_

KINDS: Mapping[type[Entity], str] = {
    ActionItem: N_("Action item"),
    Agenda: N_("Agenda"),
    Commitment: N_("Commitment"),
    Conference: N_("Conference"),
    Declaration: N_("Declaration"),
    Indicator: N_("Indicator"),
    Note: N_("Note"),
    Organization: N_("Organization"),
    Participation: N_("Stakeholder"),
    Person: N_("Person"),
    RunStep: N_("Run step"),
    TableSession: N_("Table"),
}

FIELDS: Mapping[str, str] = {
    "access_needs": N_("Access needs"),
    "action_item_id": N_("Action item"),
    "affected_people": N_("People affected"),
    "agenda_id": N_("Agenda"),
    "agreements": N_("Agreements"),
    "at": N_("Time"),
    "attendance": N_("Attendance"),
    "audience": N_("What the audience sees"),
    "baseline": N_("Baseline"),
    "code": N_("Code"),
    "condition": N_("Condition"),
    "conference_id": N_("Conference"),
    "consent_text": N_("Consent text"),
    "cuttable": N_("May be cut"),
    "decide_by": N_("Decision date"),
    "department": N_("Department"),
    "disclosure": N_("Disclosure"),
    "due": N_("Due"),
    "edition": N_("Edition"),
    "email": N_("Email"),
    "ended_at": N_("Ended"),
    "ends_at": N_("End"),
    "follow_up": N_("Follow-up"),
    "gist": N_("Gist"),
    "goal": N_("Common goal"),
    "held_on": N_("Date"),
    "host": N_("Host"),
    "id": N_("Key"),
    "internal": N_("Internal"),
    "is_member": N_("Member"),
    "keywords": N_("Keywords"),
    "kind": N_("Kind"),
    "lead_id": N_("Lead"),
    "method": N_("Method"),
    "minutes": N_("Planned minutes"),
    "mode": N_("Mode"),
    "name": N_("Name"),
    "name_en": N_("English name"),
    "number": N_("Document number"),
    "order": N_("Place in the order"),
    "organization_id": N_("Organization"),
    "origin_second": N_("Second of the recording"),
    "origin_session_id": N_("Table"),
    "output": N_("Output"),
    "owner_id": N_("Owner"),
    "partner_ids": N_("Partners"),
    "consulted_ids": N_("Consulted"),
    "informed_ids": N_("Informed"),
    "person_id": N_("Person"),
    "phone": N_("Phone"),
    "place": N_("Place"),
    "position": N_("Position"),
    "preamble": N_("Declaration, read aloud"),
    "precedence": N_("Precedence"),
    "press_contact": N_("Press contact"),
    "press_department": N_("Press department"),
    "press_phone": N_("Press phone"),
    "private_note": N_("Private note"),
    "problem": N_("Problem"),
    "proposer_id": N_("Proposer"),
    "proxy": N_("Proxy"),
    "publication": N_("Consent to being named"),
    "quantity": N_("Quantity"),
    "question": N_("Question to ask"),
    "recording": N_("Consent to recording"),
    "region": N_("Region"),
    "reservations": N_("Reservations, word for word"),
    "resource_kind": N_("Resource"),
    "resources": N_("Resources"),
    "risks": N_("Risks and assumptions"),
    "role": N_("Role"),
    "round_no": N_("Round"),
    "script": N_("Script, read aloud"),
    "sector": N_("Sector"),
    "session_id": N_("Table"),
    "short_name": N_("Short name"),
    "started_at": N_("Started"),
    "starts_at": N_("Start"),
    "starts_on": N_("Start"),
    "status": N_("Status"),
    "stream_url": N_("Stream"),
    "strength": N_("Strength"),
    "target": N_("Target"),
    "text": N_("Text"),
    "timing": N_("When"),
    "title": N_("Title"),
    "unit": N_("Unit"),
    "zone": N_("Time zone"),
    "zoom": N_("Note for the technical host"),
}


def told(value: object) -> object:
    """Return a field's value as a sentence can hold it: codes as words, ids as "another choice"."""
    if value is None or value == ():
        return Phrase(N_("nothing"))
    if isinstance(value, StrEnum):
        return Phrase(WORDS[value])
    if isinstance(value, UUID):
        return Phrase(N_("another choice"))
    if isinstance(value, bool):
        return Phrase(N_("yes") if value else N_("no"))
    if isinstance(value, tuple):
        texts = [part for part in value if isinstance(part, str)]
        return ", ".join(texts) if texts else Phrase(N_("another choice"))
    return value
