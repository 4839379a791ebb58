"""The preview shows the pages that would be written, and follows what is done at the desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.export_table import TITLES, ExportTable, button, export_table, one
from tests.gui.watched_proofs import Watched
from wontak import language, settings
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.gui.preview_maker import Sheets
from wontak.gui.preview_pages import Fit
from wontak.services import agendas

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def proofs() -> Watched:
    return Watched()


@pytest.fixture
def table(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, proofs: Watched
) -> Iterator[ExportTable]:
    language.use("en")
    with export_table(qtbot, tmp_path) as made:
        made.proofs = lambda: proofs
        yield made
        proofs.open.set()


@pytest.fixture
def dialog(table: ExportTable, tmp_path: Path) -> ExportDialog:
    made = table.open("md", folder=tmp_path / "out")
    table.qtbot.waitUntil(lambda: made.preview.pages.pages > 0, timeout=20_000)
    return made


def _next(table: ExportTable, dialog: ExportDialog, act: Callable[[], object]) -> Sheets:
    with table.qtbot.waitSignal(dialog.preview.shown, timeout=20_000) as shown:
        act()
    assert shown.args
    made: Sheets = shown.args[0]
    return made


def _write(table: ExportTable, text: str) -> None:
    assert table.scene.board
    table.desk.act(agendas.write_problem, table.scene.board.agenda, text)


def _shades(dialog: ExportDialog) -> int:
    """Return how many shades of grey are seen: paper has few, ink on it many."""
    grey = _seen(dialog).convertToFormat(QImage.Format.Format_Grayscale8)
    return len(set(bytes(grey.constBits())))


@pytest.fixture
def long(table: ExportTable, dialog: ExportDialog) -> ExportDialog:
    """Return the dialog over a document of two pages or more."""
    _next(table, dialog, lambda: _write(table, "마을에서 오래 이야기한 문제. " * 120))
    assert dialog.preview.pages.pages > 1
    return dialog


def _seen(dialog: ExportDialog) -> QImage:
    return dialog.preview.pages.viewport().grab().toImage()


def test_the_pages_of_the_agenda_at_hand_are_there(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    assert TITLES[0] in proofs.titles[-1]
    table.qtbot.waitUntil(lambda: _shades(dialog) > 20)
    assert one(dialog, QWidget, "exportPreview").accessibleDescription() == "Page 1 of 1"


def test_an_edit_at_the_desk_is_shown_and_the_place_stays(
    table: ExportTable, long: ExportDialog
) -> None:
    pages = long.preview.pages
    pages.go_to(1)
    before = pages.verticalScrollBar().value()
    proof = long.preview.proof
    assert proof
    assert table.scene.board
    agenda = table.scene.board.agenda
    _next(table, long, lambda: table.desk.act(agendas.retitle, agenda, "방금 고친 제목"))
    assert long.preview.proof != proof
    assert pages.verticalScrollBar().value() == before > 0


def test_edits_that_come_together_are_shown_once_with_the_last(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    proofs.titles.clear()
    for title in ("하나", "둘", "셋", "넷"):
        assert table.scene.board
        table.desk.act(agendas.retitle, table.scene.board.agenda, title)
    table.qtbot.waitUntil(lambda: any("넷" in title for title in proofs.titles), timeout=20_000)
    assert len(proofs.titles) < 4


def test_pages_that_come_too_late_are_shown_to_nobody(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    shown: list[Sheets] = []
    dialog.preview.shown.connect(shown.append)
    proofs.open.clear()
    button(dialog, "exportLayout-action-plan").click()
    button(dialog, "exportLayout-participants").click()
    button(dialog, "exportLayout-minutes").click()
    proofs.open.set()
    table.qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert [each.subject.layout for each in shown] == ["minutes"]


def test_the_last_good_page_stays_while_the_next_is_made(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    before = _seen(dialog)
    proofs.open.clear()
    button(dialog, "exportLanguage-en").click()
    assert dialog.preview.pages.pages
    assert _seen(dialog) == before
    _next(table, dialog, proofs.open.set)
    assert _seen(dialog) != before


def test_why_there_are_no_new_pages_is_said_in_place_until_there_are(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    problem = one(dialog, QLabel, "previewProblem")
    proofs.fails = True
    _write(table, "먼저")
    table.qtbot.waitUntil(problem.isVisible)
    assert TITLES[0] in problem.text()
    assert dialog.preview.pages.pages, "the last good pages are still there"
    proofs.fails = False
    _next(table, dialog, lambda: _write(table, "다음"))
    assert not problem.isVisible()


def test_letters_that_no_font_has_are_told_before_a_file_is_made(
    table: ExportTable, dialog: ExportDialog
) -> None:
    told = one(dialog, QLabel, "previewProblem")
    _next(table, dialog, lambda: _write(table, "ภาษา는 없음"))
    assert told.isVisibleTo(dialog)
    assert "ภ" in told.text()
    _next(table, dialog, lambda: _write(table, "모두 있음"))
    assert not told.isVisibleTo(dialog)


def test_without_an_agenda_a_sentence_says_what_to_choose(
    table: ExportTable, dialog: ExportDialog
) -> None:
    button(dialog, "exportNoAgenda").click()
    waiting = one(dialog, QLabel, "previewWaiting")
    assert waiting.isVisible()
    assert "agenda" in waiting.text()
    assert not button(dialog, "printPreview").isEnabled()
    _next(table, dialog, button(dialog, "exportAllAgendas").click)
    assert not waiting.isVisible()


def test_the_marked_agenda_is_the_one_that_is_shown(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    button(dialog, "exportAllAgendas").click()
    view = one(dialog, QListView, "exportAgendas")
    _next(table, dialog, lambda: view.setCurrentIndex(view.model().index(2, 0)))
    assert TITLES[2] in proofs.titles[-1]


def test_an_agenda_that_is_called_otherwise_is_listed_so_and_stays_taken(
    table: ExportTable, dialog: ExportDialog
) -> None:
    model = one(dialog, QListView, "exportAgendas").model()
    assert table.scene.board
    table.desk.act(agendas.retitle, table.scene.board.agenda, "이름을 고친 의제")
    table.qtbot.waitUntil(lambda: "이름을 고친 의제" in str(model.index(0, 0).data()))
    taken = [model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) for row in range(3)]
    unchecked = Qt.CheckState.Unchecked
    assert taken == [Qt.CheckState.Checked, unchecked, unchecked]


def test_pages_are_turned_by_keys_from_the_preview_and_from_the_choices(
    long: ExportDialog,
) -> None:
    pages = long.preview.pages
    read = []
    for part in (pages, button(long, "exportLayout-declaration")):
        part.setFocus()
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
            QTest.keyClick(part, key)
            read.append(pages.page)
    assert read == [1, 0, pages.pages - 1, 0] * 2


def test_pages_are_made_larger_and_smaller_and_fitted_by_keys(dialog: ExportDialog) -> None:
    pages = dialog.preview.pages
    usual = pages.percent
    QTest.keyClick(dialog, Qt.Key.Key_Plus, CONTROL)
    assert pages.percent > usual
    QTest.keyClick(dialog, Qt.Key.Key_Minus, CONTROL)
    QTest.keyClick(dialog, Qt.Key.Key_Minus, CONTROL)
    assert pages.percent < usual
    QTest.keyClick(dialog, Qt.Key.Key_9, CONTROL)
    assert pages.fit is Fit.PAGE
    assert pages.verticalScrollBar().maximum() == 0, "the one page is seen whole"
    QTest.keyClick(dialog, Qt.Key.Key_0, CONTROL)
    assert pages.percent == usual
    for _ in range(20):
        QTest.keyClick(dialog, Qt.Key.Key_Plus, CONTROL)
    assert pages.percent == 300


def test_the_bar_says_where_one_is_and_turns(long: ExportDialog) -> None:
    said, pages = one(long, QLabel, "previewPage"), long.preview.pages.pages
    assert said.text() == f"1 / {pages}"
    assert not button(long, "previewPreviousPage").isEnabled()
    for _ in range(pages - 1):
        button(long, "previewNextPage").click()
    assert said.text() == f"{pages} / {pages}"
    assert not button(long, "previewNextPage").isEnabled()
    button(long, "previewFitPage").click()
    assert button(long, "previewFitPage").isChecked()
    assert not button(long, "previewFitWidth").isChecked()


def test_a_document_about_all_agendas_asks_for_none(
    table: ExportTable, dialog: ExportDialog, proofs: Watched, tmp_path: Path
) -> None:
    sheets = _next(table, dialog, button(dialog, "exportLayout-book").click)
    assert len(sheets.subject.agenda_ids) == len(TITLES)
    assert not one(dialog, QListView, "exportAgendas").isVisible()
    table.export(dialog)
    assert len(list((tmp_path / "out").iterdir())) == 1


def test_who_reads_it_is_chosen_and_remembered(table: ExportTable, dialog: ExportDialog) -> None:
    sheets = _next(table, dialog, button(dialog, "exportReaders-internal").click)
    assert sheets.subject.internal
    table.export(dialog)
    assert settings.load().export_readers == "internal"
    again = table.open()
    assert button(again, "exportReaders-internal").isChecked()


def test_the_keys_begin_at_the_document_that_is_chosen(
    table: ExportTable, dialog: ExportDialog
) -> None:
    assert button(dialog, "exportLayout-declaration").hasFocus()
    button(dialog, "exportLayout-minutes").click()
    table.export(dialog)
    dialog.reject()
    again = table.open()
    assert button(again, "exportLayout-minutes").hasFocus()


def test_the_dialog_closes_while_pages_are_made(
    table: ExportTable, dialog: ExportDialog, proofs: Watched
) -> None:
    proofs.open.clear()
    _write(table, "닫기 전")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    table.qtbot.waitUntil(lambda: not table.window.findChildren(ExportDialog))
