"""What people do to organizations: each function plans an edit and applies nothing."""

from uuid import UUID

from wontak.domain.edit import Edit
from wontak.domain.organization import Organization, Sector
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision


def add(conference_id: UUID, name: str, sector: Sector = Sector.OTHER) -> Edit:
    """Plan an organization."""
    organization = Organization(id=new_id(), conference_id=conference_id, name=name, sector=sector)
    return addition(N_("Add organization"), conference_id, organization)


def rename(organization: Organization, name: str) -> Edit:
    """Plan another name."""
    return _revised(N_("Rename organization"), organization, organization.but(name=name))


def place_in_sector(organization: Organization, sector: Sector) -> Edit:
    """Plan which part of society it belongs to."""
    return _revised(N_("Set sector"), organization, organization.but(sector=sector))


def enrol(organization: Organization, *, is_member: bool, precedence: int | None) -> Edit:
    """Plan whether it is a member of the platform and its place in the ceremony."""
    after = organization.but(is_member=is_member, precedence=precedence)
    return _revised(N_("Enrol organization"), organization, after)


def remove(organization: Organization) -> Edit:
    """Plan an organization's removal; the store refuses while something names it."""
    return removal(N_("Remove organization"), organization.conference_id, organization)


def _revised(label: str, before: Organization, after: Organization) -> Edit:
    return revision(label, before.conference_id, before, after)
