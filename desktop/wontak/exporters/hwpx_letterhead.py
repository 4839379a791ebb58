"""A letterhead at the top of a Hancom file's first page."""

from collections.abc import Iterator
from dataclasses import replace

from wontak.documents.model import Align, Document
from wontak.exporters import letterheads
from wontak.exporters.hwpx_frame import Place, cell, framed, position, sub_list
from wontak.exporters.hwpx_looks import Frame, letters_of, lines_of
from wontak.exporters.hwpx_pictures import Pictures
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import NAMES, Element, points, units, x
from wontak.exporters.letterheads import LOGO_HEIGHT_MM, LOGO_WIDTH_MM, accent
from wontak.exporters.pages import TEXT_WIDTH_MM
from wontak.exporters.voices import GAP

_RULE = "0.4 mm"
_BELOW = units(2.0)


def letterhead(writing: Writing, pictures: Pictures, document: Document) -> Iterator[Element]:
    """Yield the logo, with the lines beside it, over a rule in the letterhead's ink."""
    head = document.letterhead
    if head is None or not (head.logo or head.lines):
        return
    frame = Frame(bottom=(_RULE, accent(document)))
    if head.logo:
        picture = writing.run(letters_of(GAP), pictures.logo(head))
        left = [writing.paragraph(replace(lines_of(GAP), percent=100), picture)]
        right = list(_lines(writing, document, "right")) or [writing.spoken(GAP, "")]
        yield _side_by_side(writing, left, right, frame)
    else:
        yield from _lines(writing, document, "left")
        ruled = replace(lines_of(GAP), frame=writing.looks.frame(frame))
        yield writing.spoken(GAP, "", ruled)


def _lines(writing: Writing, document: Document, align: Align) -> Iterator[Element]:
    head = document.letterhead
    for number, said in enumerate(head.lines if head else ()):
        voice = letterheads.voice(document, number)
        yield writing.spoken(voice, said, replace(lines_of(voice), align=align))


def _side_by_side(
    writing: Writing, left: list[Element], right: list[Element], frame: Frame
) -> Element:
    widths = (units(LOGO_WIDTH_MM), units(TEXT_WIDTH_MM - LOGO_WIDTH_MM))
    high = max(units(LOGO_HEIGHT_MM), points(17 + 12 * (len(right) - 1))) + 2 * _BELOW
    row = x("hp:tr")
    for column, content in enumerate((left, right)):
        place = Place(column=column, width=widths[column], height=high, margins=(0, 0, 0, _BELOW))
        said = sub_list(content, align="CENTER")
        row.append(cell(writing, said, place, frame, head=False))
    made = framed(writing, [row], (sum(widths), high), "")
    made.set("colCnt", "2")
    for name, part in (("pos", position(as_letter=True)), ("inMargin", _inner())):
        old = made.find(f"{{{NAMES['hp']}}}{name}")
        if old is not None:
            made.replace(old, part)
    look = replace(lines_of(GAP), percent=100)
    return writing.paragraph(look, writing.run(letters_of(GAP), made))


def _inner() -> Element:
    return x("hp:inMargin", left=0, right=0, top=0, bottom=_BELOW)
