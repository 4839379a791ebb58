"""While the file cannot be written, what is typed stays in sight, is told, and is saved afterwards."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.gui.desk_at_work import DeskAtWork, TableAtWork, desk_at_work
from tests.store.small_disk import allow_writing, small_disk
from tests.store.test_troubles import held
from wontak.bootstrap import open_desk
from wontak.domain.journal import flaws
from wontak.gui.dialogs.unsaved_dialog import UnsavedDialog
from wontak.language import _

Trouble = Callable[[Path], AbstractContextManager[None]]
CONTROL = Qt.KeyboardModifier.ControlModifier


@contextmanager
def _moved_away(file: Path) -> Iterator[None]:
    elsewhere = file.with_name("옮긴 곳.wontak")
    file.rename(elsewhere)
    yield
    elsewhere.rename(file)


@contextmanager
def _full(file: Path) -> Iterator[None]:
    filler = file.with_name("filler")
    with filler.open("wb", buffering=0) as target:
        for size in (65536, 4096, 1):
            with suppress(OSError):
                while True:
                    target.write(bytes(size))
    yield
    filler.unlink()


TROUBLES: dict[str, Trouble] = {
    "locked": held,
    "moved away": _moved_away,
    "full": _full,
}


@pytest.fixture
def disk(tmp_path: Path, drawn_up: Path) -> Iterator[Path]:
    """Return the sample's file on a small disk of its own."""
    with small_disk(tmp_path / "disk", megabytes=4) as folder:
        yield Path(shutil.copy(drawn_up, folder / "desk.wontak"))


@contextmanager
def _desk_on(qtbot: QtBot, file: Path) -> Iterator[DeskAtWork]:
    with desk_at_work(qtbot, file, open_desk) as made:
        made.wait(lambda: made.sitting.scene.board is not None)
        yield made


def _in_trouble(desk: DeskAtWork) -> bool:
    return bool(desk.widget(QLabel, "savedState").property("state") == "trouble")


@pytest.mark.parametrize("trouble", TROUBLES)
def test_what_is_typed_in_a_trouble_is_told_and_saved_when_it_ends(
    qtbot: QtBot, disk: Path, trouble: str
) -> None:
    long = "오래 적은 글 " * 2000  # more than the room that is left in the log
    with _desk_on(qtbot, disk) as desk:
        items = TableAtWork(desk, "actionItems")
        with TROUBLES[trouble](disk):
            desk.write(desk.title(), "어려울 때의 제목")
            items.type(0, "To do", "어려울 때의 할 일")
            items.model.setData(items.index(1, "To do"), long)
            desk.wait(lambda: _in_trouble(desk))
            assert disk.name in desk.message(), "the sentence says what is concerned"
            assert desk.saved_state() == _("Not saved: {count} edits wait").format(count=3)
            assert desk.title().text() == "어려울 때의 제목"
            assert items.text(0, "To do") == "어려울 때의 할 일"
            assert items.held(0, "To do") == "waiting"
        desk.wait(lambda: not _in_trouble(desk))
        desk.settle()
        assert desk.message() == ""
        saved = desk.saved()
        assert saved.agenda.title == "어려울 때의 제목"
        assert [item.title for item in saved.action_items[:2]] == [
            "어려울 때의 할 일",
            long,
        ]
        desk.wait(lambda: items.held(0, "To do") == "")
        assert desk.read(lambda store: flaws(store.journal())) == []


def test_agendas_can_be_read_in_a_trouble_and_show_what_waits(desk: DeskAtWork) -> None:
    items = TableAtWork(desk, "actionItems")
    with held(desk.file):
        desk.write(desk.title(), "아직 안 된 제목")
        items.type(0, "To do", "아직 안 된 일")
        desk.wait(lambda: _in_trouble(desk))
        desk.go_to("청년 주거")
        desk.action("previousAgenda").trigger()
        desk.wait(lambda: desk.title().text() == "아직 안 된 제목")
        assert items.text(0, "To do") == "아직 안 된 일"
    desk.settle()
    desk.wait(lambda: not _in_trouble(desk))
    assert desk.saved().agenda.title == "아직 안 된 제목"
    assert desk.title().text() == "아직 안 된 제목"


def test_a_window_with_unsaved_edits_stays_open_and_closes_when_they_are_saved(
    desk: DeskAtWork,
) -> None:
    with held(desk.file):
        desk.write(desk.title(), "닫기 전에")
        desk.window.close()
        assert desk.window.isVisible()
        dialog = _dialog(desk)
        assert not dialog.isModal()
        assert dialog.focusWidget() is dialog.stay, "Enter keeps the window open"
        assert "닫기 전에" in dialog.texts.toPlainText()
        assert desk.message()
    desk.wait(lambda: not desk.window.isVisible())
    assert desk.saved("닫기 전에").agenda.title == "닫기 전에"


def test_who_keeps_the_window_open_goes_on_working(desk: DeskAtWork) -> None:
    with held(desk.file):
        desk.write(desk.title(), "더 일하기")
        desk.window.close()
        _dialog(desk).stay.click()
        desk.wait(lambda: not desk.window.findChildren(UnsavedDialog))
        assert desk.window.isVisible()
    desk.settle()
    desk.wait(lambda: not _in_trouble(desk))
    assert desk.window.isVisible(), "it was asked to stay"
    assert desk.saved().agenda.title == "더 일하기"


def test_who_gives_the_edits_up_finds_their_texts_in_a_file(desk: DeskAtWork) -> None:
    items = TableAtWork(desk, "actionItems")
    with held(desk.file):
        desk.write(desk.title(), "버려진 제목")
        items.type(0, "Lead", "새로 온 모임(가칭)")
        desk.window.close()
        dialog = _dialog(desk)
        dialog.give_up.click()
        (kept,) = desk.file.parent.glob("desk-not-saved-*.txt")
        words = kept.read_text("utf-8")
        assert "버려진 제목" in words
        assert "새로 온 모임(가칭)" in words
        sentence = dialog.findChild(QLabel, "unsavedSentence")
        assert sentence
        assert str(kept) in sentence.text()
        assert desk.window.isVisible(), "the path is read before the window goes"
        dialog.leave.click()
        assert not desk.window.isVisible()
    assert desk.saved("사회적 모성애").action_items


def test_where_no_file_can_be_written_the_texts_can_still_be_copied(
    qtbot: QtBot, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(disk.parent))
    monkeypatch.setenv("HOME", str(disk.parent))
    with _desk_on(qtbot, disk) as desk, _full(disk):
        desk.title().setText("어디에도 " * 5000)
        desk.wait(lambda: _in_trouble(desk))
        desk.window.close()
        dialog = _dialog(desk)
        dialog.give_up.click()
        assert not list(disk.parent.glob("*.txt"))
        assert "어디에도" in dialog.texts.toPlainText()
        assert desk.window.isVisible()
        dialog.leave.click()
        assert not desk.window.isVisible()


def test_closing_twice_asks_once(desk: DeskAtWork) -> None:
    with held(desk.file):
        desk.write(desk.title(), "두 번 닫기")
        desk.window.close()
        desk.window.close()
        assert len(desk.window.findChildren(UnsavedDialog)) == 1
    desk.wait(lambda: not desk.window.isVisible())


def test_a_file_that_is_none_says_so_and_the_window_closes(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "desk.wontak"
    file.write_bytes(b"a letter, not a desk" * 100)
    with desk_at_work(qtbot, file, open_desk) as desk:
        desk.wait(lambda: desk.window.findChild(QLabel, "troubleSentence") is not None)
        assert file.name in desk.widget(QLabel, "troubleSentence").text()
        desk.wait(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    assert file.read_bytes() == b"a letter, not a desk" * 100


def test_a_disk_that_forbids_writing_is_told_in_the_place_of_the_desk(
    qtbot: QtBot, disk: Path
) -> None:
    allow_writing(disk.parent, allowed=False)
    with desk_at_work(qtbot, disk, open_desk) as desk:
        desk.wait(lambda: desk.window.findChild(QLabel, "troubleSentence") is not None)
        assert disk.name in desk.widget(QLabel, "troubleSentence").text()
        assert len([each for each in QApplication.topLevelWidgets() if each.isVisible()]) == 1
    allow_writing(disk.parent, allowed=True)


def test_a_line_of_the_record_is_seen_while_it_waits(desk: DeskAtWork) -> None:
    desk.action("pageRecord").trigger()
    line = desk.widget(QLineEdit, "newNote")
    with held(desk.file):
        desk.write(line, "! 어려울 때의 결정")
        desk.press(Qt.Key.Key_Return)
        shown = TableAtWork(desk, "notes")
        assert shown.text(shown.model.rowCount() - 1, "What was said") == "어려울 때의 결정"
        desk.wait(lambda: _in_trouble(desk))
    desk.settle()
    assert desk.saved().notes[-1].text == "어려울 때의 결정"


def _dialog(desk: DeskAtWork) -> UnsavedDialog:
    found = desk.window.findChild(UnsavedDialog)
    assert found
    assert found.isVisible()
    assert found.findChild(QPlainTextEdit, "unsavedTexts")
    return found
