"""What an export would do, said before it is begun: how many files, and which are replaced."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from wontak.documents.layouts import LAYOUTS
from wontak.domain.agenda import AgendaLine
from wontak.domain.conference import Conference
from wontak.gui.dialogs.export_choices import ExportChoices
from wontak.gui.dialogs.replaced_files import MOST, ReplacedFiles
from wontak.language import _
from wontak.services.publishing import plan
from wontak.services.workshop import Workshop


class ExportForecast(QObject):
    """Tells a sentence at once, and a fuller one when the disk has answered."""

    told = Signal(str)

    def __init__(
        self, exporters: Mapping[str, Any], conference: Conference | None, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._conference = conference
        self._workshop = Workshop(read=lambda _ids: None, layouts=LAYOUTS, exporters=exporters)
        self._files = 0
        self._replaced = ReplacedFiles(self)
        self._replaced.counted.connect(self._tell)

    def make(self, choices: ExportChoices, lines: Sequence[AgendaLine]) -> None:
        """Say what would be made of these choices."""
        choice, taken = choices.choice(), choices.taken
        subjects = min(len(taken), 1) if LAYOUTS[choice.layout].whole else len(taken)
        self._files = subjects * len(choice.formats)
        wanted = [line for line in lines if line.id in taken] if self._files <= MOST else []
        listed = [(self._conference, wanted)] if self._conference else []
        self._replaced.ask([each.path for each in plan(listed, choice, self._workshop)])
        self._tell(0)

    def _tell(self, replaced: int) -> None:
        words = [_("Files to be made: {count}").format(count=self._files)]
        if replaced:
            words.append(_("of these, already there and replaced: {count}").format(count=replaced))
        self.told.emit(" · ".join(words))
