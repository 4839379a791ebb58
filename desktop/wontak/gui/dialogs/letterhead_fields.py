"""What is asked about a letterhead: logo and its words, colour, lines beside it, footer."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QColorDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wontak.documents.model import Letterhead
from wontak.documents.stationery import understood
from wontak.domain.errors import WontakError
from wontak.domain.text import one_line
from wontak.gui.beside import Beside
from wontak.gui.labels import label
from wontak.gui.panels.fields import GrowingText, labelled
from wontak.language import N_, _

_LINES = 4


class Draft(NamedTuple):
    """The fields as they are written, over the letterhead that holds the logo."""

    head: Letterhead
    alt: str
    colour: str
    lines: str
    footer: str


class LetterheadFields(QWidget):
    """Fields that together say a letterhead; a picture is read beside the window."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, read_logo: Callable[[Path], Any]) -> None:
        super().__init__()
        self._read_logo = read_logo
        self._beside = Beside(self)
        self._head = Letterhead()
        self._drop = button(_("Remove logo"), "letterheadNoLogo", self._remove_logo)
        self.alt = QLineEdit()
        self.colour = QLineEdit()
        self.colour.setPlaceholderText("#0F6E66")
        self.lines = GrowingText(_LINES)
        self.footer = QLineEdit()
        self._lay_out()
        for line in (self.alt, self.colour, self.footer):
            line.textChanged.connect(self.changed)
        self.lines.textChanged.connect(self.changed)

    def show_head(self, head: Letterhead) -> None:
        """Show a letterhead."""
        colour = f"#{head.colour}" if head.colour else ""
        self.show_draft(Draft(head, head.logo_alt, colour, "\n".join(head.lines), head.footer))

    def draft(self) -> "Draft":
        """Return what is being written, whether it is a letterhead yet or not."""
        lines = self.lines.toPlainText()
        texts = (self.alt.text(), self.colour.text(), lines, self.footer.text())
        return Draft(self._head, *texts)

    def show_draft(self, draft: "Draft") -> None:
        """Show what was being written."""
        self._head = draft.head
        self.alt.setText(draft.alt)
        self.colour.setText(draft.colour)
        self.lines.setPlainText(draft.lines)
        self.footer.setText(draft.footer)
        self._tell_logo()

    def head(self) -> Letterhead:
        """Return what the fields say; WontakError where that is no letterhead."""
        alt = one_line(self.alt.text())
        if self._head.logo and not alt:
            raise UnspokenLogoError
        return understood(
            replace(self._head, logo_alt=alt if self._head.logo else ""),
            typed_colour=self.colour.text(),
            lines=self.lines.toPlainText().split("\n"),
            footer=self.footer.text(),
        )

    def take_logo(self, path: Path) -> None:
        """Read a picture as the logo; refused tells why it cannot be one."""
        self._beside.run(lambda: self._read_logo(path), self._show_logo, self.refused.emit)

    def _show_logo(self, logo: Any) -> None:
        alt = self._head.logo_alt or one_line(self.alt.text()) or _("Logo")
        kind = logo.media_type
        self._head = replace(self._head, logo=logo.image, media_type=kind, logo_alt=alt)
        if not self.alt.text().strip():
            self.alt.setFocus()
        self._tell_logo()

    def _remove_logo(self) -> None:
        self._head = replace(self._head, logo=b"", logo_alt="")
        self.alt.clear()
        self._tell_logo()

    def _tell_logo(self) -> None:
        has_logo = bool(self._head.logo)
        self._drop.setEnabled(has_logo)
        self.alt.setEnabled(has_logo)
        self.changed.emit()

    def _lay_out(self) -> None:
        choose = button(_("Choose picture…"), "letterheadLogo", self._ask_for_logo)
        pick = button(_("Choose colour…"), "letterheadPick", self._ask_for_colour)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(label(_("Logo"), "field"))
        layout.addLayout(_row(choose, self._drop))
        words = _("What the logo shows, for those who hear the document")
        layout.addWidget(labelled(words, self.alt, "letterheadAlt"))
        said = _("Colour of title, first line and rule")
        box = labelled(said, self.colour, "letterheadColour")
        layout.addLayout(_row(box, pick, low=True))
        name = _("Lines beside the logo, the name first")
        layout.addWidget(labelled(name, self.lines, "letterheadLines"))
        foot = _("At the end of every page")
        layout.addWidget(labelled(foot, self.footer, "letterheadFooter"))
        layout.addStretch()

    def _ask_for_logo(self) -> None:
        kinds = _("Pictures (*.png *.jpg *.jpeg *.svg)")
        asked = QFileDialog(self, _("Choose picture…"), "", kinds)
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(lambda name: self.take_logo(Path(name)))
        asked.open()

    def _ask_for_colour(self) -> None:
        asked = QColorDialog(QColor(self.colour.text() or "#0F6E66"), self)
        asked.colorSelected.connect(lambda chosen: self.colour.setText(chosen.name().upper()))
        asked.open()


def _row(*parts: QWidget, low: bool = False) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
        if low and isinstance(part, QPushButton):
            # The button stands beside the field, not beside the words above it.
            row.setAlignment(part, Qt.AlignmentFlag.AlignBottom)
    row.addStretch()
    return row


def button(words: str, name: str, do: Callable[[], object]) -> QPushButton:
    """Return a button that Enter in a field does not press."""
    made = QPushButton(words)
    made.setObjectName(name)
    made.setAutoDefault(False)
    made.clicked.connect(do)
    return made


class UnspokenLogoError(WontakError):
    """A logo has no words for those who hear the document."""

    def __init__(self) -> None:
        super().__init__(N_("Write what the logo shows, for those who hear the document."))
