"""Everything that takes the keys says what it is, in both languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.desk_at_work import DeskAtWork, TableAtWork, desk_at_work
from wontak import language, settings
from wontak.bootstrap import open_desk
from wontak.gui.dialogs.error_dialog import ErrorDialog
from wontak.gui.dialogs.unsaved_dialog import UnsavedDialog
from wontak.gui.panels.trouble_page import TroublePage
from wontak.settings import Settings

NAMED = [
    "agendaList",
    "agendaSearch",
    "stakeholderList",
    "stakeholderSearch",
    "addStakeholder",
    "agendaTitle",
    "agendaProblem",
    "agendaGoal",
    "actionItems",
    "addActionItem",
    "commitments",
    "addCommitment",
    "savedState",
]


@pytest.fixture(params=language.LANGUAGES)
def speaking(request: pytest.FixtureRequest, qtbot: QtBot, sample: Path) -> Iterator[DeskAtWork]:
    settings.save(Settings(language=request.param))
    with desk_at_work(qtbot, sample, open_desk) as made:
        made.wait(lambda: made.sitting.scene.board is not None)
        yield made


def name_of(part: QWidget) -> str:
    """Return what a screen reader says of a part."""
    return str(QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name))


def nameless(root: QWidget) -> list[str]:
    """Return the parts that take the keys and have no name, or one with a key's letter in it."""
    takes = [part for part in root.findChildren(QWidget) if _takes_keys(part)]
    assert takes
    return [
        f"{type(part).__name__} {part.objectName()!r}: {name_of(part)!r}"
        for part in takes
        if not name_of(part).strip() or "&" in name_of(part) or name_of(part).endswith(")(")
    ]


def _takes_keys(part: QWidget) -> bool:
    focus = part.focusPolicy() != Qt.FocusPolicy.NoFocus
    inner = isinstance(part.parentWidget(), QAbstractScrollArea) and not part.objectName()
    says_nothing = isinstance(part, QLabel) and not part.text()  # a label is called what it says
    return focus and not inner and not says_nothing and not isinstance(part, QScrollBar)


def test_the_names_for_automation_are_there_at_once(qtbot: QtBot, sample: Path) -> None:
    with desk_at_work(qtbot, sample, open_desk) as made:
        assert made.window.objectName() == "mainWindow"
        for name in NAMED:
            assert made.widget(QWidget, name).objectName() == name
        for name in ("undo", "redo", "export", "newAgenda"):
            assert made.action(name).objectName() == name


def test_everything_in_the_window_has_a_name(speaking: DeskAtWork) -> None:
    for page in ("pageAgenda", "pagePlan", "pageRecord", "pageDeclaration"):
        speaking.action(page).trigger()
        assert nameless(speaking.window) == []


def test_names_are_in_the_language_that_is_spoken(speaking: DeskAtWork) -> None:
    korean = language.spoken() == "ko"
    for name in NAMED:
        said = name_of(speaking.widget(QWidget, name))
        assert said, name
        if name != "agendaTitle":
            assert any("가" <= letter <= "힣" for letter in said) == korean, said


def test_an_open_cell_says_which_column_it_is(speaking: DeskAtWork) -> None:
    for table, column in (("actionItems", "Lead"), ("commitments", "Strength")):
        at = TableAtWork(speaking, table)
        at.walk_to(0, column)
        speaking.press(Qt.Key.Key_F2)
        assert name_of(at.editor()) == language._(column)
        assert nameless(speaking.window) == []
        speaking.press(Qt.Key.Key_Escape)


def test_cells_and_agendas_say_what_they_are(speaking: DeskAtWork) -> None:
    items = TableAtWork(speaking, "actionItems")
    said = items.index(0, "Lead").data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"{language._('Lead')}: {items.text(0, 'Lead')}"


def test_everything_in_the_dialogs_has_a_name(speaking: DeskAtWork, tmp_path: Path) -> None:
    asking = UnsavedDialog(speaking.window)
    asking.tell(2, "…")
    report = ErrorDialog(tmp_path, speaking.window)
    for made in (asking, report, TroublePage("…", has_backup=True)):
        assert nameless(made) == []
        made.deleteLater()


def test_the_export_dialog_has_a_name_for_everything(speaking: DeskAtWork) -> None:
    speaking.action("export").trigger()
    dialog = speaking.window.findChild(QWidget, "exportDialog")
    assert dialog
    assert nameless(dialog) == []
    dialog.close()


def test_the_saved_state_is_said_as_it_is_written(speaking: DeskAtWork) -> None:
    speaking.write(speaking.title(), "돌봄")
    speaking.settle()
    speaking.wait(lambda: "✓" in speaking.saved_state() and ":" in speaking.saved_state())
    assert name_of(speaking.widget(QLabel, "savedState")) == speaking.saved_state()
