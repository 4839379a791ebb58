"""Who does what for each action item, in the four roles of RACI."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from wontak.documents.model import Cell, Table
from wontak.documents.parts import Field, cell, table
from wontak.documents.plan_tables import Row, body_cell
from wontak.documents.tongue import Tongue
from wontak.domain.action_item import ActionItem
from wontak.language import N_


def role_table(items: Sequence[ActionItem], tongue: Tongue) -> Table:
    """Return one row an item: who answers for it, carries it out, is asked and is told."""
    fields = (
        Field(tongue.say(N_("No.")), 6),
        Field(tongue.say(N_("Action item")), 28),
        Field(tongue.say(N_("Accountable (A)")), 18),
        Field(tongue.say(N_("Responsible (R)")), 18),
        Field(tongue.say(N_("Consulted (C)")), 18, optional=True),
        Field(tongue.say(N_("Informed (I)")), 18, optional=True),
    )
    rows = (_row(number, item, tongue) for number, item in enumerate(items, 1))
    return table(tongue.say(N_("Division of roles (RACI)")), fields, rows)


def _row(number: int, item: ActionItem, tongue: Tongue) -> Row:
    carrying_out = dict.fromkeys((item.lead_id, *item.partner_ids))
    return (
        cell(tongue, str(number)),
        cell(tongue, item.title),
        body_cell(tongue.organization(item.lead_id), tongue),
        _bodies(filter(None, carrying_out), tongue),
        _bodies(item.consulted_ids, tongue),
        _bodies(item.informed_ids, tongue),
    )


def _bodies(keys: Iterable[UUID], tongue: Tongue) -> Cell:
    return cell(tongue, "\n".join(map(tongue.organization, keys)))
