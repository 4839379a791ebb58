"""A table of a Hancom file: rows as high as their text, a head that repeats on every page."""

import math
from dataclasses import replace

from wontak.documents.grid import Placed, placed
from wontak.documents.model import Cell, Run, Runs, Table
from wontak.documents.widths import column_widths, ems
from wontak.exporters.hwpx_frame import ABOVE, SIDE, Place, cell, framed, sub_list
from wontak.exporters.hwpx_looks import Frame, letters_of, lines_of
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import Element, points, units, x
from wontak.exporters.pages import HEAD_LINE, INK, ROW_LINE, SHADE, TEXT_WIDTH_MM
from wontak.exporters.voices import CELL

_STRONG = ("0.5 mm", INK)
# A little more than the cell leaves blank: the reader's font may be wider than the rule of thumb.
_PADDING_MM = 5.0
_TALLEST = units(200)


def table(writing: Writing, block: Table) -> Element:
    """Return the table, which may go on to the next page between its rows."""
    columns = column_widths(block, TEXT_WIDTH_MM, padding=_PADDING_MM)
    widths = [units(width) for width in columns]
    heights = _heights(block, widths)
    rows = [x("hp:tr") for _ in block.rows]
    for at in placed(block):
        rows[at.row].append(_cell(writing, block, at, _place(at, widths, heights)))
    made = framed(writing, rows, (sum(widths), sum(heights)), block.caption)
    # A row that is taller than a page must go on inside.
    made.set("pageBreak", "CELL" if max(heights) > _TALLEST else "TABLE")
    made.set("repeatHeader", str(int(block.header_rows > 0)))
    made.set("colCnt", str(len(widths)))
    return made


def _place(at: Placed, widths: list[int], heights: list[int]) -> Place:
    return Place(
        row=at.row,
        column=at.column,
        rows=at.cell.rowspan,
        columns=at.cell.colspan,
        width=sum(widths[at.column : at.column + at.cell.colspan]),
        height=sum(heights[at.row : at.row + at.cell.rowspan]),
    )


def _cell(writing: Writing, block: Table, at: Placed, place: Place) -> Element:
    head = at.row < block.header_rows
    look = replace(lines_of(CELL), align=block.columns[at.column].align, keep_next=head)
    letters = replace(letters_of(CELL), bold=head)
    said = [writing.paragraph(look, *writing.runs(letters, _joined(at.cell)))]
    frame = Frame(
        top=_STRONG if at.row == 0 else None,
        bottom=("0.12 mm", HEAD_LINE if head else ROW_LINE),
        fill=SHADE if head else "",
    )
    align = "CENTER" if head or block.row_mm else "TOP"
    return cell(writing, sub_list(said, align=align), place, frame, head=head)


def _joined(said: Cell) -> Runs:
    """Return a cell's paragraphs as lines of one: some readers print paragraphs over each other."""
    first, *more = said.paragraphs or ((),)
    return (*first, *(run for runs in more for run in (Run("\n"), *runs)))


def _heights(block: Table, widths: list[int]) -> list[int]:
    """Return the rows' heights; Hancom lets a row grow, other readers believe what is written."""
    count, heads = len(block.rows), block.header_rows
    heights = [0 if row < heads else units(block.row_mm) for row in range(count)]
    for at in placed(block):
        room = sum(widths[at.column : at.column + at.cell.colspan]) - 2 * SIDE
        need = _lines(at.cell, room) * points(CELL.line) + 2 * ABOVE
        last = at.row + at.cell.rowspan - 1
        heights[last] = max(heights[last], need - sum(heights[at.row : last]))
    return heights


def _lines(said: Cell, room: int) -> int:
    texts = ("".join(run.text for run in runs) for runs in said.paragraphs)
    lines = [line for text in texts for line in text.split("\n")] or [""]
    return sum(max(1, math.ceil(ems(line) * points(CELL.size) / room)) for line in lines)
