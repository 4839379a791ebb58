"""The preferences about paper, open beside the work: the letterhead, and forms of one's own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from wontak.gui.composing import Composing
from wontak.gui.dialogs.forms_page import FormsPage, Shelf
from wontak.gui.dialogs.letterhead_page import LetterheadPage
from wontak.language import _


class LetterheadDialog(QDialog):
    """Two pages; nothing at the desk waits for them."""

    def __init__(
        self,
        composing: Composing,
        read_logo: Callable[[Path], Any],
        shelf: Shelf,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("letterheadDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.setWindowTitle(_("Letterhead and forms"))
        self.resize(860, 660)
        self.page = LetterheadPage(composing, read_logo)
        self.forms = FormsPage(shelf)
        self.tabs = QTabBar()
        self._lay_out()
        self.page.begin()

    def _lay_out(self) -> None:
        self.tabs.setObjectName("letterheadTabs")
        self.tabs.setAccessibleName(_("Letterhead and forms"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        stack = QStackedWidget()
        for words, page in ((_("Letterhead"), self.page), (_("Own forms"), self.forms)):
            self.tabs.addTab(words)
            stack.addWidget(page)
        self.tabs.currentChanged.connect(stack.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.tabs)
        layout.addLayout(row)
        layout.addWidget(stack, 1)
