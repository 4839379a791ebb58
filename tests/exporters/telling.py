"""What a document says from its title to its end, as somebody would read it out."""

from collections.abc import Iterator

from wontak.documents.grid import printed
from wontak.documents.marks import headed, item_mark
from wontak.documents.model import (
    Block,
    Document,
    Figure,
    Heading,
    Item,
    KeyValues,
    List,
    Paragraph,
    QrCode,
    Runs,
    Table,
)
from wontak.exporters import words


def told_text(document: Document) -> str:
    """Return the text of a document; of a figure, its caption."""
    return "".join(_told(printed(document)))


def _told(document: Document) -> Iterator[str]:
    yield from (document.title, document.subtitle)
    for fact in words.summary(document):
        yield from fact
    for block, mark in headed(document):
        yield mark
        yield from told_block(block, document.language)


def told_block(block: Block, language: str) -> Iterator[str]:
    """Yield the texts of a block."""
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _said(block.runs)
        case List():
            yield from _items(block, block.items, 0, language)
        case Table():
            yield block.caption if block.caption_shown else ""
            yield from (
                _said(runs) for row in block.rows for cell in row for runs in cell.paragraphs
            )
        case KeyValues():
            yield from (text for pair in block.pairs for text in pair)
        case QrCode():
            yield from (block.alt, block.url)
        case Figure():
            yield block.caption


def _items(block: List, items: tuple[Item, ...], level: int, language: str) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        yield item_mark(block, level, number, among=len(items), language=language)
        yield _said(item.runs)
        yield from _items(block, item.items, level + 1, language)


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)
