"""The export of documents: chosen beside what it will look like, done while one goes on."""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import Shiboken
from typing_extensions import override

from wontak.domain.agenda import Agenda, AgendaLine
from wontak.domain.edit import Change
from wontak.domain.errors import WontakError
from wontak.gui.dialogs.agenda_choice import AgendaChoice
from wontak.gui.dialogs.export_choices import ExportChoices, Scrolled
from wontak.gui.dialogs.export_footer import ExportFooter, Stage
from wontak.gui.dialogs.export_forecast import ExportForecast
from wontak.gui.dialogs.export_results import ExportResults
from wontak.gui.export_job import ExportJob, Order
from wontak.gui.last_choice import last_choice
from wontak.gui.lines import hairline
from wontak.gui.models.line_finder import key_of
from wontak.gui.preview_maker import subject
from wontak.gui.preview_panel import PreviewPanel
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.gui.works import Works
from wontak.language import _
from wontak.services.history import Applied
from wontak.services.publishing import Choice, Outcome

_SIZE = QSize(1200, 740)
_LISTED = frozenset(("title", "code", "order"))  # of an agenda, as it stands in the list
_SIDE = (440, 520)  # pixels of the choices, at least and at most
_BAR = 12  # pixels of a scroll bar, where the screen is small
_EDGE = 40  # pixels of the screen that are left around


# long: one dialog in three stages, each a few lines of joining parts made elsewhere
class ExportDialog(QDialog):
    """Chooses, exports and shows what came of it, without keeping anyone from the desk."""

    print_requested = Signal(object)

    def __init__(
        self, room: Room, scene: Scene, works: Works, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._room = room
        self._exporters = works.exporters
        self._conference = scene.directory.conference if scene.directory else None
        self._at_hand = scene.board.agenda.id if scene.board else None
        self._lines: Sequence[AgendaLine] = ()
        self._job: ExportJob | None = None
        self._refusal = ""
        self._leaving = False
        self._stage = Stage.CHOOSING
        self._forecast = ExportForecast(works.exporters, self._conference, self)
        self._stack = QStackedWidget()
        self._footer = ExportFooter()
        self._results = ExportResults(room.theme)
        self.preview = PreviewPanel(room, works.proofs())
        self._choices = self._build(last_choice(works.exporters))
        self._lay_out()
        self._join()
        self._turn_to(Stage.CHOOSING)
        self._read_lines()

    @override
    def reject(self) -> None:
        if self._job is None:
            self.preview.maker.end()
            super().reject()
        else:
            self._stop()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.preview.turn(event.key()):
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()
        if self._stage is Stage.CHOOSING and not event.spontaneous():
            self._choices.begin()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._job is None:
            choice, taken = self._choices.choice(), self._choices.agendas.model.taken
            self._choices = self._build(choice)
            self.preview.speak()
            self._results.speak()
            self._turn_to(self._stage)
            self._show_lines(self._lines, taken)
            self._fit()

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
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - QSize(_EDGE, 2 * _EDGE)))
        self._stack.addWidget(self._results)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        for part in (self._stack, hairline(upright=True)):
            upper.addWidget(part)
        upper.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(upper, 1)
        layout.addWidget(hairline())
        layout.addWidget(self._footer)

    def _join(self) -> None:
        self._footer.export_requested.connect(self._export)
        self._footer.stop_requested.connect(self._stop)
        self._footer.back_requested.connect(lambda: self._turn_to(Stage.CHOOSING))
        self._footer.close_requested.connect(self.reject)
        self._results.refused.connect(lambda said: self._footer.say(said, is_problem=True))
        self._results.told.connect(self._footer.say)
        self._forecast.told.connect(self._foretell)
        self._room.desk.applied.connect(self._follow)
        self.preview.print_requested.connect(self.print_requested)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._footer.export.click)
        parent = self.parent()
        if parent:
            parent.installEventFilter(self)

    def _fit(self) -> None:
        """Give the choices as much room as they take in the language in use."""
        wanted = self._choices.sizeHint().width() + _BAR
        self._stack.setFixedWidth(min(max(_SIDE[0], wanted), _SIDE[1]))

    def _build(self, choice: Choice) -> ExportChoices:
        old = self._stack.widget(0) if self._stack.count() > 1 else None
        page = ExportChoices(choice, self._exporters, AgendaChoice(self._at_hand))
        page.changed.connect(self._tell)
        page.agendas.marked.connect(self._look)
        self._stack.insertWidget(0, Scrolled(page))
        if old:
            self._stack.removeWidget(old)
            old.deleteLater()
        return page

    def _read_lines(self) -> None:
        conference = self._conference
        if conference:
            self._room.desk.read(lambda store: store.agenda_lines(conference.id), self._take_lines)

    def _follow(self, applied: Applied) -> None:
        """List the agendas anew where one is called otherwise, came or went."""
        if any(_is_listed_by(change) for change in applied.edit.changes):
            self._read_lines()

    def _take_lines(self, lines: Sequence[AgendaLine]) -> None:
        if Shiboken.isValid(self):
            at_hand = [self._at_hand] if self._at_hand else []
            self._show_lines(lines, self._choices.agendas.model.taken if self._lines else at_hand)
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
        self._look()

    def _turn_to(self, stage: Stage) -> None:
        self._stage = stage
        name = self._conference.title if self._conference else ""
        self.setWindowTitle(_("Export – {conference}").format(conference=name))
        self._stack.setCurrentIndex(0 if stage is Stage.CHOOSING else 1)
        self._footer.show_stage(stage)
        if stage is Stage.CHOOSING:
            self._tell()

    def _tell(self) -> None:
        """Say what is lacking, or what would be made, and show it."""
        if self._lines:
            self._look()
        if self._stage is not Stage.CHOOSING:
            return
        lacking = self._choices.lacking()
        self._footer.export.setEnabled(not lacking and bool(self._lines))
        self._footer.say(lacking)
        if not lacking:
            self._forecast.make(self._choices, self._lines)

    def _look(self) -> None:
        """Show what the marked agenda would look like, or all of them."""
        choices, conference = self._choices, self._conference
        first = choices.agendas.first
        one = (first,) if first else ()
        shown = tuple(line.id for line in self._lines) if choices.is_whole else one
        if conference is None or not shown:
            self.preview.show_subject(None, _("Choose an agenda to see what it will look like."))
            return
        self.preview.show_subject(subject(conference.id, shown, choices.choice()))

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
            agenda_ids=self._choices.taken,
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


def _is_listed_by(change: Change) -> bool:
    return isinstance(change.entity, Agenda) and bool(_LISTED.intersection(change.fields))
