"""What people do to the directory's persons: each function plans an edit and applies nothing."""

from uuid import UUID

from wontak.domain.edit import Edit
from wontak.domain.person import Person
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision


def add(conference_id: UUID, name: str, organization_id: UUID | None = None) -> Edit:
    """Plan a person."""
    person = Person(
        id=new_id(), conference_id=conference_id, name=name, organization_id=organization_id
    )
    return addition(N_("Add person"), conference_id, person)


def rename(person: Person, name: str) -> Edit:
    """Plan another name."""
    return _revised(N_("Rename person"), person, person.but(name=name))


def employ(person: Person, organization_id: UUID | None, position: str) -> Edit:
    """Plan where a person works and as what."""
    after = person.but(organization_id=organization_id, position=position)
    return _revised(N_("Set position"), person, after)


def reach(person: Person, *, phone: str, email: str) -> Edit:
    """Plan how a person is reached; this never leaves the desk."""
    return _revised(N_("Set contact"), person, person.but(phone=phone, email=email))


def remove(person: Person) -> Edit:
    """Plan a person's removal; the store refuses while a table names them."""
    return removal(N_("Remove person"), person.conference_id, person)


def _revised(label: str, before: Person, after: Person) -> Edit:
    return revision(label, before.conference_id, before, after)
