"""What people agree to is marked from the menu of the stakeholder list, for one or for several."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from tests.gui.stakeholder_table import PEOPLE, StakeholderTable, stakeholder_table
from wontak import language
from wontak.domain.participation import Consent

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHIFT = Qt.KeyboardModifier.ShiftModifier
GIVEN, REFUSED = Consent.GIVEN, Consent.REFUSED


@pytest.fixture
def table(qtbot: QtBot, tmp_path: Path) -> Iterator[StakeholderTable]:
    language.use("en")
    with stakeholder_table(qtbot, tmp_path, *PEOPLE) as made:
        yield made


def come_back(table: StakeholderTable) -> None:
    """Have the keys in the list again after a menu was closed."""
    table.panel.activateWindow()
    table.qtbot.waitUntil(lambda: QApplication.focusWidget() is table.panel.list)


def open_menu(table: StakeholderTable) -> QMenu:
    come_back(table)
    table.press(Qt.Key.Key_Return)
    return table.menu()


def answer(menu: QMenu, question: str, consent: Consent) -> None:
    submenu = menu.findChild(QMenu, question)
    assert submenu
    next(each for each in submenu.actions() if each.objectName() == consent.value).trigger()
    menu.close()


def ticked(menu: QMenu, question: str) -> list[str]:
    submenu = menu.findChild(QMenu, question)
    assert submenu
    return [each.objectName() for each in submenu.actions() if each.isChecked()]


def line_of(table: StakeholderTable, name: str) -> str:
    model = table.panel.model
    index = model.index(table.shown().index(name))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def publications(table: StakeholderTable) -> list[Consent]:
    return [each.publication for each in table.board.participations]


def test_a_refusal_to_be_named_is_marked_said_in_the_line_and_taken_back(
    table: StakeholderTable,
) -> None:
    table.walk_to("이누리")
    menu = open_menu(table)
    assert ticked(menu, "publication") == ["not_asked"]
    answer(menu, "publication", REFUSED)
    table.qtbot.waitUntil(lambda: table.saved("이누리").publication is REFUSED)
    assert line_of(table, "이누리").endswith("Name withheld")
    assert "Name withheld" not in line_of(table, "김가람")
    table.desk.undo()
    table.qtbot.waitUntil(lambda: table.saved("이누리").publication is Consent.NOT_ASKED)
    assert "Name withheld" not in line_of(table, "이누리")


def test_recording_and_being_named_are_answered_apart(table: StakeholderTable) -> None:
    table.walk_to("박슬기")
    answer(open_menu(table), "recording", REFUSED)
    table.qtbot.waitUntil(lambda: table.saved("박슬기").recording is REFUSED)
    answer(open_menu(table), "publication", GIVEN)
    table.qtbot.waitUntil(lambda: table.saved("박슬기").publication is GIVEN)
    assert table.saved("박슬기").recording is REFUSED
    assert line_of(table, "박슬기").endswith("Not recorded")


def test_several_people_agree_in_one_act(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_Down, SHIFT)
    table.press(Qt.Key.Key_Down, SHIFT)
    menu = open_menu(table)
    assert menu.actions()[0].text() == "3 people"
    answer(menu, "publication", GIVEN)
    table.qtbot.waitUntil(lambda: publications(table).count(GIVEN) == 3)
    assert table.saved("최하늘").publication is Consent.NOT_ASKED
    table.desk.undo()
    table.qtbot.waitUntil(lambda: GIVEN not in publications(table))


def test_the_answer_that_all_gave_is_ticked_and_none_where_they_differ(
    table: StakeholderTable,
) -> None:
    table.walk_to("김가람")
    answer(open_menu(table), "publication", GIVEN)
    table.qtbot.waitUntil(lambda: table.saved("김가람").publication is GIVEN)
    come_back(table)
    table.press(Qt.Key.Key_Down, SHIFT)
    menu = open_menu(table)
    assert ticked(menu, "publication") == []
    assert ticked(menu, "recording") == ["not_asked"]
    menu.close()


def test_a_right_click_among_the_chosen_is_about_all_of_them(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_Down, SHIFT)
    rows = table.panel.list
    at = rows.visualRect(rows.model().index(table.shown().index("김가람"), 0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    click = QContextMenuEvent(reason, at, rows.viewport().mapToGlobal(QPoint(at)))
    QApplication.sendEvent(rows.viewport(), click)
    menu = table.menu()
    assert menu.actions()[0].text() == "2 people"
    menu.close()


def test_a_right_click_elsewhere_is_about_one(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_Down, SHIFT)
    rows = table.panel.list
    at = rows.visualRect(rows.model().index(table.shown().index("최하늘"), 0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    click = QContextMenuEvent(reason, at, rows.viewport().mapToGlobal(QPoint(at)))
    QApplication.sendEvent(rows.viewport(), click)
    menu = table.menu()
    assert menu.accessibleName() == "최하늘"
    menu.close()


def test_who_sits_for_somebody_else_is_marked_and_unmarked(table: StakeholderTable) -> None:
    table.walk_to("최하늘")
    toggle_proxy(table)
    table.qtbot.waitUntil(lambda: table.saved("최하늘").proxy)
    assert line_of(table, "최하늘").endswith("Proxy")
    toggle_proxy(table)
    table.qtbot.waitUntil(lambda: not table.saved("최하늘").proxy)
    assert "Proxy" not in line_of(table, "최하늘")


def toggle_proxy(table: StakeholderTable) -> None:
    menu = open_menu(table)
    proxy = menu.findChild(QAction, "proxy")
    assert proxy
    assert proxy.isChecked() is table.saved(table.current()).proxy
    proxy.trigger()
    menu.close()
