"""Documents as one web page: opened by any browser, read on a phone, and nothing fetched for it."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class HtmlExporter:
    """One HTML file with its fonts and pictures inside, which runs nothing and asks no server."""

    suffix = ".html"
    label = N_("Web page (HTML, one file)")

    def export(self, document: Document) -> Export:
        """Return the file; where a letter or a picture had to give way, remarks say so."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.html_writer import HtmlWriter

        return HtmlWriter().export
