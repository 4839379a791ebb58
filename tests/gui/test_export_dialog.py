"""An export is chosen, watched, stopped and found again without leaving the desk."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QDesktopServices, QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.export_table import (
    TITLES,
    ExportTable,
    button,
    export_table,
    files,
    heading,
    one,
    sentence,
)
from wontak import language, settings
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.services import agendas


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ExportTable]:
    language.use("en")
    with export_table(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "문서" / "2020"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def _tick_all(dialog: ExportDialog) -> None:
    button(dialog, "exportAllAgendas").click()


def test_the_agenda_at_hand_is_exported_by_two_keys(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", "json", folder=out)
    table.export(dialog)
    assert len(_names(out)) == 2
    assert all(TITLES[0] in name for name in _names(out))
    assert "2" in heading(dialog)
    assert sorted(files(dialog)) == _names(out)


def test_all_agendas_are_exported_and_the_choice_is_remembered(
    table: ExportTable, out: Path
) -> None:
    dialog = table.open("json", folder=out)
    button(dialog, "exportLayout-action-plan").setChecked(True)
    button(dialog, "exportLanguage-en").setChecked(True)
    _tick_all(dialog)
    table.export(dialog)
    titles = [json.loads((out / name).read_text("utf-8"))["language"] for name in _names(out)]
    assert titles == ["en"] * 3
    kept = settings.load()
    assert (kept.export_formats, kept.export_folder) == (("json",), str(out))
    assert (kept.export_layout, kept.export_language) == ("action-plan", "en")
    again = table.open()
    assert one(again, QLineEdit, "exportFolder").text() == str(out)
    assert button(again, "exportLayout-action-plan").isChecked()
    assert button(again, "exportFormat-json").isChecked()
    assert not button(again, "exportFormat-md").isChecked()


def test_what_was_typed_last_is_in_the_file(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", folder=out)
    assert table.scene.board
    table.desk.act(agendas.write_problem, table.scene.board.agenda, "방금 적은 문제")
    table.export(dialog)
    (name,) = _names(out)
    assert "방금 적은 문제" in (out / name).read_text("utf-8")


def test_an_export_says_first_what_is_lacking(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", folder=out)
    said = []
    button(dialog, "exportNoAgenda").click()
    said.append((sentence(dialog), button(dialog, "startExport").isEnabled()))
    button(dialog, "exportThisAgenda").click()
    button(dialog, "exportFormat-md").setChecked(False)
    said.append((sentence(dialog), button(dialog, "startExport").isEnabled()))
    button(dialog, "exportFormat-md").setChecked(True)
    one(dialog, QLineEdit, "exportFolder").setText("  ")
    said.append((sentence(dialog), button(dialog, "startExport").isEnabled()))
    assert len({words for words, _enabled in said}) == 3
    assert not any(enabled for _words, enabled in said)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert button(dialog, "startExport").isVisible()


def test_files_that_would_be_replaced_are_counted_before(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", folder=out)
    table.export(dialog)
    button(dialog, "exportBack").click()
    _tick_all(dialog)
    assert "3" in sentence(dialog)
    table.qtbot.waitUntil(lambda: "replaced: 1" in sentence(dialog))


def test_an_export_is_stopped_and_leaves_no_half_file(table: ExportTable, out: Path) -> None:
    dialog = table.open("slow", folder=out)
    _tick_all(dialog)
    button(dialog, "startExport").click()
    table.qtbot.waitUntil(lambda: "0" in heading(dialog))
    assert button(dialog, "stopExport").hasFocus()
    button(dialog, "stopExport").click()
    assert not button(dialog, "stopExport").isEnabled()
    table.gated.open.set()
    table.qtbot.waitUntil(button(dialog, "closeExport").isVisible)
    assert len(files(dialog)) <= 1
    assert _names(out) == files(dialog)
    assert "stopped" in heading(dialog)


def test_escape_stops_an_export_and_closes_only_afterwards(table: ExportTable, out: Path) -> None:
    dialog = table.open("slow", folder=out)
    _tick_all(dialog)
    button(dialog, "startExport").click()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    table.gated.open.set()
    table.qtbot.waitUntil(button(dialog, "closeExport").isVisible)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_window_closes_over_a_running_export(table: ExportTable, out: Path) -> None:
    table.window.show()
    dialog = table.open("slow", folder=out)
    _tick_all(dialog)
    button(dialog, "startExport").click()
    table.qtbot.waitUntil(lambda: "0" in heading(dialog))
    table.window.close()
    table.gated.open.set()
    table.qtbot.waitUntil(lambda: not table.window.findChildren(ExportDialog))
    assert len(_names(out)) <= 1


def test_remarks_and_failures_are_shown_with_their_files(table: ExportTable, out: Path) -> None:
    table.gated.open.set()
    dialog = table.open("slow", folder=out)
    _tick_all(dialog)
    table.export(dialog)
    assert "written: 2" in heading(dialog)
    assert "not made: 1" in heading(dialog)
    view = one(dialog, QListView, "exportedFiles")
    remarks = one(dialog, QLabel, "exportRemarks")
    assert TITLES[1] in remarks.text(), "the first file that needs a look is marked"
    view.setCurrentIndex(view.model().index(2, 0))
    assert TITLES[2] in remarks.text()
    assert not button(dialog, "openExported").isEnabled(), "what was not made cannot be opened"
    view.setCurrentIndex(view.model().index(0, 0))
    assert remarks.text() == ""


def test_a_folder_that_cannot_be_made_is_told_where_it_is_named(
    table: ExportTable, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    dialog = table.open("md", folder=tmp_path / "file" / "in")
    button(dialog, "startExport").click()
    table.qtbot.waitUntil(lambda: "cannot be made" in sentence(dialog))
    assert button(dialog, "startExport").isVisible()
    assert one(dialog, QLabel, "exportSentence").property("role") == "problem"


def test_a_folder_without_a_place_is_one_at_home(
    table: ExportTable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for written in ("mine", "~/mine"):
        dialog = table.open("md")
        one(dialog, QLineEdit, "exportFolder").setText(written)
        table.export(dialog)
    assert len(_names(tmp_path / "home" / "mine")) == 1


def test_a_syllable_being_composed_is_part_of_the_folder(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", folder=out)
    field = one(dialog, QLineEdit, "exportFolder")
    field.setFocus()
    field.end(False)  # noqa: FBT003 - Qt's own signature
    QApplication.sendEvent(field, QInputMethodEvent("ㄱ", []))
    table.export(dialog)
    assert out.with_name("2020ㄱ").is_dir()


class Opener(QObject):
    """Stands in for the programs of the system."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_a_file_is_opened_shown_and_its_path_copied(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", folder=out)
    table.export(dialog)
    opener, slot = Opener(), "take"
    handle: Any = QDesktopServices.setUrlHandler  # Qt's stubs ask for bytes, Qt itself for a text
    handle("file", opener, slot)
    view = one(dialog, QListView, "exportedFiles")
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert dialog.isVisible(), "Enter opens and does not close"
    button(dialog, "showExported").click()
    QDesktopServices.unsetUrlHandler("file")
    button(dialog, "copyExportedPath").click()
    (name,) = _names(out)
    assert opener.opened == [str(out / name), str(out)]
    assert QGuiApplication.clipboard().text() == str(out / name)


def test_an_agenda_removed_meanwhile_is_left_out(table: ExportTable, out: Path) -> None:
    dialog = table.open("md", folder=out)
    _tick_all(dialog)
    assert table.scene.board
    table.desk.act(agendas.remove, table.scene.board)
    table.export(dialog)
    assert len(_names(out)) == 2


def test_another_language_is_spoken_at_once_and_the_choice_stays(
    table: ExportTable, out: Path
) -> None:
    dialog = table.open("json", folder=out)
    _tick_all(dialog)
    before = button(dialog, "startExport").text()
    language.use("ko")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    QApplication.processEvents()
    assert button(dialog, "startExport").text() != before
    assert button(dialog, "exportFormat-json").isChecked()
    assert one(dialog, QLineEdit, "exportFolder").text() == str(out)
    table.export(dialog)
    assert len(_names(out)) == 3


def test_a_format_that_is_gone_is_no_longer_chosen(table: ExportTable) -> None:
    settings.save(replace(settings.load(), export_formats=("wpd", "md"), export_layout="poem"))
    dialog = table.open()
    assert button(dialog, "exportFormat-md").isChecked()
    assert button(dialog, "exportLayout-declaration").isChecked()


@pytest.mark.parametrize("code", ["ko", "en"])
def test_everything_that_takes_the_keys_has_a_name(
    table: ExportTable, out: Path, code: str
) -> None:
    language.use(code)
    dialog = table.open("md", folder=out)
    unnamed = _unnamed(dialog)
    table.export(dialog)
    assert unnamed + _unnamed(dialog) == []


def _unnamed(dialog: ExportDialog) -> list[str]:
    takers = [
        each
        for each in dialog.findChildren(QWidget)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert takers
    spoken = [(each, QAccessible.queryAccessibleInterface(each)) for each in takers]
    return [str(each) for each, said in spoken if not said.text(QAccessible.Text.Name)]
