"""The table of action items: what is to be done, who leads, by when, with what."""

import re
from collections.abc import Callable, Sequence
from typing import TypeAlias
from uuid import UUID

from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.organization import Organization
from wontak.gui.column_reading import (
    day_choices,
    naming,
    nothing,
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
from wontak.language import N_, _
from wontak.services import action_items
from wontak.services.planning import found_or_new, introducing

NameBodies: TypeAlias = Callable[[ActionItem, Sequence[UUID]], Edit]

_TONES = {
    ActionStatus.NOT_STARTED: "neutral",
    ActionStatus.IN_PROGRESS: "ok",
    ActionStatus.DONE: "ok",
    ActionStatus.DELAYED: "bad",
    ActionStatus.DROPPED: "neutral",
}


def _read_bodies(text: str, directory: Directory) -> tuple[tuple[Organization, ...], Directory]:
    names = re.split(r"[,，]", text)
    found = (found_or_new(directory, name) for name in names)
    return tuple(organization for organization in found if organization), directory


def _bodies(title: str, field: str, name_bodies: NameBodies) -> Column:
    """Return the column of bodies in one role, with commas between them."""

    def plan(item: ActionItem, named: tuple[tuple[Organization, ...], Directory]) -> Edit:
        organizations, directory = named
        edit = name_bodies(item, [each.id for each in organizations])
        for organization in organizations:
            edit = introducing(edit, organization, directory)
        return edit

    return Column(
        title=title,
        text=lambda item, d: ", ".join(map(d.name_of, getattr(item, field))),
        weight=150,
        read=_read_bodies,
        plan=plan,
        choices=organization_choices,
        fields=(field,),
        wide_only=True,
    )


def _say_status(item: ActionItem, _directory: Directory) -> str:
    return _("Lead?") if _wants_lead(item) else say(item.status)


def _look_status(item: ActionItem, _directory: Directory) -> Look:
    return Look(tone="warn" if _wants_lead(item) else _TONES[item.status])


def _wants_lead(item: ActionItem) -> bool:
    return bool(item.title) and item.lead_id is None and item.status is ActionStatus.NOT_STARTED


ACTION_COLUMNS = (
    Column(title="#", text=nothing, weight=34, numbered=True),
    Column(
        title=N_("To do"),
        text=lambda item, _d: item.title,
        weight=204,
        read=same_text,
        plan=action_items.retitle,
        fields=("title",),
        look=lambda _i, _d: Look(strong=True),
    ),
    Column(
        title=N_("Output"),
        text=lambda item, _d: item.output,
        weight=160,
        read=same_text,
        plan=action_items.write_output,
        fields=("output",),
        wide_only=True,
    ),
    Column(
        title=N_("Lead"),
        text=lambda item, d: d.name_of(item.lead_id),
        weight=150,
        read=read_organization,
        plan=naming(action_items.name_lead),
        choices=organization_choices,
        fields=("lead_id",),
    ),
    _bodies(N_("Partners"), "partner_ids", action_items.name_partners),
    Column(
        title=N_("Due"),
        text=lambda item, d: say_day(item.due, d),
        typed=lambda item, _d: type_day(item.due),
        weight=90,
        read=read_day,
        plan=action_items.set_due,
        choices=day_choices,
        fields=("due",),
    ),
    Column(
        title=N_("Resources"),
        text=lambda item, _d: item.resources,
        weight=100,
        read=same_text,
        plan=action_items.write_resources,
        fields=("resources",),
    ),
    _bodies(N_("Consulted"), "consulted_ids", action_items.name_consulted),
    _bodies(N_("Informed"), "informed_ids", action_items.name_informed),
    Column(
        title=N_("Status"),
        text=_say_status,
        typed=lambda item, _d: say(item.status),
        weight=92,
        read=lambda text, _d: read_word(text, ActionStatus),
        plan=action_items.set_status,
        choices=word_choices(ActionStatus),
        fields=("status",),
        look=_look_status,
    ),
)
