"""Whom the directory knows and the table lacks, found while a newcomer is being typed."""

from collections.abc import Collection, Iterator
from uuid import UUID

from wontak.domain.directory import Directory
from wontak.domain.organization import Organization
from wontak.domain.person import Person
from wontak.domain.search import finder, search_key
from wontak.gui.stakeholder_field import Offer
from wontak.gui.words import say

_MOST = 50  # more is found sooner by typing on than by reading


class Offers:
    """People and bodies of a directory with what a search looks at, made when first needed."""

    def __init__(self) -> None:
        self._directory: Directory | None = None
        self._people: list[tuple[str, Person]] = []
        self._bodies: list[tuple[str, Organization]] = []

    def find(self, typed: str, directory: Directory, seated: Collection[UUID]) -> list[Offer]:
        """Return people not seated and bodies; behind a comma bodies, behind the next nothing."""
        self._read(directory)
        name, comma, rest = typed.replace("，", ",").partition(",")
        if not comma:
            found = [*self._named(name, seated), *self._bodies_named(name, "")]
        elif "," not in rest:
            found = list(self._bodies_named(rest, name.strip()))
            found = [] if [offer.name for offer in found] == [rest.strip()] else found
        else:
            found = []
        return found[:_MOST]

    def _read(self, directory: Directory) -> None:
        if directory is self._directory:
            return
        self._directory = directory
        bodies = sorted(directory.organizations.values(), key=lambda each: each.name)
        self._bodies = [(search_key(each.name, each.short_name), each) for each in bodies]
        people = sorted(directory.people.values(), key=lambda each: each.name)
        self._people = [
            (search_key(each.name, directory.name_of(each.organization_id)), each)
            for each in people
        ]

    def _named(self, typed: str, seated: Collection[UUID]) -> Iterator[Offer]:
        found = finder(typed)
        for key, person in self._people:
            if person.id not in seated and found(key):
                yield self._offer(person)

    def _bodies_named(self, typed: str, name: str) -> Iterator[Offer]:
        found = finder(typed)
        for key, body in self._bodies:
            if found(key):
                line = f"{name}, {body.name}"
                yield Offer(body.name, say(body.sector), line, sector=body.sector)

    def _offer(self, person: Person) -> Offer:
        body = self._directory.name_of(person.organization_id) if self._directory else ""
        beside = " · ".join(part for part in (body, person.position) if part)
        # A comma inside a name would be read as the end of it.
        line = f"{person.name}, {body}" if body and "," not in body else person.name
        return Offer(person.name, beside, line, is_whole=True)
