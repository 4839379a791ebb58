"""A desk with three agendas and an export dialog over it, with the hands of a facilitator."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from wontak.documents.model import Document
from wontak.exporters.base import Export, Remark, installed
from wontak.exporters.proofs import ProofPress
from wontak.gui.composing import Composing
from wontak.gui.desk import Desk
from wontak.gui.dialogs.export_dialog import ExportDialog
from wontak.gui.main_window import MainWindow
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.gui.theme import LIGHT
from wontak.gui.works import Works
from wontak.services import agendas, conferences
from wontak.services.proofs import Proofs
from wontak.store.opening import open_store

DESK = UUID(int=7)
TITLES = ("사회적 모성애", "청년 주거", "청년사진관 웃는 내.일.")


class Gated:
    """An exporter that goes on when it is let, remarks on the second file and fails at the third."""

    suffix = ".txt"
    label = "Text (slow)"

    def __init__(self) -> None:
        self.open = Event()
        self.made = 0

    def export(self, document: Document) -> Export:
        assert self.open.wait(20)
        self.made += 1
        if self.made == 3:
            raise ValueError(document.title)
        remark = Remark("“{title}”: look.", {"title": document.title})
        return Export(document.title.encode(), (remark,) if self.made == 2 else ())


class ExportTable:
    """The desk, what is saved, and the dialog when it was asked for."""

    def __init__(self, qtbot: QtBot, application: QApplication, file: Path) -> None:
        self.qtbot = qtbot
        self.composing = Composing(application)
        self.desk = Desk(partial(open_store, file, actor="가람", desk=DESK))
        self.scene = Scene(self.desk)
        self.desk.opened.connect(lambda: self.scene.open(None, None))
        self.desk.start()
        qtbot.waitUntil(lambda: self.scene.board is not None)
        self.window = MainWindow(("#FFFFFF", "#FFFFFF", "#FFFFFF"))
        qtbot.addWidget(self.window)
        self.gated = Gated()
        self.proofs: Callable[[], Proofs[Document]] = ProofPress

    def exporters(self) -> Mapping[str, Any]:
        """Return two quick exporters and one that waits."""
        here = installed()
        return {"md": here["md"], "json": here["json"], "slow": self.gated}

    def open(self, *formats: str, folder: Path | None = None) -> ExportDialog:
        """Open the dialog and choose formats and a folder in it."""
        room = Room(self.desk, self.composing, lambda: LIGHT)
        works = Works(self.exporters(), self.proofs)
        dialog = ExportDialog(room, self.scene, works, self.window)
        dialog.show()
        dialog.activateWindow()
        self.qtbot.waitUntil(dialog.isActiveWindow)
        agendas_shown = one(dialog, QListView, "exportAgendas").model()
        self.qtbot.waitUntil(lambda: agendas_shown.rowCount() > 0)
        for name in ("md", "json", "slow") if formats else ():
            button(dialog, f"exportFormat-{name}").setChecked(name in formats)
        if folder:
            one(dialog, QLineEdit, "exportFolder").setText(str(folder))
        return dialog

    def export(self, dialog: ExportDialog) -> None:
        """Press the keys that export, and wait until all is done."""
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.waitUntil(button(dialog, "closeExport").isVisible, timeout=20_000)


def one(dialog: ExportDialog, kind: type[Any], name: str) -> Any:
    """Return the one widget of a name."""
    (found,) = dialog.findChildren(kind, name)
    return found


def button(dialog: ExportDialog, name: str) -> QAbstractButton:
    """Return the button of a name."""
    found: QAbstractButton = one(dialog, QAbstractButton, name)
    return found


def sentence(dialog: ExportDialog) -> str:
    """Return what stands at the foot."""
    return str(one(dialog, QLabel, "exportSentence").text())


def heading(dialog: ExportDialog) -> str:
    """Return what stands above the files."""
    return str(one(dialog, QLabel, "exportHeading").text())


def files(dialog: ExportDialog) -> list[str]:
    """Return the names in the list of what was made."""
    model = one(dialog, QListView, "exportedFiles").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@contextmanager
def export_table(qtbot: QtBot, folder: Path) -> Iterator[ExportTable]:
    """Give a desk with three agendas, saved in a folder."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = ExportTable(qtbot, application, _file(folder))
    yield made
    made.gated.open.set()
    made.window.close()
    qtbot.waitUntil(lambda: not made.window.findChildren(ExportDialog), timeout=20_000)
    application.removeEventFilter(made.composing)
    assert made.desk.close()


def _file(folder: Path) -> Path:
    file = folder / "desk.wontak"
    store = open_store(file, actor="가람", desk=DESK)
    edit = conferences.add((), "2020 대구사회혁신컨퍼런스")
    store.apply(edit)
    conference: Any = edit.changes[0].after
    for title in TITLES:
        store.apply(agendas.add(conference, store.agenda_lines(conference.id), title))
    store.close()
    return file
