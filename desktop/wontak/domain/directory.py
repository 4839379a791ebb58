"""A directory is who a conference knows: its organizations and people."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from wontak.domain.conference import Conference
from wontak.domain.edit import Change, Edit, Entity
from wontak.domain.organization import Organization
from wontak.domain.person import Person

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """A conference with its organizations and people by their ids."""

    conference: Conference
    organizations: Mapping[UUID, Organization]
    people: Mapping[UUID, Person]

    def name_of(self, organization_id: UUID | None) -> str:
        """Return an organization's name; empty where there is none."""
        found = self.organizations.get(organization_id) if organization_id else None
        return found.name if found else ""

    def named(self, name: str) -> Organization | None:
        """Return the organization that goes by this very name or short name."""
        for organization in self.organizations.values():
            if name in {organization.name, organization.short_name}:
                return organization
        return None

    def following(self, edit: Edit) -> "Directory":
        """Return the directory after an edit; what is about other conferences changes nothing."""
        conference = self.conference
        for change in edit.changes:
            if change.entity.id == conference.id:
                after = change.onto(conference)
                conference = after if isinstance(after, Conference) else conference
        return Directory(
            conference=conference,
            organizations=_followed(self.organizations, Organization, edit, conference.id),
            people=_followed(self.people, Person, edit, conference.id),
        )


def _followed(
    book: Mapping[UUID, E], kind: type[E], edit: Edit, conference_id: UUID
) -> Mapping[UUID, E]:
    changes = [c for c in edit.changes if isinstance(c.entity, kind) and _home(c) == conference_id]
    if not changes:
        return book
    followed = dict(book)
    for change in changes:
        after = change.onto(followed.get(change.entity.id))
        if isinstance(after, kind):
            followed[after.id] = after
        else:
            followed.pop(change.entity.id, None)
    return followed


def _home(change: Change) -> UUID | None:
    value = change.entity
    return value.conference_id if isinstance(value, Organization | Person) else None
