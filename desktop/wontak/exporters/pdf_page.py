"""What the template of the PDF is told: the document's tree, with the pages' fixed words."""

from wontak.documents.grid import leading, placed, printed, titles
from wontak.documents.model import Block, Document, Figure, List, Paragraph, QrCode, Table
from wontak.documents.tree import Tree, to_tree
from wontak.documents.widths import column_widths, ems
from wontak.domain.marks import END
from wontak.exporters import letterheads, pages, words
from wontak.exporters.pdf_words import worded
from wontak.exporters.pictures import qr_svg
from wontak.exporters.voices import CELL, ENTRY, PARAGRAPHS

# What the blank sides of a cell, and the marks of entries, take from a line.
_INSETS_MM = 4.0
_ENTRY_MM = ENTRY.size * 25.4 / 72
_MARK_GAP = 0.4


def told(document: Document) -> Tree:
    """Return the tree with places and widths of cells, pictures as bytes, header and footer."""
    paper = printed(document, knows_pages=True)
    tree = to_tree(paper)
    after = [*paper.blocks, None][1:]
    for block, part, following in zip(paper.blocks, tree["blocks"], after, strict=True):
        part.update(_drawn(block, part))
        part["leads"] = leading(block, following)
        part["ending"] = following is None and _is_end(block)
    day = document.date
    return {
        **tree,
        **_letterhead(document),
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "header": words.header(document),
        "footer": words.footer(document),
        "summary": words.summary(document),
        "title_points": pages.title_points(document.title),
        "attachment": words.attachment(document),
    }


def _is_end(block: Block) -> bool:
    return isinstance(block, Paragraph) and "".join(run.text for run in block.runs).strip() == END


def _letterhead(document: Document) -> Tree:
    head = document.letterhead
    if head is None:
        return {}
    told = {
        "logo": list(head.logo),
        "alt": head.logo_alt,
        "lines": head.lines,
        "footer": head.footer,
        "ink": f"#{letterheads.accent(document)}",
        "wide": letterheads.LOGO_WIDTH_MM,
        "high": letterheads.LOGO_HEIGHT_MM,
    }
    return {"letterhead": told}


def _drawn(block: Block, part: Tree) -> Tree:
    match block:
        case Paragraph():
            size = PARAGRAPHS[block.size].size
            return {"runs": worded(part["runs"], pages.TEXT_WIDTH_MM, size)}
        case List():
            indent = (block.depth if block.ordered else 1) * _ENTRY_MM
            return {"items": _entries(part["items"], pages.TEXT_WIDTH_MM - indent)}
        case Table():
            return _table(block, part)
        case Figure():
            return {"bytes": list(block.image)}
        case QrCode():
            return {"bytes": list(qr_svg(block))}
        case _:
            return {}


def _entries(items: list[Tree], room: float) -> list[Tree]:
    marks = max((ems(item["mark"]) for item in items), default=0)
    room -= (marks + _MARK_GAP) * _ENTRY_MM
    return [
        {
            **item,
            "runs": worded(item["runs"], room, ENTRY.size),
            "items": _entries(item.get("items", []), room),
        }
        for item in items
    ]


def _table(block: Table, part: Tree) -> Tree:
    widths = column_widths(block, pages.TEXT_WIDTH_MM)
    cells = (cell for row in part["rows"] for cell in row)
    over = titles(block)
    placed_cells = []
    for cell, at in zip(cells, placed(block), strict=True):
        room = sum(widths[at.column : at.column + at.cell.colspan]) - _INSETS_MM
        texts = [worded(runs, room, CELL.size) for runs in cell["paragraphs"]]
        place = {"row": at.row, "column": at.column, "over": at.row in over}
        placed_cells.append({**cell, "paragraphs": texts, **place})
    return {"widths": widths, "row_count": len(block.rows), "cells": placed_cells}
