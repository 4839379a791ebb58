"""The conference's name: going to another, adding one, correcting this one, all by keyboard."""

# long: one menu, wish by wish

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wontak import language
from wontak.domain.conference import Conference
from wontak.gui.composing import Composing
from wontak.gui.desk import Desk
from wontak.gui.dialogs.conference_menu import ConferenceMenu
from wontak.gui.room import Room
from wontak.gui.theme import LIGHT
from wontak.services.ports import Store

DAEGU = Conference(
    id=UUID(int=1),
    title="2020 대구사회혁신컨퍼런스",
    order="a0",
    region="대구",
    host="대구사회혁신플랫폼(가칭)",
    held_on=date(2020, 8, 27),
)
OTHER = Conference(id=UUID(int=2), title="전국 공동행사", order="a1")


class Bar:
    """A window with the menu in it, hands that type, and what was asked for."""

    def __init__(self, qtbot: QtBot, application: QApplication) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.menu = ConferenceMenu(Room(Desk(_no_store), Composing(application), lambda: LIGHT))
        self.elsewhere = QLineEdit()
        self.body = body = QWidget()
        layout = QVBoxLayout(body)
        layout.addWidget(self.menu)
        layout.addStretch()
        layout.addWidget(self.elsewhere)
        self.window.setCentralWidget(body)
        self.window.resize(800, 700)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.asked: list[tuple[Any, ...]] = []
        for name in ("switch", "add", "rename", "describe", "name_press"):
            signal = getattr(self.menu, f"{name}_requested")
            signal.connect(lambda *values, name=name: self.asked.append((name, *values)))
        self.menu.setFocus()

    @property
    def sheets(self) -> list[QWidget]:
        return [
            each
            for each in self.window.findChildren(QWidget, "conferenceSheet")
            if each.isVisible()
        ]

    def find(self, kind: type[Any], name: str) -> Any:
        found = [each for each in self.window.findChildren(kind, name) if each.isVisible()]
        return found[0] if found else None

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def write(self, name: str, text: str) -> None:
        field = self.find(QLineEdit, name)
        field.clear()
        field.insert(text)
        field.textEdited.emit(text)

    def problem(self) -> str:
        labels = self.sheets[0].findChildren(QLabel)
        return " ".join(
            each.text()
            for each in labels
            if each.property("role") == "problem" and each.isVisible()
        )


def _no_store() -> Store:
    raise AssertionError


@pytest.fixture
def bar(qtbot: QtBot, qapp: QApplication) -> Iterator[Bar]:
    made = Bar(qtbot, qapp)
    made.menu.show_conferences((DAEGU, OTHER), DAEGU)
    yield made
    made.window.close()


def _many() -> Sequence[Conference]:
    towns = ("대구", "광주", "강원", "충북")
    return tuple(
        Conference(
            id=UUID(int=n), title=f"제{n}회 성과공유회", order=f"a{n:03}", region=towns[n % 4]
        )
        for n in range(1, 101)
    )


def test_the_button_says_which_conference_is_at_hand(bar: Bar) -> None:
    assert bar.menu.text() == "2020 대구사회혁신컨퍼런스 ▾"
    bar.menu.show_conferences((), None)
    assert "▾" in bar.menu.text()
    assert len(bar.menu.text()) > 2


def test_a_very_long_name_is_elided_and_whole_in_the_tooltip(bar: Bar) -> None:
    long = DAEGU.but(title="대구 & 경북 " * 1000)
    bar.menu.show_conferences((long,), long)
    assert bar.menu.sizeHint().width() < 450
    assert bar.menu.text().startswith("대구 && 경북"), "an & is no shortcut"
    assert bar.menu.toolTip() == long.title
    assert long.title in bar.menu.accessibleName()


def test_another_conference_is_gone_to_by_keyboard(bar: Bar) -> None:
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Return):
        bar.key(key)
    assert bar.asked == [("switch", OTHER.id)]
    assert not bar.sheets
    assert bar.menu.hasFocus()


def test_the_one_at_hand_is_not_asked_for_again(bar: Bar) -> None:
    bar.key(Qt.Key.Key_Return)
    bar.key(Qt.Key.Key_Return)
    assert bar.asked == []


def test_one_click_opens_and_the_next_closes(bar: Bar) -> None:
    for shown in (1, 0, 1):
        QTest.mouseClick(bar.menu, Qt.MouseButton.LeftButton)
        assert len(bar.sheets) == shown


def test_a_click_on_a_row_goes_there(bar: Bar) -> None:
    bar.menu.open()
    rows = bar.find(QListWidget, "conferenceList")
    place = rows.visualItemRect(rows.item(1)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert bar.asked == [("switch", OTHER.id)]


def test_escape_a_click_elsewhere_and_another_focus_close_the_sheet(bar: Bar, qtbot: QtBot) -> None:
    bar.menu.open()
    bar.key(Qt.Key.Key_Escape)
    assert not bar.sheets
    assert bar.menu.hasFocus()
    bar.menu.open()
    QTest.mouseClick(bar.body, Qt.MouseButton.LeftButton, pos=QPoint(700, 500))
    assert not bar.sheets
    bar.menu.open()
    bar.elsewhere.setFocus()
    assert not bar.sheets
    assert bar.elsewhere.hasFocus(), "nobody's keys are taken away"


def test_tab_walks_round_within_the_sheet(bar: Bar) -> None:
    bar.menu.open()
    names = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        assert focused
        names.append(focused.objectName())
        bar.key(Qt.Key.Key_Tab)
    assert names == ["conferenceList", "newConference", "conferenceDetails", "conferenceList"]
    QTest.keyClick(bar.find(QPushButton, "newConference"), Qt.Key.Key_Backtab)
    assert bar.find(QListWidget, "conferenceList").hasFocus()


def test_one_of_a_hundred_is_found_by_its_initials(bar: Bar) -> None:
    many = _many()
    bar.menu.show_conferences(many, many[0])
    bar.menu.open()
    assert bar.find(QLineEdit, "conferenceSearch").hasFocus()
    bar.find(QLineEdit, "conferenceSearch").setText("ㄱㅈ 37")
    bar.key(Qt.Key.Key_Return)
    bar.key(Qt.Key.Key_Return)
    assert bar.asked == [("switch", many[36].id)]


def test_a_search_that_finds_nothing_says_so(bar: Bar) -> None:
    many = _many()
    bar.menu.show_conferences(many, many[0])
    bar.menu.open()
    bar.find(QLineEdit, "conferenceSearch").setText("없는 이름")
    assert bar.find(QListWidget, "conferenceList") is None
    empty = [each for each in bar.sheets[0].findChildren(QLabel) if each.isVisible()]
    assert [each.property("role") for each in empty] == ["empty"]


def test_a_desk_without_conferences_begins_with_a_new_one(bar: Bar) -> None:
    bar.menu.show_conferences((), None)
    bar.menu.open()
    assert bar.find(QPushButton, "newConference").hasFocus()
    assert bar.find(QPushButton, "conferenceDetails") is None


def test_a_conference_is_added_by_keyboard(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "newConference").setFocus()
    bar.key(Qt.Key.Key_Space)
    QTest.keyClicks(bar.find(QLineEdit, "conferenceTitle"), "2021 Daegu ")
    bar.key(Qt.Key.Key_Return)
    assert bar.asked == [("add", "2021 Daegu")]
    assert not bar.sheets


@pytest.mark.parametrize("blank", ["", "  ", "\u200e\t"])
def test_a_blank_name_is_refused_in_place_with_a_sentence(bar: Bar, blank: str) -> None:
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    bar.write("conferenceTitle", blank)
    bar.find(QPushButton, "saveConference").click()
    assert bar.asked == []
    assert bar.problem()
    field = bar.find(QLineEdit, "conferenceTitle")
    assert field.hasFocus()
    assert field.accessibleDescription() == bar.problem()
    bar.write("conferenceTitle", "이름")
    assert bar.problem() == ""


def test_a_day_nobody_understands_is_refused_in_place(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    bar.write("conferenceDay", "언젠가")
    bar.key(Qt.Key.Key_Return)
    assert "언젠가" in bar.problem()
    assert bar.find(QLineEdit, "conferenceDay").hasFocus()
    assert bar.asked == []


@pytest.mark.parametrize("code", ["ko", "en"])
def test_what_was_not_touched_is_not_asked_to_be_changed(bar: Bar, code: str) -> None:
    language.use(code)
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    bar.key(Qt.Key.Key_Return)
    assert bar.asked == []
    assert not bar.sheets


def test_whom_the_press_may_ask_is_asked_for_apart(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    bar.write("pressDepartment", "협업지원팀 ")
    bar.write("pressContact", "채소담")
    bar.write("pressPhone", "053-000-0000")
    bar.key(Qt.Key.Key_Return)
    press = {"department": "협업지원팀", "contact": "채소담", "phone": "053-000-0000"}
    assert bar.asked == [("name_press", DAEGU, press)]


def test_whom_the_press_may_ask_is_shown_as_it_was_saved(bar: Bar) -> None:
    known = DAEGU.but(press_department="협업지원팀", press_phone="053-000-0000")
    bar.menu.show_conferences((known,), known)
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    fields = ("pressDepartment", "pressContact", "pressPhone")
    told = [bar.find(QLineEdit, name).text() for name in fields]
    assert told == ["협업지원팀", "", "053-000-0000"]
    bar.key(Qt.Key.Key_Return)
    assert bar.asked == []


def test_name_and_details_are_asked_for_apart(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    bar.write("conferenceTitle", " 2020 대구 ")
    bar.write("conferenceRegion", "대구·경북")
    bar.write("conferenceDay", "2020-08-28")
    bar.key(Qt.Key.Key_Return)
    described = {"region": "대구·경북", "host": DAEGU.host, "held_on": date(2020, 8, 28)}
    assert bar.asked == [("rename", DAEGU, "2020 대구"), ("describe", DAEGU, described)]


def test_a_day_can_be_taken_away(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "conferenceDetails").click()
    bar.write("conferenceDay", "")
    bar.key(Qt.Key.Key_Return)
    ((_name, _conference, described),) = bar.asked
    assert described["held_on"] is None


def test_a_syllable_being_composed_is_part_of_the_name(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "newConference").click()
    field = bar.find(QLineEdit, "conferenceTitle")
    field.setText("대")
    QApplication.sendEvent(field, QInputMethodEvent("구", []))
    bar.find(QPushButton, "saveConference").click()
    assert bar.asked == [("add", "대구")]


def test_escape_in_a_form_goes_back_to_the_list(bar: Bar) -> None:
    bar.menu.open()
    bar.find(QPushButton, "newConference").click()
    bar.key(Qt.Key.Key_Escape)
    assert bar.find(QListWidget, "conferenceList").hasFocus()
    assert len(bar.sheets) == 1


def test_the_sheet_stays_within_a_small_window(bar: Bar) -> None:
    many = _many()
    bar.menu.show_conferences(many, many[0])
    bar.menu.open()
    bar.window.resize(420, 300)
    QApplication.processEvents()
    (sheet,) = bar.sheets
    assert bar.window.rect().contains(sheet.geometry())


def test_the_sheet_goes_with_its_button(bar: Bar, qtbot: QtBot) -> None:
    bar.menu.open()
    bar.menu.deleteLater()
    qtbot.waitUntil(lambda: not bar.window.findChildren(QWidget, "conferenceSheet"))


@pytest.mark.parametrize("code", ["ko", "en"])
@pytest.mark.parametrize("page", ["", "newConference", "conferenceDetails"])
def test_everything_that_takes_the_keys_has_a_name(bar: Bar, code: str, page: str) -> None:
    language.use(code)
    many = _many()
    bar.menu.show_conferences(many, many[0])
    bar.menu.open()
    if page:
        bar.find(QPushButton, page).click()
    for widget in bar.sheets[0].findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken.text(QAccessible.Text.Name), widget
