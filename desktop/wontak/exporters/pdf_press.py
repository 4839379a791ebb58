"""A PDF made by the strictest rules first, judged, and by no rules only if it must be."""

import json
from collections.abc import Iterator

import page

from wontak.documents.model import Document
from wontak.documents.tree import Tree, to_tree
from wontak.exporters.base import Export, Remark
from wontak.exporters.outlines import Outlines
from wontak.exporters.pdf_page import told
from wontak.exporters.pictures import printable
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press, PressError
from wontak.exporters.soundness import sound
from wontak.exporters.words import named
from wontak.language import N_
from wontak.paths import resources

# The pair that lets a PDF be read aloud, be kept for decades and carry its data.
STANDARDS = ("ua-1", "a-3a")
_PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)

# In 1 of 100 files a compressed stream happens to end in CR, which a reader may take for part of
# the line end that follows it. A page that is a hair's breadth different makes another stream.
_CHANCE = "STREAM-LENGTH"
_TRIES = 5


class PdfPress:
    """Sets a page, judges it, and sets it again if it must."""

    def __init__(self) -> None:
        self._press = Press()
        self._outlines = Outlines(resources() / "fonts")

    def export(self, document: Document) -> Export:
        """Return the PDF, with remarks on letters, pictures or standards that were missed."""
        printed, remarks = prepared(
            document, self._outlines.draw, lambda asked: printable(asked, self._press)
        )
        parts = told(printed)
        try:
            content, faults = self._strict(parts, to_tree(sound(document)), document)
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

    def _strict(self, parts: Tree, tree: Tree, document: Document) -> tuple[bytes, tuple[str, ...]]:
        content, faults = b"", tuple[str, ...]()
        for nonce in range(_TRIES):
            attached = tree if nonce == 0 else {**tree, "nonce": nonce}
            attachment = json.dumps(attached, ensure_ascii=False, indent=1)
            page_parts = {**parts, "nonce": nonce}
            content = self._press.pdf(page_parts, attachment, document.date, standards=STANDARDS)
            faults = tuple(_faults(content))
            if not faults or any(_CHANCE not in fault for fault in faults):
                break
        return content, faults


def _faults(content: bytes) -> Iterator[str]:
    try:
        for profile in _PROFILES:
            report = page.validate_pdf_bytes(content, profile=profile)
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
