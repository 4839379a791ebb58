"""A fault in the program itself is told in one report that is in nobody's way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from wontak.gui.app import install_excepthook
from wontak.gui.dialogs.error_dialog import ErrorDialog

WORDS = "김가람 010-1234-5678"


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> Iterator[ErrorDialog]:
    made = ErrorDialog(tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def _caught(kind: type[Exception]) -> BaseException:
    with pytest.raises(kind) as caught:
        raise kind(WORDS)
    return caught.value


def _press(dialog: ErrorDialog, name: str) -> None:
    (button,) = dialog.findChildren(QPushButton, name)
    button.click()


def _count(dialog: ErrorDialog) -> str:
    return " ".join(
        each.text() for each in dialog.findChildren(QLabel) if each.property("role") == "second"
    )


def test_a_fault_is_told_without_what_was_written(dialog: ErrorDialog) -> None:
    dialog.report(_caught(ValueError))
    assert dialog.isVisible()
    assert not dialog.isModal()
    told = dialog.details.toPlainText()
    assert "test_error_dialog.py:" in told
    assert "= ValueError" in told
    assert "Wontak" in told
    assert WORDS not in told


def test_a_fault_that_repeats_is_counted_and_told_once(dialog: ErrorDialog) -> None:
    error = _caught(ValueError)
    for _ in range(500):
        dialog.report(error)
    assert dialog.details.toPlainText().count("ValueError") == 1
    assert "500" in _count(dialog)


def test_a_closed_report_comes_back_for_another_fault_alone(dialog: ErrorDialog) -> None:
    first = _caught(ValueError)
    dialog.report(first)
    dialog.close()
    dialog.report(first)
    assert not dialog.isVisible(), "a fault in each painting would let nobody work"
    dialog.report(_caught(KeyError))
    assert dialog.isVisible()
    assert dialog.details.toPlainText().count("= ") == 2


def test_a_flood_of_different_faults_stays_readable(dialog: ErrorDialog) -> None:
    for number in range(100):
        dialog.report(_caught(type(f"Error{number}", (Exception,), {})))
    assert dialog.details.toPlainText().count("= Error") == 20
    assert "100" in _count(dialog)


def test_the_report_takes_nobodys_keys(dialog: ErrorDialog) -> None:
    # Windows drawn for nobody to see are always given the keys; a real one keeps its word.
    assert dialog.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert dialog.windowModality() == Qt.WindowModality.NonModal


def test_the_report_can_be_copied(dialog: ErrorDialog) -> None:
    dialog.report(_caught(ValueError))
    _press(dialog, "copyReport")
    assert QGuiApplication.clipboard().text() == dialog.details.toPlainText()


class Opener(QObject):
    """Stands in for the system's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def test_the_log_folder_is_opened(dialog: ErrorDialog, tmp_path: Path) -> None:
    opener = Opener()
    slot: Any = "open"  # Qt's stubs ask for bytes, Qt itself for this
    QDesktopServices.setUrlHandler("file", opener, slot)
    dialog.report(_caught(ValueError))
    _press(dialog, "openLogFolder")
    QDesktopServices.unsetUrlHandler("file")
    assert opener.opened == [str(tmp_path)]


def test_an_error_that_nobody_caught_ends_in_the_report(dialog: ErrorDialog) -> None:
    last_resort = install_excepthook(dialog.report)
    try:
        last_resort.take(_caught(ZeroDivisionError))
    finally:
        last_resort.remove()
    assert "ZeroDivisionError" in dialog.details.toPlainText()
