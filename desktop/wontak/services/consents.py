"""What people agree to at a table: each function plans one edit for all seats that it is about."""

from collections.abc import Callable, Sequence
from uuid import UUID

from wontak.domain.edit import Change, Edit
from wontak.domain.participation import Consent, Participation
from wontak.language import N_


def permit_recording(agenda_id: UUID, seats: Sequence[Participation], consent: Consent) -> Edit:
    """Plan what these people answered about being recorded."""
    label = N_("Note consent to recording")
    return _revised(label, agenda_id, seats, lambda seat: seat.but(recording=consent))


def permit_publication(agenda_id: UUID, seats: Sequence[Participation], consent: Consent) -> Edit:
    """Plan what these people answered about being named in what is published."""
    label = N_("Note consent to being named")
    return _revised(label, agenda_id, seats, lambda seat: seat.but(publication=consent))


def read_out(agenda_id: UUID, seats: Sequence[Participation], consent_text: str) -> Edit:
    """Plan which version of the consent text these people heard."""
    label = N_("Note consent text")
    return _revised(label, agenda_id, seats, lambda seat: seat.but(consent_text=consent_text))


def stand_in(agenda_id: UUID, seats: Sequence[Participation], *, proxy: bool) -> Edit:
    """Plan whether these people sit for somebody else of their organization."""
    label = N_("Mark proxy")
    return _revised(label, agenda_id, seats, lambda seat: seat.but(proxy=proxy))


def _revised(
    label: str,
    agenda_id: UUID,
    seats: Sequence[Participation],
    answered: Callable[[Participation], Participation],
) -> Edit:
    changes = (Change(seat, answered(seat)) for seat in seats)
    return Edit(label, agenda_id, tuple(each for each in changes if each.before != each.after))
