"""What people do to action items: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.commitment import Commitment
from wontak.domain.edit import Change, Edit
from wontak.language import N_
from wontak.services.planning import addition, new_id, revision
from wontak.services.rows import order_after, order_at


def add(
    agenda_id: UUID, items: Sequence[ActionItem], *, title: str = "", after: int | None = None
) -> Edit:
    """Plan an item below the row given, or at the end."""
    order = order_after(items, after)
    item = ActionItem(id=new_id(), agenda_id=agenda_id, order=order, title=title)
    return addition(N_("Add action item"), agenda_id, item)


def retitle(item: ActionItem, title: str) -> Edit:
    """Plan other words for what is to be done."""
    return _revised(N_("Write action item"), item, item.but(title=title))


def write_output(item: ActionItem, output: str) -> Edit:
    """Plan what the item brings forth."""
    return _revised(N_("Write output"), item, item.but(output=output))


def name_lead(item: ActionItem, organization_id: UUID | None) -> Edit:
    """Plan who leads; a partner that becomes the lead is no longer a partner."""
    partners = tuple(each for each in item.partner_ids if each != organization_id)
    after = item.but(lead_id=organization_id, partner_ids=partners)
    return _revised(N_("Name lead"), item, after)


def name_partners(item: ActionItem, organization_ids: Sequence[UUID]) -> Edit:
    """Plan who works along."""
    after = item.but(partner_ids=tuple(dict.fromkeys(organization_ids)))
    return _revised(N_("Name partners"), item, after)


def name_consulted(item: ActionItem, organization_ids: Sequence[UUID]) -> Edit:
    """Plan who is asked before the item is done."""
    after = item.but(consulted_ids=tuple(dict.fromkeys(organization_ids)))
    return _revised(N_("Name who is consulted"), item, after)


def name_informed(item: ActionItem, organization_ids: Sequence[UUID]) -> Edit:
    """Plan who is told when the item is done."""
    after = item.but(informed_ids=tuple(dict.fromkeys(organization_ids)))
    return _revised(N_("Name who is informed"), item, after)


def start_on(item: ActionItem, day: date | None) -> Edit:
    """Plan when work begins."""
    return _revised(N_("Set start"), item, item.but(starts_on=day))


def set_due(item: ActionItem, day: date | None) -> Edit:
    """Plan by when it is done."""
    return _revised(N_("Set due date"), item, item.but(due=day))


def write_resources(item: ActionItem, resources: str) -> Edit:
    """Plan which resources the item needs."""
    return _revised(N_("Write resources"), item, item.but(resources=resources))


def set_status(item: ActionItem, status: ActionStatus) -> Edit:
    """Plan how far the item has come; LeadMissingError without a lead."""
    return _revised(N_("Set status"), item, item.but(status=status))


def move(items: Sequence[ActionItem], source: int, target: int) -> Edit:
    """Plan that the row at source stands at the index target."""
    item = items[source]
    return _revised(N_("Move action item"), item, item.but(order=order_at(items, source, target)))


def remove(item: ActionItem, commitments: Sequence[Commitment]) -> Edit:
    """Plan an item's removal; the commitments that serve it stay, tied to nothing."""
    untied = tuple(
        Change(each, each.but(action_item_id=None))
        for each in commitments
        if each.action_item_id == item.id
    )
    return Edit(N_("Remove action item"), item.agenda_id, (*untied, Change(item, None)))


def _revised(label: str, before: ActionItem, after: ActionItem) -> Edit:
    return revision(label, before.agenda_id, before, after)
