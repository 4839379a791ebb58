"""A table in Word: one strong line on top, hairlines under rows, no line that stands upright."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from wontak.documents.grid import Placed, placed, titles
from wontak.documents.model import Align, Runs, Table
from wontak.documents.widths import column_widths
from wontak.exporters.docx_xml import Element, border, twips, w
from wontak.exporters.pages import HEAD_LINE, INK, ROW_LINE, SHADE, TEXT_WIDTH_MM

_STRONG, _THIN = 12, 4
_SIDE, _ABOVE = 2.0, 1.5
# A little more than the cell leaves blank: the reader's font may be wider than the rule of thumb.
_PADDING_MM = 5.0

Said = Callable[[Runs], list[Element]]
Write = Callable[[Runs, Align], Element]


def table(block: Table, said: Said, *, leads: bool = False) -> Element:
    """Return the table; said turns the runs of a cell into Word's.

    The last row of one that leads to what follows keeps to it, so that no page begins with that.
    """
    # A header row or a title alone at a page's end would head nothing.
    kept = titles(block) | set(range(block.header_rows)) | {len(block.rows) - 1 if leads else -1}
    widths = [twips(width) for width in column_widths(block, TEXT_WIDTH_MM, padding=_PADDING_MM)]
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    rows: list[list[Element]] = [[] for _ in block.rows]
    # Cells come by row and column, but one that hangs down from above may be farther right.
    for at in sorted(placed(block), key=lambda at: at.column):
        for number in range(at.row, at.row + at.cell.rowspan):
            write = partial(_paragraph, said=said, kept=number in kept)
            rows[number].append(_cell(block, at, number, widths, write))
    return w(
        "tbl",
        _properties(block, sum(widths)),
        grid,
        *(_row(block, number, cells) for number, cells in enumerate(rows)),
    )


def _properties(block: Table, width: int) -> Element:
    borders = w(
        "tblBorders",
        border("top", _STRONG, INK),
        border("bottom", _THIN, ROW_LINE),
        border("insideH", _THIN, ROW_LINE),
    )
    sides = (("top", _ABOVE), ("left", _SIDE), ("bottom", _ABOVE), ("right", _SIDE))
    return w(
        "tblPr",
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=0, type="dxa"),
        borders,
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=twips(mm), type="dxa") for side, mm in sides)),
        w("tblLook", val="0020" if block.header_rows else "0000"),
        w("tblCaption", val=block.caption),
    )


def _row(block: Table, number: int, cells: list[Element]) -> Element:
    head = number < block.header_rows
    high = block.row_mm > 0 and not head
    properties = w(
        "trPr",
        w("cantSplit"),
        w("trHeight", val=twips(block.row_mm), hRule="atLeast") if high else None,
        w("tblHeader") if head else None,
    )
    return w("tr", properties, *cells)


def _cell(block: Table, at: Placed, number: int, widths: list[int], write: Write) -> Element:
    head = number < block.header_rows
    cell = at.cell
    width = sum(widths[at.column : at.column + cell.colspan])
    hanging = w("vMerge", **({"val": "restart"} if number == at.row else {}))
    properties = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=cell.colspan) if cell.colspan > 1 else None,
        hanging if cell.rowspan > 1 else None,
        w("tcBorders", border("bottom", _THIN, HEAD_LINE)) if head else None,
        w("shd", val="clear", color="auto", fill=SHADE) if head else None,
        w("vAlign", val="center") if block.row_mm and not head else None,
    )
    texts = cell.paragraphs if number == at.row and cell.paragraphs else ((),)
    align = block.columns[at.column].align
    if head:
        texts = tuple(tuple(replace(run, strong=True) for run in runs) for runs in texts)
    return w("tc", properties, *(write(runs, align) for runs in texts))


def _paragraph(runs: Runs, align: Align, *, said: Said, kept: bool) -> Element:
    properties = w(
        "pPr",
        w("pStyle", val="Cell"),
        w("keepNext") if kept else None,
        w("jc", val=align),
    )
    return w("p", properties, *said(runs))
