"""The letterhead in the preferences: its fields, the paper beside them, the fault below."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from wontak import settings
from wontak.documents.model import Letterhead
from wontak.documents.stationery import keep, letterhead
from wontak.domain.colours import colour
from wontak.domain.errors import WontakError
from wontak.gui.composing import Composing
from wontak.gui.dialogs.letterhead_fields import LetterheadFields
from wontak.gui.dialogs.letterhead_preview import LetterheadPreview
from wontak.gui.labels import label
from wontak.language import _

_FIELDS = 400


class LetterheadPage(QWidget):
    """Nothing is kept before somebody says so."""

    def __init__(self, composing: Composing, read_logo: Callable[[Path], Any]) -> None:
        super().__init__()
        self._composing = composing
        self.fields = LetterheadFields(read_logo)
        self.fields.setFixedWidth(_FIELDS)
        self.preview = LetterheadPreview()
        self.sentence = label(role="second", wraps=True)
        self.sentence.setObjectName("letterheadSentence")
        self._keep = QPushButton(_("Keep letterhead"))
        self._lay_out()
        self.fields.changed.connect(self._follow)
        self.fields.refused.connect(self._refuse)
        self.fields.show_head(letterhead(settings.load()) or Letterhead())

    def begin(self) -> None:
        """Put the keys into the lines, which most letterheads begin with."""
        self.fields.lines.setFocus()

    def _lay_out(self) -> None:
        self._keep.setObjectName("keepLetterhead")
        self._keep.setProperty("kind", "main")
        self._keep.setAutoDefault(False)
        self._keep.clicked.connect(self._keep_it)
        upper = QHBoxLayout()
        upper.setSpacing(24)
        upper.addWidget(self.fields)
        upper.addWidget(self.preview, 1)
        lower = QHBoxLayout()
        lower.addWidget(self.sentence, 1)
        lower.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(upper, 1)
        layout.addLayout(lower)

    def _follow(self) -> None:
        """Show what is typed as far as it can be printed, and say what cannot be."""
        try:
            head = self.fields.head()
        except WontakError as error:
            self._say(error.sentence(_), is_problem=True)
            self._keep.setEnabled(False)
            return
        self._keep.setEnabled(True)
        self.preview.show_head(head)
        typed = colour(self.fields.colour.text())
        message = _("#{typed} is too pale to be read on paper; #{used} is printed instead.")
        pale = typed != head.colour
        self._say(message.format(typed=typed, used=head.colour) if pale else "")

    def _keep_it(self) -> None:
        self._composing.finish()
        try:
            head = self.fields.head()
            keep(head, settings.load())
        except WontakError as error:
            self._refuse(error)
            return
        self.fields.show_head(head)
        self._say(_("Documents that are made from now on have this letterhead."))

    def _refuse(self, error: WontakError) -> None:
        self._say(error.sentence(_), is_problem=True)
        QAccessible.updateAccessibility(QAccessibleEvent(self.sentence, QAccessible.Event.Alert))

    def _say(self, sentence: str, *, is_problem: bool = False) -> None:
        self.sentence.setText(sentence)
        role = "problem" if is_problem else "second"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            self.sentence.style().unpolish(self.sentence)
            self.sentence.style().polish(self.sentence)
