"""A whole OpenDocument text: page, properties, header and footer around a document's blocks."""

from collections.abc import Iterator
from functools import cached_property
from io import BytesIO

from odf.element import Element
from odf.opendocument import OpenDocument, OpenDocumentText

from wontak.documents.model import Document
from wontak.exporters import pages, words
from wontak.exporters.archive import packed, unpacked
from wontak.exporters.base import Export
from wontak.exporters.letterheads import accent
from wontak.exporters.letters import has_meaning
from wontak.exporters.odt_body import Body, paragraph
from wontak.exporters.odt_frame import framed
from wontak.exporters.odt_letterhead import letterhead
from wontak.exporters.odt_looks import Looks
from wontak.exporters.odt_styles import common_styles, font_face
from wontak.exporters.odt_xml import declare_all_names, plain, text
from wontak.exporters.pages import LINE
from wontak.exporters.pictures import printable
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press

# The list of parts must say which OpenDocument it is of; odfpy leaves that out.
_MANIFEST = "META-INF/manifest.xml"
_VERSION = (b"<manifest:manifest", b'<manifest:manifest manifest:version="1.2"')


class OdtWriter:
    """Writes papers; it keeps a typesetter for the drawings that must become pictures."""

    def export(self, document: Document) -> Export:
        """Return the file, the same bytes for the same document."""
        ready, remarks = prepared(
            document, has_meaning, lambda asked: printable(asked, self._press)
        )
        parts = unpacked(self._written(ready))
        parts[_MANIFEST] = parts[_MANIFEST].replace(*_VERSION, 1)
        return Export(packed(parts, document.date), remarks)

    def _written(self, document: Document) -> bytes:
        paper = OpenDocumentText()
        declare_all_names(paper.topnode)
        _extend(paper.fontfacedecls, [font_face()])
        _extend(paper.styles, common_styles(document.language))
        _extend(paper.meta, _said_of(document))
        framed(paper, document)
        _extend(paper.text, self._elements(paper, document))
        made = BytesIO()
        paper.save(made)
        return made.getvalue()

    def _elements(self, paper: OpenDocument, document: Document) -> Iterator[Element]:
        looks = Looks(paper.automaticstyles)
        body = Body(paper, looks, document, lambda: self._press)
        yield from letterhead(document, looks, body.inline, lambda: self._press)
        ink = accent(document) if document.letterhead else ""
        title = looks.sized("Title", pages.title_points(document.title), ink)
        yield paragraph(title, list(text(document.title)))
        if document.subtitle:
            yield paragraph("Subtitle", list(text(document.subtitle)))
        yield from _summary(body, document)
        yield from body.elements()

    @cached_property
    def _press(self) -> Press:
        return Press()


def _summary(body: Body, document: Document) -> Iterator[Element]:
    """Yield the facts under the title, between two hairlines."""
    facts = words.summary(document)
    line = f"0.5pt solid #{LINE}"
    for number, (name, said) in enumerate(facts):
        lines: dict[str, object] = {}
        if number == 0:
            lines |= {"fo:border-top": line, "fo:padding-top": "8pt"}
        if number == len(facts) - 1:
            lines |= {"fo:border-bottom": line, "fo:padding-bottom": "8pt"}
            lines["fo:margin-bottom"] = "8pt"
        yield body.fact(name, said, lines)


def _said_of(document: Document) -> Iterator[Element]:
    day = f"{document.date.isoformat()}T00:00:00"
    for name, said in (
        ("dc:title", document.title),
        ("dc:subject", document.gist),
        ("dc:language", document.language),
        ("dc:creator", document.organization),
        ("meta:initial-creator", document.organization),
        ("meta:creation-date", day),
        ("dc:date", day),
        *(("meta:keyword", keyword) for keyword in document.keywords),
    ):
        if said:
            yield plain(name, said)
    for name, said in (("number", document.number), ("version", document.version)):
        if said:
            yield plain("meta:user-defined", said, {"meta:name": name, "meta:value-type": "string"})


def _extend(parent: Element, children: Iterator[Element] | list[Element]) -> None:
    for child in children:
        parent.addElement(child, check_grammar=False)
