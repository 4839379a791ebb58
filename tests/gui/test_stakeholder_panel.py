"""Who is at the table is found, marked, moved, corrected and removed by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.stakeholder_table import PEOPLE, StakeholderTable, stakeholder_table
from wontak import language
from wontak.domain.organization import Sector
from wontak.domain.participation import Attendance, Role
from wontak.gui.panels.stakeholder_panel import StakeholderPanel

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


def test_enter_goes_to_whom_it_finds(table: StakeholderTable) -> None:
    table.write("ㅊㅎㄴ")
    assert table.shown() == ["Local government", "최하늘"]
    table.press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is table.panel.list
    assert table.current() == "최하늘"
    assert len(table.names()) == 4


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ㄱㄱㄹ", ["Civil society", "김가람"]),
        ("시청", ["Local government", "최하늘"]),
        ("활동", ["Civil society", "박슬기"]),
        ("이누리 늘봄", ["Civil society", "이누리"]),
        ("없는이", []),
    ],
)
def test_typing_finds(table: StakeholderTable, typed: str, found: list[str]) -> None:
    table.write(typed)
    assert table.shown() == found


def test_a_syllable_being_composed_finds(table: StakeholderTable) -> None:
    table.panel.search.setFocus()
    QApplication.sendEvent(table.panel.search, QInputMethodEvent("최", []))
    assert table.shown() == ["Local government", "최하늘"]
    QApplication.sendEvent(table.panel.search, QInputMethodEvent("", []))
    assert len(table.shown()) == 6


def test_space_says_who_is_there(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_Space)
    table.qtbot.waitUntil(lambda: table.saved("김가람").attendance is Attendance.PRESENT)
    assert _count(table) == "4 · 1 present"
    table.press(Qt.Key.Key_Space)
    table.qtbot.waitUntil(lambda: table.saved("김가람").attendance is Attendance.ABSENT)
    table.desk.undo()
    table.qtbot.waitUntil(lambda: table.saved("김가람").attendance is Attendance.PRESENT)
    assert table.current() == "김가람"


@pytest.mark.parametrize(("key", "attendance"), list(enumerate(Attendance, 1))[1:])
def test_a_digit_says_where_somebody_is(
    table: StakeholderTable, key: int, attendance: Attendance
) -> None:
    table.walk_to("최하늘")
    table.press(Qt.Key(Qt.Key.Key_0 + key))
    table.qtbot.waitUntil(lambda: table.saved("최하늘").attendance is attendance)


def test_arrows_pass_over_the_sectors(table: StakeholderTable) -> None:
    table.panel.search.setFocus()
    table.press(Qt.Key.Key_Down)
    assert table.current() == "김가람"
    for name in ("이누리", "박슬기", "최하늘", "최하늘"):
        table.press(Qt.Key.Key_Down)
        assert table.current() == name
    table.press(Qt.Key.Key_Home)
    assert table.current() == "김가람"
    table.press(Qt.Key.Key_End)
    assert table.current() == "최하늘"
    table.press(Qt.Key.Key_Up)
    assert table.current() == "박슬기"


def test_alt_with_arrows_moves_within_the_sector(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_Down, ALT)
    table.qtbot.waitUntil(lambda: table.shown()[1:4] == ["이누리", "김가람", "박슬기"])
    assert table.current() == "김가람"
    table.press(Qt.Key.Key_Down, ALT)
    table.qtbot.waitUntil(lambda: table.shown()[1:4] == ["이누리", "박슬기", "김가람"])
    table.press(Qt.Key.Key_Down, ALT)
    table.press(Qt.Key.Key_Up, ALT)
    table.qtbot.waitUntil(lambda: table.shown()[1:4] == ["이누리", "김가람", "박슬기"])


def test_who_is_removed_comes_back_by_undo(table: StakeholderTable) -> None:
    table.walk_to("최하늘")
    table.press(Qt.Key.Key_Delete, CONTROL)
    table.qtbot.waitUntil(lambda: table.shown() == ["Civil society", "김가람", "이누리", "박슬기"])
    assert len(table.directory.people) == 4
    table.desk.undo()
    table.qtbot.waitUntil(lambda: table.shown()[-2:] == ["Local government", "최하늘"])


def test_enter_opens_the_menu_that_gives_a_role(table: StakeholderTable) -> None:
    table.walk_to("이누리")
    table.press(Qt.Key.Key_Return)
    menu = table.menu()
    action = next(
        a for a in menu.findChildren(type(menu.actions()[0])) if a.text() == "Facilitator"
    )
    action.trigger()
    menu.close()
    table.qtbot.waitUntil(lambda: table.saved("이누리").role is Role.FACILITATOR)


def test_the_menu_moves_a_body_to_its_sector(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_Return)
    menu = table.menu()
    action = next(
        a for a in menu.findChildren(type(menu.actions()[0])) if a.text() == "Social economy"
    )
    action.trigger()
    menu.close()
    table.qtbot.waitUntil(
        lambda: (
            table.shown()
            == [
                "Civil society",
                "이누리",
                "Local government",
                "최하늘",
                "Social economy",
                "김가람",
                "박슬기",
            ]
        )
    )
    assert table.current() == "김가람"
    body = table.directory.named("햇빛마을조합(가칭)")
    assert body
    assert body.sector is Sector.SOCIAL_ECONOMY


def test_f2_corrects_name_body_and_position(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_F2)
    (editor,) = table.panel.list.viewport().findChildren(QLineEdit)
    assert editor.text() == "김가람, 햇빛마을조합(가칭), 이사장"
    editor.setText("김가온, 한빛시청(가칭), 국장")
    table.press(Qt.Key.Key_Return)
    table.qtbot.waitUntil(lambda: "김가온" in table.names())
    assert table.body_of("김가온") == "한빛시청(가칭)"
    assert table.shown()[-3:] == ["Local government", "김가온", "최하늘"]
    table.desk.undo()
    table.qtbot.waitUntil(lambda: table.shown()[1] == "김가람")
    assert table.body_of("김가람") == "햇빛마을조합(가칭)"


def test_a_correction_under_way_is_saved_when_asked_for(table: StakeholderTable) -> None:
    table.walk_to("김가람")
    table.press(Qt.Key.Key_F2)
    (editor,) = table.panel.list.viewport().findChildren(QLineEdit)
    editor.setText("김가온")
    table.panel.flush()
    table.qtbot.waitUntil(lambda: "김가온" in table.names())
    assert table.saved("김가온").organization_id is None


def test_without_an_agenda_there_is_nothing_to_type_into(table: StakeholderTable) -> None:
    table.write("김")
    table.panel.show_board(None, table.directory)
    assert _sentence(table) == "Choose an agenda to see who is at its table."
    assert not table.panel.search.isEnabled()
    assert not table.panel.header.add_button.isEnabled()
    table.panel.show_board(table.board, table.directory)
    assert len(table.shown()) == 6


def test_another_table_is_shown_whole(table: StakeholderTable) -> None:
    table.write("없는이")
    table.scene.open(None, None)
    table.qtbot.waitUntil(lambda: len(table.shown()) == 6)
    assert table.panel.search.text() == ""


def test_everything_that_takes_keys_has_a_name(table: StakeholderTable) -> None:
    for code in language.LANGUAGES:
        language.use(code)
        panel = StakeholderPanel(table.room)
        table.qtbot.addWidget(panel)
        names = {
            part.objectName(): QAccessible.queryAccessibleInterface(part).text(
                QAccessible.Text.Name
            )
            for part in panel.findChildren(QWidget)
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.objectName()[:3] != "qt_"
        }
        assert {"stakeholderSearch", "addStakeholder", "stakeholderList"} <= set(names)
        assert not [name for name, said in names.items() if not said]


def _count(table: StakeholderTable) -> str:
    label = table.panel.findChild(QLabel, "stakeholderCount")
    assert label
    return label.text()


def _sentence(table: StakeholderTable) -> str:
    label = table.panel.findChild(QLabel, "emptyTable")
    assert label
    return label.text() if label.isVisible() else ""
