"""The history: what can be taken back, what can be done again, and who is told."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.services.watching import first_board
from tests.services.worlds import furnished, opened
from wontak.domain.edit import ConflictError, Edit
from wontak.domain.journal import Act, Stamp
from wontak.services import agendas
from wontak.services.history import Applied, History
from wontak.services.ports import StoreTroubleError
from wontak.store.sql_store import SqlStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqlStore]:
    store = opened(furnished(tmp_path))
    yield store
    store.close()


@pytest.fixture
def told() -> list[Applied]:
    return []


@pytest.fixture
def history(store: SqlStore, told: list[Applied]) -> History:
    history = History(store)
    history.subscribe(told.append)
    return history


def writing(store: SqlStore, goal: str) -> Edit:
    """Plan another goal for the first agenda."""
    return agendas.write_goal(first_board(store).agenda, goal)


def goal_in(store: SqlStore) -> str:
    """Return the first agenda's goal."""
    return first_board(store).agenda.goal


def test_an_edit_is_saved_before_anybody_is_told(store: SqlStore) -> None:
    seen: list[str] = []
    history = History(store)
    history.subscribe(lambda _: seen.append(goal_in(store)))
    history.run(writing(store, "맑은 하늘"))
    assert seen == ["맑은 하늘"]


def test_an_edit_that_changes_nothing_is_neither_saved_nor_told(
    store: SqlStore, history: History, told: list[Applied]
) -> None:
    before = len(list(store.journal()))
    history.run(writing(store, goal_in(store)))
    assert told == []
    assert len(list(store.journal())) == before


def test_each_turn_tells_what_can_be_taken_back_and_done_again(
    store: SqlStore, history: History, told: list[Applied]
) -> None:
    history.run(writing(store, "맑은 하늘"))
    history.run(agendas.write_problem(first_board(store).agenda, "노후 경유차"))
    history.undo()
    history.undo()
    history.redo()
    assert [(each.undo_label, each.redo_label) for each in told] == [
        ("Write goal", None),
        ("Write problem", None),
        ("Write goal", "Write problem"),
        (None, "Write goal"),
        ("Write goal", "Write problem"),
    ]
    assert [each.stamp.act for each in told] == [Act.DO, Act.DO, Act.UNDO, Act.UNDO, Act.REDO]


def test_a_new_edit_forgets_what_was_taken_back(
    store: SqlStore, history: History, told: list[Applied]
) -> None:
    history.run(writing(store, "하나"))
    history.undo()
    history.run(writing(store, "둘"))
    history.redo()
    assert goal_in(store) == "둘"
    assert len(told) == 3


def test_with_nothing_to_turn_nothing_happens(history: History, told: list[Applied]) -> None:
    history.undo()
    history.redo()
    assert told == []


def test_a_refused_edit_is_no_part_of_the_history(
    store: SqlStore, history: History, told: list[Applied]
) -> None:
    history.run(writing(store, "하나"))
    stale = writing(store, "둘")
    history.run(writing(store, "셋"))
    with pytest.raises(ConflictError):
        history.run(stale)
    assert len(told) == 2
    history.undo()
    assert goal_in(store) == "하나"


class Moody:
    """A store whose disk fails when told to."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.fails = False
        self.board = store.board

    def apply(self, edit: Edit, act: Act = Act.DO) -> Stamp:
        """Apply an edit unless the disk fails."""
        if self.fails:
            raise StoreTroubleError("The disk of {file} reports an error.", file="desk.wontak")
        return self._store.apply(edit, act)


@pytest.mark.parametrize("turn", [History.undo, History.redo])
def test_a_turn_that_meets_a_trouble_can_be_taken_again(
    store: SqlStore, turn: Callable[[History], None]
) -> None:
    moody = Moody(store)
    history = History(moody)  # type: ignore[arg-type]  # the part of a store that a history uses
    history.run(writing(store, "맑은 하늘"))
    if turn is History.redo:
        history.undo()
    before = goal_in(store)
    moody.fails = True
    for _ in range(3):
        with pytest.raises(StoreTroubleError):
            turn(history)
    moody.fails = False
    turn(history)
    assert {before, goal_in(store)} == {"", "맑은 하늘"}


def test_a_plan_is_made_on_what_is_saved_when_its_turn_comes(
    store: SqlStore, history: History
) -> None:
    agenda_id = first_board(store).agenda.id
    history.run(writing(store, "맑은 하늘"))
    history.run_on(agenda_id, lambda board: agendas.write_gist(board.agenda, board.agenda.goal))
    assert first_board(store).agenda.gist == "맑은 하늘"


def test_a_plan_for_an_agenda_that_is_gone_is_dropped(
    store: SqlStore, history: History, told: list[Applied]
) -> None:
    board = first_board(store)
    history.run(agendas.remove(board))
    history.run_on(board.agenda.id, lambda there: agendas.write_gist(there.agenda, "요지"))
    assert len(told) == 1
