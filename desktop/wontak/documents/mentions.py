"""What a document speaks of among the things that are followed up after its table."""

from collections.abc import Iterable, Iterator

from wontak.documents.model import (
    Block,
    Document,
    Heading,
    Item,
    KeyValues,
    List,
    Paragraph,
    Runs,
    Table,
)
from wontak.documents.tracker import Tracker, tracker


def mentioned(document: Document) -> Tracker:
    """Return what is followed up, if the document speaks of any; a list of people does not."""
    found = tracker(document)
    said = "\n".join(text for block in document.blocks for text in _texts(block))
    heads = [*(task.what for task in found.tasks), *(promise.what for promise in found.promises)]
    first_lines = (head.partition("\n")[0].strip() for head in heads)
    return found if any(line and line in said for line in first_lines) else Tracker()


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield _said(block.runs)
        case List():
            yield from _entries(block.items)
        case Table():
            cells = (cell for row in block.rows for cell in row)
            yield from (_said(runs) for cell in cells for runs in cell.paragraphs)
        case KeyValues():
            yield from (text for pair in block.pairs for text in pair)
        case _:
            return


def _entries(items: Iterable[Item]) -> Iterator[str]:
    for item in items:
        yield _said(item.runs)
        yield from _entries(item.items)


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)
