"""The frames of a Hancom file: tables, their cells, and where they stand on the page."""

from dataclasses import dataclass

from wontak.exporters.hwpx_looks import Frame
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import Element, units, x

SIDE, ABOVE = units(2.0), units(1.6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a cell stands, what it spans, and how large it is, in HWPUNIT."""

    row: int = 0
    column: int = 0
    rows: int = 1
    columns: int = 1
    width: int
    height: int
    margins: tuple[int, int, int, int] = (SIDE, SIDE, ABOVE, ABOVE)


def framed(writing: Writing, rows: list[Element], size: tuple[int, int], words: str) -> Element:
    """Return a table that stands in the text's way; words name it to those who hear it."""
    return x(
        "hp:tbl",
        extent(*size),
        position(as_letter=False),
        x("hp:outMargin", left=0, right=0, top=units(1.5), bottom=units(2.5)),
        comment(words),
        x("hp:inMargin", left=SIDE, right=SIDE, top=ABOVE, bottom=ABOVE),
        *rows,
        id=writing.number(),
        zOrder=0,
        numberingType="TABLE",
        textWrap="TOP_AND_BOTTOM",
        textFlow="BOTH_SIDES",
        lock=0,
        dropcapstyle="None",
        pageBreak="TABLE",
        repeatHeader=0,
        rowCnt=len(rows),
        colCnt=0,
        cellSpacing=0,
        borderFillIDRef=writing.looks.frame(Frame()),
        noAdjust=0,
    )


def cell(writing: Writing, content: Element, place: Place, frame: Frame, *, head: bool) -> Element:
    """Return a cell; a head's cells are read out with those below them."""
    left, right, top, bottom = place.margins
    return x(
        "hp:tc",
        content,
        x("hp:cellAddr", colAddr=place.column, rowAddr=place.row),
        x("hp:cellSpan", colSpan=place.columns, rowSpan=place.rows),
        x("hp:cellSz", width=place.width, height=place.height),
        x("hp:cellMargin", left=left, right=right, top=top, bottom=bottom),
        name="",
        header=int(head),
        hasMargin=1,
        protect=0,
        editable=0,
        dirty=0,
        borderFillIDRef=writing.looks.frame(frame),
    )


def sub_list(paragraphs: list[Element], *, align: str, width: int = 0, height: int = 0) -> Element:
    """Return paragraphs that stand in a place of their own: a cell, a header, a footer."""
    return x(
        "hp:subList",
        *paragraphs,
        id="",
        textDirection="HORIZONTAL",
        lineWrap="BREAK",
        vertAlign=align,
        linkListIDRef=0,
        linkListNextIDRef=0,
        textWidth=width,
        textHeight=height,
        hasTextRef=0,
        hasNumRef=0,
    )


def extent(wide: int, high: int) -> Element:
    """Return how large a table or a picture is."""
    return x(
        "hp:sz",
        width=wide,
        widthRelTo="ABSOLUTE",
        height=high,
        heightRelTo="ABSOLUTE",
        protect=0,
    )


def position(*, as_letter: bool) -> Element:
    """Return where a table or a picture stands: in the line, or in the way of the text."""
    return x(
        "hp:pos",
        treatAsChar=int(as_letter),
        affectLSpacing=0,
        flowWithText=1,
        allowOverlap=0,
        holdAnchorAndSO=0,
        vertRelTo="PARA",
        horzRelTo="COLUMN",
        vertAlign="TOP",
        horzAlign="LEFT",
        vertOffset=0,
        horzOffset=0,
    )


def comment(words: str) -> Element:
    """Return the words that stand for a table or a picture to those who hear it."""
    element = x("hp:shapeComment")
    element.text = words
    return element
