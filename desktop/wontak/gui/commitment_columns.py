"""The table of commitments: which organization promises what, by when, how firmly."""

from datetime import date

from wontak.domain.amounts import Resource, parse_resource, say_resource
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.directory import Directory
from wontak.domain.edit import Change, Edit
from wontak.domain.errors import WontakError
from wontak.domain.organization import Organization
from wontak.gui.column_reading import (
    day_choices,
    naming,
    organization_choices,
    read_day,
    read_organization,
    same_text,
    say_day,
    type_day,
    word_choices,
)
from wontak.gui.models.columns import Column, Look
from wontak.gui.words import read_word, say
from wontak.language import N_, _, spoken
from wontak.services import commitments

_TONES = {Strength.CONFIRMED: "ok", Strength.CONDITIONAL: "warn", Strength.EXPLORE: "neutral"}


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
    by = _("by {date}").format(date=say_day(commitment.decide_by, directory))
    parts = (commitment.condition, by if commitment.decide_by else "")
    return " · ".join(part for part in parts if part)


def _type_condition(commitment: Commitment, _directory: Directory) -> str:
    parts = (commitment.condition, type_day(commitment.decide_by))
    return " · ".join(part for part in parts if part)


def _read_condition(text: str, directory: Directory) -> tuple[str, date | None]:
    head, _dot, last = text.rpartition("·")
    for condition, day in ((head, last), ("", text)):
        try:
            return condition.strip(" ·"), read_day(day, directory) if day.strip() else None
        except WontakError:
            continue
    return text.strip(), None


def _plan_condition(commitment: Commitment, read: tuple[str, date | None]) -> Edit:
    condition, day = read
    worded = commitments.set_condition(commitment, condition)
    after = commitments.decide_by(commitment.but(condition=condition), day).changes[0].after
    return Edit(worded.label, worded.subject, (Change(commitment, after),))


COMMITMENT_COLUMNS = (
    Column(title="", text=_say_sector, weight=30, look=_look_sector),
    Column(
        title=N_("Organization"),
        text=lambda row, d: d.name_of(row.organization_id),
        weight=120,
        read=read_organization,
        plan=naming(commitments.name_organization),
        choices=organization_choices,
        fields=("organization_id",),
        look=lambda _r, _d: Look(strong=True),
    ),
    Column(
        title=N_("Commitment"),
        text=lambda row, _d: row.text,
        weight=128,
        read=same_text,
        plan=commitments.write,
        fields=("text",),
    ),
    Column(
        title=N_("Resources"),
        text=_say_resource,
        weight=98,
        read=lambda text, _d: parse_resource(text),
        plan=_plan_resource,
        fields=("resource_kind", "quantity", "unit"),
    ),
    Column(
        title=N_("Due"),
        text=lambda row, d: say_day(row.due, d),
        typed=lambda row, _d: type_day(row.due),
        weight=90,
        read=read_day,
        plan=commitments.set_due,
        choices=day_choices,
        fields=("due",),
    ),
    Column(
        title=N_("Strength"),
        text=lambda row, _d: say(row.strength),
        weight=90,
        read=lambda text, _d: read_word(text, Strength),
        plan=commitments.strengthen,
        choices=word_choices(Strength),
        fields=("strength",),
        look=lambda row, _d: Look(tone=_TONES[row.strength]),
    ),
    Column(
        title=N_("Condition · decision"),
        text=_say_condition,
        typed=_type_condition,
        weight=104,
        read=_read_condition,
        plan=_plan_condition,
        fields=("condition", "decide_by"),
    ),
)
