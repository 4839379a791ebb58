"""What was exported last is exported once more by one key, and an agenda goes to paper by another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.desk_at_work import DeskAtWork
from tests.gui.export_table import TITLES, ExportTable, button, export_table
from wontak import language
from wontak.exporters.proofs import ProofPress
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.gui.handing_out import HandingOut
from wontak.gui.room import Room
from wontak.gui.theme import LIGHT
from wontak.gui.works import Works
from wontak.services import agendas


@pytest.fixture
def table(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[ExportTable]:
    language.use("en")
    with export_table(qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


class Told:
    """What the state line is told."""

    def __init__(self, table: ExportTable) -> None:
        room = Room(table.desk, table.composing, lambda: LIGHT)
        works = Works(table.exporters(), ProofPress)
        self.hands = HandingOut(table.window, room, table.scene, lambda: works)
        self.said: list[str] = []
        self.files: list[Path | None] = []
        self.hands.told.connect(self._hear)
        self._table = table

    def _hear(self, sentence: str, file: Path | None) -> None:
        self.said.append(sentence)
        self.files.append(file)

    def again(self) -> None:
        """Export once more and wait for the end."""
        self.files.clear()
        self.hands.again()
        self._table.qtbot.waitUntil(lambda: any(self.files), timeout=20_000)


def _export(table: ExportTable, out: Path, *, every: bool = False) -> None:
    dialog = table.open("md", folder=out)
    if every:
        button(dialog, "exportAllAgendas").click()
    table.export(dialog)
    dialog.reject()
    table.qtbot.waitUntil(lambda: not table.window.findChildren(ExportDialog))


def test_the_last_export_is_repeated_without_a_question(table: ExportTable, out: Path) -> None:
    _export(table, out)
    told = Told(table)
    assert table.scene.board
    table.desk.act(agendas.write_problem, table.scene.board.agenda, "그 뒤에 적은 문제")
    told.again()
    (file,) = out.iterdir()
    assert "그 뒤에 적은 문제" in file.read_text("utf-8")
    assert told.files[-1] == file
    assert file.name in told.said[-1]
    assert not table.window.findChildren(ExportDialog)


def test_the_same_agenda_is_written_though_another_is_at_hand(
    table: ExportTable, out: Path
) -> None:
    _export(table, out)
    other = next(line for line in table.scene.lines if line.title == TITLES[1])
    table.scene.show_agenda(other.id)
    Told(table).again()
    assert [TITLES[0] in path.name for path in out.iterdir()] == [True]


def test_all_agendas_are_those_of_now(table: ExportTable, out: Path) -> None:
    _export(table, out, every=True)
    assert table.scene.directory
    table.desk.act(agendas.add, table.scene.directory.conference, table.scene.lines, "새 의제")
    told = Told(table)
    told.again()
    assert len(list(out.iterdir())) == len(TITLES) + 1
    assert "4" in told.said[-1]


def test_where_nothing_was_exported_yet_it_is_asked(table: ExportTable) -> None:
    told = Told(table)
    told.hands.again()
    table.qtbot.waitUntil(lambda: bool(table.window.findChildren(ExportDialog)))


def test_what_could_not_be_written_is_said(table: ExportTable, out: Path) -> None:
    _export(table, out)
    for file in out.iterdir():
        file.unlink()
    out.rmdir()
    out.write_text("a file stands where the folder was", "utf-8")
    told = Told(table)
    with table.qtbot.waitSignal(told.hands.refused, timeout=20_000) as refused:
        told.hands.again()
    assert refused.args
    assert "out" in refused.args[0].sentence(str)


def test_the_keys_of_the_window_export_again_and_the_line_shows_the_way(
    desk: DeskAtWork, tmp_path: Path
) -> None:
    desk.action("export").trigger()
    (dialog,) = desk.window.findChildren(ExportDialog)
    desk.wait(lambda: dialog.preview.pages.pages > 0)
    for box in dialog.findChildren(QWidget):
        if box.objectName().startswith("exportFormat-"):
            button(dialog, box.objectName()).setChecked(box.objectName() == "exportFormat-md")
    field = dialog.findChild(QLineEdit, "exportFolder")
    assert field
    field.setText(str(tmp_path / "out"))
    button(dialog, "startExport").click()
    desk.wait(button(dialog, "exportBack").isVisible)
    dialog.reject()
    assert not desk.widget(QPushButton, "showWritten").isVisible()
    desk.action("exportAgain").trigger()
    desk.wait(desk.widget(QPushButton, "showWritten").isVisible)
    (file,) = (tmp_path / "out").iterdir()
    assert file.name in desk.widget(QLabel, "message").text()


def test_the_agenda_at_hand_goes_to_paper(desk: DeskAtWork, tmp_path: Path) -> None:
    desk.action("print").trigger()
    desk.wait(lambda: bool(desk.window.findChildren(QPrintDialog)))
    (dialog,) = desk.window.findChildren(QPrintDialog)
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printer.setResolution(100)
    dialog.done(QDialog.DialogCode.Accepted)
    desk.wait((tmp_path / "paper.pdf").exists)
    desk.wait(lambda: "쪽 수: 4" in desk.message() or "printed: 4" in desk.message())
    assert len(ProofPress().sizes((tmp_path / "paper.pdf").read_bytes())) == 4
