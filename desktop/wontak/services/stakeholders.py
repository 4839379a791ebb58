"""What people do to those at a table: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from wontak.domain.directory import Directory
from wontak.domain.edit import Edit, Entity
from wontak.domain.organization import Organization
from wontak.domain.participation import Attendance, Participation, Role
from wontak.domain.person import Person
from wontak.domain.table_session import TableSession
from wontak.domain.text import one_line
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision
from wontak.services.rows import order_after, order_at


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Someone to be seated: a name, with a body and a position where they are known."""

    name: str
    organization: str = ""
    position: str = ""


def read_newcomer(line: str) -> Newcomer:
    """Read "name, organization, position", the last two optional; "name(organization)" too."""
    text = one_line(line)
    if text.endswith(")") and "(" in text and "," not in text:
        name, _, organization = text[:-1].partition("(")
        return Newcomer(name.strip(), organization.strip())
    parts = [part.strip() for part in text.replace("，", ",").split(",", 2)]
    return Newcomer(*parts)


def seat(
    session: TableSession, seated: Sequence[Participation], directory: Directory, line: str
) -> Edit:
    """Plan a person at the table, added to the directory with their body where it lacks them."""
    newcomer = read_newcomer(line)
    added: list[Entity] = []
    organization = _organization(newcomer, directory, added)
    person = _person(newcomer, directory, organization, added)
    added.append(
        Participation(
            id=new_id(),
            agenda_id=session.agenda_id,
            session_id=session.id,
            person_id=person.id,
            organization_id=organization.id if organization else person.organization_id,
            order=order_after(seated, None),
        )
    )
    return addition(N_("Add stakeholder"), session.agenda_id, *added)


def mark(participation: Participation, attendance: Attendance) -> Edit:
    """Plan whether someone is there."""
    after = participation.but(attendance=attendance)
    return _revised(N_("Mark attendance"), participation, after)


def assign(participation: Participation, role: Role) -> Edit:
    """Plan what someone does at the table."""
    return _revised(N_("Assign role"), participation, participation.but(role=role))


def represent(participation: Participation, organization_id: UUID | None) -> Edit:
    """Plan on whose behalf someone sits."""
    after = participation.but(organization_id=organization_id)
    return _revised(N_("Set organization"), participation, after)


def move(participations: Sequence[Participation], source: int, target: int) -> Edit:
    """Plan that the one at source stands at the index target."""
    participation = participations[source]
    after = participation.but(order=order_at(participations, source, target))
    return _revised(N_("Move stakeholder"), participation, after)


def unseat(participation: Participation) -> Edit:
    """Plan that someone leaves the list; the directory still knows them."""
    return removal(N_("Remove stakeholder"), participation.agenda_id, participation)


def _revised(label: str, before: Participation, after: Participation) -> Edit:
    return revision(label, before.agenda_id, before, after)


def _organization(
    newcomer: Newcomer, directory: Directory, added: list[Entity]
) -> Organization | None:
    if not newcomer.organization:
        return None
    known = directory.named(newcomer.organization)
    if known:
        return known
    organization = Organization(
        id=new_id(), conference_id=directory.conference.id, name=newcomer.organization
    )
    added.append(organization)
    return organization


def _person(
    newcomer: Newcomer,
    directory: Directory,
    organization: Organization | None,
    added: list[Entity],
) -> Person:
    body = organization.id if organization else None
    for person in directory.people.values():
        if person.name == newcomer.name and body in {None, person.organization_id}:
            return person
    person = Person(
        id=new_id(),
        conference_id=directory.conference.id,
        name=newcomer.name,
        organization_id=body,
        position=newcomer.position,
    )
    added.append(person)
    return person
