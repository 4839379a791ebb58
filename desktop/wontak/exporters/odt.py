"""Documents as OpenDocument text: the open format that public bodies keep and work on."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class OdtExporter:
    """OpenDocument 1.2 for LibreOffice, Hancom Office and Word."""

    suffix = ".odt"
    label = N_("OpenDocument text (ODT)")

    def export(self, document: Document) -> Export:
        """Return the file; where a letter or a picture had to give way, remarks say so."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.odt_paper import OdtWriter

        return OdtWriter().export
