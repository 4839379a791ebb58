"""Run sheets begin from presets that fill their time exactly, and what people agree to is noted."""

from collections.abc import Iterator
from contextlib import closing
from itertools import count, pairwise
from pathlib import Path
from uuid import UUID

import pytest

from tests.services.watching import first_board
from tests.services.worlds import furnished, opened
from wontak.domain.board import Board
from wontak.domain.participation import Consent
from wontak.domain.run_step import Method, RunStep
from wontak.domain.table_session import TableSession
from wontak.services import conferences, consents, run_steps
from wontak.services.run_presets import LENGTHS, NoPresetError, steps_of
from wontak.store.sql_store import SqlStore

SESSION = TableSession(id=UUID(int=1), agenda_id=UUID(int=2))


def preset(minutes: int) -> list[RunStep]:
    return list(steps_of(minutes, SESSION, map(uuid_of, count(10))))


def uuid_of(number: int) -> UUID:
    return UUID(int=number)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    with closing(opened(furnished(tmp_path))) as store:
        yield store


def minutes_of(board: Board) -> list[int]:
    return [step.minutes for step in board.run_sheet(board.session)]


@pytest.mark.parametrize("minutes", LENGTHS)
def test_the_steps_of_a_preset_take_as_long_as_it_says(minutes: int) -> None:
    assert sum(step.minutes for step in preset(minutes)) == minutes


def test_two_hours_are_two_halves_with_a_break_between() -> None:
    steps = preset(120)
    (pause,) = (place for place, step in enumerate(steps) if step.minutes == 10)
    halves = steps[:pause], steps[pause + 1 :]
    assert [sum(step.minutes for step in half) for half in halves] == [55, 55]


@pytest.mark.parametrize("minutes", LENGTHS)
def test_every_step_of_a_preset_says_what_is_said_shown_done_and_reached(minutes: int) -> None:
    for step in preset(minutes):
        assert all((step.title, step.script, step.audience, step.zoom, step.output)), step.title
        assert step.question or step.minutes == 10
        assert step.private_note == ""


@pytest.mark.parametrize("minutes", LENGTHS)
def test_the_steps_of_a_preset_stand_in_order_and_some_may_be_cut(minutes: int) -> None:
    steps = preset(minutes)
    assert all(one.order < other.order for one, other in pairwise(steps))
    assert {step.method for step in steps} > {Method.CHECK_IN, Method.READ_BACK}
    assert 0 < sum(step.cuttable for step in steps) < 4


def test_a_length_without_a_preset_is_refused_with_a_sentence() -> None:
    with pytest.raises(NoPresetError, match=r"no run sheet for 45 minutes.*60, 90, 120"):
        run_steps.lay_out_preset(SESSION, 45)


def test_a_preset_is_laid_out_by_one_edit_behind_the_steps_there(store: SqlStore) -> None:
    board = first_board(store)
    before = board.run_sheet(board.session)
    store.apply(run_steps.lay_out_preset(board.session, 60, behind=before))
    steps = first_board(store).run_sheet(board.session)
    assert steps[: len(before)] == before
    assert sum(step.minutes for step in steps[len(before) :]) == 60


def test_a_step_moves_among_its_neighbours(store: SqlStore) -> None:
    board = first_board(store)
    store.apply(run_steps.lay_out_preset(board.session, 60, behind=board.run_steps))
    steps = first_board(store).run_steps
    store.apply(run_steps.move(steps, 3, 0))
    assert first_board(store).run_steps == (
        steps[3].but(order=first_board(store).run_steps[0].order),
        *steps[:3],
        *steps[4:],
    )


def test_several_people_answer_in_one_edit_and_who_answered_so_before_is_left_out(
    store: SqlStore,
) -> None:
    board = first_board(store)
    seats, agenda_id = board.participations, board.agenda.id
    store.apply(consents.permit_publication(agenda_id, seats[:1], Consent.GIVEN))
    seats = first_board(store).participations
    edit = consents.permit_publication(agenda_id, seats, Consent.GIVEN)
    assert [change.entity.id for change in edit.changes] == [seats[1].id]
    assert consents.permit_publication(agenda_id, (), Consent.REFUSED).is_empty


def test_recording_text_and_proxy_are_noted_apart(store: SqlStore) -> None:
    board = first_board(store)
    seats, agenda_id = board.participations[:1], board.agenda.id
    store.apply(consents.permit_recording(agenda_id, seats, Consent.REFUSED))
    store.apply(consents.read_out(agenda_id, first_board(store).participations[:1], "2020-08"))
    store.apply(consents.stand_in(agenda_id, first_board(store).participations[:1], proxy=True))
    first, second = first_board(store).participations
    assert (first.recording, first.publication) == (Consent.REFUSED, Consent.NOT_ASKED)
    assert (first.consent_text, first.proxy) == ("2020-08", True)
    assert (second.recording, second.consent_text, second.proxy) == (Consent.NOT_ASKED, "", False)


def test_whom_the_press_may_ask_is_noted_for_a_conference(store: SqlStore) -> None:
    (conference, *_others) = store.conferences()
    whom = {"department": "협업지원팀", "contact": "홍길동", "phone": "000-000-0000"}
    store.apply(conferences.name_press_contact(conference, **whom))
    now = store.conferences()[0]
    assert (now.press_department, now.press_contact) == ("협업지원팀", "홍길동")
    assert now.press_phone == "000-000-0000"
    assert now.title == conference.title
