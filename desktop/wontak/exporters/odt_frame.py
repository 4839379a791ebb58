"""The page of an OpenDocument text: A4, with a header and a footer between hairlines on each."""

from odf.element import Element, Text
from odf.opendocument import OpenDocument

from wontak.documents.model import Document
from wontak.exporters import pages, words
from wontak.exporters.odt_styles import ROOT
from wontak.exporters.odt_xml import mm, o, plain, text

_LAYOUT = "Page"
_HEADER_MM, _FOOTER_MM = 18.0, 13.0


def framed(paper: OpenDocument, document: Document) -> None:
    """Set up the paper's page with its header and footer."""
    paper.automaticstyles.addElement(_layout(), check_grammar=False)
    about = {"style:name": ROOT, "style:page-layout-name": _LAYOUT}
    header = o("style:header", None, *_header(document))
    footer = o("style:footer", None, *_footer(document))
    master = o("style:master-page", about, header, footer)
    paper.masterstyles.addElement(master, check_grammar=False)


def _layout() -> Element:
    page = {
        "fo:page-width": mm(pages.WIDTH_MM),
        "fo:page-height": mm(pages.HEIGHT_MM),
        "style:print-orientation": "portrait",
        "fo:margin-left": mm(pages.SIDE_MM),
        "fo:margin-right": mm(pages.SIDE_MM),
        "fo:margin-top": mm(_HEADER_MM),
        "fo:margin-bottom": mm(_FOOTER_MM),
    }
    return o(
        "style:page-layout",
        {"style:name": _LAYOUT},
        o("style:page-layout-properties", page),
        _room("header", "bottom", pages.TOP_MM - _HEADER_MM),
        _room("footer", "top", pages.BOTTOM_MM - _FOOTER_MM),
    )


def _room(kind: str, side: str, height: float) -> Element:
    room = {"fo:min-height": mm(height), f"fo:margin-{side}": mm(height / 2)}
    properties = o("style:header-footer-properties", room)
    return o(f"style:{kind}-style", None, properties)


def _header(document: Document) -> list[Element]:
    left, right = words.header(document)
    return [_line("Header", [*text(left), o("text:tab"), *text(right)])]


def _footer(document: Document) -> list[Element]:
    page = plain("text:page-number", "1", {"text:select-page": "current"})
    number = [page, Text(" / "), plain("text:page-count", "1")]
    last = document.letterhead.footer if document.letterhead else ""
    more = [_line("Footer", list(text(last)))] if last else []
    return [_line("Footer", [*text(words.footer(document)), o("text:tab"), *number]), *more]


def _line(style: str, content: list[Element]) -> Element:
    return o("text:p", {"text:style-name": style}, *content)
