"""The action plan that a declaration is carried out by: items, resources, milestones, gaps."""

from collections.abc import Sequence

from wontak.documents.cover import Cover, attachment_number, meeting_day
from wontak.documents.gaps import gaps
from wontak.documents.milestones import milestone_table, milestones
from wontak.documents.model import Block, Cell, Document, Table
from wontak.documents.overview import purpose
from wontak.documents.parts import Field, cell, closed, listed, remark, section, table
from wontak.documents.plan_tables import (
    Row,
    action_items,
    body_cell,
    commitments,
    day_cell,
    indicator_table,
    indicators,
    legend,
)
from wontak.documents.resource_table import resource_table
from wontak.documents.roles import role_table
from wontak.documents.timeline import timeline
from wontak.documents.tongue import Tongue
from wontak.domain.action_item import ActionItem
from wontak.domain.board import Board
from wontak.language import N_


def action_plan(board: Board, tongue: Tongue) -> Document:
    """Return an agenda's action plan; sections with nothing in them are left out.

    It is numbered as an attachment of the declaration (공공기록물 관리에 관한 법률 시행령 제20조④).
    """
    title = board.agenda.title
    head = Cover(
        title=tongue.say(N_("“{title}”: Action Plan"), title=title),
        number=attachment_number(board, tongue),
        gist=tongue.say(N_("How “{title}” is to be carried out: by whom and by when"), title=title),
    )
    blocks = (
        *section(N_("Purpose"), tongue, *listed(purpose(board, tongue))),
        *_items(board, tongue),
        *_roles(board, tongue),
        *_resources(board, tongue),
        *_milestones(board, tongue),
        *_indicators(board, tongue),
        *_gaps(board, tongue),
    )
    return head.over(closed(tongue, blocks), board, tongue)


def _items(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    items = action_items(board)
    if items:
        return section(N_("Action items"), tongue, _item_table(items, tongue))
    missing = remark(tongue, tongue.say(N_("No action items yet.")))
    return section(N_("Action items"), tongue, missing)


def _roles(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    items = action_items(board)
    if not any(item.lead_id or item.partner_ids for item in items):
        return ()
    return section(N_("Division of roles (RACI)"), tongue, role_table(items, tongue))


def _item_table(items: Sequence[ActionItem], tongue: Tongue) -> Table:
    fields = (
        Field(tongue.say(N_("No.")), 6),
        Field(tongue.say(N_("Action item")), 46),
        Field(tongue.say(N_("Lead (accountable)")), 22),
        Field(tongue.say(N_("Start and due")), 16),
        Field(tongue.say(N_("Status")), 12),
    )
    rows = (_item_row(number, item, tongue) for number, item in enumerate(items, 1))
    return table(tongue.say(N_("Action items")), fields, rows)


def _item_row(number: int, item: ActionItem, tongue: Tongue) -> Row:
    output = " ".join(item.output.split())
    resources = " ".join(item.resources.split())
    made = tongue.say(N_("Output: {output}"), output=output) if output else ""
    needed = tongue.say(N_("Needs: {resources}"), resources=resources) if resources else ""
    return (
        cell(tongue, str(number)),
        cell(tongue, item.title, made, needed),
        body_cell(tongue.organization(item.lead_id), tongue),
        _period_cell(item, tongue),
        cell(tongue, tongue.word(item.status)),
    )


def _period_cell(item: ActionItem, tongue: Tongue) -> Cell:
    if item.starts_on is None:
        return day_cell(item.due, tongue)
    due = tongue.narrow_day(item.due) if item.due else tongue.say(N_("to be decided"))
    until = "~" if tongue.korean else "–"
    return cell(tongue, f"{tongue.narrow_day(item.starts_on)}{until}\n{due}")


def _resources(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    promised = commitments(board)
    if not promised:
        return ()
    resources = resource_table(board, tongue)
    return section(N_("Commitments by resource"), tongue, resources, legend(promised, tongue))


def _milestones(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    days = milestones(board, tongue)
    if not days:
        return ()
    return section(
        N_("Milestones"), tongue, *timeline(board, tongue), milestone_table(days, tongue)
    )


def _indicators(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    measured = indicators(board)
    if not measured:
        return ()
    return section(N_("Indicators"), tongue, indicator_table(measured, tongue))


def _gaps(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    items = gaps(board, tongue, meeting_day(board, tongue))
    return section(N_("Still to be settled"), tongue, *listed(items))
