"""The preferences about paper, open beside the work: the letterhead, and forms of one's own."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QDialog, QStackedWidget, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

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
        self.resize(860, 660)
        self._given = (composing, read_logo, shelf)
        self.tabs = QTabBar()
        self._stack = QStackedWidget()
        self._lay_out()
        self.page, self.forms = self._pages()
        self._show_pages()
        self.page.begin()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # A form that is being tried is told about in the language in which it was asked for.
        if event.type() == QEvent.Type.LanguageChange and self.forms.isEnabled():
            old = (self.page, self.forms)
            draft = self.page.fields.draft()
            self.page, self.forms = self._pages()
            self.page.fields.show_draft(draft)
            self._show_pages()
            for page in old:
                self._stack.removeWidget(page)
                page.deleteLater()

    def _pages(self) -> tuple[LetterheadPage, FormsPage]:
        composing, read_logo, shelf = self._given
        return LetterheadPage(composing, read_logo), FormsPage(shelf)

    def _show_pages(self) -> None:
        self.setWindowTitle(_("Letterhead and forms"))
        self.tabs.setAccessibleName(_("Letterhead and forms"))
        pages = ((_("Letterhead"), self.page), (_("Own forms"), self.forms))
        for number, (words, page) in enumerate(pages):
            if self.tabs.count() <= number:
                self.tabs.addTab("")
            self.tabs.setTabText(number, words)
            self._stack.insertWidget(number, page)
        self._stack.setCurrentIndex(self.tabs.currentIndex())

    def _lay_out(self) -> None:
        self.tabs.setObjectName("letterheadTabs")
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(0)
        row = QVBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.tabs)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
