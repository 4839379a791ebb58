"""The sample conference: what it shows, and that all of it is invented."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TypeVar
from uuid import UUID, uuid4

import pytest

from wontak.domain.action_item import ActionItem
from wontak.domain.agenda import Agenda
from wontak.domain.board import PART_OF, Board
from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Edit, Entity, field_names
from wontak.domain.indicator import Indicator
from wontak.domain.journal import flaws
from wontak.domain.note import Note, NoteKind
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance, Consent, Participation, Role
from wontak.domain.person import Person
from wontak.domain.run_step import RunStep
from wontak.domain.table_session import TableSession
from wontak.services.made_up import made_up_edits, made_up_id
from wontak.services.sample import sample_edits, sample_id, script_of
from wontak.store.opening import open_store

E = TypeVar("E", bound=Entity)

RICH = range(9)
NEARLY_EMPTY = (9, 10)


@cache
def edits() -> tuple[Edit, ...]:
    return tuple(sample_edits())


def values(edit: Edit, kind: type[E]) -> list[E]:
    return [change.after for change in edit.changes if isinstance(change.after, kind)]


def everywhere(kind: type[E]) -> list[E]:
    return [value for edit in edits() for value in values(edit, kind)]


def table(number: int) -> Edit:
    """Return the edit of an agenda by its number in the programme, from 0."""
    return edits()[number + 1]


def texts_of(entities: Iterable[Entity]) -> list[str]:
    contents = (getattr(entity, name) for entity in entities for name in field_names(type(entity)))
    return [text for text in contents if type(text) is str]


def test_one_edit_holds_the_directory_and_one_each_agenda() -> None:
    assert len(edits()) == 12
    (conference,) = values(edits()[0], Conference)
    assert conference.title == "2020 대구사회혁신컨퍼런스"
    assert str(conference.held_on) == "2020-08-27"
    assert conference.press_department
    assert conference.press_contact not in {person.name for person in everywhere(Person)}
    assert [edit.subject for edit in edits()[1:]] == [agenda.id for agenda in everywhere(Agenda)]


def test_forty_five_members_stand_in_an_order_of_ceremony_from_all_sectors() -> None:
    members = [each for each in everywhere(Organization) if each.is_member]
    assert [each.precedence for each in members] == list(range(1, 46))
    assert {each.sector for each in members} == set(Sector)


def test_every_organization_says_that_it_is_invented() -> None:
    assert not [each for each in everywhere(Organization) if not each.name.endswith("(가칭)")]


def test_nobody_has_an_address_or_a_number() -> None:
    people = everywhere(Person)
    assert len(people) >= 120
    assert len({person.name for person in people}) == len(people)
    assert not [person for person in people if person.phone or person.email]
    (conference,) = values(edits()[0], Conference)
    assert conference.press_phone == "053-000-0000"  # the press is told one that rings nowhere
    silent = conference.but(press_phone="")
    spoken = [value for edit in edits() for value in values(edit, Entity) if value != conference]
    said = "\n".join(texts_of([silent, *spoken]))
    assert not re.search(r"\d{2,3}-\d{3,4}-\d{4}|@", said)


def test_the_agendas_stand_in_the_order_of_the_programme() -> None:
    agendas = everywhere(Agenda)
    assert [agenda.code for agenda in agendas] == [f"2020-DG-{n:02d}" for n in range(1, 12)]
    assert all(one.order < other.order for one, other in pairwise(agendas))
    assert [agenda.status.value for agenda in agendas] == [
        *("declared", "declared", "selected", "selected", "selected", "on_table"),
        *["selected"] * 5,
    ]


@pytest.mark.parametrize("number", RICH)
def test_nine_tables_are_worked_out(number: int) -> None:
    edit = table(number)
    assert 4 <= len(values(edit, ActionItem)) <= 6
    assert 4 <= len(values(edit, Commitment)) <= 7
    assert {each.strength for each in values(edit, Commitment)} == set(Strength)
    assert 2 <= len(values(edit, Indicator)) <= 3
    assert len(values(edit, Participation)) >= 8
    assert len(values(edit, Note)) >= 6
    (agenda,), (declaration,) = values(edit, Agenda), values(edit, Declaration)
    words = (agenda.gist, agenda.problem, agenda.baseline, agenda.affected_people, agenda.goal)
    assert all(words)
    assert agenda.keywords
    assert all(
        (
            declaration.number,
            declaration.agreements,
            declaration.risks,
            declaration.reservations,
            declaration.follow_up,
        )
    )
    assert f"「{agenda.title}」" in declaration.preamble


@pytest.mark.parametrize("number", NEARLY_EMPTY)
def test_two_tables_are_nearly_empty(number: int) -> None:
    (agenda,) = values(table(number), Agenda)
    assert agenda.problem
    assert (agenda.goal, agenda.gist, agenda.keywords) == ("", "", ())
    assert len(table(number).changes) == 3


def test_a_conditional_promise_says_on_what_it_hangs_and_until_when() -> None:
    for promise in everywhere(Commitment):
        conditional = promise.strength is Strength.CONDITIONAL
        assert bool(promise.condition and promise.decide_by) == conditional
        assert promise.decide_by is None or promise.due is None or promise.decide_by <= promise.due
        assert promise.unit or promise.resource_kind is ResourceKind.BUDGET or not promise.quantity


def test_who_promises_or_leads_sits_at_the_table_or_belongs_to_the_conference() -> None:
    known = {organization.id for organization in everywhere(Organization)}
    named = {promise.organization_id for promise in everywhere(Commitment)}
    named |= {item.lead_id for item in everywhere(ActionItem)}
    assert named <= known


def test_the_sixth_table_is_the_one_of_the_drawings() -> None:
    edit = table(5)
    names = {each.id: each.name for each in everywhere(Organization)}
    items, promises = values(edit, ActionItem), values(edit, Commitment)
    assert [(item.title, names[item.lead_id or uuid4()], str(item.due)) for item in items] == [
        ("공공건물 옥상 12곳 안전 진단", "달구벌건축(가칭)", "2020-08-31"),
        ("시민 출자 설명회 세 차례", "햇빛마을조합(가칭)", "2020-09-15"),
        ("옥상 사용 허가 절차 안내서", "한빛시청 자원과(가칭)", "2020-09-30"),
        ("1호기 30 kW 착공", "햇빛마을조합(가칭)", "2020-11-30"),
        ("수익 나눔 기준 주민 회의", "늘봄구 주민회(가칭)", "2020-12-11"),
    ]
    assert [(each.text, each.quantity, each.strength.value) for each in promises] == [
        ("옥상 3곳 사용 검토", 3, "conditional"),
        ("허가 담당자 지정", 1, "confirmed"),
        ("출자금 모집", 60_000_000, "confirmed"),
        ("발전량 공개 화면 제작", None, "explore"),
    ]
    seats = [seat for seat in values(edit, Participation) if seat.role is Role.PARTICIPANT]
    assert len(seats) == 14
    assert Counter(seat.attendance for seat in seats)[Attendance.PRESENT] == 12
    assert len(values(edit, Note)) == 14


def test_the_sample_is_the_same_every_time() -> None:
    assert tuple(sample_edits()) == edits()
    assert edits()[0].subject == sample_id()


def test_ids_are_of_version_7_and_sort_as_they_were_made() -> None:
    ids: list[UUID] = [
        change.after.id for edit in edits() for change in edit.changes if change.after
    ]
    assert ids == sorted(set(ids))
    assert {key.version for key in ids} == {7}


def test_the_store_keeps_the_sample_and_its_journal_holds(tmp_path: Path) -> None:
    store = open_store(tmp_path / "sample.wontak", actor="", desk=uuid4())
    for edit in edits():
        store.apply(edit)
    boards = [store.board(agenda.id) for agenda in everywhere(Agenda)]
    assert not flaws(store.journal())
    store.close()
    assert [board and board_of(board) for board in boards] == [
        Counter(type(change.entity).__name__ for change in edit.changes) for edit in edits()[1:]
    ]


def board_of(board: Board) -> Counter[str]:
    return Counter(type(value).__name__ for value in (board.agenda, *board.parts))


def test_a_made_up_table_has_its_measure() -> None:
    _directory, first, second = made_up_edits(2)
    kinds = Counter(type(change.after) for change in first.changes)
    assert kinds[Participation] == 20
    assert kinds[ActionItem] == 12
    assert kinds[Commitment] == 8
    assert kinds[Note] == 50
    assert {promise.strength for promise in values(second, Commitment)} == set(Strength)
    assert set(PART_OF) <= set(kinds)


def test_made_up_people_are_many_and_serve_at_many_tables() -> None:
    directory, *tables = made_up_edits(300)
    people = {person.id for person in values(directory, Person)}
    assert len(people) == 2000
    seated = {seat.person_id for edit in tables for seat in values(edit, Participation)}
    assert len(seated) > 1500
    assert seated <= people
    titles = {agenda.title for edit in tables for agenda in values(edit, Agenda)}
    assert len(titles) == 300


def test_a_seed_makes_the_same_conference_again_and_another_one_another() -> None:
    assert list(made_up_edits(3, seed=4)) == list(made_up_edits(3, seed=4))
    assert made_up_id(4) == next(made_up_edits(1, seed=4)).subject
    assert made_up_id(4) != made_up_id(5)


def test_a_made_up_conference_of_any_size_begins_at_once() -> None:
    edit = next(made_up_edits(1_000_000_000))
    assert len(values(edit, Organization)) == 45


@pytest.mark.parametrize("number", RICH)
def test_nine_tables_have_a_run_sheet_that_fills_their_time(number: int) -> None:
    (session,) = values(table(number), TableSession)
    assert session.starts_at
    assert session.ends_at
    planned = sum(step.minutes for step in values(table(number), RunStep))
    assert planned == (session.ends_at - session.starts_at) // timedelta(minutes=1)


def test_every_private_note_of_the_scripts_stands_in_a_run_sheet() -> None:
    sheets = (script_of(f"{n:02d}").get("run_sheet", {}) for n in range(1, 12))
    written = [note for sheet in sheets for note in sheet.get("private_notes", {}).values()]
    noted = [step.private_note for step in everywhere(RunStep) if step.private_note]
    assert len(written) >= 5
    assert sorted(noted) == sorted(written)


def test_nearly_all_who_came_agreed_and_three_refused_to_be_named() -> None:
    people = {person.id: person.name for person in everywhere(Person)}
    refused = {Consent.REFUSED}
    unnamed = {people[s.person_id] for s in everywhere(Participation) if {s.publication} == refused}
    unseen = {people[s.person_id] for s in everywhere(Participation) if {s.recording} == refused}
    assert unnamed == {"간다온", "빙하율", "무본하"}
    assert unseen == {"빙하율"}
    away = {Attendance.EXPECTED, Attendance.ABSENT}
    for seat in everywhere(Participation):
        assert (seat.publication is Consent.NOT_ASKED) == (seat.attendance in away)
        assert bool(seat.consent_text) == (seat.attendance not in away)


def test_one_person_sits_for_somebody_else() -> None:
    people = {person.id: person.name for person in everywhere(Person)}
    assert [people[s.person_id] for s in everywhere(Participation) if s.proxy] == ["황보람"]


@pytest.mark.parametrize("number", RICH)
def test_nine_records_hold_what_was_said_decided_put_off_and_kept_inside(number: int) -> None:
    notes = values(table(number), Note)
    kinds = {note.kind for note in notes if not note.internal}
    assert kinds >= {NoteKind.NOTE, NoteKind.DECISION, NoteKind.PARKED, NoteKind.GIST}
    assert sum(note.person_id is not None for note in notes) >= 3
    assert sum(note.internal for note in notes) == 1
