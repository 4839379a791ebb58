"""The preview of what an export would make, at the side of the choices, kept up to date."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from wontak.documents.model import Document
from wontak.domain.errors import WontakError
from wontak.gui.labels import label
from wontak.gui.lines import hairline
from wontak.gui.preview_bar import PreviewBar
from wontak.gui.preview_maker import PreviewMaker, Sheets, Subject
from wontak.gui.preview_pages import Fit, PreviewPages
from wontak.gui.room import Room
from wontak.language import _
from wontak.services.proofs import Proof, Proofs

_LEAST = 480
_ZOOMS: Mapping[str, int] = {"Ctrl++": 1, "Ctrl+=": 1, "Ctrl+-": -1}
_FITS = {"Ctrl+0": Fit.WIDTH, "Ctrl+9": Fit.PAGE}


class PreviewPanel(QWidget):
    """Shows the last good pages until the next are made, or says why there are none."""

    print_requested = Signal(object)
    shown = Signal(object)

    def __init__(self, room: Room, proofs: Proofs[Document]) -> None:
        super().__init__()
        self.setObjectName("previewPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.maker = PreviewMaker(room.desk, proofs, self)
        self.pages = PreviewPages(room.theme)
        self.pages.setMinimumWidth(_LEAST)
        self._bar = PreviewBar(self.pages)
        self._problem = _sentence("previewProblem", "problem")
        self._waiting = _sentence("previewWaiting", "empty")
        self._shown: Subject | None = None
        self._column = QVBoxLayout(self)
        self._stack = QStackedLayout()
        self._lay_out()
        self._join()
        self._say(_("The preview is being made…"))

    @property
    def proof(self) -> Proof | None:
        """The pages that are shown; None where there are none."""
        sheets = self.maker.sheets
        return sheets.proof if sheets and self.pages.pages else None

    def show_subject(self, subject: Subject | None, lacking: str = "") -> None:
        """Show what a choice would make, or the sentence about what it lacks."""
        if subject is None:
            self._say(lacking)
        self.maker.show(subject)

    def speak(self) -> None:
        """Say everything in the language in use."""
        old, self._bar = self._bar, PreviewBar(self.pages)
        self._column.replaceWidget(old, self._bar)
        old.deleteLater()
        self._bar.print_requested.connect(self.print)
        self.pages.setAccessibleName(_("Preview of the document"))

    def turn(self, key: int) -> bool:
        """Do what a page key asks for, wherever it was pressed; False where it is none."""
        return self.pages.turn(key)

    def print(self) -> None:
        """Ask for the shown pages to be printed."""
        if self.proof:
            self.print_requested.emit(self.maker.sheets)

    def _lay_out(self) -> None:
        self._stack.addWidget(self._waiting)
        self._stack.addWidget(self.pages)
        self._problem.hide()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._problem)
        self._column.addLayout(self._stack, 1)
        self._column.addWidget(hairline())
        self._column.addWidget(self._bar)

    def _join(self) -> None:
        self.maker.made.connect(self._show)
        self.maker.drawn.connect(self.pages.show_picture)
        self.maker.failed.connect(self._fail)
        self.pages.sights_changed.connect(self.maker.keep_in_sight)
        self._bar.print_requested.connect(self.print)
        for keys, by in _ZOOMS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.pages.zoom, by))
        for keys, fit in _FITS.items():
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.pages.fit_to, fit))
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self.print)

    def _say(self, sentence: str) -> None:
        self._shown = None
        self._problem.hide()
        self._waiting.setText(sentence)
        self._stack.setCurrentWidget(self._waiting)
        self.pages.show_pages((), {}, is_other=True)

    def _show(self, sheets: Sheets) -> None:
        self._remark(" ".join(remark.sentence(_) for remark in sheets.proof.remarks))
        self._stack.setCurrentWidget(self.pages)
        is_other = self._shown is None or _is_other(self._shown, sheets.subject)
        self._shown = sheets.subject
        self.pages.show_pages(sheets.proof.sizes, sheets.images, is_other=is_other)
        self.shown.emit(sheets)

    def _fail(self, error: WontakError) -> None:
        sentence = error.sentence(_)
        if self._shown is None:
            self._say(sentence)
            return
        self._remark(sentence)

    def _remark(self, sentence: str) -> None:
        """Say something above the pages, such as the letters that no font has."""
        was, is_new = self._problem.isVisibleTo(self), sentence != self._problem.text()
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        if sentence and (is_new or not was):
            alert = QAccessibleEvent(self._problem, QAccessible.Event.Alert)
            QAccessible.updateAccessibility(alert)


def _is_other(shown: Subject, subject: Subject) -> bool:
    return (shown.agenda_ids, shown.layout) != (subject.agenda_ids, subject.layout)


def _sentence(name: str, role: str) -> QLabel:
    made = label(role=role, wraps=True)
    made.setObjectName(name)
    made.setContentsMargins(24, 12, 24, 12)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made
