"""A board and a directory follow the edits that are about them, and no others."""

from datetime import UTC, datetime
from uuid import UUID

from wontak.domain.action_item import ActionItem
from wontak.domain.agenda import Agenda
from wontak.domain.board import PART_OF, Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Change, Edit, Entity
from wontak.domain.note import Note
from wontak.domain.organization import Organization
from wontak.domain.person import Person
from wontak.domain.table_session import TableSession

HERE, ELSEWHERE = UUID(int=1), UUID(int=2)
CONFERENCE = Conference(id=HERE, title="2020 대구", order="a1")
AGENDA = Agenda(id=HERE, conference_id=HERE, order="a1", code="01", title="미세먼지")
BOARD = Board(agenda=AGENDA)
DIRECTORY = Directory(conference=CONFERENCE, organizations={}, people={})


def edit_of(*changes: Change) -> Edit:
    return Edit("Any", HERE, changes)


def adding(*values: Entity) -> Edit:
    return edit_of(*(Change(None, value) for value in values))


def item(number: int, order: str, agenda_id: UUID = HERE) -> ActionItem:
    return ActionItem(id=UUID(int=number), agenda_id=agenda_id, order=order)


def test_a_board_has_a_place_for_every_kind_of_part() -> None:
    assert {name for name in Board.__dataclass_fields__ if name != "agenda"} == set(
        PART_OF.values()
    )


def test_rows_stand_in_their_order_whatever_order_they_come_in() -> None:
    rows = item(13, "a3"), item(11, "a1"), item(12, "a2")
    board = BOARD.following(adding(*rows))
    assert [row.order for row in board.action_items] == ["a1", "a2", "a3"]


def test_rows_with_the_same_order_stand_by_their_ids() -> None:
    rows = item(12, "a1"), item(11, "a1")
    assert [r.id.int for r in BOARD.following(adding(*rows)).action_items] == [11, 12]


def test_a_row_that_is_gone_is_not_brought_back_by_what_is_written_into_it() -> None:
    row = item(11, "a1")
    assert BOARD.following(edit_of(Change(row, row.but(title="늦은 말")))) == BOARD


def test_sessions_stand_by_round_and_notes_by_time() -> None:
    early, late = (datetime(2020, 8, 27, hour, tzinfo=UTC) for hour in (5, 6))
    board = BOARD.following(
        adding(
            TableSession(id=UUID(int=21), agenda_id=HERE, round_no=2),
            TableSession(id=UUID(int=22), agenda_id=HERE, round_no=1),
            Note(id=UUID(int=31), agenda_id=HERE, session_id=UUID(int=22), at=late),
            Note(id=UUID(int=32), agenda_id=HERE, session_id=UUID(int=22), at=early),
        )
    )
    assert [session.round_no for session in board.sessions] == [1, 2]
    assert [note.at for note in board.notes] == [early, late]
    assert board.session.round_no == 2


def test_what_is_about_another_agenda_changes_nothing() -> None:
    other = Agenda(id=ELSEWHERE, conference_id=HERE, order="a2", code="02", title="청년 주거")
    edit = adding(other, item(11, "a1", agenda_id=ELSEWHERE))
    assert BOARD.following(edit) is BOARD


def test_a_board_of_an_agenda_that_is_removed_keeps_its_last_words() -> None:
    board = BOARD.following(adding(item(11, "a1")))
    gone = board.following(edit_of(Change(item(11, "a1"), None), Change(AGENDA, None)))
    assert gone == BOARD


def test_a_change_follows_onto_a_row_that_was_changed_elsewhere_meanwhile() -> None:
    start = item(11, "a1")
    board = BOARD.following(adding(start.but(output="측정기 40대")))
    board = board.following(edit_of(Change(start, start.but(title="측정기를 단다"))))
    assert board.action_items == (start.but(output="측정기 40대", title="측정기를 단다"),)


def test_a_directory_follows_its_own_conference_only() -> None:
    ours = Organization(id=UUID(int=11), conference_id=HERE, name="시청", short_name="시")
    theirs = Organization(id=UUID(int=12), conference_id=ELSEWHERE, name="도청")
    person = Person(id=UUID(int=13), conference_id=HERE, name="김하늘", organization_id=ours.id)
    book = DIRECTORY.following(adding(ours, theirs, person))
    assert list(book.organizations.values()) == [ours]
    assert book.people == {person.id: person}
    assert book.named("시") is ours
    assert book.named("도청") is None
    assert book.name_of(ours.id) == "시청"
    assert book.name_of(theirs.id) == book.name_of(None) == ""


def test_a_directory_follows_its_conference_and_removals() -> None:
    body = Organization(id=UUID(int=11), conference_id=HERE, name="시청")
    renamed = CONFERENCE.but(title="2021 대구")
    book = DIRECTORY.following(adding(body))
    book = book.following(edit_of(Change(CONFERENCE, renamed), Change(body, None)))
    assert book == Directory(conference=renamed, organizations={}, people={})


def test_a_directory_untouched_by_an_edit_keeps_its_books() -> None:
    book = DIRECTORY.following(adding(item(11, "a1")))
    assert book.organizations is DIRECTORY.organizations
    assert book.people is DIRECTORY.people
