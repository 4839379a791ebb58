"""Documents as PDF that can be read aloud, kept for decades, and that carry their own data."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class PdfExporter:
    """PDF/UA-1 and PDF/A-3a, checked before it is handed over."""

    suffix = ".pdf"
    label = N_("PDF (accessible, for the archive)")

    def export(self, document: Document) -> Export:
        """Return the file; where it misses a standard or a letter, remarks say so."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.pdf_press import PdfPress

        return PdfPress().export
