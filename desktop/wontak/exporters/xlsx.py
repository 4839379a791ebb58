"""Documents as workbooks: a tracker of what was promised, and the document itself as a sheet."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class XlsxExporter:
    """Office Open XML for Excel, Hancom Office and LibreOffice, without a formula in a cell."""

    suffix = ".xlsx"
    label = N_("Workbook with an action tracker (XLSX)")

    def export(self, document: Document) -> Export:
        """Return the file; where a letter or a picture had to give way, remarks say so."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.xlsx_paper import XlsxWriter

        return XlsxWriter().export
