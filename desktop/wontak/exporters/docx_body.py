"""Every block of a document as Word's paragraphs, tables and pictures."""

from collections.abc import Callable, Iterator

from docx.document import Document as Paper

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
from wontak.exporters.docx_inline import Inline
from wontak.exporters.docx_numbering import Numbering
from wontak.exporters.docx_table import table
from wontak.exporters.docx_xml import Element, run, text, twips, w
from wontak.exporters.pages import FACT_MM, INK2
from wontak.exporters.pictures import figure_picture, qr_picture
from wontak.exporters.press import Press
from wontak.exporters.voices import PARAGRAPHS


def paragraph(style: str, content: list[Element], *properties: Element | None) -> Element:
    """Return a paragraph in a style, with more properties in the order of the standard."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *content)


def fact(name: str, said: str, *, frame: Element | None = None, last: bool = False) -> Element:
    """Return a short fact: its name, and beside it what it says."""
    left = twips(FACT_MM)
    label = run(name, w("b"), w("color", val=INK2))
    content = [label, w("r", w("tab")), w("r", *text(said))]
    return paragraph(
        "Fact",
        content,
        None if last else w("keepNext"),
        frame,
        w("tabs", w("tab", val="left", pos=left)),
        w("spacing", after=160) if last else None,
        w("ind", left=left, hanging=left),
    )


def typed_mark(mark: str) -> list[Element]:
    """Return a mark that Word cannot count, typed before its entry; a single entry has none."""
    return [run(mark), w("r", w("tab"))] if mark else []


class Body:
    """Writes the blocks of one document into its paper."""

    def __init__(
        self, paper: Paper, document: Document, press: Callable[[], Press], inline: Inline
    ) -> None:
        self._document = printed(document)
        self._press = press
        self._inline = inline
        self._numbering = Numbering(paper, document.language)

    def elements(self) -> Iterator[Element]:
        """Yield what stands between the title and the end of the paper."""
        blocks = [*self._document.blocks, None]
        for (block, mark), after in zip(headed(self._document), blocks[1:], strict=True):
            yield from self._written(block, mark, after)
            if isinstance(block, Table) and not isinstance(after, Heading):
                # Two tables that touch would become one, and a text would cling to its table.
                kept = w("keepNext") if isinstance(after, Paragraph) else None
                yield paragraph("Gap", [], kept)

    def _written(self, block: Block, mark: str, after: Block | None) -> Iterator[Element]:
        match block:
            case Heading():
                yield self._heading(block, mark)
            case Paragraph():
                said = self._inline.said(block.runs)
                kept = w("keepNext") if leading(block, after) else None
                yield paragraph(PARAGRAPHS[block.size].key, said, kept, w("jc", val=block.align))
            case List():
                yield from self._entries(block, block.items, 0)
            case Table():
                yield from self._table(block, leads=isinstance(after, Paragraph))
            case KeyValues():
                yield from _facts(block)
            case Figure() | QrCode():
                yield from self._pictured(block)
            case PageBreak():
                yield paragraph("Gap", [], w("pageBreakBefore"))

    def _heading(self, block: Heading, mark: str) -> Element:
        number = self._numbering.section(block.level) if mark else None
        align = w("jc", val=block.align) if block.align != "left" else None
        return paragraph(f"Heading{block.level}", [run(block.text)], number, align)

    def _entries(self, block: List, items: tuple[Item, ...], level: int) -> Iterator[Element]:
        depth = block.depth + level
        counts = block.ordered and len(items) > 1 and self._numbering.can_count(depth, len(items))
        group = self._numbering.group(depth) if counts else 0
        for number, item in enumerate(items, 1):
            said = self._inline.said(item.runs)
            kept = w("keepNext") if item.items else None
            if counts:
                yield paragraph("Entry", said, kept, self._numbering.entry(group, depth))
            elif not block.ordered:
                yield paragraph("Entry", said, kept, self._numbering.bullets(level))
            else:
                said = [*typed_mark(self._mark(block, level, number, len(items))), *said]
                yield paragraph("Entry", said, kept, self._numbering.indents(depth))
            yield from self._entries(block, item.items, level + 1)

    def _mark(self, block: List, level: int, number: int, among: int) -> str:
        return item_mark(block, level, number, among=among, language=self._document.language)

    def _table(self, block: Table, *, leads: bool) -> Iterator[Element]:
        yield from _caption(block.caption if block.caption_shown else "")
        yield table(block, self._inline.said, leads=leads)

    def _pictured(self, block: Figure | QrCode) -> Iterator[Element]:
        if isinstance(block, Figure):
            yield from _caption(block.caption)
            picture = figure_picture(block, self._press())
            yield paragraph("Normal", [self._inline.picture(picture, block.alt)])
            return
        drawn = self._inline.picture(qr_picture(block), block.alt)
        yield paragraph("Normal", [drawn], w("keepNext"), w("spacing", before=240, after=0))
        words = (Run(f"{block.alt}  "), Run(block.url, href=block.url))
        yield paragraph("Note", self._inline.said(words))


def _caption(said: str) -> Iterator[Element]:
    if said:
        yield paragraph("Caption", [run(said)], w("keepNext"))


def _facts(block: KeyValues) -> Iterator[Element]:
    last = len(block.pairs) - 1
    for number, (name, said) in enumerate(block.pairs):
        yield fact(name, said, last=number == last)
