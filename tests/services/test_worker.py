"""The worker: acts in order, reads past a stuck act, and an end that loses nothing."""

import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

from tests.services.watching import PATIENCE, Watched, first_board, watched
from tests.services.worlds import furnished, opened
from wontak.domain.errors import WontakError
from wontak.services import agendas
from wontak.services.history import History
from wontak.services.ports import Store, StoreTroubleError
from wontak.services.worker import Act, Read


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.fixture
def desk(path: Path) -> Iterator[Watched]:
    with watched(path) as desk:
        yield desk


def write(desk: Watched, goal: str) -> None:
    """Have the first agenda's goal written as it is when the turn comes."""
    agenda_id = desk.ask(first_board).agenda.id
    desk.worker.post(
        Act(lambda history: history.run_on(agenda_id, lambda b: agendas.write_goal(b.agenda, goal)))
    )


def goal(desk: Watched) -> str:
    """Ask for the first agenda's goal."""
    return desk.ask(lambda store: first_board(store).agenda.goal)


class Gate:
    """Troubles that last until the gate is opened."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.tries: list[float] = []

    def act(self, history: History) -> None:
        """Undo once the gate is open."""
        self.tries.append(monotonic())
        if not self.open.is_set():
            raise StoreTroubleError("The disk of {file} reports an error.", file="desk.wontak")
        history.undo()


def test_acts_are_done_in_the_order_they_were_posted(desk: Watched) -> None:
    for number in range(50):
        write(desk, f"{number}")
    applied = [desk.next("applied") for _ in range(50)]
    assert [each.edit.changes[0].after.goal for each in applied] == [str(n) for n in range(50)]
    desk.until_settled()


def test_a_read_sees_the_acts_posted_before_it(desk: Watched) -> None:
    for number in range(20):
        write(desk, f"{number}")
        assert goal(desk) == f"{number}"


def test_it_tells_on_its_own_thread(path: Path) -> None:
    names: list[str] = []
    with watched(path) as desk:
        desk.ask(lambda _: names.append(threading.current_thread().name))
    assert names == ["wontak-store"]


def test_while_an_act_waits_reads_are_answered_and_later_acts_keep_their_order(
    desk: Watched,
) -> None:
    gate = Gate()
    write(desk, "하나")
    desk.next("applied")
    desk.worker.post(Act(gate.act))
    desk.next("trouble")
    write(desk, "둘")
    assert goal(desk) == "하나"
    assert desk.worker.unsaved == 2
    gate.open.set()
    undone, done = desk.after_troubles("applied"), desk.after_troubles("applied")
    assert (undone.edit.changes[0].after.goal, done.edit.changes[0].after.goal) == ("", "둘")
    assert desk.worker.unsaved == 0


def test_a_waiting_act_is_tried_about_once_a_second_however_much_is_read(desk: Watched) -> None:
    gate = Gate()
    desk.worker.post(Act(gate.act))
    while len(gate.tries) < 3:
        goal(desk)
        write(desk, "뒤에")
    gate.open.set()
    desk.after_troubles("applied")
    assert all(later - earlier > 0.9 for earlier, later in pairwise(gate.tries))


def test_a_refused_act_is_told_once_and_the_next_is_done(desk: Watched) -> None:
    agenda = desk.ask(first_board).agenda
    write(desk, "하나")
    desk.next("applied")
    desk.do(lambda: agendas.write_goal(agenda, "둘"))
    write(desk, "셋")
    assert isinstance(desk.next("refused"), WontakError)
    assert desk.next("applied").edit.changes[0].after.goal == "셋"


def _fail(_: Any) -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize("job", [Act(_fail), Read(_fail, print), Read(lambda _: 1, _fail)])
def test_a_fault_in_a_job_is_told_and_the_worker_goes_on(desk: Watched, job: Act | Read) -> None:
    desk.worker.post(job)
    assert isinstance(desk.next("failed"), ZeroDivisionError)
    write(desk, "하나")
    desk.next("applied")
    assert goal(desk) == "하나"


def test_closing_saves_what_was_posted_before(path: Path) -> None:
    with watched(path) as desk:
        for number in range(30):
            write(desk, f"{number}")
        assert desk.worker.close()
    with watched(path) as desk:
        assert goal(desk) == "29"


def test_closing_tries_a_waiting_act_once_more(path: Path) -> None:
    gate = Gate()
    with watched(path) as desk:
        write(desk, "하나")
        desk.next("applied")
        desk.worker.post(Act(gate.act))
        desk.next("trouble")
        gate.open.set()
        desk.worker.post(Read(lambda _: None, lambda _: None))
        assert desk.worker.close()
        assert desk.after_troubles("applied").edit.changes[0].after.goal == ""


def test_closing_in_a_trouble_says_that_acts_were_left_undone(path: Path) -> None:
    gate = Gate()
    with watched(path) as desk:
        desk.worker.post(Act(gate.act))
        desk.next("trouble")
        assert not desk.worker.finish(PATIENCE)
        assert not desk.worker.close()
        assert desk.worker.unsaved == 1


def test_finishing_waits_until_all_is_saved(desk: Watched) -> None:
    for number in range(20):
        write(desk, f"{number}")
    assert desk.worker.finish(PATIENCE)
    assert desk.worker.unsaved == 0
    assert goal(desk) == "19"


def _broken() -> Store:
    raise ZeroDivisionError


def _refusing(path: Path) -> Callable[[], Store]:
    path.write_bytes(b"no database")
    return lambda: opened(path)


def test_a_file_that_cannot_be_opened_is_told_and_acts_posted_all_the_same_are_not_lost_silently(
    path: Path,
) -> None:
    desk = Watched(_refusing(path))
    assert isinstance(desk.next("not_opened"), WontakError)
    assert desk.worker.close()
    desk.worker.post(Act(History.undo))
    assert desk.worker.unsaved == 1
    assert not desk.worker.close()


def test_a_fault_while_opening_is_told() -> None:
    desk = Watched(_broken)
    assert isinstance(desk.next("failed"), ZeroDivisionError)
    assert desk.worker.close()


def test_closing_twice_is_no_fault(path: Path) -> None:
    with watched(path) as desk:
        pass
    assert desk.worker.close()
