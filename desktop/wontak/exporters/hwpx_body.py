"""Every block of a document as paragraphs, tables and pictures of a Hancom file."""

from collections.abc import Iterator
from dataclasses import replace

from wontak.documents.grid import leading, printed
from wontak.documents.marks import headed, item_mark
from wontak.documents.model import (
    Block,
    Document,
    Figure,
    Heading,
    Item,
    KeyValues,
    List,
    PageBreak,
    Paragraph,
    QrCode,
    Run,
    Table,
)
from wontak.documents.widths import ems
from wontak.exporters.hwpx_looks import letters_of, lines_of
from wontak.exporters.hwpx_pictures import Pictures
from wontak.exporters.hwpx_table import table
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import Element, points, units
from wontak.exporters.pages import FACT_MM, INK2
from wontak.exporters.voices import (
    CAPTION,
    ENTRY,
    FACT,
    GAP,
    HEADINGS,
    NORMAL,
    NOTE,
    PARAGRAPHS,
)

# In the skeleton the styles after 바탕글 and 본문 are 개요 1, 개요 2, 개요 3.
_FIRST_OUTLINE_STYLE = 2
_MARK_GAP = 0.35
# The skeleton's tab that goes to where wrapped lines begin.
_HANGING_TAB = 1


def fact(writing: Writing, name: str, said: str) -> Element:
    """Return a short fact: its name, and beside it what it says."""
    left = units(FACT_MM)
    look = replace(lines_of(FACT), indent=-left, tab=_HANGING_TAB)
    label = replace(letters_of(FACT), bold=True, color=INK2)
    tab = max(left - points(ems(name) * FACT.size), 0)
    said_run = writing.plain(letters_of(FACT), said)
    return writing.paragraph(look, writing.plain(label, f"{name}\t", tab), said_run)


class Body:
    """Writes the blocks of one document."""

    def __init__(self, writing: Writing, pictures: Pictures, document: Document) -> None:
        self._document = printed(document)
        self._writing = writing
        self._pictures = pictures

    def paragraphs(self) -> Iterator[Element]:
        """Yield what stands between the title and the end of the text."""
        breaks = False
        after = [*self._document.blocks, None][1:]
        for (block, mark), following in zip(headed(self._document), after, strict=True):
            for paragraph in self._written(block, mark, following):
                paragraph.set("pageBreak", str(int(breaks)))
                breaks = False
                yield paragraph
            breaks = isinstance(block, PageBreak)

    def _written(self, block: Block, mark: str, after: Block | None) -> Iterator[Element]:
        match block:
            case Heading():
                yield self._heading(block, mark)
            case Paragraph():
                yield self._paragraph(block, leads=leading(block, after))
            case List():
                yield from self._entries(block, block.items, 0)
            case Table():
                yield from self._caption(block.caption if block.caption_shown else "")
                yield self._anchored(table(self._writing, block))
            case KeyValues():
                yield from (fact(self._writing, name, said) for name, said in block.pairs)
            case Figure() | QrCode():
                yield from self._pictured(block)

    def _heading(self, block: Heading, mark: str) -> Element:
        voice = HEADINGS[block.level - 1]
        # An outline counts by itself, so that only a heading with a mark may be part of it.
        outline = block.level - 1 if mark else None
        look = replace(lines_of(voice), align=block.align, outline=outline)
        said = self._writing.plain(letters_of(voice), block.text)
        return self._writing.paragraph(look, said, style=_FIRST_OUTLINE_STYLE + block.level - 1)

    def _paragraph(self, block: Paragraph, *, leads: bool) -> Element:
        voice = PARAGRAPHS[block.size]
        look = replace(lines_of(voice), align=block.align, keep_next=leads)
        return self._writing.paragraph(look, *self._writing.runs(letters_of(voice), block.runs))

    def _entries(self, block: List, items: tuple[Item, ...], level: int) -> Iterator[Element]:
        language = self._document.language
        marks = [
            item_mark(block, level, number, among=len(items), language=language)
            for number in range(1, len(items) + 1)
        ]
        hanging = points(max(map(ems, marks), default=0) * ENTRY.size + _MARK_GAP * ENTRY.size)
        left = points(((block.depth if block.ordered else 1) + level) * ENTRY.size)
        look = replace(lines_of(ENTRY), left=left, indent=-hanging, tab=_HANGING_TAB)
        for sign, item in zip(marks, items, strict=True):
            said = self._writing.runs(letters_of(ENTRY), item.runs)
            tab = hanging - points(ems(sign) * ENTRY.size)
            typed = [self._writing.plain(letters_of(ENTRY), f"{sign}\t", tab)] if sign else []
            kept = replace(look, keep_next=bool(item.items))
            yield self._writing.paragraph(kept, *typed, *said)
            yield from self._entries(block, item.items, level + 1)

    def _caption(self, said: str) -> Iterator[Element]:
        if said:
            look = replace(lines_of(CAPTION), keep_next=True)
            yield self._writing.spoken(CAPTION, said, look)

    def _anchored(self, thing: Element) -> Element:
        return self._writing.paragraph(lines_of(GAP), self._writing.run(letters_of(GAP), thing))

    def _pictured(self, block: Figure | QrCode) -> Iterator[Element]:
        if isinstance(block, Figure):
            yield from self._caption(block.caption)
        else:
            yield self._writing.spoken(GAP, "")
        drawn = self._pictures.drawn(block)
        keep = replace(lines_of(NORMAL), percent=100, keep_next=isinstance(block, QrCode))
        yield self._writing.paragraph(keep, self._writing.run(letters_of(NORMAL), drawn))
        if isinstance(block, QrCode):
            words = (Run(f"{block.alt}  "), Run(block.url, href=block.url))
            runs = self._writing.runs(letters_of(NOTE), words)
            yield self._writing.paragraph(lines_of(NOTE), *runs)
