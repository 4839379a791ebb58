"""Fields save themselves after a pause, keep the syllable being composed, and clean what is pasted."""

from unicodedata import normalize

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTabBar,
    QToolTip,
    QWidget,
)

from tests.gui.desk_at_work import DeskAtWork, TableAtWork
from wontak.domain.board import Board
from wontak.domain.note import NoteKind
from wontak.language import _
from wontak.services import agendas

CONTROL = Qt.KeyboardModifier.ControlModifier
FAMILY = "👨‍👩‍👧"
HOSTILE = {
    "one letter": ("가", "가"),
    "10,000 letters": ("긴 의제 " * 2000, ("긴 의제 " * 2000)),
    "NUL": ("미세\x00먼지", "미세먼지"),
    "a lone surrogate": ("미세\ud800먼지", "미세먼지"),
    "directions turned": ("미세\u202e먼지\u2066", "미세먼지"),
    "a family": (f"가족 {FAMILY}", f"가족 {FAMILY}"),
    "taken apart": (normalize("NFD", "미세먼지"), "미세먼지"),
    "old Hangul": ("ᄒᆞᆫ글", "ᄒᆞᆫ글"),
    "hanja": ("微細먼지 對策", "微細먼지 對策"),
    "markup": ("<img src=x><b>굵게</b>", "<img src=x><b>굵게</b>"),
}


def _compose(field: QWidget, preedit: str) -> None:
    QApplication.sendEvent(field, QInputMethodEvent(preedit, []))


def test_a_title_is_saved_after_a_pause(desk: DeskAtWork) -> None:
    desk.write(desk.title(), "사회적 돌봄")
    desk.wait(lambda: desk.saved().agenda.title == "사회적 돌봄")
    desk.wait(lambda: desk.agendas()[0] == "사회적 돌봄")
    assert desk.title().hasFocus(), "saving takes the keys from nobody"


def test_nothing_is_told_as_saved_while_something_is_typed(desk: DeskAtWork) -> None:
    desk.write(desk.title(), "돌봄")
    assert desk.saved_state() == _("Saving…")
    desk.wait(lambda: "✓" in desk.saved_state())
    assert desk.saved().agenda.title == "돌봄"
    desk.type("터")
    assert desk.saved_state() == _("Saving…")
    desk.press(Qt.Key.Key_Backspace)
    desk.wait(lambda: "✓" in desk.saved_state())


def test_one_pause_is_one_act(desk: DeskAtWork) -> None:
    before = sum(1 for _entry in desk.read(lambda store: list(store.journal())))
    desk.write(desk.title(), "사회적 돌봄과 마을의 밤")
    desk.wait(lambda: desk.saved().agenda.title == "사회적 돌봄과 마을의 밤")
    assert len(desk.read(lambda store: list(store.journal()))) == before + 1


def test_leaving_a_field_saves_it_at_once(desk: DeskAtWork) -> None:
    desk.widget(QTabBar, "boardTabs").setCurrentIndex(0)
    field = desk.widget(QPlainTextEdit, "agendaProblem")
    desk.write(field, "첫 줄")
    desk.press(Qt.Key.Key_Return)
    desk.type("둘째 줄")
    desk.press(Qt.Key.Key_Tab)
    assert not field.hasFocus()
    assert desk.sitting.desk.unsaved or desk.saved().agenda.problem
    desk.wait(lambda: desk.saved().agenda.problem == "첫 줄\n둘째 줄")


def test_undo_in_a_field_is_the_desks_undo(desk: DeskAtWork) -> None:
    desk.write(desk.title(), "사회적 돌봄")
    desk.settle()
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.wait(lambda: desk.title().text() == "사회적 모성애")
    assert desk.saved().agenda.title == "사회적 모성애"
    desk.press(Qt.Key.Key_Y, CONTROL)
    desk.wait(lambda: desk.title().text() == "사회적 돌봄")


def test_undo_takes_back_what_was_typed_a_moment_ago(desk: DeskAtWork) -> None:
    desk.write(desk.title(), "사회적 돌봄")
    desk.settle()
    desk.write(desk.title(), "마을 돌봄")
    desk.press(Qt.Key.Key_Z, CONTROL)
    desk.wait(lambda: desk.title().text() == "사회적 돌봄")


def test_an_empty_title_is_refused_and_stays_open_for_another(desk: DeskAtWork) -> None:
    desk.title().setFocus()
    desk.title().selectAll()
    desk.press(Qt.Key.Key_Delete)
    desk.wait(lambda: bool(desk.message()))
    assert desk.title().property("problem")
    assert desk.saved().agenda.title == "사회적 모성애"
    desk.type("돌봄")
    desk.wait(lambda: desk.saved().agenda.title == "돌봄")
    assert not desk.title().property("problem")


def test_what_another_desk_changed_meanwhile_is_told_and_what_was_typed_stays(
    desk: DeskAtWork,
) -> None:
    agenda = desk.saved().agenda
    desk.read(lambda store: store.apply(agendas.retitle(agenda, "그들의 제목")))
    desk.write(desk.title(), "나의 제목")
    desk.wait(lambda: bool(desk.message()))
    assert "그들의 제목" in desk.message()
    assert desk.title().text() == "나의 제목"
    assert desk.title().property("problem")
    items = TableAtWork(desk, "actionItems")
    items.type(0, "To do", "다른 것")
    desk.wait(lambda: desk.saved().action_items[0].title == "다른 것")
    desk.wait(lambda: not desk.sitting.desk.unsaved)
    assert desk.title().text() == "나의 제목", "a save of something else does not replace it"


def test_a_syllable_left_standing_is_saved_as_it_looks(desk: DeskAtWork) -> None:
    desk.write(desk.title(), "안")
    desk.wait(lambda: desk.saved().agenda.title == "안")
    for syllable in ("ㄴ", "녀", "녕"):
        _compose(desk.title(), syllable)
    desk.wait(lambda: desk.saved().agenda.title == "안녕")
    assert desk.title().text() == "안", "the composition goes on"
    _compose(desk.title(), "녕")
    desk.type("하")
    desk.wait(lambda: desk.saved().agenda.title.startswith("안"))


@pytest.mark.parametrize("name", ["nextAgenda", "export", "undo", "newAgenda"])
def test_an_act_in_mid_syllable_keeps_the_syllable(desk: DeskAtWork, name: str) -> None:
    desk.write(desk.title(), "친")
    desk.settle()
    desk.write(desk.title(), "안")
    _compose(desk.title(), "녕")
    agenda = desk.saved().agenda.id
    desk.action(name).trigger()
    expected = "친" if name == "undo" else "안녕"
    desk.wait(lambda: desk.read(lambda store: _title(store.board(agenda))) == expected)
    if name == "undo":
        desk.wait(lambda: desk.action("redo").isEnabled())
        desk.action("redo").trigger()
        desk.wait(lambda: desk.saved().agenda.title == "안녕")


def _title(board: Board | None) -> str:
    assert board
    return board.agenda.title


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_pasted_is_cleaned_or_kept_by_rule(desk: DeskAtWork, text: str) -> None:
    pasted, kept = HOSTILE[text]
    desk.title().setFocus()
    desk.title().setText(pasted)
    desk.wait(lambda: desk.saved().agenda.title == kept.strip())
    desk.wait(lambda: desk.agendas()[0] == kept.strip())
    assert desk.window.width() <= 1280, "no text makes the window wider"
    desk.window.grab()
    desk.write(desk.title(), "새 이름")
    desk.wait(lambda: desk.saved().agenda.title == "새 이름")


def test_no_text_is_taken_for_markup(desk: DeskAtWork) -> None:
    hostile = "<img src=x><b>굵게</b>"
    desk.title().setFocus()
    desk.title().setText(hostile)
    desk.widget(QTabBar, "boardTabs").setCurrentIndex(0)
    goal = desk.widget(QPlainTextEdit, "agendaGoal")
    goal.setFocus()
    goal.setPlainText(hostile)
    items = TableAtWork(desk, "actionItems")
    desk.widget(QTabBar, "boardTabs").setCurrentIndex(1)
    items.type(0, "Due", hostile)
    desk.wait(lambda: hostile in desk.message())
    desk.wait(lambda: desk.agendas()[0] == hostile)
    for label in desk.window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText, label.text()
    model = desk.widget(QListView, "agendaList").model()
    tips = [widget.toolTip() for widget in desk.window.findChildren(QWidget)]
    tips += [str(model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole))]
    tips += [str(items.index(0, "Due").data(Qt.ItemDataRole.ToolTipRole))]
    assert [tip for tip in tips if "img" in tip]
    for tip in tips:
        assert "<img" not in tip, "a tooltip that begins like markup is read as such"
    QToolTip.hideText()


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("! 측정기를 단다", NoteKind.DECISION, "측정기를 단다"),
        ("? 누가 낼까", NoteKind.QUESTION, "누가 낼까"),
        ("# 주차 문제", NoteKind.PARKED, "주차 문제"),
        ("> 모두 뜻을 모았다", NoteKind.GIST, "모두 뜻을 모았다"),
        ("그냥 적은 것!", NoteKind.NOTE, "그냥 적은 것!"),
    ],
)
def test_a_sign_tells_what_a_line_of_the_record_is(
    desk: DeskAtWork, typed: str, kind: NoteKind, text: str
) -> None:
    desk.action("pageRecord").trigger()
    line = desk.widget(QLineEdit, "newNote")
    count = len(desk.saved().notes)
    desk.write(line, typed)
    desk.press(Qt.Key.Key_Return)
    assert line.text() == ""
    desk.wait(lambda: len(desk.saved().notes) == count + 1)
    note = max(desk.saved().notes, key=lambda each: each.at)
    assert (note.kind, note.text) == (kind, text)
    shown = TableAtWork(desk, "notes").model.rows
    desk.wait(lambda: [each.id for each in shown] == [each.id for each in desk.saved().notes])


def test_a_sign_alone_is_no_line(desk: DeskAtWork) -> None:
    desk.action("pageRecord").trigger()
    line = desk.widget(QLineEdit, "newNote")
    desk.write(line, "!")
    desk.press(Qt.Key.Key_Return)
    assert line.text() == "!"
    assert not desk.sitting.desk.unsaved


def test_a_long_refused_text_makes_no_window_wider(desk: DeskAtWork) -> None:
    least = desk.window.minimumSizeHint()
    items = TableAtWork(desk, "actionItems")
    items.model.setData(items.index(0, "Due"), "언젠가 " * 2500)
    desk.wait(lambda: bool(desk.message()))
    desk.qtbot.wait(50)
    assert desk.window.minimumSizeHint() == least
