"""Putting right who sits at a table: plans an edit and applies nothing."""

from wontak.domain.directory import Directory
from wontak.domain.edit import Change, Edit
from wontak.domain.participation import Participation
from wontak.language import N_
from wontak.services.planning import found_or_new, introducing
from wontak.services.stakeholders import read_newcomer


def correct(participation: Participation, directory: Directory, line: str) -> Edit:
    """Plan another name, organization and position for a seat, read as those of a newcomer are.

    A person who sits for the body they belong to moves with it; one who sits for another stays.
    """
    newcomer = read_newcomer(line)
    person = directory.people[participation.person_id]
    organization = found_or_new(directory, newcomer.organization)
    body = organization.id if organization else None
    sits_for_own = person.organization_id in {None, participation.organization_id}
    changes = (
        Change(
            person,
            person.but(
                name=newcomer.name,
                position=newcomer.position,
                organization_id=body if sits_for_own else person.organization_id,
            ),
        ),
        Change(participation, participation.but(organization_id=body)),
    )
    needed = tuple(change for change in changes if change.before != change.after)
    edit = Edit(N_("Correct stakeholder"), participation.agenda_id, needed)
    return introducing(edit, organization, directory)
