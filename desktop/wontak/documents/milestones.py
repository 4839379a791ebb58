"""What falls due in which month, from action items and commitments alike."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from wontak.documents.model import Table
from wontak.documents.parts import Field, Group, cell, grouped, table
from wontak.documents.plan_tables import Row, action_items, commitments, day_cell
from wontak.documents.tongue import Tongue
from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, Strength
from wontak.language import N_


@dataclass(frozen=True, slots=True)
class Milestone:
    """A day on which something is to begin, to be done or to be decided, and by whom."""

    day: date
    what: str
    text: str
    organization: str


def milestones(board: Board, tongue: Tongue) -> tuple[Milestone, ...]:
    """Return the days of a plan as they come; those of one day as the plan has them."""
    found: list[Milestone] = []
    for item in action_items(board):
        if item.status is not ActionStatus.DROPPED:
            found.extend(_of_item(item, tongue))
    for commitment in commitments(board):
        found.extend(_of_commitment(commitment, tongue))
    return tuple(sorted(found, key=lambda milestone: milestone.day))


def milestone_table(days: tuple[Milestone, ...], tongue: Tongue) -> Table:
    """Return the days under their months."""
    fields = (
        Field(tongue.say(N_("Date")), 14),
        Field(tongue.say(N_("Kind of date")), 14),
        Field(tongue.say(N_("Content")), 44),
        Field(tongue.say(N_("Organization")), 28, optional=True),
    )
    months = groupby(days, key=lambda milestone: (milestone.day.year, milestone.day.month))
    groups = tuple(_month(tuple(of_month), tongue) for _, of_month in months)
    return grouped(tongue.say(N_("Milestones")), fields, groups)


def coming_table(days: tuple[Milestone, ...], tongue: Tongue) -> Table:
    """Return few days one under the other, each with its year, without a line for each month."""
    fields = (
        Field(tongue.say(N_("Date")), 20),
        Field(tongue.say(N_("Kind of date")), 14),
        Field(tongue.say(N_("Content")), 40),
        Field(tongue.say(N_("Organization")), 26, optional=True),
    )
    rows = ((day_cell(day.day, tongue), *_row(day, tongue)[1:]) for day in days)
    return table(tongue.say(N_("Milestones")), fields, rows)


def _month(days: tuple[Milestone, ...], tongue: Tongue) -> Group:
    return Group(tongue.month(days[0].day), tuple(_row(day, tongue) for day in days))


def _row(milestone: Milestone, tongue: Tongue) -> Row:
    return (
        cell(tongue, tongue.day_of_month(milestone.day)),
        cell(tongue, milestone.what),
        cell(tongue, milestone.text),
        cell(tongue, milestone.organization),
    )


def _of_item(item: ActionItem, tongue: Tongue) -> Iterator[Milestone]:
    lead = tongue.organization(item.lead_id)
    if item.starts_on:
        yield Milestone(item.starts_on, tongue.say(N_("Item begins")), item.title, lead)
    if item.due:
        yield Milestone(item.due, tongue.say(N_("Item due")), item.title, lead)


def _of_commitment(commitment: Commitment, tongue: Tongue) -> Iterator[Milestone]:
    body = tongue.organization(commitment.organization_id)
    if commitment.decide_by and commitment.strength is not Strength.CONFIRMED:
        what = tongue.say(N_("Decision due"))
        yield Milestone(commitment.decide_by, what, commitment.text, body)
    if commitment.due:
        what = tongue.say(N_("Commitment due"))
        yield Milestone(commitment.due, what, commitment.text, body)
