"""Documents as HWPX, the open format of Korean offices."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class HwpxExporter:
    """OWPML (KS X 6101) for Hancom Office."""

    suffix = ".hwpx"
    label = N_("Hancom document (HWPX)")

    def export(self, document: Document) -> Export:
        """Return the file; where a letter or a picture had to give way, remarks say so."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.hwpx_paper import HwpxWriter

        return HwpxWriter().export
