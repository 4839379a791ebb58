"""A run sheet tells the public when what happens, and the facilitator what to say."""

from dataclasses import replace
from datetime import timedelta

from tests.documents.boards import EMPTY, FULL, RUN_STEPS, SESSION, step
from tests.documents.conference import DIRECTORY
from tests.documents.telling import headings, lines, section, table_in
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.domain.board import Board
from wontak.domain.material import Material
from wontak.domain.run_step import Method

PRIVATE = ("가온공사는 옥상 이야기를 먼저 꺼내지 않으려 함", "녹화를 켬")


def english(board: Board, *, internal: bool = False) -> Document:
    return LAYOUTS["run-sheet"].lay_out(Material((board,), DIRECTORY), "en", internal=internal)


def order(board: Board) -> list[list[str]]:
    return table_in(section(english(board), "Order of events"))


def test_the_times_are_added_up_from_the_start_of_the_table() -> None:
    assert [row[:2] for row in order(FULL)[1:]] == [
        ["14:00", "5"],
        ["14:05", "12"],
        ["14:17", "70"],
    ]


def test_without_a_start_the_minutes_count_from_nothing() -> None:
    board = replace(FULL, sessions=(SESSION.but(starts_at=None, ends_at=None),))
    assert [row[0] for row in order(board)[1:]] == ["+0", "+5", "+17"]
    assert "87 minutes in all" in lines(english(board))


def test_what_really_happened_stands_in_the_place_of_what_was_planned() -> None:
    start = SESSION.starts_at
    assert start
    begun = RUN_STEPS[1].but(
        started_at=start + timedelta(minutes=7), ended_at=start + timedelta(minutes=22)
    )
    board = replace(FULL, run_steps=(RUN_STEPS[0], begun, RUN_STEPS[2]))
    assert order(board)[2][:2] == ["14:07", "15"]


def test_the_sum_stands_beside_the_time_there_is() -> None:
    assert "87 minutes in all (90 minutes available)" in lines(english(FULL))


def test_scripts_and_private_notes_are_for_the_desk_only() -> None:
    public, internal = english(FULL), english(FULL, internal=True)
    assert not [text for text in (*PRIVATE, "안녕하십니까") if text in str(public)]
    assert all(text in str(internal) for text in (*PRIVATE, "안녕하십니까"))
    assert "14:05 체크인 (12 min)" in headings(internal)
    assert internal.disclosure == "internal"


def test_a_table_without_a_run_sheet_says_so() -> None:
    assert "No run sheet was made yet." in lines(english(EMPTY))


def test_a_way_of_working_that_is_the_steps_title_is_not_said_twice() -> None:
    checked_in = step(1, "체크인", 10, Method.CHECK_IN)
    board = replace(FULL, run_steps=(checked_in, step(2, "여는 말", 5, Method.CHECK_IN)))
    document = LAYOUTS["run-sheet"].lay_out(Material((board,), DIRECTORY), "ko")
    titles = [row[2] for row in table_in(document.blocks)]
    assert titles[1:] == ["체크인", "여는 말|체크인"]
