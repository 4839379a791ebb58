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
        self._people: list[tuple[str, Person, Organization | None]] = []
        self._bodies: list[tuple[str, Organization]] = []

    def find(self, typed: str, directory: Directory, seated: Collection[UUID]) -> list[Offer]:
        """Return people not seated and bodies; behind a comma bodies, behind the next nothing."""
        self._read(directory)
        name, comma, rest = typed.replace("，", ",").partition(",")
        if not comma:
            return [*self._people_found(name, seated), *self._bodies_found(name, "")][:_MOST]
        found = [] if "," in rest else list(self._bodies_found(rest, name.strip()))
        is_typed = [offer.name for offer in found] == [rest.strip()]
        return [] if is_typed else found[:_MOST]

    def _read(self, directory: Directory) -> None:
        if directory is self._directory:
            return
        self._directory = directory
        bodies = directory.organizations
        self._bodies = [
            (search_key(each.name, each.short_name), each)
            for each in sorted(bodies.values(), key=lambda each: each.name)
        ]
        self._people = []
        for each in sorted(directory.people.values(), key=lambda each: each.name):
            body = bodies.get(each.organization_id) if each.organization_id else None
            self._people.append((search_key(each.name, body.name if body else ""), each, body))

    def _people_found(self, typed: str, seated: Collection[UUID]) -> Iterator[Offer]:
        found = finder(typed)
        for key, person, body in self._people:
            if person.id not in seated and found(key):
                name = body.name if body else ""
                beside = " · ".join(part for part in (name, person.position) if part)
                # A comma inside a name would be read as its end.
                line = f"{person.name}, {name}" if name and "," not in name else person.name
                sector = body.sector if body else None
                yield Offer(person.name, beside, line, sector=sector, is_whole=True)

    def _bodies_found(self, typed: str, name: str) -> Iterator[Offer]:
        found = finder(typed)
        for key, body in self._bodies:
            if found(key):
                line = f"{name}, {body.name}"
                yield Offer(body.name, say(body.sector), line, sector=body.sector)
