"""The three shapes of a plan: to add values, to rewrite one, to remove some."""

from uuid import UUID

import uuid_utils.compat

from wontak.domain.directory import Directory
from wontak.domain.edit import Change, Edit, Entity
from wontak.domain.organization import Organization
from wontak.domain.text import one_line


def new_id() -> UUID:
    """Return an id that sorts by the time it was made (UUIDv7)."""
    return uuid_utils.compat.uuid7()


def addition(label: str, subject: UUID, *values: Entity) -> Edit:
    """Plan values that were not there."""
    return Edit(label, subject, tuple(Change(None, value) for value in values))


def revision(label: str, subject: UUID, before: Entity, after: Entity) -> Edit:
    """Plan other fields for a value."""
    return Edit(label, subject, (Change(before, after),))


def removal(label: str, subject: UUID, *values: Entity) -> Edit:
    """Plan that values are no longer there."""
    return Edit(label, subject, tuple(Change(value, None) for value in values))


def begun(draft: Edit, edit: Edit) -> Edit:
    """Return the addition of a row together with the first thing that is written into it."""
    rows = {change.entity.id for change in draft.changes}
    changes = tuple(
        Change(None, change.after) if change.entity.id in rows else change
        for change in edit.changes
    )
    return edit if edit.is_empty else Edit(draft.label, draft.subject, changes)


def introducing(edit: Edit, organization: Organization | None, directory: Directory) -> Edit:
    """Return the edit, adding the organization it names where the directory lacks it."""
    if organization is None or organization.id in directory.organizations:
        return edit
    return Edit(edit.label, edit.subject, (Change(None, organization), *edit.changes))


def found_or_new(directory: Directory, name: str) -> Organization | None:
    """Return the organization of a name, made up where the directory lacks it; None for no name."""
    words = one_line(name)
    if not words:
        return None
    found = directory.named(words)
    return found or Organization(id=new_id(), conference_id=directory.conference.id, name=words)
