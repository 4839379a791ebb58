"""All agendas are exported, with forms of one's own too, while someone goes on typing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLineEdit

from tests.exporters.test_aside import DOCUMENT
from tests.gui.desk_at_work import DeskAtWork
from tests.gui.export_table import button, files
from tests.gui.heart import Heart
from wontak.exporters.base import installed
from wontak.exporters.form_folder import keep
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.services import agendas

_STROKE_MS = 100
_AGENDAS = 11


def _opened(desk: DeskAtWork, folder: Path, *formats: str) -> ExportDialog:
    desk.action("export").trigger()
    (dialog,) = desk.window.findChildren(ExportDialog)
    desk.wait(lambda: dialog.preview.pages.pages > 0)
    for box in dialog.findChildren(QCheckBox):
        box.setChecked(box.objectName().removeprefix("exportFormat-") in formats)
    field = dialog.findChild(QLineEdit, "exportFolder")
    assert field
    field.setText(str(folder))
    return dialog


def _export(desk: DeskAtWork, dialog: ExportDialog) -> None:
    button(dialog, "startExport").click()
    desk.wait(button(dialog, "exportBack").isVisible)


@pytest.mark.alone
def test_the_window_goes_on_beating_while_all_agendas_are_exported(
    desk: DeskAtWork, tmp_path: Path
) -> None:
    dialog = _opened(desk, tmp_path / "out", "pdf", "docx")
    button(dialog, "exportAllAgendas").click()
    _export(desk, dialog)  # the process that makes files is started once
    # Another program may take the processor for a moment; a window that does the work itself
    # would stand still every time.
    longest = min(_longest_pause(desk, dialog) for _attempt in range(3))
    assert len(files(dialog)) == 2 * _AGENDAS
    assert longest < 0.05, f"the window stood still for {longest * 1000:.0f} ms"
    dialog.reject()


def _longest_pause(desk: DeskAtWork, dialog: ExportDialog) -> float:
    button(dialog, "exportBack").click()
    typing = QTimer(interval=_STROKE_MS)
    typing.timeout.connect(lambda: _write(desk))
    typing.start()
    heart = Heart()
    _export(desk, dialog)
    heart.stop()
    typing.stop()
    desk.settle()
    return heart.longest


def _write(desk: DeskAtWork) -> None:
    board = desk.sitting.scene.board
    assert board
    desk.sitting.desk.act(agendas.write_problem, board.agenda, f"{board.agenda.problem[:40]}.")


def test_a_form_of_ones_own_is_among_the_formats(desk: DeskAtWork, tmp_path: Path) -> None:
    form = tmp_path / "form.docx"
    form.write_bytes(installed()["docx"].export(DOCUMENT).content)
    keep(form, "시청 서식")
    dialog = _opened(desk, tmp_path / "out", "form:시청 서식")
    box = dialog.findChild(QAbstractButton, "exportFormat-form:시청 서식")
    assert box
    assert box.text() == "시청 서식"
    _export(desk, dialog)
    (name,) = files(dialog)
    assert name.endswith(".docx")
    assert (tmp_path / "out" / name).is_file()
    dialog.reject()
