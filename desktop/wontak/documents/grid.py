"""Where each cell of a table stands once spans are counted, for formats that place cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wontak.documents.model import (
    Block,
    Cell,
    Column,
    Contents,
    Document,
    Heading,
    Item,
    List,
    PageBreak,
    Paragraph,
    Run,
    SignatureBlock,
    Table,
)

_SIGNATURE_WEIGHTS = (6, 16, 30, 18, 14, 22)
_SIGNATURE_MM = 13
# A longer text is no line that leads over to a list.
_LEADING = 120


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell at its row and column, both counted from 0."""

    row: int
    column: int
    cell: Cell


def placed(table: Table) -> Iterator[Placed]:
    """Yield the cells in reading order; ValueError if rows and spans do not fill the grid."""
    taken: set[tuple[int, int]] = set()
    for row, cells in enumerate(table.rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            yield Placed(row, column, cell)
            taken.update(
                (row + down, column + right)
                for down in range(cell.rowspan)
                for right in range(cell.colspan)
            )
            column += cell.colspan
    if taken != {(row, col) for row in range(len(table.rows)) for col in range(len(table.columns))}:
        message = f"the cells of the table {table.caption!r} do not fill its rows"
        raise ValueError(message)


def titles(table: Table) -> frozenset[int]:
    """Return the rows that are one cell across all columns and stand over others: their titles."""
    last = len(table.rows) - 1
    return frozenset(
        number
        for number, row in enumerate(table.rows)
        if table.header_rows <= number < last and len(row) == 1 < len(table.columns)
        if row[0].colspan == len(table.columns) and row[0].rowspan == 1
    )


def leading(block: Block, after: Block | None) -> bool:
    """Return whether a paragraph leads over to what follows, so that no page parts them."""
    if not isinstance(block, Paragraph) or not isinstance(after, List | Table):
        return False
    return sum(len(run.text) for run in block.runs) <= _LEADING


def printed(document: Document, *, knows_pages: bool = False) -> Document:
    """Return what paper shows: signature blocks as tables, headings and page breaks in their order.

    Contents are a list of sections, except in a format that knows the page of each.

    No heading is empty or more than one level below the one before, because who hears a document
    goes through it by headings; no page break stands where it would leave a page empty.
    """
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, SignatureBlock):
            blocks.append(signature_table(block))
        elif isinstance(block, Table) and not (block.columns and block.rows):
            continue  # no format has a table of nothing
        elif isinstance(block, Contents) and not knows_pages:
            blocks.extend(_contents(document))
        else:
            blocks.append(block)
    ordered = list(_in_order(blocks))
    while ordered and isinstance(ordered[-1], PageBreak):
        ordered.pop()
    return replace(document, blocks=tuple(ordered))


def _in_order(blocks: Sequence[Block]) -> Iterator[Block]:
    level = 0
    is_page_new = True
    for block in blocks:
        if isinstance(block, Heading):
            if not block.text.strip():
                continue
            level = min(block.level, level + 1)
            yield replace(block, level=level)
        elif not (is_page_new and isinstance(block, PageBreak)):
            yield block
        is_page_new = isinstance(block, PageBreak)


def _contents(document: Document) -> Iterator[List]:
    titles = [
        block.text
        for block in document.blocks
        if isinstance(block, Heading) and block.numbered and block.level == 1
    ]
    if titles:
        yield List(tuple(Item((Run(title),)) for title in titles), depth=0)


def signature_table(block: SignatureBlock) -> Table:
    """Return the table that a signature block is on paper."""
    aligned = ("center", "left", "left", "left", "left", "center")
    columns = tuple(
        Column(weight, "center" if align == "center" else "left")
        for weight, align in zip(_SIGNATURE_WEIGHTS, aligned, strict=True)
    )
    heads = tuple(Cell(((Run(text),),)) for text in block.headings)
    rows = tuple(
        tuple(Cell((runs,)) for runs in _signatory_runs(block, number))
        for number in range(len(block.signatories))
    )
    return Table(columns, (heads, *rows), block.headings[-1], row_mm=_SIGNATURE_MM)


def _signatory_runs(block: SignatureBlock, number: int) -> Iterator[tuple[Run, ...]]:
    signatory = block.signatories[number]
    yield (Run(str(number + 1)),)
    for text in (signatory.sector, signatory.organization, signatory.position):
        yield (Run(text),)
    yield (Run(signatory.name, strong=True),)
    yield (Run(signatory.signed) if signatory.signed else Run(block.place, muted=True),)
