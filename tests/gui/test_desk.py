"""The desk plans on the newest values, saves in order, and tells on the window's thread."""

import threading
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.edit import ConflictError, Edit
from wontak.domain.errors import WontakError
from wontak.gui.desk import Desk
from wontak.services import action_items, agendas
from wontak.services.history import Applied
from wontak.store.opening import open_store

DESK = UUID(int=7)


class Listening:
    """A desk over the sample, and all that it told in order."""

    def __init__(self, qtbot: QtBot, file: Path) -> None:
        self.qtbot = qtbot
        self.desk = Desk(lambda: open_store(file, actor="가람", desk=DESK))
        self.told: list[str] = []
        self.refused: list[WontakError] = []
        self.threads: set[int] = set()
        self.desk.applied.connect(self._applied)
        self.desk.dropped.connect(lambda _edit: self.told.append("dropped"))
        self.desk.settled.connect(lambda: self.told.append("settled"))
        self.desk.refused.connect(self.refused.append)
        with qtbot.waitSignal(self.desk.opened):
            self.desk.start()
        self.board = self.read()

    def read(self) -> Board:
        """Return the first agenda's board as it is saved now."""
        boards: list[Board | None] = []
        self.desk.read(
            lambda store: store.board(store.agenda_lines(store.conferences()[0].id)[0].id),
            boards.append,
        )
        self.qtbot.waitUntil(lambda: bool(boards))
        assert boards[0]
        return boards[0]

    @property
    def agenda(self) -> Agenda:
        """The first agenda as it was read at first."""
        return self.board.agenda

    def settle(self) -> None:
        """Wait until everything was told."""
        self.qtbot.waitUntil(lambda: not self.desk.unsaved and not self.desk.waiting)
        self.qtbot.waitUntil(lambda: self.told[-1:] == ["settled"])

    def _applied(self, applied: Applied) -> None:
        self.threads.add(threading.get_ident())
        self.told.append(f"{applied.stamp.act.value}: {applied.edit.label}")


@pytest.fixture
def at(qtbot: QtBot, sample: Path) -> Iterator[Listening]:
    made = Listening(qtbot, sample)
    yield made
    assert made.desk.close()


def test_what_is_saved_is_told_in_order_on_the_windows_thread(at: Listening) -> None:
    at.desk.act(agendas.retitle, at.agenda, "하나")
    at.desk.act(agendas.write_goal, at.agenda, "둘")
    at.desk.undo()
    at.settle()
    assert at.told[-1] == "settled"
    said = [words for words in at.told if words != "settled"]
    assert said == ["do: Retitle agenda", "do: Write goal", "undo: Write goal"]
    assert at.threads == {threading.get_ident()}


def test_edits_are_planned_on_what_waits(at: Listening) -> None:
    for number in range(20):
        at.desk.act(agendas.retitle, at.agenda, f"제목 {number}")
        at.desk.act(agendas.write_problem, at.agenda, f"문제 {number}")
    assert at.desk.newest(at.agenda).title == "제목 19"
    assert len(at.desk.waiting) == 40
    at.settle()
    assert at.refused == []
    assert (at.read().agenda.title, at.read().agenda.problem) == ("제목 19", "문제 19")
    assert at.desk.newest(at.agenda) is at.agenda, "nothing waits"


def test_an_undo_leaves_alone_what_was_planned_after_it(at: Listening) -> None:
    at.desk.act(agendas.write_goal, at.agenda, "목표")
    at.desk.undo()
    at.desk.act(agendas.retitle, at.agenda, "제목")
    at.desk.act(agendas.retitle, at.agenda, "나중 제목")
    at.settle()
    assert at.refused == []
    saved = at.read().agenda
    assert (saved.title, saved.goal) == ("나중 제목", at.agenda.goal)


def test_a_refused_plan_is_told_and_nothing_waits(at: Listening) -> None:
    assert at.desk.act(agendas.retitle, at.agenda, " ") is None
    assert len(at.refused) == 1
    assert not at.desk.unsaved
    assert not at.desk.waiting


def test_a_plan_that_changes_nothing_is_not_saved(at: Listening) -> None:
    edit = at.desk.act(agendas.retitle, at.agenda, at.agenda.title)
    assert edit
    assert edit.is_empty
    assert not at.desk.unsaved


def test_an_edit_that_the_store_refuses_is_dropped_and_the_next_is_saved(at: Listening) -> None:
    stale = at.agenda.but(title="그런 적이 없는 제목")
    at.desk.run(agendas.retitle(stale, "덮어쓰기"))
    at.desk.act(agendas.write_goal, at.agenda, "목표")
    at.qtbot.waitUntil(lambda: "do: Write goal" in at.told)
    at.settle()
    # The first act may be settled before the second is asked for.
    assert [each for each in at.told if each != "settled"] == ["dropped", "do: Write goal"]
    assert at.told[-1] == "settled"
    assert isinstance(at.refused[0], ConflictError)
    assert at.read().agenda.title == at.agenda.title


def test_an_act_on_an_agenda_is_planned_when_its_turn_comes(at: Listening) -> None:
    at.desk.run(action_items.add(at.agenda.id, at.board.action_items, title="방금 적은 것"))
    seen: list[int] = []

    def plan(board: Board) -> Edit:
        seen.append(len(board.action_items))
        return agendas.remove(board)

    at.desk.act_on(at.agenda.id, plan)
    at.desk.undo()
    at.settle()
    assert seen == [len(at.board.action_items) + 1]
    assert at.read().action_items[-1].title == "방금 적은 것"


def test_an_act_on_an_agenda_that_is_gone_does_nothing(at: Listening) -> None:
    at.desk.act_on(at.agenda.id, agendas.remove)
    at.desk.act_on(at.agenda.id, agendas.remove)
    at.settle()
    assert [each for each in at.told if each != "settled"] == ["do: Remove agenda"]
    assert at.refused == []


def test_finishing_waits_for_what_is_on_its_way(at: Listening) -> None:
    for number in range(50):
        at.desk.act(agendas.retitle, at.agenda, f"{number}")
    assert at.desk.finish(10)
    assert at.desk.unsaved == 0
    at.settle()
