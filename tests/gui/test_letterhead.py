"""The letterhead is written in the window, seen at once, and kept when somebody says so."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.exporters.blocks import SVG, png
from tests.gui.test_accessible_names import nameless
from wontak import language, paths, settings
from wontak.documents.stationery import letterhead
from wontak.exporters import form_folder, forms
from wontak.exporters.logos import read_logo
from wontak.gui.composing import Composing
from wontak.gui.dialogs.forms_page import Shelf
from wontak.gui.dialogs.letterhead_dialog import LetterheadDialog

SHELF = Shelf(forms.installed_forms, forms.add, forms.tried, form_folder.remove)


@pytest.fixture
def dialog(qtbot: QtBot, qapp: QApplication) -> Iterator[LetterheadDialog]:
    language.use("en")
    composing = Composing(qapp)
    made = LetterheadDialog(composing, read_logo, SHELF)
    made.show()
    yield made
    made.close()
    composing.deleteLater()
    qapp.processEvents()
    for _turn in range(2):
        qapp.sendPostedEvents(None, 52)


def _button(dialog: LetterheadDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found, name
    return found


def _line(dialog: LetterheadDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found, name
    return found


def _lines(dialog: LetterheadDialog) -> QPlainTextEdit:
    found = dialog.findChild(QPlainTextEdit, "letterheadLines")
    assert found
    return found


def _sentence(dialog: LetterheadDialog) -> str:
    found = dialog.findChild(QLabel, "letterheadSentence")
    assert found
    return found.text()


def _take(qtbot: QtBot, dialog: LetterheadDialog, file: Path) -> None:
    with qtbot.waitSignal(dialog.page.fields.changed, timeout=10_000):
        dialog.page.fields.take_logo(file)


def test_what_is_written_is_kept_by_one_button(
    qtbot: QtBot, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    file = tmp_path / "logo.svg"
    file.write_bytes(SVG)
    _take(qtbot, dialog, file)
    _line(dialog, "letterheadAlt").setText("표지")
    _line(dialog, "letterheadColour").setText("#0F6E66")
    _lines(dialog).setPlainText("한빛센터(가칭)\n\n전화")
    _line(dialog, "letterheadFooter").setText("끝")
    assert letterhead(settings.load()) is None
    file.unlink()
    _button(dialog, "keepLetterhead").click()
    head = letterhead(settings.load())
    assert head
    assert (head.logo, head.logo_alt, head.colour) == (SVG, "표지", "0F6E66")
    assert (head.lines, head.footer) == (("한빛센터(가칭)", "전화"), "끝")
    assert "letterhead" in _sentence(dialog)
    _button(dialog, "letterheadNoLogo").click()
    _button(dialog, "keepLetterhead").click()
    assert not list(paths.letterhead_folder().iterdir())


def test_a_picture_that_cannot_be_a_logo_is_told_and_what_was_there_stays(
    qtbot: QtBot, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.png", tmp_path / "bad.svg"
    good.write_bytes(png())
    bad.write_bytes(SVG.replace(b"</svg>", b"<script/></svg>"))
    _take(qtbot, dialog, good)
    with qtbot.waitSignal(dialog.page.fields.refused, timeout=10_000):
        dialog.page.fields.take_logo(bad)
    assert "bad.svg cannot be the logo" in _sentence(dialog)
    _line(dialog, "letterheadAlt").setText("표지")
    assert dialog.page.fields.head().media_type == "image/png"


@pytest.mark.parametrize(
    ("colour", "sentence", "may_be_kept"),
    [("green", "is no colour", False), ("#FFD000", "too pale", True), ("#0F6E66", "", True)],
)
def test_a_colour_is_judged_as_it_is_typed(
    dialog: LetterheadDialog, colour: str, sentence: str, *, may_be_kept: bool
) -> None:
    _line(dialog, "letterheadColour").setText(colour)
    assert sentence in _sentence(dialog)
    assert bool(_sentence(dialog)) == bool(sentence)
    assert _button(dialog, "keepLetterhead").isEnabled() == may_be_kept


def test_a_logo_must_say_what_it_shows(
    qtbot: QtBot, dialog: LetterheadDialog, tmp_path: Path
) -> None:
    file = tmp_path / "logo.png"
    file.write_bytes(png())
    _take(qtbot, dialog, file)
    _line(dialog, "letterheadAlt").setText(" ")
    assert "hear" in _sentence(dialog)
    assert not _button(dialog, "keepLetterhead").isEnabled()


def test_the_paper_shows_what_is_typed_and_tells_it(dialog: LetterheadDialog) -> None:
    _line(dialog, "letterheadColour").setText("#C00000")
    _lines(dialog).setPlainText("한빛센터(가칭)")
    preview = dialog.page.preview
    picture = preview.grab().toImage()
    colours = {
        QColor(picture.pixel(x, y)).name()
        for x in range(picture.width())
        for y in range(picture.height() // 3)
    }
    assert "#c00000" in colours
    told = QAccessible.queryAccessibleInterface(preview).text(QAccessible.Text.Description)
    assert told == "한빛센터(가칭)"


def test_the_language_changes_without_losing_what_is_written(dialog: LetterheadDialog) -> None:
    _lines(dialog).setPlainText("한빛센터(가칭)")
    _line(dialog, "letterheadColour").setText("#FFD00")
    title = dialog.windowTitle()
    dialog.tabs.setCurrentIndex(1)
    language.use("ko")
    QApplication.sendEvent(dialog, QEvent(QEvent.Type.LanguageChange))
    assert dialog.windowTitle() != title
    assert dialog.forms.isVisible()
    draft = dialog.page.fields.draft()
    assert (draft.lines, draft.colour) == ("한빛센터(가칭)", "#FFD00")


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_everything_in_the_dialog_has_a_name(qtbot: QtBot, qapp: QApplication, code: str) -> None:
    language.use(code)
    composing = Composing(qapp)
    made = LetterheadDialog(composing, read_logo, SHELF)
    assert nameless(made) == []
    made.deleteLater()
    composing.deleteLater()
