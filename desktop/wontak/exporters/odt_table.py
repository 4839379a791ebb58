"""A table in OpenDocument: one strong line on top, hairlines under rows, none that is upright."""

from collections.abc import Callable, Iterator

from odf.element import Element

from wontak.documents.grid import Placed, placed, titles
from wontak.documents.model import Align, Cell, Runs, Table
from wontak.documents.widths import column_widths
from wontak.exporters.odt_looks import Looks
from wontak.exporters.odt_styles import ALIGNS, letters
from wontak.exporters.odt_xml import Node, mm, o, plain
from wontak.exporters.pages import HEAD_LINE, INK, ROW_LINE, SHADE, TEXT_WIDTH_MM

_SIDE, _ABOVE = 2.0, 1.5
# A little more than the cell leaves blank: the reader's font may be wider than the rule of thumb.
_PADDING_MM = 5.0
# So many letters may not fit on a page; such a row is torn rather than cut off.
_LONG = 1500

Said = Callable[[Runs], list[Node]]


def table(block: Table, name: str, looks: Looks, said: Said) -> Element:
    """Return the table under a name that no other table has; said makes the nodes of runs."""
    sheet = _Sheet(block, looks, said)
    look = {"style:width": mm(TEXT_WIDTH_MM), "table:align": "left", "fo:margin-left": "0mm"}
    about = {"table:name": name}
    about["table:style-name"] = looks.style("table", {"table-properties": look})
    rows = list(sheet.rows())
    heads, others = rows[: block.header_rows], rows[block.header_rows :]
    return o(
        "table:table",
        about,
        plain("table:title", block.caption) if block.caption else None,
        *sheet.columns(),
        o("table:table-header-rows", None, *heads) if heads else None,
        *others,
    )


class _Sheet:
    """A table on its way to paper."""

    def __init__(self, block: Table, looks: Looks, said: Said) -> None:
        self._block = block
        self._titles = titles(block)
        self._looks = looks
        self._said = said

    def columns(self) -> Iterator[Element]:
        """Yield the columns with their widths."""
        for width in column_widths(self._block, TEXT_WIDTH_MM, padding=_PADDING_MM):
            look = {"table-column-properties": {"style:column-width": mm(width)}}
            name = self._looks.style("table-column", look)
            yield o("table:table-column", {"table:style-name": name})

    def rows(self) -> Iterator[Element]:
        """Yield the rows; a place that a span hides is a covered cell."""
        count = len(self._block.columns)
        grid: list[list[Placed | None]] = [[None] * count for _ in self._block.rows]
        for at in placed(self._block):
            grid[at.row][at.column] = at
        for row, places in enumerate(grid):
            style = {"table:style-name": self._row_style(row)}
            yield o("table:table-row", style, *(self._cell(at) for at in places))

    def _row_style(self, row: int) -> str:
        block = self._block
        high = block.row_mm > 0 and row >= block.header_rows
        long = any(_letters(cell) > _LONG for cell in block.rows[row])
        look: dict[str, object] = {"fo:keep-together": "auto" if long else "always"}
        if high:
            look["style:min-row-height"] = mm(block.row_mm)
        return self._looks.style("table-row", {"table-row-properties": look})

    def _cell(self, at: Placed | None) -> Element:
        if at is None:
            return o("table:covered-table-cell")
        head = at.row < self._block.header_rows
        about: dict[str, object] = {"table:style-name": self._cell_style(at, head=head)}
        if at.cell.colspan > 1:
            about["table:number-columns-spanned"] = at.cell.colspan
        if at.cell.rowspan > 1:
            about["table:number-rows-spanned"] = at.cell.rowspan
        align = self._block.columns[at.column].align
        kept = head or at.row in self._titles
        style = {"text:style-name": self._paragraph_style(align, head=head, kept=kept)}
        texts = at.cell.paragraphs or ((),)
        paragraphs = (o("text:p", style, *self._said(runs)) for runs in texts)
        return o("table:table-cell", {"office:value-type": "string", **about}, *paragraphs)

    def _cell_style(self, at: Placed, *, head: bool) -> str:
        last_head = at.row + at.cell.rowspan == self._block.header_rows
        look: dict[str, object] = {
            "fo:padding": f"{mm(_ABOVE)}",
            "fo:padding-left": mm(_SIDE),
            "fo:padding-right": mm(_SIDE),
            "fo:border": "none",
            "fo:border-bottom": f"0.5pt solid #{HEAD_LINE if last_head else ROW_LINE}",
        }
        if at.row == 0:
            look["fo:border-top"] = f"1.5pt solid #{INK}"
        if head:
            look["fo:background-color"] = f"#{SHADE}"
        if self._block.row_mm and not head:
            look["style:vertical-align"] = "middle"
        return self._looks.style("table-cell", {"table-cell-properties": look})

    def _paragraph_style(self, align: Align, *, head: bool, kept: bool) -> str:
        lines: dict[str, object] = {"fo:text-align": ALIGNS[align]}
        if kept:
            # A header row or a title alone at a page's end would head nothing.
            lines["fo:keep-with-next"] = "always"
        if not head:
            return self._looks.style("paragraph", {"paragraph-properties": lines}, "Cell")
        said = letters(font_weight="bold")
        properties = {"paragraph-properties": lines, "text-properties": said}
        return self._looks.style("paragraph", properties, "Cell")


def _letters(cell: Cell) -> int:
    return sum(len(run.text) for runs in cell.paragraphs for run in runs)
