"""A PDF made by the strictest rules first, judged, and by no rules only if it must be."""

import json
from collections.abc import Iterator

import page

from wontak.documents.model import Document
from wontak.documents.tree import Tree, to_tree
from wontak.exporters.base import Export, Remark
from wontak.exporters.pdf_page import told
from wontak.exporters.pdf_streams import unmistakable
from wontak.exporters.pictures import printable
from wontak.exporters.preflight import shipped
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press, PressError
from wontak.exporters.soundness import sound
from wontak.exporters.words import named
from wontak.language import N_

# The pair that lets a PDF be read aloud, be kept for decades and carry its data.
STANDARDS = ("ua-1", "a-3a")
_PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
# Without them a table of more than 1,024 rows would not be judged.
_LIMITS = page.SafetyLimits(max_table_grid_rows=100_000)


class PdfPress:
    """Sets pages, judges them, and sets them again by no rules if it must."""

    def __init__(self) -> None:
        self._press = Press()
        self._outlines = shipped()

    def export(self, document: Document) -> Export:
        """Return the PDF, with remarks on letters, pictures or standards that were missed."""
        printed, remarks = prepared(
            document, self._outlines.draw, lambda asked: printable(asked, self._press)
        )
        parts = told(printed)
        try:
            content, faults = self._strict(parts, document)
        except PressError as fault:
            content = self._press.pdf(parts, None, document.date, standards=())
            faults = (str(fault),)
        return Export(content, (*remarks, *_missed(document, faults)))

    def proof(self, document: Document) -> Export:
        """Return the same pages sooner, without judging them or having them carry their data."""
        printed, remarks = prepared(
            document, self._outlines.draw, lambda asked: printable(asked, self._press)
        )
        return Export(self._press.pdf(told(printed), None, document.date, standards=()), remarks)

    def _strict(self, parts: Tree, document: Document) -> tuple[bytes, tuple[str, ...]]:
        attachment = json.dumps(to_tree(sound(document)), ensure_ascii=False)
        made = self._press.pdf(parts, attachment, document.date, standards=STANDARDS)
        content = unmistakable(made)
        return content, tuple(_faults(content))


def _faults(content: bytes) -> Iterator[str]:
    try:
        for profile in _PROFILES:
            report = page.validate_pdf_bytes(content, profile=profile, limits=_LIMITS)
            yield from sorted({failure.rule_id for failure in report.failures})
    except page.PageError as fault:
        yield str(fault)


def _missed(document: Document, faults: tuple[str, ...]) -> Iterator[Remark]:
    if faults:
        message = N_(
            "“{title}”: the PDF can be read and printed, but it misses the rules for screen "
            "readers and archives ({faults}). Hand the DOCX or HWPX to those who need them."
        )
        yield Remark(message, {"title": named(document.title), "faults": "; ".join(faults)})
