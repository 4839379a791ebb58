"""Pages on paper: drawn strip by strip at the printer's own resolution, beside the window."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QRect, QSizeF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from wontak.documents.model import Document
from wontak.domain.errors import WontakError
from wontak.gui.beside import Beside
from wontak.language import N_
from wontak.services.file_names import file_name
from wontak.services.proofs import Cut, Proof, Proofs

_FINEST = 600  # dots per inch: finer ones nobody tells apart, and they take four times the memory
_STRIP = 4_000_000  # pixels that are drawn at a time
_POINTS = 72


class PrinterRefusedError(WontakError):
    """The printer, or the file that is printed into, cannot be had."""

    def __init__(self, printer: str) -> None:
        super().__init__(
            N_(
                "{printer} does not take the pages. See whether it is switched on, or choose "
                "another printer or file."
            ),
            printer=printer,
        )


def printer_for(proof: Proof, title: str) -> QPrinter:
    """Return the usual printer, set to the size of the first page and to all pages."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setDocName(file_name("", title, word="", suffix="").strip())  # a file is called so, too
    made.setCreator("Wontak")
    width, height = proof.sizes[0]
    upright = QSizeF(min(width, height), max(width, height))
    made.setPageSize(
        QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    )
    if width > height:
        made.setPageOrientation(QPageLayout.Orientation.Landscape)
    made.setFullPage(True)
    return made


class PrintJob(QObject):
    """Prints the chosen pages; every signal comes on the window's thread."""

    printed = Signal(int)
    refused = Signal(object)

    def __init__(
        self, printer: QPrinter, proof: Proof, proofs: Proofs[Document], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._printer = printer
        self._proof = proof
        self._proofs = proofs
        self._beside = Beside(self)
        printer.setResolution(min(printer.resolution(), _FINEST))

    def start(self) -> None:
        """Begin; printed is told with the number of pages, or refused with why there are none."""
        self._beside.run(self._print, self.printed.emit, self.refused.emit)

    def _print(self) -> int:
        pages = self._pages()
        painter = QPainter()
        if not painter.begin(self._printer):
            file = self._printer.outputFileName()
            raise PrinterRefusedError(file or self._printer.printerName())
        try:
            for number, page in enumerate(pages):
                if number:
                    self._printer.newPage()
                self._draw(painter, page)
        finally:
            painter.end()
        return len(pages)

    def _pages(self) -> Sequence[int]:
        last = len(self._proof.sizes)
        if self._printer.printRange() is not QPrinter.PrintRange.PageRange:
            return range(last)
        return range(max(self._printer.fromPage(), 1) - 1, min(self._printer.toPage(), last))

    def _draw(self, painter: QPainter, page: int) -> None:
        place = self._place(page)
        is_grey = self._printer.colorMode() is QPrinter.ColorMode.GrayScale
        for top, rows in _strips(place):
            cut = Cut(
                content=self._proof.content,
                page=page,
                width=place.width(),
                height=place.height(),
                top=top,
                rows=rows,
            )
            pixels = self._proofs.picture(cut).pixels
            if pixels.count(0xFF) == len(pixels):
                continue  # white paper is there already
            row = 4 * cut.width
            strip = QImage(pixels, cut.width, rows, row, QImage.Format.Format_RGB32)
            if is_grey:
                strip = strip.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(place.x(), place.y() + top, strip)

    def _place(self, page: int) -> QRect:
        """Return where a page lies on the paper: as large as it is, or as the paper is."""
        paper = self._printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
        dots = self._printer.resolution() / _POINTS
        width, height = (side * dots for side in self._proof.sizes[page])
        fits = min(1.0, (paper.width() + 1) / width, (paper.height() + 1) / height)
        size = (round(width * fits), round(height * fits))
        return QRect((paper.width() - size[0]) // 2, (paper.height() - size[1]) // 2, *size)


def _strips(place: QRect) -> Iterator[tuple[int, int]]:
    rows = max(1, _STRIP // place.width())
    for top in range(0, place.height(), rows):
        yield top, min(rows, place.height() - top)
