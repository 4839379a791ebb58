"""What a plan still lacks, told gently: who leads, by when, what was decided."""

from collections.abc import Iterable
from datetime import date

from wontak.documents.model import Item
from wontak.documents.parts import entry
from wontak.documents.plan_tables import action_items, commitments
from wontak.documents.tongue import Tongue
from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, Strength
from wontak.language import N_


def gaps(board: Board, tongue: Tongue, today: date | None) -> tuple[Item, ...]:
    """Return what is still to be settled on a day; without a day, nothing counts as late."""
    return (*_gaps_of_items(board, tongue), *_gaps_of_commitments(board, tongue, today))


def _gaps_of_items(board: Board, tongue: Tongue) -> Iterable[Item]:
    alive = [
        (number, item)
        for number, item in enumerate(action_items(board), 1)
        if item.status is not ActionStatus.DROPPED
    ]
    leaderless = [_item(number, item, tongue) for number, item in alive if item.lead_id is None]
    undated = [_item(number, item, tongue) for number, item in alive if item.due is None]
    yield from entry(tongue, tongue.say(N_("Action items waiting for a lead")), *leaderless)
    yield from entry(tongue, tongue.say(N_("Action items waiting for a due date")), *undated)


def _gaps_of_commitments(board: Board, tongue: Tongue, today: date | None) -> Iterable[Item]:
    promised = commitments(board)
    nameless = [_commitment(c, tongue) for c in promised if c.organization_id is None]
    undated = [_commitment(c, tongue) for c in promised if c.due is None]
    conditional = [c for c in promised if c.strength is Strength.CONDITIONAL]
    open_ended = [_commitment(c, tongue) for c in conditional if c.decide_by is None]
    late = [
        tongue.say(
            N_("{commitment} (by {day})"),
            commitment=_commitment(c, tongue),
            day=tongue.day(c.decide_by),
        )
        for c in conditional
        if c.decide_by and today and c.decide_by < today
    ]
    yield from entry(tongue, tongue.say(N_("Commitments waiting for an organization")), *nameless)
    yield from entry(tongue, tongue.say(N_("Commitments waiting for a due date")), *undated)
    yield from entry(tongue, tongue.say(N_("Conditions without a date to decide by")), *open_ended)
    yield from entry(tongue, tongue.say(N_("Conditions to be decided by a day now past")), *late)


def _item(number: int, item: ActionItem, tongue: Tongue) -> str:
    title = " ".join(item.title.split()) or tongue.say(N_("untitled"))
    return tongue.say(N_("no. {number} {title}"), number=number, title=title)


def _commitment(commitment: Commitment, tongue: Tongue) -> str:
    body = tongue.organization(commitment.organization_id)
    text = " ".join(commitment.text.split())
    return " – ".join(filter(None, (body, text)))
