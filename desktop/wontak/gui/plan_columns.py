"""What the tables of an action plan say, and how what is typed into them is read."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any

from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.amounts import Resource, parse_resource, say_resource
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.dates import official_date, parse_date, short_date, suggest_dates
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.organization import Organization
from wontak.gui.models.rows_model import Choice, Column, Look
from wontak.gui.words import read_word, say, words_of
from wontak.language import N_, _, spoken
from wontak.services import action_items, commitments, indicators
from wontak.services.planning import found_or_new, introducing

_TONES = {
    ActionStatus.NOT_STARTED: "neutral",
    ActionStatus.IN_PROGRESS: "ok",
    ActionStatus.DONE: "ok",
    ActionStatus.DELAYED: "bad",
    ActionStatus.DROPPED: "neutral",
    Strength.CONFIRMED: "ok",
    Strength.CONDITIONAL: "warn",
    Strength.EXPLORE: "neutral",
}


def reference_day(directory: Directory) -> date:
    """Return the day that a date without a year is near to: the conference's, else today."""
    return directory.conference.held_on or date.today()  # noqa: DTZ011 - the facilitator's own day


def _say_day(day: date | None, directory: Directory) -> str:
    return short_date(day, reference_day(directory).year) if day else ""


def _type_day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _read_day(text: str, directory: Directory) -> date | None:
    return parse_date(text, reference_day(directory)) if text.strip() else None


def _day_choices(directory: Directory) -> Sequence[Choice]:
    today = reference_day(directory)
    return [Choice(_(label), official_date(day)) for label, day in suggest_dates(today)]


def _organization_choices(directory: Directory) -> Sequence[Choice]:
    organizations = sorted(directory.organizations.values(), key=lambda each: each.name)
    return [Choice(each.name, say(each.sector)) for each in organizations]


def _word_choices(kind: type[StrEnum]) -> Callable[[Directory], Sequence[Choice]]:
    return lambda _directory: [Choice(word) for word in words_of(kind)]


def _read_organization(text: str, directory: Directory) -> tuple[Organization | None, Directory]:
    return found_or_new(directory, text), directory


def _naming(plan: Callable[..., Edit]) -> Callable[..., Edit]:
    def planned(row: Any, named: tuple[Organization | None, Directory]) -> Edit:
        organization, directory = named
        return introducing(plan(row, organization.id if organization else None), *named)

    return planned


def _read_partners(text: str, directory: Directory) -> tuple[tuple[Organization, ...], Directory]:
    names = re.split(r"[,，]", text)
    found = (found_or_new(directory, name) for name in names)
    return tuple(organization for organization in found if organization), directory


def _plan_partners(item: ActionItem, named: tuple[tuple[Organization, ...], Directory]) -> Edit:
    organizations, directory = named
    edit = action_items.name_partners(item, [each.id for each in organizations])
    for organization in organizations:
        edit = introducing(edit, organization, directory)
    return edit


def _say_partners(item: ActionItem, directory: Directory) -> str:
    return ", ".join(map(directory.name_of, item.partner_ids))


def _nothing(_row: Any, _directory: Directory) -> str:
    return ""


def _same_text(text: str, _directory: Directory) -> str:
    return text


def _say_status(item: ActionItem, _directory: Directory) -> str:
    return _("Lead?") if _wants_lead(item) else say(item.status)


def _look_status(item: ActionItem, _directory: Directory) -> Look:
    return Look(tone="warn" if _wants_lead(item) else _TONES[item.status])


def _wants_lead(item: ActionItem) -> bool:
    return bool(item.title) and item.lead_id is None and item.status is ActionStatus.NOT_STARTED


def _sector_of(commitment: Commitment, directory: Directory) -> Organization | None:
    key = commitment.organization_id
    return directory.organizations.get(key) if key else None


def _look_sector(commitment: Commitment, directory: Directory) -> Look:
    organization = _sector_of(commitment, directory)
    return Look(sector=organization.sector if organization else None)


def _say_sector(commitment: Commitment, directory: Directory) -> str:
    organization = _sector_of(commitment, directory)
    return say(organization.sector) if organization else ""


def _say_resource(commitment: Commitment, _directory: Directory) -> str:
    kind, quantity, unit = commitment.resource_kind, commitment.quantity, commitment.unit
    return say_resource(Resource(kind=kind, quantity=quantity, unit=unit), spoken())


def _plan_resource(commitment: Commitment, resource: Resource) -> Edit:
    return commitments.offer(commitment, resource.kind, resource.quantity, resource.unit)


def _say_condition(commitment: Commitment, directory: Directory) -> str:
    by = _("by {date}").format(date=_say_day(commitment.decide_by, directory))
    parts = (commitment.condition, by if commitment.decide_by else "")
    return " · ".join(part for part in parts if part)


def _type_condition(commitment: Commitment, _directory: Directory) -> str:
    parts = (commitment.condition, _type_day(commitment.decide_by))
    return " · ".join(part for part in parts if part)


def _read_condition(text: str, directory: Directory) -> tuple[str, date | None]:
    head, _dot, last = text.rpartition("·")
    for condition, day in ((head, last), ("", text)):
        try:
            return condition.strip(" ·"), _read_day(day, directory) if day.strip() else None
        except WontakError:
            continue
    return text.strip(), None


def _plan_condition(commitment: Commitment, read: tuple[str, date | None]) -> Edit:
    condition, day = read
    worded = commitments.set_condition(commitment, condition)
    after = commitments.decide_by(commitment.but(condition=condition), day).changes[0].after
    return Edit(worded.label, worded.subject, (type(worded.changes[0])(commitment, after),))


ACTION_COLUMNS = (
    Column(title="#", text=_nothing, weight=34, numbered=True),
    Column(
        title=N_("To do"),
        text=lambda item, _d: item.title,
        weight=212,
        read=_same_text,
        plan=action_items.retitle,
        fields=("title",),
        look=lambda _i, _d: Look(strong=True),
    ),
    Column(
        title=N_("Output"),
        text=lambda item, _d: item.output,
        weight=160,
        read=_same_text,
        plan=action_items.write_output,
        fields=("output",),
        wide_only=True,
    ),
    Column(
        title=N_("Lead"),
        text=lambda item, d: d.name_of(item.lead_id),
        weight=150,
        read=_read_organization,
        plan=_naming(action_items.name_lead),
        choices=_organization_choices,
        fields=("lead_id",),
    ),
    Column(
        title=N_("Partners"),
        text=_say_partners,
        weight=150,
        read=_read_partners,
        plan=_plan_partners,
        choices=_organization_choices,
        fields=("partner_ids",),
        wide_only=True,
    ),
    Column(
        title=N_("Due"),
        text=lambda item, d: _say_day(item.due, d),
        typed=lambda item, _d: _type_day(item.due),
        weight=84,
        read=_read_day,
        plan=action_items.set_due,
        choices=_day_choices,
        fields=("due",),
    ),
    Column(
        title=N_("Resources"),
        text=lambda item, _d: item.resources,
        weight=100,
        read=_same_text,
        plan=action_items.write_resources,
        fields=("resources",),
    ),
    Column(
        title=N_("Status"),
        text=_say_status,
        typed=lambda item, _d: say(item.status),
        weight=88,
        read=lambda text, _d: read_word(text, ActionStatus),
        plan=action_items.set_status,
        choices=_word_choices(ActionStatus),
        fields=("status",),
        look=_look_status,
    ),
)

COMMITMENT_COLUMNS = (
    Column(title="", text=_say_sector, weight=34, look=_look_sector),
    Column(
        title=N_("Organization"),
        text=lambda row, d: d.name_of(row.organization_id),
        weight=136,
        read=_read_organization,
        plan=_naming(commitments.name_organization),
        choices=_organization_choices,
        fields=("organization_id",),
        look=lambda _r, _d: Look(strong=True),
    ),
    Column(
        title=N_("Commitment"),
        text=lambda row, _d: row.text,
        weight=150,
        read=_same_text,
        plan=commitments.write,
        fields=("text",),
    ),
    Column(
        title=N_("Resources"),
        text=_say_resource,
        weight=92,
        read=lambda text, _d: parse_resource(text),
        plan=_plan_resource,
        fields=("resource_kind", "quantity", "unit"),
    ),
    Column(
        title=N_("Due"),
        text=lambda row, d: _say_day(row.due, d),
        typed=lambda row, _d: _type_day(row.due),
        weight=76,
        read=_read_day,
        plan=commitments.set_due,
        choices=_day_choices,
        fields=("due",),
    ),
    Column(
        title=N_("Strength"),
        text=lambda row, _d: say(row.strength),
        weight=72,
        read=lambda text, _d: read_word(text, Strength),
        plan=commitments.strengthen,
        choices=_word_choices(Strength),
        fields=("strength",),
        look=lambda row, _d: Look(tone=_TONES[row.strength]),
    ),
    Column(
        title=N_("Condition · decision"),
        text=_say_condition,
        typed=_type_condition,
        weight=120,
        read=_read_condition,
        plan=_plan_condition,
        fields=("condition", "decide_by"),
    ),
)


def _indicator_column(title: str, field: str, weight: int) -> Column:
    return Column(
        title=title,
        text=lambda row, _d: getattr(row, field),
        weight=weight,
        read=_same_text,
        plan=lambda row, text: indicators.write(row, field=field, text=text),
        fields=(field,),
        look=lambda _r, _d: Look(strong=field == "name"),
    )


INDICATOR_COLUMNS = (
    Column(title="#", text=_nothing, weight=34, numbered=True),
    _indicator_column(N_("Indicator"), "name", 190),
    _indicator_column(N_("Baseline"), "baseline", 96),
    _indicator_column(N_("Target"), "target", 96),
    _indicator_column(N_("Method"), "method", 130),
    _indicator_column(N_("When"), "timing", 84),
    Column(
        title=N_("Owner"),
        text=lambda row, d: d.name_of(row.owner_id),
        weight=110,
        read=_read_organization,
        plan=_naming(indicators.name_owner),
        choices=_organization_choices,
        fields=("owner_id",),
    ),
)
