"""A letterhead at the top of a Word document's first page, and its line at the end of each page."""

from collections.abc import Callable, Iterator

from wontak.documents.model import Align, Document
from wontak.exporters import letterheads
from wontak.exporters.docx_body import paragraph
from wontak.exporters.docx_inline import Inline
from wontak.exporters.docx_xml import Element, border, points, run, twips, w
from wontak.exporters.letterheads import LOGO_WIDTH_MM, accent
from wontak.exporters.pages import TEXT_WIDTH_MM
from wontak.exporters.pictures import logo_picture
from wontak.exporters.press import Press
from wontak.exporters.voices import Voice

_RULE = 12  # eighths of a point


def letterhead(document: Document, inline: Inline, press: Callable[[], Press]) -> Iterator[Element]:
    """Yield the logo, with the lines beside it, over a rule in the letterhead's ink."""
    head = document.letterhead
    if head is None or not (head.logo or head.lines):
        return
    if not head.logo:
        yield from _lines(document, "left")
    else:
        picture = inline.picture(logo_picture(head, press()), head.logo_alt)
        lines = list(_lines(document, "right")) or [paragraph("Gap", [])]
        yield _side_by_side(paragraph("Gap", [picture]), lines)
    rule = border("bottom", _RULE, accent(document), 1)
    yield paragraph("Gap", [], w("pBdr", rule))


def footed(document: Document) -> list[Element]:
    """Return what the letterhead says at the end of every page."""
    said = document.letterhead.footer if document.letterhead else ""
    return [paragraph("Footer", [run(said)])] if said else []


def _lines(document: Document, align: Align) -> Iterator[Element]:
    head = document.letterhead
    for number, said in enumerate(head.lines if head else ()):
        voice = letterheads.voice(document, number)
        line = points(voice.line)
        spacing = w("spacing", before=0, after=0, line=line, lineRule="atLeast")
        yield paragraph("Normal", [run(said, *_look(voice))], spacing, w("jc", val=align))


def _look(voice: Voice) -> list[Element]:
    size = round(voice.size * 2)
    bold = [w("b")] if voice.bold else []
    return [*bold, w("color", val=voice.color), w("sz", val=size), w("szCs", val=size)]


def _side_by_side(left: Element, right: list[Element]) -> Element:
    widths = (twips(LOGO_WIDTH_MM), twips(TEXT_WIDTH_MM - LOGO_WIDTH_MM))
    cells = [
        w("tc", w("tcPr", w("tcW", w=wide, type="dxa"), w("vAlign", val="center")), *content)
        for wide, content in zip(widths, ([left], right), strict=True)
    ]
    none = w("tblCellMar", w("left", w=0, type="dxa"), w("right", w=0, type="dxa"))
    properties = w(
        "tblPr",
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=0, type="dxa"),
        w("tblLayout", type="fixed"),
        none,
        w("tblLook", val="0000"),
    )
    grid = w("tblGrid", *(w("gridCol", w=wide) for wide in widths))
    return w("tbl", properties, grid, w("tr", *cells))
