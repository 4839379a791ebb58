"""A disk that takes half a second for each edit slows no hand and loses no letter."""

from collections.abc import Iterator
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTabBar
from pytestqt.qtbot import QtBot

from tests.gui.desk_at_work import DeskAtWork, TableAtWork, desk_at_work, opened_with
from tests.gui.heart import Heart
from wontak.domain.edit import Edit
from wontak.domain.journal import Act, Stamp, flaws
from wontak.language import _
from wontak.services.ports import Store
from wontak.settings import Settings
from wontak.store.opening import open_store

SECONDS = 0.5
ALT = Qt.KeyboardModifier.AltModifier


class SlowStore:
    """A real store on a slow disk: each edit takes half a second more."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def apply(self, edit: Edit, act: Act = Act.DO) -> Stamp:
        sleep(SECONDS)
        return self._store.apply(edit, act)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)


@pytest.fixture
def slow(qtbot: QtBot, sample: Path) -> Iterator[DeskAtWork]:
    with desk_at_work(qtbot, sample, opened_with(_open_slowly)) as made:
        made.wait(lambda: made.sitting.scene.board is not None)
        qtbot.wait(100)  # the first paint of everything is not what is measured
        yield made


def _open_slowly(path: Path, chosen: Settings) -> Any:
    return SlowStore(open_store(path, actor=chosen.actor, desk=chosen.desk))


def _pause(desk: DeskAtWork, milliseconds: int) -> None:
    desk.qtbot.wait(milliseconds)  # as long as a person takes between two strokes


@pytest.mark.alone
def test_the_window_goes_on_beating_while_everything_waits_for_the_disk(slow: DeskAtWork) -> None:
    # Another program may take the processor for a moment: a window that waits for the disk would
    # stand still every time, and for half a second.
    longest = min(_longest_pause(slow) for _attempt in range(3))
    assert longest < 0.05, f"the window stood still for {longest * 1000:.0f} ms"


def _longest_pause(slow: DeskAtWork) -> float:
    items = TableAtWork(slow, "actionItems")
    items.walk_to(0, "To do")
    heart = Heart()
    slow.action("addActionItem").trigger()
    for letter in "야간 돌봄터 열기":
        slow.type(letter)
        _pause(slow, 20)
    slow.press(Qt.Key.Key_Return)
    _pause(slow, 50)
    slow.action("nextAgenda").trigger()
    _pause(slow, 50)
    slow.write(slow.title(), "빠른 손")
    _pause(slow, 350)
    slow.action("undo").trigger()
    slow.action("previousAgenda").trigger()
    slow.settle()
    _pause(slow, 100)
    heart.stop()
    return heart.longest


def test_rows_typed_faster_than_they_are_saved_are_all_kept_in_order(slow: DeskAtWork) -> None:
    items = TableAtWork(slow, "actionItems")
    count = items.model.rowCount()
    slow.action("addActionItem").trigger()
    for number in range(4):
        assert items.is_typed_into()
        slow.type(f"할 일 {number}")
        slow.press(Qt.Key.Key_Return)
        assert items.text(count + number, "To do") == f"할 일 {number}"
        assert items.held(count + number, "To do") == "waiting"
    assert slow.saved_state() == _("Saving…")
    slow.press(Qt.Key.Key_Escape)
    slow.wait(lambda: slow.saved_state() != _("Saving…"))
    titles = [item.title for item in slow.saved().action_items[count:]]
    assert titles == ["할 일 0", "할 일 1", "할 일 2", "할 일 3"]
    assert [row.id for row in items.model.rows] == [row.id for row in slow.saved().action_items]
    assert slow.read(lambda store: flaws(store.journal())) == []


def test_a_field_typed_into_while_it_is_saved_loses_no_letter(slow: DeskAtWork) -> None:
    slow.title().setFocus()
    slow.title().selectAll()
    words = "마을이 함께 돌보는 밤"
    for letter in words:
        slow.type(letter)
        assert slow.title().text().endswith(letter)
        _pause(slow, 330)  # longer than the pause, shorter than the disk
    assert slow.title().text() == words
    slow.settle()
    assert slow.title().text() == words
    assert slow.saved().agenda.title == words


def test_a_cell_typed_twice_while_it_is_saved_keeps_the_later_words(slow: DeskAtWork) -> None:
    items = TableAtWork(slow, "actionItems")
    items.type(1, "To do", "먼저")
    _pause(slow, 100)
    items.type(1, "To do", "나중")
    seen = set()
    while slow.sitting.desk.unsaved:
        seen.add(items.text(1, "To do"))
        _pause(slow, 20)
    assert seen == {"나중"}, "nothing older comes back into sight"
    slow.settle()
    assert slow.saved().action_items[1].title == "나중"


def test_what_is_typed_during_an_undo_is_not_lost(slow: DeskAtWork) -> None:
    slow.write(slow.title(), "첫째")
    slow.settle()
    slow.action("undo").trigger()
    slow.type(" 판")
    _pause(slow, 350)
    slow.settle()
    _pause(slow, 50)
    assert slow.title().text() in {"첫째 판", "사회적 모성애"}
    if slow.title().text() == "첫째 판":
        assert slow.saved().agenda.title == "첫째 판" or slow.title().property("problem")


def test_moves_asked_for_quickly_are_all_made(slow: DeskAtWork) -> None:
    items = TableAtWork(slow, "actionItems")
    first = items.model.rows[0].id
    items.walk_to(0, "To do")
    for _step in range(3):
        slow.press(Qt.Key.Key_Down, ALT)
    slow.settle()
    slow.wait(lambda: [row.id for row in items.model.rows].index(first) == 3)


def test_a_page_left_at_once_has_what_was_typed(slow: DeskAtWork) -> None:
    slow.write(slow.title(), "떠나기 전")
    agenda = slow.saved().agenda.id
    slow.action("nextAgenda").trigger()
    slow.action("previousAgenda").trigger()
    slow.widget(QTabBar, "boardTabs").setCurrentIndex(0)
    slow.settle()
    slow.wait(lambda: slow.title().text() == "떠나기 전")
    assert slow.saved().agenda.id == agenda
