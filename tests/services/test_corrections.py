"""Who sits at a table can be put right in one line."""

from uuid import UUID

import pytest

from wontak.domain.conference import BlankNameError, Conference
from wontak.domain.directory import Directory
from wontak.domain.organization import Organization
from wontak.domain.participation import Participation
from wontak.domain.person import Person
from wontak.services.corrections import correct

HOME, OTHER = UUID(int=10), UUID(int=11)
CONFERENCE = Conference(id=UUID(int=1), title="행사", order="a1")
PERSON = Person(
    id=UUID(int=2),
    conference_id=CONFERENCE.id,
    name="김가람",
    organization_id=HOME,
    position="총무",
)
SEAT = Participation(
    id=UUID(int=3),
    agenda_id=UUID(int=4),
    session_id=UUID(int=5),
    person_id=PERSON.id,
    organization_id=HOME,
    order="a1",
)
DIRECTORY = Directory(
    conference=CONFERENCE,
    organizations={
        HOME: Organization(id=HOME, conference_id=CONFERENCE.id, name="햇빛"),
        OTHER: Organization(id=OTHER, conference_id=CONFERENCE.id, name="한빛"),
    },
    people={PERSON.id: PERSON},
)


def _corrected(seat: Participation, line: str) -> tuple[Person, UUID | None, Directory]:
    edit = correct(seat, DIRECTORY, line)
    after = {change.entity.id: change.after for change in edit.changes}
    directory = DIRECTORY.following(edit)
    corrected = after.get(seat.id, seat)
    assert isinstance(corrected, Participation)
    return directory.people[PERSON.id], corrected.organization_id, directory


def test_the_same_line_changes_nothing() -> None:
    assert correct(SEAT, DIRECTORY, "김가람, 햇빛, 총무").is_empty


def test_name_and_position_are_the_persons() -> None:
    person, body, _ = _corrected(SEAT, "김가온, 햇빛, 대표")
    assert (person.name, person.position, body) == ("김가온", "대표", HOME)


def test_a_person_moves_to_another_body_with_their_seat() -> None:
    person, body, _ = _corrected(SEAT, "김가람, 한빛, 총무")
    assert (person.organization_id, body) == (OTHER, OTHER)


def test_who_sits_for_another_body_stays_with_their_own() -> None:
    person, body, _ = _corrected(SEAT.but(organization_id=OTHER), "김가람, 새마을회, 총무")
    assert person.organization_id == HOME
    assert body not in {HOME, OTHER}


def test_a_body_that_nobody_knows_is_new() -> None:
    _, body, directory = _corrected(SEAT, "김가람, 새마을회, 총무")
    assert directory.name_of(body) == "새마을회"


def test_a_line_without_a_body_leaves_none() -> None:
    person, body, _ = _corrected(SEAT, "김가람")
    assert (person.organization_id, person.position, body) == (None, "", None)


def test_a_line_without_a_name_is_refused() -> None:
    with pytest.raises(BlankNameError):
        correct(SEAT, DIRECTORY, ", 햇빛")
