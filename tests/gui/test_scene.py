"""What lies on the desk stays there when the language, the look or the window changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QListView, QSplitter, QTabBar, QToolButton
from pytestqt.qtbot import QtBot

from tests.gui.desk_at_work import DeskAtWork, TableAtWork, desk_at_work
from wontak import language, settings
from wontak.bootstrap import open_desk
from wontak.gui.theme import THEMES
from wontak.services import agendas, conferences


def _choose(desk: DeskAtWork, words: str) -> None:
    """Choose something in the menu at the top right."""
    menu = desk.widget(QToolButton, "moreMenu").menu()
    found = [action for action in menu.findChildren(QAction) if action.text() == words]
    assert found, words
    found[0].trigger()


def _speak(desk: DeskAtWork, code: str) -> None:
    _choose(desk, {"ko": "한국어", "en": "English"}[code])
    desk.wait(lambda: len(desk.window.findChildren(QAction, "undo")) == 1)


def test_another_language_leaves_everything_where_it_was(desk: DeskAtWork) -> None:
    desk.go_to("지역자산화 햇빛발전")
    desk.widget(QSplitter, "sides").setSizes([240, 800, 240])
    desk.action("pageRecord").trigger()
    desk.write(desk.widget(QLineEdit, "newNote"), "아직 안 적은 말")
    sizes = desk.widget(QSplitter, "sides").sizes()
    desk.write(desk.title(), "햇빛발전")
    desk.settle()
    _speak(desk, "en")
    assert language.spoken() == "en"
    assert desk.title().text() == "햇빛발전"
    assert desk.agendas()[5] == "햇빛발전"
    assert desk.widget(QListView, "agendaList").currentIndex().row() == 5
    assert desk.widget(QTabBar, "boardTabs").currentIndex() == 2
    assert desk.widget(QTabBar, "boardTabs").tabText(0) == "Agenda"
    assert desk.window.windowTitle().endswith(" – Wontak")
    assert desk.widget(QSplitter, "sides").sizes() == sizes
    assert desk.widget(QLineEdit, "newNote").text() == "아직 안 적은 말"
    desk.wait(lambda: desk.saved_state().startswith("✓ Saved "))
    assert desk.action("undo").isEnabled()
    desk.undo()
    desk.wait(lambda: desk.title().text() == "지역자산화 햇빛발전")
    _speak(desk, "ko")
    assert desk.title().text() == "지역자산화 햇빛발전"
    assert desk.agendas()[5] == "지역자산화 햇빛발전"


def test_what_is_typed_while_the_language_changes_is_saved(desk: DeskAtWork) -> None:
    items = TableAtWork(desk, "actionItems")
    items.walk_to(0, "To do")
    desk.press(Qt.Key.Key_F2)
    desk.type("야간 돌봄")
    _speak(desk, "en")
    desk.wait(lambda: desk.saved().action_items[0].title == "야간 돌봄")
    assert TableAtWork(desk, "actionItems").text(0, "To do") == "야간 돌봄"
    for name in ("undo", "redo", "export", "newAgenda"):
        assert len(desk.window.findChildren(QAction, name)) == 1
        assert len([each for each in desk.window.actions() if each.objectName() == name]) == 1


def test_edits_after_another_language_are_followed_by_one_window_only(desk: DeskAtWork) -> None:
    for code in ("en", "ko", "en"):
        _speak(desk, code)
    desk.action("newAgenda").trigger()
    desk.wait(lambda: len(desk.agendas()) == 12 and desk.title().hasFocus())
    desk.type("하나뿐인 의제")
    desk.wait(lambda: desk.agendas()[-1] == "하나뿐인 의제")
    _speak(desk, "ko")
    assert desk.agendas()[-1] == "하나뿐인 의제"
    assert desk.title().text() == "하나뿐인 의제"


@pytest.mark.parametrize("look", THEMES)
def test_another_look_changes_nothing_but_colours(desk: DeskAtWork, look: str) -> None:
    desk.go_to("미세먼지")
    words = {"light": "Light", "dark": "Dark", "contrast": "High contrast"}[look]
    _choose(desk, language._(words))
    assert desk.sitting.theme() == THEMES[look]
    assert desk.title().text() == "미세먼지"
    drawn = desk.window.grab().toImage()
    assert drawn.pixelColor(2, drawn.height() // 2).name() == THEMES[look].sunken.lower()


def test_the_next_window_opens_where_the_last_one_closed(qtbot: QtBot, sample: Path) -> None:
    with desk_at_work(qtbot, sample, open_desk) as first:
        first.wait(lambda: first.sitting.scene.board is not None)
        first.go_to("미세먼지")
        first.widget(QTabBar, "boardTabs").setCurrentIndex(3)
    with desk_at_work(qtbot, sample, open_desk) as second:
        second.wait(lambda: second.sitting.scene.board is not None)
        assert second.title().text() == "미세먼지"
        assert second.widget(QTabBar, "boardTabs").currentIndex() == 3


@pytest.mark.parametrize(("code", "name"), [("en", "Wontak"), ("ko", "원탁")])
def test_the_language_that_is_asked_for_is_spoken_and_not_kept(
    qtbot: QtBot, tmp_path: Path, code: str, name: str
) -> None:
    chosen = replace(settings.load(), language="en" if code == "ko" else "ko")
    settings.save(chosen)
    with desk_at_work(qtbot, tmp_path / "new.wontak", lambda path: open_desk(path, code)) as desk:
        desk.wait(lambda: desk.sitting.scene.is_open)
        assert language.spoken() == code
        assert desk.window.windowTitle() == name
    assert settings.load().language == chosen.language


def test_a_new_file_begins_with_a_conference(qtbot: QtBot, tmp_path: Path) -> None:
    with desk_at_work(qtbot, tmp_path / "new.wontak", open_desk) as desk:
        desk.wait(lambda: desk.sitting.scene.is_open)
        desk.action("newAgenda").trigger()
        desk.wait(lambda: len(desk.agendas()) == 1 and desk.title().hasFocus())
        desk.type("첫 의제")
        desk.wait(lambda: desk.agendas() == ["첫 의제"])
        desk.settle()
        assert desk.saved("첫 의제").sessions


def test_an_undo_elsewhere_brings_its_agenda_to_hand(desk: DeskAtWork) -> None:
    desk.write(desk.title(), "돌봄")
    desk.settle()
    desk.go_to("미세먼지")
    desk.undo()
    desk.wait(lambda: desk.title().text() == "사회적 모성애")
    assert desk.widget(QListView, "agendaList").currentIndex().row() == 0


def test_a_conference_whose_adding_is_taken_back_gives_way_to_another(desk: DeskAtWork) -> None:
    scene = desk.sitting.scene
    desk.sitting.desk.act(conferences.add, scene.conferences, "두 번째 행사")
    desk.wait(lambda: len(scene.conferences) == 2 and not desk.agendas())
    assert "두 번째 행사" in desk.window.windowTitle()
    desk.undo()
    desk.wait(lambda: len(desk.agendas()) == 11)
    assert "두 번째 행사" not in desk.window.windowTitle()
    desk.wait(lambda: scene.board is not None)


def test_what_is_read_too_late_is_not_shown(desk: DeskAtWork) -> None:
    scene, lines = desk.sitting.scene, desk.sitting.scene.lines
    shown: list[str] = []
    scene.board_shown.connect(lambda: shown.append(scene.board.agenda.title if scene.board else ""))
    for line in lines[1:5]:
        scene.show_agenda(line.id)
    desk.wait(lambda: bool(shown))
    desk.qtbot.wait(50)
    assert shown == [lines[4].title]


def test_an_agenda_of_another_conference_stays_out_of_the_list(desk: DeskAtWork) -> None:
    scene = desk.sitting.scene
    desk.read(lambda store: store.apply(conferences.add(store.conferences(), "다른 행사")))
    other = desk.read(lambda store: store.conferences()[1])
    desk.sitting.desk.run(agendas.add(other, (), "다른 행사의 의제"))
    desk.settle()
    desk.qtbot.wait(50)
    assert len(desk.agendas()) == 11
    assert scene.directory
