"""Who is not at the table yet is typed, found in the directory and seated."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.stakeholder_table import PEOPLE, StakeholderTable, stakeholder_table
from wontak import language
from wontak.domain.conference import BlankNameError
from wontak.gui.stakeholder_arrivals import AlreadySeatedError

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[StakeholderTable]:
    language.use("en")
    with stakeholder_table(qtbot, tmp_path, *PEOPLE) as made:
        yield made


@pytest.fixture
def empty_table(qtbot: QtBot, tmp_path: Path) -> Iterator[StakeholderTable]:
    language.use("en")
    with stakeholder_table(qtbot, tmp_path) as made:
        yield made


def test_a_line_typed_and_entered_seats_a_person(empty_table: StakeholderTable) -> None:
    empty_table.write("김가람, 햇빛마을조합(가칭), 이사장")
    empty_table.press(Qt.Key.Key_Return)
    empty_table.qtbot.waitUntil(lambda: empty_table.shown() == ["Civil society", "김가람"])
    person = next(iter(empty_table.directory.people.values()))
    assert (person.name, person.position) == ("김가람", "이사장")
    assert len(empty_table.directory.organizations) == 4
    assert empty_table.panel.search.text() == ""
    assert QApplication.focusWidget() is empty_table.panel.search
    assert empty_table.current() == "김가람"


def test_a_body_in_brackets_that_nobody_knows_is_new(empty_table: StakeholderTable) -> None:
    empty_table.write("새사람(새마을회)")
    empty_table.press(Qt.Key.Key_Return)
    empty_table.qtbot.waitUntil(lambda: empty_table.shown() == ["Others", "새사람"])
    assert empty_table.body_of("새사람") == "새마을회"


def test_the_syllable_being_composed_is_part_of_whom_the_button_adds(
    table: StakeholderTable,
) -> None:
    table.write("한")
    QApplication.sendEvent(table.panel.search, QInputMethodEvent("별", []))
    table.panel.header.add_button.click()
    table.qtbot.waitUntil(lambda: "한별" in table.names())


def test_control_enter_adds_even_where_somebody_is_found(table: StakeholderTable) -> None:
    table.write("하늘")
    assert "최하늘" in table.shown()
    table.press(Qt.Key.Key_Return, CONTROL)
    table.qtbot.waitUntil(lambda: "하늘" in table.names())


def test_the_button_with_nothing_typed_asks_for_a_name(table: StakeholderTable) -> None:
    table.panel.list.setFocus()
    table.panel.header.add_button.click()
    assert QApplication.focusWidget() is table.panel.search
    assert table.panel.search.placeholderText() == "Name, organization, position"
    table.panel.list.setFocus()
    assert table.panel.search.placeholderText() == "Find or add: name, organization"


def test_nobody_is_seated_twice(table: StakeholderTable) -> None:
    table.write("박슬기, 햇빛마을조합(가칭)")
    table.press(Qt.Key.Key_Return)
    assert isinstance(table.refused[0], AlreadySeatedError)
    assert table.current() == "박슬기"
    assert len(table.names()) == 4


def test_a_name_of_another_body_is_another_person(table: StakeholderTable) -> None:
    table.add("박슬기, 가온공사(가칭)")
    assert table.names().count("박슬기") == 2


def test_a_body_without_a_person_is_refused_and_stays_written(table: StakeholderTable) -> None:
    table.write(", 가온공사(가칭)")
    table.press(Qt.Key.Key_Return)
    assert isinstance(table.refused[0], BlankNameError)
    assert table.panel.search.text() == ", 가온공사(가칭)"
    assert table.panel.search.property("problem") is True
    table.press(Qt.Key.Key_Escape)
    assert table.panel.search.text() == ""
    assert table.panel.search.property("problem") is False


def test_two_of_the_same_new_body_typed_in_one_breath_share_it(
    empty_table: StakeholderTable,
) -> None:
    for line in ("하나, 새마을회", "두리, 새마을회", "두리, 새마을회"):
        empty_table.write(line)
        empty_table.press(Qt.Key.Key_Return)
    empty_table.qtbot.waitUntil(lambda: empty_table.names() == ["하나", "두리"])
    assert len(empty_table.directory.organizations) == 5
    assert len({each.order for each in empty_table.board.participations}) == 2


def test_whom_one_adds_undo_takes_away_again(table: StakeholderTable) -> None:
    table.add("하나, 새마을회")
    table.desk.undo()
    table.qtbot.waitUntil(lambda: "하나" not in table.names())
    assert len(table.directory.organizations) == 4
    table.desk.redo()
    table.qtbot.waitUntil(lambda: table.shown()[-2:] == ["Others", "하나"])


def test_undo_in_the_empty_field_is_the_desks(table: StakeholderTable) -> None:
    undo = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, CONTROL)
    undo.ignore()
    QApplication.sendEvent(table.panel.search, undo)
    assert not undo.isAccepted()
    table.write("하")
    QApplication.sendEvent(table.panel.search, undo)
    assert undo.isAccepted()


def test_whom_the_directory_knows_is_offered_and_taken(table: StakeholderTable) -> None:
    table.walk_to("최하늘")
    table.press(Qt.Key.Key_Delete, CONTROL)
    table.qtbot.waitUntil(lambda: len(table.names()) == 3)
    table.write("한빛")
    popup = table.panel.search.under
    assert popup.isVisible()
    assert [popup.model().index(row, 0).data() for row in range(2)] == ["최하늘", "한빛시청(가칭)"]
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Return)
    table.qtbot.waitUntil(lambda: "최하늘" in table.names())
    assert len(table.directory.people) == 4
    assert not popup.isVisible()


def test_a_mark_outlives_the_end_of_the_syllable_before_it(table: StakeholderTable) -> None:
    table.write("가")
    QApplication.sendEvent(table.panel.search, QInputMethodEvent("온", []))
    table.press(Qt.Key.Key_Down)
    ended = QInputMethodEvent("", [])
    ended.setCommitString("온")
    QApplication.sendEvent(table.panel.search, ended)
    table.press(Qt.Key.Key_Return)
    assert table.panel.search.text() == ", 가온공사(가칭)"


def test_an_offer_taken_in_mid_syllable_takes_its_place(table: StakeholderTable) -> None:
    table.write("하나, 가")
    QApplication.sendEvent(table.panel.search, QInputMethodEvent("온", []))
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Return)
    assert table.panel.search.text() == "하나, 가온공사(가칭)"


def test_escape_folds_the_offers_then_empties_the_field(table: StakeholderTable) -> None:
    table.write("가온")
    assert not _sentence(table)
    table.press(Qt.Key.Key_Escape)
    assert not table.panel.search.under.isVisible()
    assert _sentence(table).startswith("Nobody at this table is called that.")
    table.press(Qt.Key.Key_Escape)
    assert len(table.shown()) == 6


def test_a_body_is_offered_behind_the_comma(table: StakeholderTable) -> None:
    table.write("하나, 가온")
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Return)
    assert table.panel.search.text() == "하나, 가온공사(가칭)"
    assert not table.panel.search.under.isVisible()
    table.press(Qt.Key.Key_Return)
    table.qtbot.waitUntil(lambda: "하나" in table.names())
    assert table.body_of("하나") == "가온공사(가칭)"


def test_a_body_taken_first_leaves_the_name_to_be_typed(table: StakeholderTable) -> None:
    table.write("가온")
    table.press(Qt.Key.Key_Down)
    table.press(Qt.Key.Key_Return)
    assert table.panel.search.text() == ", 가온공사(가칭)"
    table.panel.search.insert("하나")
    assert table.panel.search.text() == "하나, 가온공사(가칭)"


def test_what_is_typed_wins_over_an_offer_not_marked(table: StakeholderTable) -> None:
    table.write("가온")
    assert table.panel.search.under.isVisible()
    table.press(Qt.Key.Key_Return)
    table.qtbot.waitUntil(lambda: "가온" in table.names())


def test_an_empty_table_says_so_and_what_to_do(empty_table: StakeholderTable) -> None:
    assert _sentence(empty_table) == "Nobody is at this table yet."
    button = empty_table.panel.findChild(QPushButton, "addFirstStakeholder")
    assert button
    button.click()
    assert QApplication.focusWidget() is empty_table.panel.search


def test_nothing_found_offers_to_add(table: StakeholderTable) -> None:
    table.write("하나 & 둘, 새마을회")
    assert _sentence(table).startswith("Nobody at this table is called that.")
    button = table.panel.findChild(QPushButton, "addFirstStakeholder")
    assert button
    assert button.accessibleName() == "Add “하나 & 둘”"
    button.click()
    table.qtbot.waitUntil(lambda: "하나 & 둘" in table.names())


def test_what_cannot_be_saved_stays_written_until_it_can(table: StakeholderTable) -> None:
    away = table.file.with_name("away.wontak")
    table.file.rename(away)
    table.write("하나, 새마을회")
    with table.qtbot.waitSignal(table.desk.trouble):
        table.press(Qt.Key.Key_Return)
    table.press(Qt.Key.Key_Return, CONTROL)
    assert table.panel.search.text() == "하나, 새마을회"
    assert table.panel.search.selectedText() == "하나, 새마을회"
    away.rename(table.file)
    table.qtbot.waitUntil(lambda: "하나" in table.names(), timeout=10_000)
    assert table.names().count("하나") == 1
    assert table.panel.search.text() == ""


def test_the_next_name_typed_while_one_is_saved_stays(table: StakeholderTable) -> None:
    table.write("하나, 새마을회")
    table.press(Qt.Key.Key_Return)
    table.press(Qt.Key.Key_A)
    assert table.panel.search.text() == "a"
    table.qtbot.waitUntil(lambda: "하나" in table.names())
    assert table.panel.search.text() == "a"


def _sentence(table: StakeholderTable) -> str:
    label = table.panel.findChild(QLabel, "emptyTable")
    assert label
    return label.text() if label.isVisible() else ""
