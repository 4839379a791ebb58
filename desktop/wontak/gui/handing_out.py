"""What leaves the desk: documents chosen in a dialog, the last ones once more, and paper."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wontak.domain.agenda import AgendaLine
from wontak.domain.errors import WontakError
from wontak.gui import instance
from wontak.gui.room import Room
from wontak.gui.scene import Scene
from wontak.language import _

if TYPE_CHECKING:  # of no use before the first export
    from wontak.gui.export_job import ExportJob
    from wontak.gui.paper import Paper
    from wontak.gui.works import Works
    from wontak.services.publishing import Outcome, Published


class HandingOut(QObject):
    """Opens the dialog, repeats what it did last, and prints; what comes of it is told."""

    told = Signal(str, object)  # a sentence, and the file it is about or None
    refused = Signal(object)

    def __init__(
        self, window: QWidget, room: Room, scene: Scene, works: Callable[[], "Works"]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._room = room
        self._scene = scene
        self._works = works
        self._job: ExportJob | None = None
        self._paper: Paper | None = None
        self._total = self._done = 0

    def choose(self) -> None:
        """Open the dialog, or bring it to the front."""
        # The dialog and what it needs are loaded with the first export.
        from wontak.gui.dialogs.export_dialog import ExportDialog

        open_already = self._window.findChildren(ExportDialog)
        if open_already:
            instance.bring_to_front(open_already[0])
            return
        dialog = ExportDialog(self._room, self._scene, self._works(), self._window)
        dialog.print_requested.connect(lambda sheets: self._on_paper().ask(sheets, dialog))
        dialog.show()

    def again(self) -> None:
        """Export what was exported last once more, without asking; ask where nothing was."""
        directory = self._scene.directory
        if directory and self._job is None:
            conference = directory.conference
            self._room.desk.read(lambda store: store.agenda_lines(conference.id), self._repeat)

    def print(self) -> None:
        """Print the agenda at hand as the document that was chosen last."""
        directory, board = self._scene.directory, self._scene.board
        if directory and board:
            self._on_paper().make(directory.conference.id, board.agenda.id)

    def _repeat(self, lines: Sequence[AgendaLine]) -> None:
        from wontak.gui.export_job import ExportJob, Order
        from wontak.gui.last_choice import last_agendas, last_choice

        works, directory, wanted = self._works(), self._scene.directory, last_agendas(lines)
        choice = last_choice(works.exporters)
        if directory is None or not wanted or not choice.formats:
            self.choose()
            return
        self._total = self._done = 0
        order = Order(
            conference=directory.conference,
            agenda_ids=wanted,
            choice=choice,
            exporters=works.exporters,
        )
        self._job = job = ExportJob(self._room.desk, order, self)
        job.planned.connect(self._expect)
        job.progressed.connect(self._count)
        job.refused.connect(self.refused)
        job.ended.connect(self._end)
        job.start()

    def _expect(self, total: int) -> None:
        self._total = total
        self._tell_progress()

    def _count(self, _published: "Published") -> None:
        self._done += 1
        self._tell_progress()

    def _tell_progress(self) -> None:
        words = _("Exporting: {done} of {total}")
        self.told.emit(words.format(done=self._done, total=self._total), None)

    def _end(self, outcome: "Outcome") -> None:
        self._job = None
        if outcome.published:
            self.told.emit(_summary(outcome), _first(outcome))

    def _on_paper(self) -> "Paper":
        # Printing is loaded with the first page that is printed.
        from wontak.gui.paper import Paper

        if self._paper is None:
            self._paper = Paper(self._window, self._room.desk, self._works)
            self._paper.told.connect(lambda sentence: self.told.emit(sentence, None))
            self._paper.refused.connect(self.refused)
        return self._paper


def _summary(outcome: "Outcome") -> str:
    written, failures = outcome.written, outcome.failures
    said = [_("Files written: {count}").format(count=len(written))]
    if len(written) == 1:
        said = [_("Written: {file}").format(file=written[0].path.name)]
    if failures:
        said.append(_("not made: {count}").format(count=len(failures)))
        said.append(_why(failures[0]))
    return " · ".join(said)


def _why(failure: WontakError) -> str:
    return failure.sentence(_)


def _first(outcome: "Outcome") -> Path | None:
    return outcome.written[0].path if outcome.written else None
