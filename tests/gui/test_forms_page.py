"""Forms are added, tried and forgotten in the window, which goes on while they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from tests.exporters.form_papers import text_of_word, word_form, written
from tests.gui.desk_at_work import DeskAtWork
from tests.gui.test_accessible_names import nameless
from wontak import language
from wontak.exporters import form_folder, forms
from wontak.gui.dialogs.forms_page import FormsPage, Shelf
from wontak.gui.dialogs.letterhead_dialog import LetterheadDialog

SHELF = Shelf(forms.installed_forms, forms.add, forms.tried, form_folder.remove)


class Opener(QObject):
    """Takes the files that would be shown by another program."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication) -> Iterator[FormsPage]:
    language.use("en")
    made = FormsPage(SHELF)
    made.show()
    yield made
    made.close()
    made.deleteLater()
    for _turn in range(2):
        qapp.sendPostedEvents(None, 52)


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    handle: Any = QDesktopServices.setUrlHandler  # Qt's stubs ask for bytes, Qt itself for a text
    handle("file", made, "take")
    yield made
    QDesktopServices.unsetUrlHandler("file")


def _add(qtbot: QtBot, page: FormsPage, file: Path) -> str:
    with qtbot.waitSignal(page.settled, timeout=60_000):
        page.add_form(file)
        assert not page.isEnabled()
    assert page.isEnabled()
    return page.sentence.text()


def _names(page: FormsPage) -> list[str]:
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_a_form_is_added_tried_and_forgotten(
    qtbot: QtBot, page: FormsPage, opener: Opener, tmp_path: Path
) -> None:
    said = _add(qtbot, page, written(tmp_path, "시 양식.docx", word_form("{{ agenda.title }}")))
    assert said == "“시 양식” was added."
    assert _names(page) == ["시 양식  (Word)"]
    target = tmp_path / "sample.docx"
    with qtbot.waitSignal(page.settled, timeout=60_000):
        page.try_form("시 양식", target)
    assert "햇빛발전" in text_of_word(target.read_bytes())
    qtbot.waitUntil(lambda: opener.opened == [target])
    remove = page.findChild(QPushButton, "removeForm")
    assert remove
    remove.click()
    assert _names(page) == []
    assert not remove.isEnabled()


def test_unknown_fields_and_refusals_are_told_in_a_sentence(
    qtbot: QtBot, page: FormsPage, tmp_path: Path
) -> None:
    said = _add(qtbot, page, written(tmp_path, "a.docx", word_form("{{ agenda.titel }}")))
    assert "agenda.titel (→ agenda.title?)" in said
    said = _add(qtbot, page, written(tmp_path, "b.docx", b"no form"))
    assert "cannot be a form" in said
    assert page.sentence.property("role") == "problem"
    assert _names(page) == ["a  (Word)"]


def test_the_menu_opens_one_dialog_with_both_pages(desk: DeskAtWork) -> None:
    for _time in range(2):
        desk.action("letterhead").trigger()
    (dialog,) = desk.window.findChildren(LetterheadDialog)
    assert nameless(dialog) == []
    tabs = dialog.findChild(QTabBar, "letterheadTabs")
    assert tabs
    assert dialog.page.isVisible()
    tabs.setCurrentIndex(1)
    assert dialog.findChild(QListWidget, "formList")
    assert dialog.forms.isVisible()
    assert dialog.findChild(QLabel, "formSentence")
    dialog.close()
