"""Documents as Word files to be worked on: styles, real numbering, table heads that repeat."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class DocxExporter:
    """Office Open XML for Word, Hancom Office and LibreOffice."""

    suffix = ".docx"
    label = N_("Word document (DOCX)")

    def export(self, document: Document) -> Export:
        """Return the file; where a letter or a picture had to give way, remarks say so."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.docx_paper import DocxWriter

        return DocxWriter().export
