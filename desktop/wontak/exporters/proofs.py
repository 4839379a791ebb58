"""Proofs: a document's printed pages as pictures, before any file is written."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING, Any

from wontak.documents.model import Document
from wontak.services.proofs import Cut, Picture, Proof

if TYPE_CHECKING:
    from wontak.exporters.pdf_press import PdfPress


class ProofPress:
    """Sets pages and draws them; one thing at a time."""

    def __init__(self) -> None:
        self._free = Lock()
        self._content = b""
        self._opened: Any = None

    def proof(self, document: Document) -> Proof:
        """Return the pages of a document; WontakError where they cannot be set."""
        export = self._press.proof(document)
        return Proof(export.content, self.sizes(export.content), export.remarks)

    def sizes(self, content: bytes) -> tuple[tuple[float, float], ...]:
        """Return the width and height of every page in points."""
        with self._pages(content) as pages:
            return tuple(pages.get_page_size(number) for number in range(len(pages)))

    def picture(self, cut: Cut) -> Picture:
        """Return a strip of a page on white paper."""
        from pypdfium2 import PdfBitmap, raw

        with self._pages(cut.content) as pages:
            page = pages[cut.page]
            bitmap = PdfBitmap.new_native(cut.width, cut.rows, raw.FPDFBitmap_BGRx)
            bitmap.fill_rect((255, 255, 255, 255), 0, 0, cut.width, cut.rows)
            place = (0, -cut.top, cut.width, cut.height, 0)
            raw.FPDF_RenderPageBitmap(bitmap, page, *place, raw.FPDF_ANNOT)
            pixels = bytes(bitmap.buffer)
            bitmap.close()
            page.close()
        return Picture(cut.width, cut.rows, pixels)

    def end(self) -> None:
        """Let go of the document that was drawn last."""
        with self._free:
            if self._opened is not None:
                self._opened.close()
            self._opened = None

    @cached_property
    def _press(self) -> "PdfPress":
        from wontak.exporters.pdf_press import PdfPress

        return PdfPress()

    @contextmanager
    def _pages(self, content: bytes) -> Iterator[Any]:
        # It is kept open, because one document is drawn page by page.
        from pypdfium2 import PdfDocument

        with self._free:
            if self._opened is None or content != self._content:
                if self._opened is not None:
                    self._opened.close()
                self._opened, self._content = PdfDocument(content), content
            yield self._opened
