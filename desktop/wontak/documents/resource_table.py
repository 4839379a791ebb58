"""What bodies bring to an agenda, one kind of resource after the other."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from wontak.documents.model import Table
from wontak.documents.parts import Field, Group, cell, grouped
from wontak.documents.plan_tables import (
    Row,
    action_items,
    body_cell,
    commitments,
    day_cell,
    strength_cell,
)
from wontak.documents.tongue import Tongue
from wontak.domain.amounts import kind_word
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.language import N_


def resource_table(board: Board, tongue: Tongue) -> Table:
    """Return the commitments under the resources they bring, a budget with its sums."""
    fields = (
        Field(tongue.say(N_("Organization")), 20),
        Field(tongue.say(N_("Commitment")), 24),
        Field(tongue.say(N_("Amount")), 20, optional=True, align="right"),
        Field(tongue.say(N_("Item no.")), 9, optional=True),
        Field(tongue.say(N_("Due")), 16),
        Field(tongue.say(N_("Strength")), 20),
    )
    numbers = {item.id: str(number) for number, item in enumerate(action_items(board), 1)}
    groups: list[Group] = []
    for kind in (*ResourceKind, None):
        offered = [offer for offer in commitments(board) if offer.resource_kind is kind]
        if offered:
            rows = tuple(_row(offer, numbers, tongue) for offer in offered)
            groups.append(Group(_title(kind, offered, tongue), rows))
    return grouped(tongue.say(N_("Commitments by resource")), fields, groups)


def _row(offer: Commitment, numbers: Mapping[UUID, str], tongue: Tongue) -> Row:
    number = numbers.get(offer.action_item_id, "") if offer.action_item_id else ""
    return (
        body_cell(tongue.organization(offer.organization_id), tongue),
        cell(tongue, offer.text),
        cell(tongue, tongue.amount(offer)),
        cell(tongue, number),
        day_cell(offer.due, tongue),
        strength_cell(offer, tongue),
    )


def _title(kind: ResourceKind | None, offered: Sequence[Commitment], tongue: Tongue) -> str:
    if kind is None:
        return tongue.say(N_("Resource not named"))
    name = kind_word(kind, tongue.language)
    sums = _sums(offered, tongue) if kind is ResourceKind.BUDGET else ""
    return f"{name}: {sums}" if sums else name


def _sums(offered: Sequence[Commitment], tongue: Tongue) -> str:
    """Return what is promised in money, apart for each strength, because promises differ."""
    said: list[str] = []
    for strength in Strength:
        sums = [offer.quantity for offer in offered if offer.strength is strength]
        total = sum(quantity for quantity in sums if quantity)
        if total:
            said.append(f"{tongue.word(strength)} {tongue.money(total)}")
    return ", ".join(said)
