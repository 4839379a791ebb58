"""The plan's tables are typed, not clicked: rows, cells, dates, names and what is refused."""

# long: one table, key by key

from collections.abc import Callable
from datetime import date
from random import Random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.gui.desk_at_work import DeskAtWork, TableAtWork
from wontak.domain.commitment import Strength
from wontak.domain.dates import parse_date
from wontak.gui.choice_edit import ChoiceEdit
from wontak.gui.words import say

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NEW = "늘봄구 새 모임(가칭)"


@pytest.fixture
def items(desk: DeskAtWork) -> TableAtWork:
    return TableAtWork(desk, "actionItems")


@pytest.fixture
def promises(desk: DeskAtWork) -> TableAtWork:
    return TableAtWork(desk, "commitments")


def test_enter_adds_a_row_and_opens_it_for_typing(desk: DeskAtWork, items: TableAtWork) -> None:
    count = items.model.rowCount()
    items.walk_to(1, "To do")
    desk.press(Qt.Key.Key_Return)
    desk.wait(items.is_typed_into)
    assert items.model.rowCount() == count + 1
    assert items.at() == (2, "To do"), "the new row stands below the one with the keys"
    desk.type("돌봄 수요를 다시 묻는다")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: items.text(2, "To do") == "돌봄 수요를 다시 묻는다")
    desk.settle()
    assert desk.saved().action_items[2].title == "돌봄 수요를 다시 묻는다"


def test_enter_in_the_last_row_goes_on_to_a_new_one(desk: DeskAtWork, items: TableAtWork) -> None:
    count = items.model.rowCount()
    desk.widget(QPushButton, "addActionItem").click()
    for number in range(3):
        assert items.is_typed_into(), "a new row is open at once"
        assert items.model.rowCount() == count + number + 1
        desk.type(f"{number}")
        desk.press(Qt.Key.Key_Return)
    assert items.is_typed_into()
    desk.press(Qt.Key.Key_Return)
    assert not items.is_typed_into(), "Enter in an empty row ends the typing"
    desk.settle()
    assert items.model.rowCount() == count + 3
    assert items.at() == (count + 2, "To do")
    assert [item.title for item in desk.saved().action_items[count:]] == ["0", "1", "2"]


_WAYS_TO_LEAVE = {
    "escape": lambda desk: desk.press(Qt.Key.Key_Escape),
    "enter": lambda desk: desk.press(Qt.Key.Key_Return),
    "a row above": lambda desk: desk.press(Qt.Key.Key_Up),
    "backtab": lambda desk: desk.press(Qt.Key.Key_Backtab),
    "the title": lambda desk: desk.title().setFocus(),
    "another table": lambda desk: TableAtWork(desk, "commitments").walk_to(0, "Commitment"),
    "another agenda": lambda desk: desk.action("nextAgenda").trigger(),
    "another page": lambda desk: desk.action("pageAgenda").trigger(),
}


@pytest.mark.parametrize("leave", _WAYS_TO_LEAVE.values(), ids=_WAYS_TO_LEAVE)
def test_a_new_row_left_without_a_word_was_never_there(
    desk: DeskAtWork, items: TableAtWork, leave: Callable[[DeskAtWork], object]
) -> None:
    before, entries = desk.saved().action_items, _entries(desk)
    items.walk_to(len(before) - 1, "To do")
    desk.press(Qt.Key.Key_Return)
    assert items.is_typed_into()
    assert items.model.rowCount() == len(before) + 1
    leave(desk)
    desk.wait(lambda: items.model.rowCount() == len(before))
    desk.settle()
    assert desk.saved("사회적 모성애").action_items == before
    assert _entries(desk) == entries, "nothing was written, so nothing is in the journal"
    assert not desk.action("undo").isEnabled()


def test_a_new_row_without_a_word_is_what_is_taken_back_first(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    count = items.model.rowCount()
    items.type(0, "To do", "밤에도 연다")
    desk.settle()
    for leave in (desk.action("undo").trigger, lambda: items.view.remove_requested.emit(1)):
        items.walk_to(0, "To do")
        desk.press(Qt.Key.Key_Return)
        assert items.model.rowCount() == count + 1
        leave()
        desk.settle()
        assert items.model.rowCount() == count
        assert desk.saved().action_items[0].title == "밤에도 연다"
        assert len(desk.saved().action_items) == count


def _entries(desk: DeskAtWork) -> int:
    return desk.read(lambda store: sum(1 for _entry in store.journal()))


def test_a_new_row_and_its_first_words_are_one_act(desk: DeskAtWork, items: TableAtWork) -> None:
    before = desk.saved().action_items
    entries = _entries(desk)
    items.walk_to(0, "To do")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_Tab)
    desk.wait(items.is_typed_into)
    assert items.at() == (1, "Lead"), "a row may be begun in any of its cells"
    desk.type(NEW)
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    assert items.held(1, "Lead") == ""
    assert items.text(1, "Lead") == NEW
    assert _entries(desk) == entries + 1
    desk.undo()
    desk.wait(lambda: desk.saved().action_items == before)
    assert desk.directory().named(NEW) is None
    desk.action("redo").trigger()
    desk.wait(lambda: items.text(1, "Lead") == NEW)


def test_a_new_row_stays_while_another_program_is_at_the_front(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    count = items.model.rowCount()
    desk.action("addActionItem").trigger()
    editor = items.editor()
    left = QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
    QApplication.sendEvent(editor, left)
    desk.qtbot.wait(10)
    assert items.model.rowCount() == count + 1


def test_words_that_are_refused_in_a_new_row_stay_in_it(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    count = items.model.rowCount()
    desk.action("addActionItem").trigger()
    items.type(count, "Due", "언젠가는")
    desk.settle()
    desk.title().setFocus()
    assert items.held(count, "Due") == "refused"
    assert items.text(count, "Due") == "언젠가는"
    items.type(count, "To do", "밤에도 연다")
    desk.settle()
    assert items.held(count, "Due") == "refused"
    assert desk.saved().action_items[-1].title == "밤에도 연다"


def test_tab_walks_over_the_cells_that_can_be_typed(desk: DeskAtWork, items: TableAtWork) -> None:
    desk.window.resize(1280, 800)
    items.walk_to(0, "To do")
    desk.press(Qt.Key.Key_F2)
    seen = []
    for _cell in range(4):
        desk.press(Qt.Key.Key_Tab)
        desk.wait(items.is_typed_into)
        seen.append(items.at()[1])
    assert seen == ["Lead", "Due", "Resources", "Status"]
    desk.press(Qt.Key.Key_Tab)
    desk.wait(items.is_typed_into)
    assert items.at() == (1, "To do")
    desk.press(Qt.Key.Key_Backtab)
    desk.wait(items.is_typed_into)
    assert items.at() == (0, "Status")


@pytest.mark.parametrize(
    ("typed", "due"),
    [
        ("9.27", date(2020, 9, 27)),
        ("2020-09-27", date(2020, 9, 27)),
        ("다음 금요일", None),  # reckoned when it is typed, for tests run at midnight, too
    ],
)
def test_a_date_is_typed_as_people_write_it(
    desk: DeskAtWork, items: TableAtWork, typed: str, due: date | None
) -> None:
    due = due or parse_date(typed, date.today())  # noqa: DTZ011 - the day here
    items.type(0, "Due", typed)
    desk.wait(lambda: desk.saved().action_items[0].due == due)


def test_a_whole_row_is_typed_without_a_mouse(desk: DeskAtWork, items: TableAtWork) -> None:
    desk.action("addActionItem").trigger()
    desk.wait(items.is_typed_into)
    for text in ("야간 돌봄터 열기", NEW, "9.4"):
        desk.type(text)
        desk.press(Qt.Key.Key_Tab)
        desk.wait(items.is_typed_into)
    desk.settle()
    row = items.model.rowCount() - 1
    assert [items.text(row, name) for name in ("To do", "Lead")] == ["야간 돌봄터 열기", NEW]
    saved = desk.saved().action_items[-1]
    assert (saved.title, saved.due) == ("야간 돌봄터 열기", date(2020, 9, 4))
    assert desk.directory().name_of(saved.lead_id) == NEW


def test_a_name_nobody_knows_is_added_in_the_same_act(desk: DeskAtWork, items: TableAtWork) -> None:
    before = desk.saved().action_items[0].lead_id
    items.type(0, "Lead", NEW)
    desk.wait(lambda: desk.directory().named(NEW) is not None)
    assert desk.directory().name_of(desk.saved().action_items[0].lead_id) == NEW
    desk.undo()
    desk.wait(lambda: desk.saved().action_items[0].lead_id == before)
    assert desk.directory().named(NEW) is None
    desk.action("redo").trigger()
    desk.wait(lambda: items.text(0, "Lead") == NEW)


def test_what_a_confirmed_promise_lacks_is_said_and_the_typed_word_stays(
    desk: DeskAtWork, promises: TableAtWork
) -> None:
    desk.action("addCommitment").trigger()
    desk.wait(promises.is_typed_into)
    row, confirmed = promises.model.rowCount() - 1, say(Strength.CONFIRMED)
    promises.type(row, "Strength", confirmed)
    desk.wait(lambda: promises.held(row, "Strength") == "refused")
    assert promises.text(row, "Strength") == confirmed
    assert desk.message()
    desk.settle()
    assert desk.saved().commitments[row].strength is Strength.EXPLORE
    promises.type(row, "Organization", NEW)
    promises.type(row, "Due", "10.5")
    desk.settle()
    assert promises.text(row, "Strength") == confirmed, "the refused word still stands"
    promises.walk_to(row, "Strength")
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: desk.saved().commitments[row].strength is Strength.CONFIRMED)
    desk.wait(lambda: promises.held(row, "Strength") == "")


def test_a_date_that_is_none_is_refused_with_a_sentence(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    before = desk.saved().action_items[0].due
    items.type(0, "Due", "언젠가는")
    desk.wait(lambda: items.held(0, "Due") == "refused")
    assert items.text(0, "Due") == "언젠가는"
    assert "언젠가는" in desk.message()
    assert desk.saved().action_items[0].due == before
    items.type(0, "Due", "9.1")
    desk.wait(lambda: desk.saved().action_items[0].due == date(2020, 9, 1))
    desk.wait(lambda: items.held(0, "Due") == "")


def test_delete_clears_a_cell_and_with_control_removes_the_row(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    before = desk.saved().action_items
    items.walk_to(1, "Resources")
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: desk.saved().action_items[1].resources == "")
    desk.press(Qt.Key.Key_Delete, CONTROL)
    desk.wait(lambda: len(desk.saved().action_items) == len(before) - 1)
    assert desk.saved().action_items[1].id == before[2].id
    desk.undo()
    desk.undo()
    desk.wait(lambda: desk.saved().action_items == before)


@pytest.mark.parametrize("column", ["Strength", "Due"])
def test_a_cell_that_must_not_be_empty_keeps_what_it_says(
    desk: DeskAtWork, promises: TableAtWork, column: str
) -> None:
    row = next(
        at for at, row in enumerate(promises.model.rows) if row.strength is Strength.CONFIRMED
    )
    before = promises.text(row, column)
    promises.walk_to(row, column)
    desk.press(Qt.Key.Key_Delete)
    assert desk.message()
    assert promises.text(row, column) == before
    assert promises.held(row, column) == ""


def test_commitments_are_typed_the_same_way(desk: DeskAtWork, promises: TableAtWork) -> None:
    count = promises.model.rowCount()
    desk.action("addCommitment").trigger()
    desk.wait(promises.is_typed_into)
    for text in (NEW, "회의실을 내준다", "예산 300만 원", "9.30"):
        desk.type(text)
        desk.press(Qt.Key.Key_Tab)
        desk.wait(promises.is_typed_into)
    desk.type(say(Strength.CONDITIONAL))
    desk.press(Qt.Key.Key_Tab)
    desk.wait(promises.is_typed_into)
    desk.type("의회가 동의하면 · 9.15")
    desk.press(Qt.Key.Key_Tab)
    desk.settle()
    made = desk.saved().commitments[-1]
    assert len(desk.saved().commitments) == count + 1
    assert desk.directory().name_of(made.organization_id) == NEW
    assert (made.text, made.quantity) == ("회의실을 내준다", 3_000_000)
    assert (made.due, made.decide_by) == (date(2020, 9, 30), date(2020, 9, 15))
    assert (made.strength, made.condition) == (Strength.CONDITIONAL, "의회가 동의하면")
    promises.walk_to(count, "Commitment")
    desk.press(Qt.Key.Key_Delete, CONTROL)
    desk.wait(lambda: len(desk.saved().commitments) == count)


@pytest.mark.parametrize("name", ["actionItems", "commitments", "indicators"])
def test_rows_move_by_keys_and_by_hand(desk: DeskAtWork, name: str) -> None:
    table = TableAtWork(desk, name)
    ids = [row.id for row in table.model.rows]
    title = next(column.title for column in table.model.columns if column.plan)
    table.walk_to(0, title)
    desk.press(Qt.Key.Key_Down, ALT)
    desk.wait(lambda: [row.id for row in table.model.rows] == [ids[1], ids[0], *ids[2:]])
    assert table.at() == (1, title)
    carried = table.model.mimeData([table.model.index(1, 0)])
    move = Qt.DropAction.MoveAction
    assert not table.model.dropMimeData(carried, move, len(ids), 0, QModelIndex())
    desk.wait(lambda: table.model.rows[-1].id == ids[0])
    desk.undo()
    desk.undo()
    desk.wait(lambda: [row.id for row in table.model.rows] == ids)


def test_initials_choose_an_organization(desk: DeskAtWork, items: TableAtWork) -> None:
    known = sorted(each.name for each in desk.directory().organizations.values())
    items.walk_to(0, "Lead")
    desk.press(Qt.Key.Key_F2)
    editor = items.editor()
    assert isinstance(editor, ChoiceEdit)
    assert not editor.list.isVisible(), "nothing covers the rows before it is asked for"
    desk.press(Qt.Key.Key_Down)
    assert editor.list.isVisible()
    assert editor.list.model().rowCount() == len(known)
    editor.selectAll()
    desk.type("ㄴㅂㄱㅊ")
    assert editor.list.marked().data() == "늘봄구청(가칭)"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: items.text(0, "Lead") == "늘봄구청(가칭)")


def test_escape_folds_the_list_first_and_then_leaves_the_cell(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    items.walk_to(0, "Lead")
    before = items.text(0, "Lead")
    desk.press(Qt.Key.Key_F2)
    editor = items.editor()
    assert isinstance(editor, ChoiceEdit)
    desk.type("늘")
    assert editor.list.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not editor.list.isVisible()
    assert items.is_typed_into()
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: not items.is_typed_into())
    assert items.text(0, "Lead") == before
    assert not desk.sitting.desk.unsaved


@pytest.mark.parametrize(
    "leave",
    [
        lambda desk: desk.action("nextAgenda").trigger(),
        lambda desk: desk.action("export").trigger(),
        lambda desk: desk.action("pageAgenda").trigger(),
        lambda desk: desk.title().setFocus(),
    ],
    ids=["another agenda", "export", "another page", "the title"],
)
def test_a_cell_left_in_any_way_is_saved(
    desk: DeskAtWork, items: TableAtWork, leave: Callable[[DeskAtWork], object]
) -> None:
    items.walk_to(0, "To do")
    desk.press(Qt.Key.Key_F2)
    desk.type("야간 돌봄터")
    leave(desk)
    desk.wait(lambda: desk.saved("사회적 모성애").action_items[0].title == "야간 돌봄터")


def test_what_is_saved_meanwhile_does_not_touch_the_cell_being_typed_into(
    desk: DeskAtWork, items: TableAtWork
) -> None:
    items.walk_to(0, "To do")
    desk.press(Qt.Key.Key_F2)
    desk.type("야간")
    desk.press(Qt.Key.Key_Tab)
    desk.wait(items.is_typed_into)
    desk.type("늘봄")  # while the first cell is on its way to the file
    desk.settle()
    desk.type("구청(가칭)")
    assert items.editor().text() == "늘봄구청(가칭)"
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: items.text(0, "Lead") == "늘봄구청(가칭)")
    assert items.text(0, "To do") == "야간"


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("name", ["actionItems", "commitments", "indicators"])
def test_the_table_keeps_qts_rules_and_shows_what_is_saved_after_many_acts(
    desk: DeskAtWork, name: str, seed: int
) -> None:
    table, chance = TableAtWork(desk, name), Random(seed)
    # It warns, and a warning of Qt's fails the test: an end of the process would tell less.
    tester = QAbstractItemModelTester(
        table.model, QAbstractItemModelTester.FailureReportingMode.Warning
    )
    columns = [column.title for column in table.model.columns if column.plan]
    table.walk_to(0, columns[0])
    for _act in range(80):
        row = chance.randrange(table.model.rowCount())
        table.view.setCurrentIndex(table.index(row, chance.choice(columns)))
        _random_act(desk, table, chance)
        QTest.qWait(chance.choice((0, 0, 5)))
    desk.sitting.furniture.flush()
    desk.settle()
    saved = desk.saved()
    kept = {
        "actionItems": saved.action_items,
        "commitments": saved.commitments,
        "indicators": saved.indicators,
    }
    assert table.model.rows == kept[name]
    cells = [(row, column) for row in range(len(kept[name])) for column in columns]
    assert not [cell for cell in cells if table.held(*cell) == "waiting"]
    tester.deleteLater()


def _random_act(desk: DeskAtWork, table: TableAtWork, chance: Random) -> None:
    view, at = table.view, table.view.currentIndex()
    words = ("9.1", "늘봄구청(가칭)", "", f"새 모임 {chance.random()}")
    acts: list[Callable[[], object]] = [
        desk.action("undo").trigger,
        desk.action("redo").trigger,
        lambda: view.add_requested.emit(at.row()),
        lambda: table.model.setData(at, chance.choice(words)),
        lambda: QTest.keyClick(view, chance.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)), ALT),
    ]
    if table.model.rowCount() > 3:
        acts.append(lambda: view.remove_requested.emit(at.row()))
    chance.choice(acts)()
