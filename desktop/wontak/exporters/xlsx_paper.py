"""A whole workbook: the sheets of what is followed up, then the document, as one file."""

from functools import cached_property

from wontak.documents.mentions import mentioned
from wontak.documents.model import Document
from wontak.exporters.archive import packed, unpacked
from wontak.exporters.base import Export, Remark
from wontak.exporters.letters import has_meaning
from wontak.exporters.pictures import printable
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press
from wontak.exporters.words import named
from wontak.exporters.xlsx_blocks import lines
from wontak.exporters.xlsx_book import Book
from wontak.exporters.xlsx_page import write_page
from wontak.exporters.xlsx_tracker import write_tracker
from wontak.language import N_, translator


class XlsxWriter:
    """Writes workbooks; it keeps a typesetter for the drawings that must become pictures."""

    def export(self, document: Document) -> Export:
        """Return the file, the same bytes for the same document."""
        ready, remarks = prepared(
            document, has_meaning, lambda asked: printable(asked, self._press)
        )
        book = Book(ready)
        write_tracker(book, mentioned(ready), ready.language)
        name = translator(ready.language)(N_("Document"))
        write_page(book, name, lines(ready, lambda: self._press))
        content = packed(unpacked(book.content()), ready.date)
        return Export(content, (*remarks, _cut_remark(ready)) if book.was_cut else remarks)

    @cached_property
    def _press(self) -> Press:
        return Press()


def _cut_remark(document: Document) -> Remark:
    message = N_(
        "“{title}”: a cell of a workbook holds 32,767 letters, and a longer text ends in … there. "
        "Use another format for the whole of it."
    )
    return Remark(message, {"title": named(document.title)})
