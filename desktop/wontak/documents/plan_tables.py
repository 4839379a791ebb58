"""The tables that say who does what by when: action items, commitments, indicators."""

from collections.abc import Iterator, Sequence
from datetime import date

from wontak.documents.model import Cell, Paragraph, Table
from wontak.documents.parts import Field, cell, runs, table
from wontak.documents.tongue import Tongue
from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.indicator import Indicator
from wontak.language import N_

Row = tuple[Cell, ...]

_MEANINGS = {
    Strength.CONFIRMED: N_("the organization has decided"),
    Strength.CONDITIONAL: N_("to be decided on the condition and by the day given"),
    Strength.EXPLORE: N_("possibilities are looked into"),
}


def action_items(board: Board) -> tuple[ActionItem, ...]:
    """Return the action items that somebody wrote something into."""
    return tuple(
        item
        for item in board.action_items
        if item.title.strip() or item.output.strip() or item.lead_id or item.due
    )


def commitments(board: Board) -> tuple[Commitment, ...]:
    """Return the commitments that somebody wrote something into."""
    return tuple(
        commitment
        for commitment in board.commitments
        if commitment.text.strip() or commitment.organization_id
    )


def indicators(board: Board) -> tuple[Indicator, ...]:
    """Return the indicators that have a name."""
    return tuple(indicator for indicator in board.indicators if indicator.name.strip())


def action_item_table(items: Sequence[ActionItem], tongue: Tongue) -> Table:
    """Return the plan in brief: resources stand under an item, its state under its due date."""
    fields = (
        Field(tongue.say(N_("No.")), 6),
        Field(tongue.say(N_("Action item")), 32),
        Field(tongue.say(N_("Output")), 20, optional=True),
        Field(tongue.say(N_("Lead")), 19),
        Field(tongue.say(N_("Partners")), 19, optional=True),
        Field(tongue.say(N_("Due")), 16),
    )
    rows = (_item_row(number, item, tongue) for number, item in enumerate(items, 1))
    return table(tongue.say(N_("Plan of action")), fields, rows)


def commitment_table(promised: Sequence[Commitment], tongue: Tongue) -> Table:
    """Return who promises what; a condition stands under the word that says how firmly."""
    fields = (
        Field(tongue.say(N_("Sector")), 12),
        Field(tongue.say(N_("Organization")), 20),
        Field(tongue.say(N_("Commitment")), 30),
        Field(tongue.say(N_("Resource")), 16, optional=True),
        Field(tongue.say(N_("Due")), 16),
        Field(tongue.say(N_("Strength")), 20),
    )
    rows = (_commitment_row(commitment, tongue) for commitment in promised)
    return table(tongue.say(N_("Commitments by organization")), fields, rows)


def indicator_table(measured: Sequence[Indicator], tongue: Tongue) -> Table:
    """Return how the table will know that its goal was reached."""
    fields = (
        Field(tongue.say(N_("Indicator")), 26),
        Field(tongue.say(N_("Baseline")), 16, optional=True),
        Field(tongue.say(N_("Target")), 16, optional=True),
        Field(tongue.say(N_("Method")), 22, optional=True),
        Field(tongue.say(N_("When")), 14, optional=True),
        Field(tongue.say(N_("Owner")), 18, optional=True),
    )
    rows = (_indicator_row(indicator, tongue) for indicator in measured)
    return table(tongue.say(N_("Indicators")), fields, rows)


def legend(promised: Sequence[Commitment], tongue: Tongue) -> Paragraph:
    """Return what the words of strength mean, those that the commitments use."""
    used = {commitment.strength for commitment in promised}
    said = (
        f"{tongue.word(strength)}: {tongue.say(meaning)}"
        for strength, meaning in _MEANINGS.items()
        if strength in used
    )
    return Paragraph(runs(tongue, " · ".join(said), muted=True), size="small")


def strength_cell(commitment: Commitment, tongue: Tongue) -> Cell:
    """Return how firmly a commitment is made, with its condition and the day of its decision."""
    strength = tongue.word(commitment.strength)
    return cell(tongue, strength, *_terms(commitment, tongue), strong=True)


def undecided(tongue: Tongue) -> Cell:
    """Return the cell of what is still to be decided."""
    return cell(tongue, tongue.say(N_("to be decided")), muted=True)


def body_cell(name: str, tongue: Tongue) -> Cell:
    """Return the cell of a body that has to be named."""
    return cell(tongue, name) if name else undecided(tongue)


def partners_cell(item: ActionItem, tongue: Tongue) -> Cell:
    """Return the cell of the partners, one a line."""
    return cell(tongue, "\n".join(map(tongue.organization, item.partner_ids)))


def day_cell(day: date | None, tongue: Tongue, *notes: str) -> Cell:
    """Return the cell of a day that has to be set, with quiet notes under it."""
    if day is None:
        return cell(tongue, "", tongue.say(N_("to be decided")), *notes)
    return cell(tongue, tongue.narrow_day(day), *notes)


def _item_row(number: int, item: ActionItem, tongue: Tongue) -> Row:
    resources = " ".join(item.resources.split())
    needed = tongue.say(N_("Needs: {resources}"), resources=resources) if resources else ""
    state = "" if item.status is ActionStatus.NOT_STARTED else tongue.word(item.status)
    return (
        cell(tongue, str(number)),
        cell(tongue, item.title, needed),
        cell(tongue, item.output),
        body_cell(tongue.organization(item.lead_id), tongue),
        partners_cell(item, tongue),
        day_cell(item.due, tongue, state),
    )


def _commitment_row(commitment: Commitment, tongue: Tongue) -> Row:
    return (
        cell(tongue, tongue.sector(commitment.organization_id)),
        body_cell(tongue.organization(commitment.organization_id), tongue),
        cell(tongue, commitment.text),
        cell(tongue, tongue.resource(commitment)),
        day_cell(commitment.due, tongue),
        strength_cell(commitment, tongue),
    )


def _indicator_row(indicator: Indicator, tongue: Tongue) -> Row:
    return (
        cell(tongue, indicator.name),
        cell(tongue, indicator.baseline),
        cell(tongue, indicator.target),
        cell(tongue, indicator.method),
        cell(tongue, indicator.timing),
        cell(tongue, tongue.organization(indicator.owner_id)),
    )


def _terms(commitment: Commitment, tongue: Tongue) -> Iterator[str]:
    condition = " ".join(commitment.condition.split())
    day = tongue.narrow_day(commitment.decide_by)
    if condition:
        yield condition
    if day:
        yield tongue.say(N_("decision by {day}"), day=day)
