"""A step of a run sheet takes no less than no time, and stands where its order says."""

from uuid import UUID

import pytest

from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.edit import Change, Edit
from wontak.domain.run_step import Method, NegativeMinutesError, RunStep
from wontak.domain.table_session import TableSession

AGENDA = Agenda(id=UUID(int=1), conference_id=UUID(int=2), order="a1", code="06", title="햇빛발전")
SESSIONS = tuple(
    TableSession(id=UUID(int=10 + round_no), agenda_id=AGENDA.id, round_no=round_no)
    for round_no in (1, 2)
)


def step(number: int, session: TableSession, order: str) -> RunStep:
    return RunStep(id=UUID(int=number), agenda_id=AGENDA.id, session_id=session.id, order=order)


def test_a_step_of_negative_length_is_refused_with_a_sentence() -> None:
    fresh = step(20, SESSIONS[0], "a1").but(title="체크인")
    assert fresh.but(minutes=0).minutes == 0
    with pytest.raises(NegativeMinutesError, match="“체크인” cannot take -5 minutes"):
        fresh.but(minutes=-5)


def test_a_new_step_is_of_free_form_and_may_not_be_cut() -> None:
    fresh = step(20, SESSIONS[0], "a1")
    assert (fresh.method, fresh.minutes, fresh.cuttable) == (Method.OTHER, 0, False)
    assert (fresh.started_at, fresh.ended_at, fresh.private_note) == (None, None, "")


def test_a_board_tells_each_meetings_run_sheet_in_order() -> None:
    first, second = SESSIONS
    steps = [step(20, first, "a3"), step(21, second, "a2"), step(22, first, "a1")]
    edit = Edit("", AGENDA.id, tuple(Change(None, each) for each in steps))
    board = Board(agenda=AGENDA, sessions=SESSIONS).following(edit)
    assert board.run_sheet(first) == (steps[2], steps[0])
    assert board.run_sheet(second) == (steps[1],)
    assert set(steps) < set(board.parts)
