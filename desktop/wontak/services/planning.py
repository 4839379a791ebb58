"""The three shapes of a plan: to add values, to rewrite one, to remove some."""

from uuid import UUID

import uuid_utils.compat

from wontak.domain.edit import Change, Edit, Entity


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
