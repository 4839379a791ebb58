"""Documents as rows for spreadsheets and databases, which no program can take for formulas."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from wontak.documents.grid import placed, printed
from wontak.documents.marks import headed, item_mark
from wontak.documents.mentions import mentioned
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
from wontak.exporters.base import Export
from wontak.exporters.csv_columns import followed_up
from wontak.exporters.soundness import sound
from wontak.language import N_

Row = Sequence[str]

# Without a byte order mark Excel on Korean Windows takes the letters for CP949.
_ENCODING = "utf-8-sig"
_FORMULA = tuple("=+-@＝＋－＠")
_GUARD = "'"


class CsvExporter:
    """A row for each task and promise that a document speaks of; else its tables; else its text."""

    suffix = ".csv"
    label = N_("Rows for spreadsheets (CSV)")

    def export(self, document: Document) -> Export:
        """Return the file in UTF-8 with a byte order mark."""
        document = printed(sound(document))
        written = StringIO()
        # A bare cell would be torn at its semicolons where a language divides its cells there.
        writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerows([guarded(text) for text in row] for row in _rows(document))
        return Export(written.getvalue().encode(_ENCODING, errors="replace"))


def guarded(text: str) -> str:
    """Return a cell behind an apostrophe if a program could run it, or if it begins with one."""
    risky = text.lstrip().startswith(_FORMULA) or text.startswith((_GUARD, "\t", "\r", "\n"))
    return f"{_GUARD}{text}" if risky else text


def _rows(document: Document) -> Sequence[Row]:
    followed = followed_up(mentioned(document), document.language)
    return followed or list(_tables(document)) or list(_lines(document))


def _tables(document: Document) -> Iterator[Row]:
    """Yield the rows of all tables, with an empty one between two tables."""
    is_first = True
    for block in document.blocks:
        if isinstance(block, Table) and block.rows:
            if not is_first:
                yield ("",)
            is_first = False
            yield from _table(block)


def _table(table: Table) -> Iterator[Row]:
    """Yield the rows of a table; what a cell spans besides its own place is empty."""
    grid = [["" for _ in table.columns] for _ in table.rows]
    for at in placed(table):
        grid[at.row][at.column] = "\n".join(map(_said, at.cell.paragraphs))
    yield from grid


def _lines(document: Document) -> Iterator[Row]:
    yield (document.title,)
    for block, mark in headed(document):
        yield from _line(block, mark, document.language)


def _line(block: Block, mark: str, language: str) -> Iterator[Row]:
    match block:
        case Heading():
            yield (f"{mark} {block.text}".strip(),)
        case Paragraph():
            yield (_said(block.runs),)
        case List():
            yield from _entries(block, block.items, 0, language)
        case KeyValues():
            yield from block.pairs
        case Figure():
            yield tuple(filter(None, (block.alt, block.caption)))
        case QrCode():
            yield (block.alt, block.url)
        case _:
            return


def _entries(block: List, items: tuple[Item, ...], level: int, language: str) -> Iterator[Row]:
    for number, item in enumerate(items, 1):
        mark = item_mark(block, level, number, among=len(items), language=language)
        yield (f"{mark} {_said(item.runs)}".strip(),)
        yield from _entries(block, item.items, level + 1, language)


def _said(runs: Runs) -> str:
    return "".join(run.text for run in runs)
