"""A table in a web page: heads are heard with their cells, and narrow screens see cards."""

from collections.abc import Iterator

from wontak.documents.grid import Placed, placed
from wontak.documents.model import Cell, Table
from wontak.documents.widths import column_widths
from wontak.exporters.html_text import css_string, spoken, tag, text
from wontak.exporters.pages import TEXT_WIDTH_MM

# What a cell leaves blank left and right, were the page as wide as paper.
_PADDING_MM = 5.0
_NARROW = "@media screen and (max-width:47.99rem)"
_SIDES = {"left": None, "center": "center", "right": "end"}


def table(block: Table, name: str) -> str:
    """Return the table under a name that no other element of the page has."""
    sheet = _Sheet(block, name)
    rows = list(sheet.rows())
    heads, others = rows[: block.header_rows], rows[block.header_rows :]
    shown = "" if block.caption_shown else "unseen"
    parts = [
        tag("caption", text(block.caption), class_=shown or None) if block.caption else "",
        tag("colgroup", *["<col>" for _ in block.columns]),
        tag("thead", *heads) if heads else "",
        tag("tbody", *others) if others else "",
    ]
    if sheet.is_plain:
        return tag("table", *parts, id=name, class_="cards")
    # What cannot become cards is moved sideways, with the keyboard, too.
    whole = tag("table", *parts, id=name)
    said = block.caption or None
    role = "region" if said else None
    return tag("div", whole, class_="wide", tabindex=0, role=role, aria_label=said)


def rules(block: Table, name: str) -> Iterator[str]:
    """Yield this table's own style rules: widths, the rows' height, the labels of its cards."""
    for number, width in enumerate(column_widths(block, TEXT_WIDTH_MM, padding=_PADDING_MM), 1):
        yield f"#{name} col:nth-child({number}){{width:{100 * width / TEXT_WIDTH_MM:.4g}%}}"
    if block.row_mm:
        yield f"#{name} tbody td{{height:{block.row_mm:g}mm;vertical-align:middle}}"
    if not _Sheet(block, name).is_plain:
        return
    for number, cell in enumerate(block.rows[0], 1):
        label = css_string(" ".join(run.text for runs in cell.paragraphs for run in runs))
        # The head is heard with the cell anyway, where a browser knows that labels may be silent.
        said = f'{{content:{label};content:{label}/""}}'
        yield f"{_NARROW}{{#{name} td:not([colspan]):nth-child({number})::before{said}}}"


class _Sheet:
    """A table on its way to the page."""

    def __init__(self, block: Table, name: str) -> None:
        self._block = block
        self._name = name
        self._heads = [at for at in placed(block) if at.row < block.header_rows]
        self.is_plain = block.header_rows == 1 and _is_plain(block)

    def rows(self) -> Iterator[str]:
        """Yield the rows."""
        cells: list[list[str]] = [[] for _ in self._block.rows]
        for at in placed(self._block):
            cells[at.row].append(self._cell(at))
        yield from (tag("tr", *row) for row in cells)

    def _cell(self, at: Placed) -> str:
        head = at.row < self._block.header_rows
        about = {
            "class_": _SIDES[self._block.columns[at.column].align],
            "colspan": _many(at.cell.colspan),
            "rowspan": _many(at.cell.rowspan),
        }
        if head:
            about |= {"scope": "col" if at.cell.colspan == 1 else "colgroup"}
            about |= {} if self.is_plain else {"id": self._id(at)}
        elif not self.is_plain:
            about["headers"] = " ".join(self._heads_of(at)) or None
        return tag("th" if head else "td", _said(at.cell), **about)

    def _heads_of(self, at: Placed) -> Iterator[str]:
        covered = range(at.column, at.column + at.cell.colspan)
        for head in self._heads:
            if set(covered) & set(range(head.column, head.column + head.cell.colspan)):
                yield self._id(head)

    def _id(self, head: Placed) -> str:
        return f"{self._name}-{head.row + 1}-{head.column + 1}"


def _is_plain(block: Table) -> bool:
    """Return whether each cell is under one head, or alone in its row to name those below."""
    wide = len(block.columns)
    head, *rows = block.rows
    named = [row for row in rows if [(each.colspan, each.rowspan) for each in row] != [(wide, 1)]]
    cells = [cell for row in (head, *named) for cell in row]
    return all(cell.colspan == cell.rowspan == 1 for cell in cells)


def _said(cell: Cell) -> str:
    return "".join(tag("p", spoken(runs)) for runs in cell.paragraphs)


def _many(span: int) -> int | None:
    return span if span > 1 else None
