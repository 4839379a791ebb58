"""Pictures of the desk in one language and look: python shots_desk.py HOME SHOTS LANGUAGE-LOOK."""

import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListView,
    QTabBar,
    QTableView,
    QToolButton,
    QWidget,
)
from shots_stage import Stage

from wontak.gui.dialogs.error_dialog import ErrorDialog
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.gui.dialogs.letterhead_dialog import LetterheadDialog
from wontak.gui.dialogs.unsaved_dialog import UnsavedDialog

SIZES = ((1280, 800), (1920, 1080))
PAGES = ("agenda", "plan", "record", "declaration")
_FULLEST = 5  # the row of the agenda with the most on its table
_PLAN = 1
_SHADES_OF_PAPER = 30
_DUE = 5  # the column of an action item's day


def main(home: Path, shots: Path, kind: str) -> None:
    """Take the pictures of one language and look."""
    stage = Stage(home / "sample.wontak", shots, kind)
    if kind.endswith("contrast"):
        _picture_pages(stage, SIZES[:1])
    else:
        _picture_pages(stage, SIZES)
        stage.resize(*SIZES[0])
        _turn(stage, _PLAN)
        for scene in (_typing, _finding, _people, _menus, _conferences, _dialogs, _paper, _export):
            scene(stage)
    stage.window.close()
    _picture_other_files(home, shots, kind)


def _picture_pages(stage: Stage, sizes: tuple[tuple[int, int], ...]) -> None:
    stage.show_agenda(_FULLEST)
    for width, height in sizes:
        stage.resize(width, height)
        for number, page in enumerate(PAGES):
            _turn(stage, number)
            stage.take(f"desk-{page}", str(width))


def _turn(stage: Stage, page: int) -> None:
    stage.find(QTabBar, "boardTabs").setCurrentIndex(page)
    stage.settle()


def _typing(stage: Stage) -> None:
    table = stage.find(QTableView, "actionItems")
    table.setFocus()
    table.setCurrentIndex(table.model().index(1, 1))
    stage.take("desk-cell")
    table.setCurrentIndex(table.model().index(1, _DUE))
    stage.press(Qt.Key.Key_F2)
    stage.type_on("다음")
    stage.take("desk-typing")
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_Escape)
    stage.find(QListView, "agendaList").setFocus()
    stage.take("desk-focus")


def _finding(stage: Stage) -> None:
    field = stage.type("agendaSearch", "ㅁㅅㅁㅈ")
    stage.take("desk-found")
    stage.press(Qt.Key.Key_Escape, field)
    stage.type("agendaSearch", "zz")
    stage.take("desk-not-found")
    stage.press(Qt.Key.Key_Escape, field)


def _people(stage: Stage) -> None:
    field = stage.type("stakeholderSearch", "한")
    stage.take("desk-people")
    stage.press(Qt.Key.Key_Escape, field)
    people = stage.find(QListView, "stakeholderList")
    people.setFocus()
    people.setCurrentIndex(people.model().index(1, 0))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(people, asked)
    _take_popup(stage, "desk-person")


def _menus(stage: Stage) -> None:
    for name in ("moreMenu", "agendaStatus"):
        button = stage.find(QToolButton, name)
        corner = button.mapToGlobal(QPoint(0, button.height()))
        most = stage.window.geometry().right() - button.menu().sizeHint().width()
        button.menu().popup(QPoint(min(corner.x(), most), corner.y()))
        _take_popup(stage, f"desk-{name}")


def _take_popup(stage: Stage, name: str) -> None:
    stage.settle()
    stage.take(name)
    while popup := QApplication.activePopupWidget():
        popup.close()
    stage.settle()


def _conferences(stage: Stage) -> None:
    stage.click("conferenceName")
    stage.point_away()
    stage.take("conferences")
    for name in ("newConference", "conferenceDetails"):
        stage.click(name)
        stage.point_away()
        stage.take(f"conferences-{name}")
        stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_Escape)


def _dialogs(stage: Stage) -> None:
    report = ErrorDialog(Path(), stage.window)
    report.report(ZeroDivisionError())
    stage.take_alone(report, "error")
    report.close()
    unsaved = UnsavedDialog(stage.window)
    unsaved.tell(2, "공공건물 옥상 12곳 안전 진단\n시민 출자 설명회 세 차례")
    unsaved.show()
    stage.take_alone(unsaved, "unsaved")
    unsaved.close()


def _paper(stage: Stage) -> None:
    stage.trigger("letterhead")
    dialog = stage.find(LetterheadDialog, "letterheadDialog")
    for place, name in enumerate(("letterhead", "forms")):
        stage.find(QTabBar, "letterheadTabs").setCurrentIndex(place)
        stage.settle()
        stage.take_alone(dialog, name)
    dialog.close()


def _export(stage: Stage) -> None:
    stage.trigger("export")
    dialog = stage.find(ExportDialog, "exportDialog")
    bar = stage.find(QLabel, "previewPage")
    stage.await_(lambda: "/" in bar.text(), "pages in the preview")
    stage.await_(lambda: _has_ink(dialog.preview.pages), "ink in the preview")
    stage.settle()
    stage.take_alone(dialog, "export")
    stage.click("startExport")
    stage.find(QWidget, "exportBack")
    stage.take_alone(dialog, "export-done")
    dialog.close()


def _has_ink(shown: QWidget) -> bool:
    """Return whether there is writing in the middle: paper and its edges have a few shades only."""
    middle = shown.rect().adjusted(60, 60, -60, -60)
    grey = shown.grab(middle).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    return len(set(bytes(grey.constBits()))) > _SHADES_OF_PAPER


def _picture_other_files(home: Path, shots: Path, kind: str) -> None:
    (home / "letter.wontak").write_text("no desk", "utf-8")
    for file, name in (("empty", "empty"), ("letter", "trouble")):
        stage = Stage(home / f"{file}.wontak", shots, kind)
        stage.resize(*SIZES[0])
        stage.settle()
        stage.take(name)
        stage.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
