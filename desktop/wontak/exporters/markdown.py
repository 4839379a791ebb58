"""Documents as Markdown for GitHub, wikis and mail: plain text that still has its tables."""

import base64
import re
from collections.abc import Iterator

from wontak.documents.grid import placed, printed
from wontak.documents.marks import headed, item_mark
from wontak.documents.model import (
    Block,
    Cell,
    Document,
    Figure,
    Heading,
    Item,
    KeyValues,
    List,
    Paragraph,
    QrCode,
    Run,
    Table,
)
from wontak.exporters import letterheads, words
from wontak.exporters.base import Export
from wontak.exporters.markdown_text import begun, inline, lines, paragraph, spoken
from wontak.exporters.soundness import sound
from wontak.language import N_

_IN_CELL = "<br>"
_RULE = "---"
_ENTRY = re.compile(r"(?:-|\d+[.)]) ")
_RULES = {"left": ":---", "center": ":---:", "right": "---:"}


class MarkdownExporter:
    """GitHub's Markdown, in which everything typed comes out as a letter."""

    suffix = ".md"
    label = N_("Plain text (Markdown)")

    def export(self, document: Document) -> Export:
        """Return the file in UTF-8."""
        document = printed(sound(document))
        parts = [*_letterhead(document), *_beginning(document), *_blocks(document), *_end(document)]
        return Export(("\n\n".join(_kept_apart(parts)) + "\n").encode())


def _kept_apart(parts: list[str]) -> Iterator[str]:
    """Yield the parts, with a comment between two lists, which would become one."""
    before = ""
    for part in filter(None, parts):
        if _ENTRY.match(before) and _ENTRY.match(part):
            yield "<!-- -->"
        yield part
        before = part


def _letterhead(document: Document) -> Iterator[str]:
    head = document.letterhead
    if head is None:
        return
    if head.logo:
        yield _picture(letterheads.figure(head))
    if head.lines:
        first, *others = head.lines
        yield "\\\n".join([paragraph((Run(first, strong=True),)), *map(lines, others)])
    yield _RULE


def _beginning(document: Document) -> Iterator[str]:
    yield f"# {inline(document.title)}"
    if document.subtitle:
        yield lines(document.subtitle)
    left, right = words.header(document)
    facts = [f"- {lines(said)}" for said in (left, right) if said]
    facts += [f"- **{inline(name)}**: {inline(said)}" for name, said in words.summary(document)]
    yield "\n".join(facts)


def _end(document: Document) -> Iterator[str]:
    footer = document.letterhead.footer if document.letterhead else ""
    last = [lines(said) for said in (document.version, footer) if said]
    yield from [_RULE, *last] if last else []


def _blocks(document: Document) -> Iterator[str]:
    for block, mark in headed(document):
        if isinstance(block, List):
            yield "\n".join(_entries(block, block.items, 0, document.language))
        else:
            yield _written(block, mark)


def _written(block: Block, mark: str) -> str:
    match block:
        case Heading():
            said = f"{mark} {block.text}" if mark else block.text
            return f"{'#' * (block.level + 1)} {inline(said)}"
        case Paragraph():
            return paragraph(block.runs)
        case Table():
            return _table(block)
        case KeyValues():
            return "\n".join(f"- **{inline(name)}**: {inline(said)}" for name, said in block.pairs)
        case Figure() | QrCode():
            return _picture(block)
        case _:
            return _RULE


def _entries(block: List, items: tuple[Item, ...], level: int, language: str) -> Iterator[str]:
    for number, item in enumerate(items, 1):
        mark = item_mark(block, level, number, among=len(items), language=language)
        sign = _sign(mark, ordered=block.ordered)
        inner = " " * (len(sign.split(" ")[0]) + 1)
        said = spoken(item.runs, _IN_CELL)
        yield f"{sign}{said}" if mark and block.ordered else f"{sign}{begun(said)}"
        for line in _entries(block, item.items, level + 1, language):
            yield inner + line


def _sign(mark: str, *, ordered: bool) -> str:
    """Return what begins an entry; Markdown itself counts 1. and 1), other marks are letters."""
    if not ordered or not mark:
        return "- "
    if mark[:-1].isdigit() and mark[-1] in ".)":
        return f"{mark} "
    return f"- {mark} "


def _table(block: Table) -> str:
    columns, count = range(len(block.columns)), len(block.rows)
    grid = [["" for _ in columns] for _ in range(count)]
    for at in placed(block):
        strong = 0 < at.row < block.header_rows
        grid[at.row][at.column] = _cell(at.cell, strong=strong)
    head = grid.pop(0) if block.header_rows else ["" for _ in columns]
    rules = [_RULES[column.align] for column in block.columns]
    rows = [f"| {' | '.join(row)} |" for row in (head, rules, *grid)]
    caption = f"{lines(block.caption)}\n\n" if block.caption_shown and block.caption else ""
    return caption + "\n".join(rows)


def _cell(cell: Cell, *, strong: bool) -> str:
    said = _IN_CELL.join(spoken(runs, _IN_CELL) for runs in cell.paragraphs)
    return f"<strong>{said}</strong>" if strong and said else said


def _is_harmless(figure: Figure) -> bool:
    from wontak.exporters.drawings import DrawingError, refuse_unsafe

    try:
        if figure.media_type == "image/svg+xml":
            refuse_unsafe(figure.image)
    except DrawingError:
        return False
    return True


def _data(figure: Figure) -> str:
    data = base64.b64encode(figure.image).decode("ascii")
    return f"data:{figure.media_type};base64,{data}"


def _picture(block: Figure | QrCode) -> str:
    if isinstance(block, QrCode):
        return paragraph((Run(f"{block.alt}: "), Run(block.url, href=block.url or None)))
    shown = f"![{inline(block.alt)}]({_data(block)})" if _is_harmless(block) else lines(block.alt)
    return f"{shown}\n\n{lines(block.caption)}" if block.caption else shown
