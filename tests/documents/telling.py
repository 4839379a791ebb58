"""What a document says, for tests that ask about its words and not about its blocks."""

from collections.abc import Iterator
from itertools import chain

from wontak.documents.grid import printed
from wontak.documents.model import Block, Document, Heading, Item, List, Paragraph, Runs, Table


def said(runs: Runs) -> str:
    """Return what runs say, whatever their voices."""
    return "".join(run.text for run in runs)


def headings(document: Document) -> list[str]:
    """Return the titles of the sections in order."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def section(document: Document, title: str) -> tuple[Block, ...]:
    """Return the blocks under a heading, up to the next one."""
    start = headings(document).index(title)
    places = [n for n, block in enumerate(document.blocks) if isinstance(block, Heading)]
    end = places[start + 1] if start + 1 < len(places) else None
    return document.blocks[places[start] + 1 : end]


def lines(document: Document) -> list[str]:
    """Return every line that the document's blocks print, but for its codes."""
    return [line for block in printed(document).blocks for line in _lines_of(block)]


def table_in(blocks: tuple[Block, ...]) -> list[list[str]]:
    """Return the rows of the first table: its cells, their paragraphs joined by a bar."""
    table = next(block for block in blocks if isinstance(block, Table))
    return [["|".join(map(said, cell.paragraphs)) for cell in row] for row in table.rows]


def _lines_of(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield said(block.runs)
        case List():
            yield from _entries(block.items)
        case Table():
            cells = chain.from_iterable(block.rows)
            yield from map(said, chain.from_iterable(cell.paragraphs for cell in cells))


def _entries(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        yield said(item.runs)
        yield from _entries(item.items)
