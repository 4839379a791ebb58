"""A letterhead at the top of an OpenDocument text."""

from collections.abc import Callable, Iterator

from odf.element import Element

from wontak.documents.model import Align, Document
from wontak.exporters import letterheads
from wontak.exporters.letterheads import LOGO_WIDTH_MM, accent
from wontak.exporters.odt_inline import Inline
from wontak.exporters.odt_looks import Looks
from wontak.exporters.odt_styles import ALIGNS, letters
from wontak.exporters.odt_xml import mm, o, points, text
from wontak.exporters.pages import TEXT_WIDTH_MM
from wontak.exporters.pictures import logo_picture
from wontak.exporters.press import Press


def letterhead(
    document: Document, looks: Looks, inline: Inline, press: Callable[[], Press]
) -> Iterator[Element]:
    """Yield the logo, with the lines beside it, over a rule in the letterhead's ink."""
    head = document.letterhead
    if head is None or not (head.logo or head.lines):
        return
    if head.logo:
        drawn = o("text:p", None, inline.picture(logo_picture(head, press()), head.logo_alt))
        lines = list(_lines(document, looks, "right")) or [o("text:p")]
        yield _side_by_side(looks, [drawn], lines)
    else:
        yield from _lines(document, looks, "left")
    rule = {"fo:border-bottom": f"1.5pt solid #{accent(document)}"}
    yield o("text:p", {"text:style-name": looks.paragraph("Gap", rule)})


def _lines(document: Document, looks: Looks, align: Align) -> Iterator[Element]:
    head = document.letterhead
    for number, said in enumerate(head.lines if head else ()):
        voice = letterheads.voice(document, number)
        weight = {"font_weight": "bold"} if voice.bold else {}
        look: dict[str, object] = letters(font_size=points(voice.size), **weight) | {
            "fo:color": f"#{voice.color}"
        }
        place: dict[str, object] = {
            "fo:text-align": ALIGNS[align],
            "fo:margin-bottom": "0pt",
            "style:line-height-at-least": points(voice.line),
        }
        properties = {"paragraph-properties": place, "text-properties": look}
        style = looks.style("paragraph", properties, "Standard")
        yield o("text:p", {"text:style-name": style}, *text(said))


def _side_by_side(looks: Looks, left: list[Element], right: list[Element]) -> Element:
    whole = {"style:width": mm(TEXT_WIDTH_MM), "table:align": "left", "fo:margin-left": "0mm"}
    name = looks.style("table", {"table-properties": whole})
    look = {"fo:padding": "0mm", "fo:border": "none", "style:vertical-align": "middle"}
    cell = {"table:style-name": looks.style("table-cell", {"table-cell-properties": look})}
    columns = [
        o("table:table-column", {"table:style-name": looks.style("table-column", {_COLUMN: width})})
        for width in (
            {"style:column-width": mm(wide)}
            for wide in (LOGO_WIDTH_MM, TEXT_WIDTH_MM - LOGO_WIDTH_MM)
        )
    ]
    cells = (o("table:table-cell", cell, *content) for content in (left, right))
    about = {"table:name": "Letterhead", "table:style-name": name}
    return o("table:table", about, *columns, o("table:table-row", None, *cells))


_COLUMN = "table-column-properties"
