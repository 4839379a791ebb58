"""The export of documents: asked once, done in the background, and shown file by file."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QStandardPaths, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import Shiboken
from typing_extensions import override

from wontak import settings
from wontak.documents.layouts import LAYOUTS
from wontak.domain.agenda import AgendaLine
from wontak.domain.errors import WontakError
from wontak.gui.dialogs.agenda_choice import AgendaChoice
from wontak.gui.dialogs.export_choices import ExportChoices, hairline
from wontak.gui.dialogs.export_footer import ExportFooter, Stage
from wontak.gui.dialogs.export_forecast import ExportForecast
from wontak.gui.dialogs.export_results import ExportResults
from wontak.gui.export_job import ExportJob, Order
from wontak.gui.models.line_finder import key_of
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.language import _
from wontak.services.publishing import Choice, Outcome


# long: one dialog in three stages, each a few lines of joining parts made elsewhere
class ExportDialog(QDialog):
    """Chooses, exports and shows what came of it, without keeping anyone from the desk."""

    def __init__(
        self, room: Room, scene: Scene, exporters: Mapping[str, Any], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._exporters = exporters
        self._conference = scene.directory.conference if scene.directory else None
        self._at_hand = scene.board.agenda.id if scene.board else None
        self._lines: Sequence[AgendaLine] = ()
        self._job: ExportJob | None = None
        self._refusal = ""
        self._leaving = False
        self._stage = Stage.CHOOSING
        self._forecast = ExportForecast(exporters, self._conference, self)
        self._stack = QStackedWidget()
        self._footer = ExportFooter()
        self._results = ExportResults(room.theme)
        self._choices = self._build(_last_choice(exporters))
        self._lay_out()
        self._join()
        self._turn_to(Stage.CHOOSING)
        self._read_lines()

    @override
    def reject(self) -> None:
        if self._job is None:
            super().reject()
        else:
            self._stop()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._job is None:
            choice, taken = self._choices.choice(), self._choices.agendas.model.taken
            self._choices = self._build(choice)
            self._turn_to(self._stage)
            self._show_lines(self._lines, taken)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self.parent():
            self._leaving = True
            self.reject()
        return False

    def _lay_out(self) -> None:
        self.setObjectName("exportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(840, 620)
        self._stack.addWidget(self._results)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._footer)

    def _join(self) -> None:
        self._footer.export_requested.connect(self._export)
        self._footer.stop_requested.connect(self._stop)
        self._footer.back_requested.connect(lambda: self._turn_to(Stage.CHOOSING))
        self._footer.close_requested.connect(self.reject)
        self._results.refused.connect(lambda said: self._footer.say(said, is_problem=True))
        self._forecast.told.connect(self._foretell)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._footer.export.click)
        parent = self.parent()
        if parent:
            parent.installEventFilter(self)

    def _build(self, choice: Choice) -> ExportChoices:
        old = self._stack.widget(0) if self._stack.count() > 1 else None
        page = ExportChoices(choice, self._exporters, AgendaChoice(self._at_hand))
        page.changed.connect(self._tell)
        self._stack.insertWidget(0, page)
        if old:
            self._stack.removeWidget(old)
            old.deleteLater()
        return page

    def _read_lines(self) -> None:
        conference = self._conference
        if conference:
            self._room.desk.read(lambda store: store.agenda_lines(conference.id), self._take_lines)

    def _take_lines(self, lines: Sequence[AgendaLine]) -> None:
        if Shiboken.isValid(self):
            self._show_lines(lines, [self._at_hand] if self._at_hand else [])
            # Made in the background: for 10,000 agendas it takes longer than a key may wait.
            self._room.desk.read(
                lambda _store: {each.id: key_of(each) for each in lines}, self._learn
            )

    def _learn(self, keys: Mapping[UUID, str]) -> None:
        if Shiboken.isValid(self):
            self._choices.agendas.model.learn(keys)

    def _show_lines(self, lines: Sequence[AgendaLine], taken: Collection[UUID]) -> None:
        self._lines = lines
        self._choices.agendas.show_lines(lines, taken)

    def _turn_to(self, stage: Stage) -> None:
        self._stage = stage
        name = self._conference.title if self._conference else ""
        self.setWindowTitle(_("Export – {conference}").format(conference=name))
        self._stack.setCurrentIndex(0 if stage is Stage.CHOOSING else 1)
        self._footer.show_stage(stage)
        if stage is Stage.CHOOSING:
            self._tell()

    def _tell(self) -> None:
        """Say what is lacking, or what would be made."""
        lacking = self._choices.lacking()
        self._footer.export.setEnabled(not lacking and bool(self._lines))
        self._footer.say(lacking)
        if not lacking:
            self._forecast.make(self._choices, self._lines)

    def _foretell(self, sentence: str) -> None:
        if self._stage is Stage.CHOOSING and not self._choices.lacking():
            self._footer.say(sentence)

    def _export(self) -> None:
        self._room.composing.finish()
        if self._conference is None or self._choices.lacking():
            return
        choice = self._choices.choice()
        order = Order(
            conference=self._conference,
            agenda_ids=self._choices.agendas.model.taken,
            choice=choice,
            exporters=self._exporters,
        )
        self._job = job = ExportJob(self._room.desk, order, self)
        job.planned.connect(self._results.expect)
        job.progressed.connect(self._results.add)
        job.refused.connect(self._refuse)
        job.ended.connect(self._end)
        self._refusal = ""
        self._results.begin(str(choice.folder))
        self._turn_to(Stage.RUNNING)
        self._footer.stop.setFocus()
        job.start()

    def _stop(self) -> None:
        if self._job:
            self._job.stop()
            self._footer.stop.setEnabled(False)
            self._footer.say(_("Stopping after this file…"))

    def _refuse(self, error: WontakError) -> None:
        self._refusal = error.sentence(_)

    def _end(self, outcome: Outcome) -> None:
        self._job = None
        self._results.end(outcome)
        self._turn_to(Stage.CHOOSING if self._refusal else Stage.DONE)
        if self._refusal:
            self._footer.say(self._refusal, is_problem=True)
        if self._leaving:
            self.reject()


def _last_choice(exporters: Mapping[str, Any]) -> Choice:
    kept = settings.load()
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    usual = Path(QStandardPaths.writableLocation(documents) or Path.home()) / _("Wontak")
    known = tuple(name for name in kept.export_formats if name in exporters)
    return Choice(
        folder=Path(kept.export_folder) if kept.export_folder else usual,
        layout=kept.export_layout if kept.export_layout in LAYOUTS else next(iter(LAYOUTS)),
        formats=known,
        language=kept.export_language,
    )
