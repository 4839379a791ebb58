"""From an agenda to paper: its pages made, a printer chosen, and printed beside the window."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from wontak.gui.desk import Desk
from wontak.gui.last_choice import last_choice
from wontak.gui.preview_maker import PreviewMaker, Sheets, subject
from wontak.gui.printing import PrintJob, printer_for
from wontak.gui.works import Works
from wontak.language import _
from wontak.services.proofs import Proof


class Paper(QObject):
    """Asks for a printer and prints; what came of it is told in a sentence."""

    told = Signal(str)
    refused = Signal(object)

    def __init__(self, window: QWidget, desk: Desk, works: Callable[[], Works]) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._works = works

    def make(self, conference_id: UUID, agenda_id: UUID) -> None:
        """Make the pages of an agenda as the document that was chosen last, and print them."""
        works = self._works()
        maker = PreviewMaker(self._desk, works.proofs(), self)

        def take(sheets: Sheets) -> None:
            maker.end()
            maker.deleteLater()
            self.told.emit("")
            self.ask(sheets, self._window)

        def fail(error: object) -> None:
            maker.end()
            maker.deleteLater()
            self.refused.emit(error)

        maker.made.connect(take)
        maker.failed.connect(fail)
        self.told.emit(_("The pages are being made…"))
        maker.show(subject(conference_id, (agenda_id,), last_choice(works.exporters)))

    def ask(self, sheets: Sheets, parent: QWidget) -> None:
        """Ask which printer, and print the pages there; no one is kept from the desk."""
        proof = sheets.proof
        printer = printer_for(proof, sheets.title)
        dialog = QPrintDialog(printer, parent)
        dialog.setObjectName("printDialog")
        dialog.setMinMax(1, len(proof.sizes))
        dialog.setFromTo(1, len(proof.sizes))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile)
        dialog.finished.connect(
            lambda code: self.print(printer, proof) if code == QDialog.DialogCode.Accepted else None
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(False)
        dialog.show()

    def print(self, printer: QPrinter, proof: Proof) -> None:
        """Print pages on a printer, or into the file that it is set to."""
        proofs = self._works().proofs()
        job = PrintJob(printer, proof, proofs, self)
        name = printer.outputFileName() or printer.printerName()

        def end(pages: int) -> None:
            self.told.emit(
                _("Pages printed: {count} · {printer}").format(count=pages, printer=name)
            )
            job.deleteLater()
            proofs.end()

        def refuse(error: object) -> None:
            self.refused.emit(error)
            job.deleteLater()
            proofs.end()

        job.printed.connect(end)
        job.refused.connect(refuse)
        self.told.emit(_("Printing on {printer}…").format(printer=name))
        job.start()
