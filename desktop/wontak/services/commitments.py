"""What people do to commitments: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.domain.edit import Edit
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision
from wontak.services.rows import order_after, order_at


def add(
    agenda_id: UUID,
    commitments: Sequence[Commitment],
    *,
    organization_id: UUID | None = None,
    after: int | None = None,
) -> Edit:
    """Plan a commitment to be explored, below the row given, or at the end."""
    commitment = Commitment(
        id=new_id(),
        agenda_id=agenda_id,
        order=order_after(commitments, after),
        organization_id=organization_id,
    )
    return addition(N_("Add commitment"), agenda_id, commitment)


def write(commitment: Commitment, text: str) -> Edit:
    """Plan other words for the promise."""
    return _revised(N_("Write commitment"), commitment, commitment.but(text=text))


def name_organization(commitment: Commitment, organization_id: UUID | None) -> Edit:
    """Plan who promises; NotConfirmableError where a confirmed promise would lose its maker."""
    after = commitment.but(organization_id=organization_id)
    return _revised(N_("Name organization"), commitment, after)


def offer(
    commitment: Commitment, kind: ResourceKind | None, quantity: int | None, unit: str
) -> Edit:
    """Plan which resource is brought; quantity in whole won for a budget."""
    after = commitment.but(resource_kind=kind, quantity=quantity, unit=unit)
    return _revised(N_("Offer resource"), commitment, after)


def set_due(commitment: Commitment, day: date | None) -> Edit:
    """Plan by when it is kept; NotConfirmableError where a confirmed one would lose its date."""
    return _revised(N_("Set due date"), commitment, commitment.but(due=day))


def strengthen(commitment: Commitment, strength: Strength) -> Edit:
    """Plan how firm the promise is; NotConfirmableError without organization or due date."""
    return _revised(N_("Set strength"), commitment, commitment.but(strength=strength))


def set_condition(commitment: Commitment, condition: str) -> Edit:
    """Plan what the promise hangs on."""
    return _revised(N_("Write condition"), commitment, commitment.but(condition=condition))


def decide_by(commitment: Commitment, day: date | None) -> Edit:
    """Plan by when a conditional promise is decided."""
    return _revised(N_("Set decision date"), commitment, commitment.but(decide_by=day))


def tie(commitment: Commitment, action_item_id: UUID | None) -> Edit:
    """Plan which action item the promise serves."""
    after = commitment.but(action_item_id=action_item_id)
    return _revised(N_("Tie to action item"), commitment, after)


def trace(commitment: Commitment, session_id: UUID | None, second: int | None) -> Edit:
    """Plan at which table and second of its recording the promise was made."""
    after = commitment.but(origin_session_id=session_id, origin_second=second)
    return _revised(N_("Trace commitment"), commitment, after)


def move(commitments: Sequence[Commitment], source: int, target: int) -> Edit:
    """Plan that the row at source stands at the index target."""
    commitment = commitments[source]
    after = commitment.but(order=order_at(commitments, source, target))
    return _revised(N_("Move commitment"), commitment, after)


def remove(commitment: Commitment) -> Edit:
    """Plan a commitment's removal."""
    return removal(N_("Remove commitment"), commitment.agenda_id, commitment)


def _revised(label: str, before: Commitment, after: Commitment) -> Edit:
    return revision(label, before.agenda_id, before, after)
