"""What the template of the PDF is told: the document's tree, with the pages' fixed words."""

from wontak.documents.grid import placed, printed
from wontak.documents.model import Block, Document, Figure, QrCode, Table
from wontak.documents.tree import Tree, to_tree
from wontak.documents.widths import column_widths
from wontak.exporters import pages, words
from wontak.exporters.pictures import qr_svg


def told(document: Document) -> Tree:
    """Return the tree with places and widths of cells, pictures as bytes, header and footer."""
    paper = printed(document)
    tree = to_tree(paper)
    for block, part in zip(paper.blocks, tree["blocks"], strict=True):
        part.update(_drawn(block, part))
    day = document.date
    return {
        **tree,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "header": words.header(document),
        "footer": words.footer(document),
        "summary": words.summary(document),
        "title_points": pages.title_points(document.title),
        "attachment": words.attachment(document),
    }


def _drawn(block: Block, part: Tree) -> Tree:
    match block:
        case Table():
            cells = [cell for row in part["rows"] for cell in row]
            places = [{"row": at.row, "column": at.column} for at in placed(block)]
            return {
                "widths": column_widths(block, pages.TEXT_WIDTH_MM),
                "row_count": len(block.rows),
                "cells": [{**cell, **place} for cell, place in zip(cells, places, strict=True)],
            }
        case Figure():
            return {"bytes": list(block.image)}
        case QrCode():
            return {"bytes": list(qr_svg(block))}
        case _:
            return {}
