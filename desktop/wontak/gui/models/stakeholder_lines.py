"""The lines of the stakeholder list: each sector above those who sit for it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias
from uuid import UUID

from wontak.domain.directory import Directory
from wontak.domain.field_words import FIELDS
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance, Consent, Participation, Role
from wontak.domain.person import Person
from wontak.domain.search import search_key
from wontak.gui.words import say
from wontak.language import _

_SECTOR_ORDER = tuple(Sector)


def is_there(participation: Participation) -> bool:
    """Tell whether someone is at the table now, late or not."""
    return participation.attendance in {Attendance.PRESENT, Attendance.LATE}


def seated(
    participations: Sequence[Participation],
    directory: Directory,
    known: Mapping[UUID, "Seat"],
) -> tuple["Seat", ...]:
    """Return everyone's seat in their order; a known seat that still holds comes back itself."""
    seats = []
    for participation in participations:
        person = directory.people.get(participation.person_id)
        if person is not None:
            body = participation.organization_id
            organization = directory.organizations.get(body) if body else None
            seat = known.get(participation.id)
            if seat is None or not seat.holds(participation, person, organization):
                seat = Seat(participation, person, organization)
            seats.append(seat)
    return tuple(seats)


def by_sector(seats: Iterable["Seat"]) -> list["Line"]:
    """Return the lines of these seats: sectors in their order, people in theirs."""
    groups: dict[Sector, list[Seat]] = {}
    for seat in seats:
        groups.setdefault(seat.sector, []).append(seat)
    lines: list[Line] = []
    for sector in sorted(groups, key=_SECTOR_ORDER.index):
        lines += [SectorLine(sector, len(groups[sector])), *groups[sector]]
    return lines


@dataclass(frozen=True, slots=True)
class SectorLine:
    """The line above a sector's people, with how many of them are shown."""

    sector: Sector
    count: int

    @property
    def key(self) -> Sector:
        """What the line is known by while its count changes."""
        return self.sector


@dataclass(frozen=True)
class Seat:
    """A person at the table, with the body they sit for where there is one."""

    participation: Participation
    person: Person
    organization: Organization | None

    @property
    def key(self) -> UUID:
        """What the seat is known by while its values change."""
        return self.participation.id

    @property
    def sector(self) -> Sector:
        """The sector under which the person is listed."""
        return self.organization.sector if self.organization else Sector.OTHER

    @property
    def body(self) -> str:
        """The second line: organization, department and position, as far as they are known."""
        organization = self.organization.name if self.organization else ""
        belonging = " ".join(part for part in (organization, self.person.department) if part)
        return " · ".join(part for part in (belonging, self.person.position) if part)

    @property
    def role(self) -> str:
        """The word for what the person does; empty for those who simply take part."""
        role = self.participation.role
        return "" if role is Role.PARTICIPANT else say(role)

    @property
    def remarks(self) -> str:
        """The words behind the name: role, proxy, and what the person refused."""
        participation = self.participation
        refused = Consent.REFUSED
        words = (
            self.role,
            _(FIELDS["proxy"]) if participation.proxy else "",
            _("Name withheld") if participation.publication is refused else "",
            _("Not recorded") if participation.recording is refused else "",
        )
        return " · ".join(word for word in words if word)

    @property
    def typed(self) -> str:
        """The line that a person would type to say who sits here."""
        organization = self.organization.name if self.organization else ""
        return f"{self.person.name}, {organization}, {self.person.position}".rstrip(", ")

    @property
    def said(self) -> str:
        """Everything that is shown of the seat, in one line to be read out."""
        attendance = say(self.participation.attendance)
        parts = (self.person.name, self.body, say(self.sector), attendance, self.remarks)
        return ", ".join(part for part in parts if part)

    @cached_property
    def search_key(self) -> str:
        """What a search looks at."""
        short = self.organization.short_name if self.organization else ""
        return search_key(self.person.name, self.body, short, say(self.sector))

    def holds(
        self, participation: Participation, person: Person, organization: Organization | None
    ) -> bool:
        """Tell whether the seat was made of these very values."""
        return (
            self.participation is participation
            and self.person is person
            and self.organization is organization
        )


Line: TypeAlias = SectorLine | Seat
