"""A sheet that shows a document as it would be printed: as many columns as its cells have edges."""

import math
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import pairwise

from xlsxwriter.image import Image

from wontak.exporters import pages
from wontak.exporters.pages import HEAD_LINE, INK, LINE, ROW_LINE, SHADE
from wontak.exporters.pictures import Picture
from wontak.exporters.xlsx_book import Book, Properties, Sheet
from wontak.exporters.xlsx_lines import BARE, POINTS_PER_MM, WIDTH_MM, Frame, Line, Slot

_PIXELS_PER_MM = 96 / 25.4
_TALLEST_ROW = 400.0
_THIN, _MEDIUM = 1, 2
_MOST_BREAKS = 1_023
_PAGE_POINTS = (pages.HEIGHT_MM - pages.TOP_MM - pages.BOTTOM_MM) * POINTS_PER_MM - 6


def write_page(book: Book, name: str, lines: Iterable[Line]) -> None:
    """Write lines onto a sheet of their own."""
    written = list(lines)
    sheet = book.sheet(name)
    sheet.hide_gridlines(2)
    sheet.set_portrait()
    # Wide as the page whatever font measures the columns; a height of 0 keeps the breaks.
    sheet.fit_to_pages(1, 0)
    book.set_margins(sheet, pages.SIDE_MM, pages.TOP_MM, pages.BOTTOM_MM)
    columns = _columns(sheet, written)
    rows = _rows(sheet, written)
    for number, line in enumerate(written):
        for slot in line.slots:
            last = rows[number + slot.lines] - 1
            edges = (rows[number], columns[_edge(slot.left)], last, columns[_edge(slot.right)] - 1)
            _put(book, sheet, edges, slot)
        if line.picture:
            _draw(sheet, rows[number], line.picture, line.alt)
    breaks = [rows[number] for number in _page_starts(written)]
    sheet.set_h_pagebreaks(breaks[:_MOST_BREAKS])
    # Numbers are text here: they stand in sentences, and the tracker has those to reckon with.
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{rows[-1]}"})


def _edge(mm: float) -> int:
    """Return an edge in pixels; what is less than 1 mm apart is one edge."""
    return round(round(mm) * _PIXELS_PER_MM)


def _columns(sheet: Sheet, lines: list[Line]) -> dict[int, int]:
    """Make a column between each two edges; return the columns that begin at edges."""
    edges = {_edge(0), _edge(WIDTH_MM)}
    for line in lines:
        edges |= {_edge(mm) for slot in line.slots for mm in (slot.left, slot.right)}
    ordered = sorted(edges)
    for column, (left, right) in enumerate(pairwise(ordered)):
        sheet.set_column_pixels(column, column, right - left)
    return {edge: column for column, edge in enumerate(ordered)}


def _rows(sheet: Sheet, lines: list[Line]) -> list[int]:
    """Make the rows of all lines, several of one that is higher than a row can be.

    Return the row that each line begins at, and behind them that of the end.
    """
    starts = [0]
    for line in lines:
        count = max(1, math.ceil(line.height / _TALLEST_ROW))
        for row in range(starts[-1], starts[-1] + count):
            sheet.set_row(row, line.height / count)
        starts.append(starts[-1] + count)
    return starts


def _page_starts(lines: list[Line]) -> Iterator[int]:
    """Yield the lines that begin pages, so that no heading stands alone at the end of one."""
    start, used = 0, 0.0
    for number, line in enumerate(lines):
        used += line.height
        is_over = used > _PAGE_POINTS and line.slots
        if number == start or not (line.begins_page or is_over):
            continue
        new = number
        while not line.begins_page and new > start + 1 and lines[new - 1].stays:
            new -= 1
        start = new if not lines[new - 1].stays or line.begins_page else number
        used = sum(before.height for before in lines[start : number + 1])
        yield start


def _put(book: Book, sheet: Sheet, edges: tuple[int, int, int, int], slot: Slot) -> None:
    properties = _properties(slot)
    if edges[:2] != edges[2:]:
        sheet.merge_range(*edges, "", book.look(**properties))
    book.write(sheet, edges[:2], slot.runs, properties)


def _properties(slot: Slot) -> Properties:
    voice = slot.voice
    return {
        "font_size": voice.size,
        "bold": voice.bold,
        "font_color": f"#{voice.color}",
        "align": slot.align,
        "valign": _upright(slot),
        "text_wrap": True,
        # Figures at the right edge would touch the words of the next column.
        "indent": int(slot.frame.table and slot.align == "right"),
        **_borders(slot.frame),
    }


def _upright(slot: Slot) -> str:
    if slot.frame != BARE:
        return "vcenter"
    return "bottom" if slot.voice.before > slot.voice.after else "top"


def _borders(frame: Frame) -> Properties:
    above, top = (_MEDIUM, INK) if frame.table else (_THIN, LINE)
    bottom = HEAD_LINE if frame.head else ROW_LINE if frame.table else LINE
    return {
        **({"top": above, "top_color": f"#{top}"} if frame.top else {}),
        **({"bottom": _THIN, "bottom_color": f"#{bottom}"} if frame.bottom else {}),
        **({"bg_color": f"#{SHADE}"} if frame.head else {}),
    }


def _draw(sheet: Sheet, row: int, picture: Picture, alt: str) -> None:
    image = Image(BytesIO(picture.png))
    across, down = picture.pixels
    scale = {
        "x_scale": picture.width * _PIXELS_PER_MM / (across * 96 / image.x_dpi),
        "y_scale": picture.height * _PIXELS_PER_MM / (down * 96 / image.y_dpi),
    }
    sheet.insert_image(row, 0, image, {**scale, "y_offset": 4, "description": alt})
