"""The table of action items: what is to be done, who leads, by when, with what."""

import re

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

_TONES = {
    ActionStatus.NOT_STARTED: "neutral",
    ActionStatus.IN_PROGRESS: "ok",
    ActionStatus.DONE: "ok",
    ActionStatus.DELAYED: "bad",
    ActionStatus.DROPPED: "neutral",
}


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
    Column(
        title=N_("Partners"),
        text=_say_partners,
        weight=150,
        read=_read_partners,
        plan=_plan_partners,
        choices=organization_choices,
        fields=("partner_ids",),
        wide_only=True,
    ),
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
