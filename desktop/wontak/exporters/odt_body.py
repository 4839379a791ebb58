"""Every block of a document as OpenDocument's paragraphs, lists, tables and pictures."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from odf.element import Element
from odf.opendocument import OpenDocument

from wontak.documents.grid import leading, printed
from wontak.documents.marks import bullet, headed, item_mark, mark
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
from wontak.exporters.odt_inline import Inline
from wontak.exporters.odt_looks import Looks
from wontak.exporters.odt_styles import named
from wontak.exporters.odt_table import table
from wontak.exporters.odt_xml import Node, o, text
from wontak.exporters.pictures import figure_picture, qr_picture
from wontak.exporters.press import Press
from wontak.exporters.voices import ENTRY, PARAGRAPHS

# What a mark and the gap after it take, in units of the type size.
_MARK_GAP, _LEAST = 0.45, 1.1
_WITH_NEXT = {"fo:keep-with-next": "always"}


def paragraph(style: str, content: Sequence[Node]) -> Element:
    """Return a paragraph in a style."""
    return o("text:p", {"text:style-name": style}, *content)


class Body:
    """Writes the blocks of one document into its paper."""

    def __init__(
        self, paper: OpenDocument, looks: Looks, document: Document, press: Callable[[], Press]
    ) -> None:
        self._document = printed(document)
        self._looks = looks
        self.inline = Inline(paper, looks)
        self._press = press
        self._tables = 0

    def fact(self, name: str, said: str, lines: Mapping[str, object] | None = None) -> Element:
        """Return a short fact: its name, and beside it what it says."""
        content = [self.inline.label(name), o("text:tab"), *text(said)]
        return paragraph(self._looks.paragraph("Fact", lines), content)

    def elements(self) -> Iterator[Element]:
        """Yield what stands between the title and the end of the paper."""
        blocks = [*self._document.blocks, None]
        for (block, sign), after in zip(headed(self._document), blocks[1:], strict=True):
            yield from self._written(block, sign, after)
            if isinstance(block, Table) and not isinstance(after, Heading):
                # A text would cling to its table, and a file may not end in one.
                yield paragraph("Gap", [])

    def _written(self, block: Block, sign: str, after: Block | None) -> Iterator[Element]:
        match block:
            case Heading():
                yield self._heading(block, sign)
            case Paragraph():
                kept = _WITH_NEXT if leading(block, after) else None
                style = self._looks.paragraph(PARAGRAPHS[block.size].key, kept, align=block.align)
                yield paragraph(style, self.inline.said(block.runs))
            case List() if block.items:
                yield self._list(block)
            case Table() if block.rows:
                yield from self._table(block)
            case KeyValues():
                yield from (self.fact(name, said) for name, said in block.pairs)
            case Figure() | QrCode():
                yield from self._pictured(block)
            case PageBreak():
                yield paragraph(self._looks.paragraph("Gap", {"fo:break-before": "page"}), [])

    def _heading(self, block: Heading, sign: str) -> Element:
        align = block.align if block.align != "left" else None
        style = self._looks.paragraph(f"Heading{block.level}", align=align)
        about = {"text:style-name": style, "text:outline-level": block.level}
        return o("text:h", about, *text(f"{sign} {block.text}" if sign else block.text))

    def _list(self, block: List) -> Element:
        style = self._looks.entries(tuple(self._places(block)))
        return o("text:list", {"text:style-name": style}, *self._entries(block, block.items, 0))

    def _places(self, block: List) -> Iterator[tuple[float, float]]:
        """Yield how far each level stands in: two half-width columns more than the one above."""
        for level, signs in enumerate(_signs(block, block.items, 0, self._document.language)):
            depth = block.depth + level if block.ordered else level + 1
            usual = mark(depth, 9, self._document.language) if block.ordered else bullet(level)
            hanging = max(max(map(ems, [usual, *signs])) + _MARK_GAP, _LEAST) * ENTRY.size
            yield depth * ENTRY.size + hanging, hanging

    def _entries(self, block: List, items: tuple[Item, ...], level: int) -> Iterator[Element]:
        for number, item in enumerate(items, 1):
            sign = item_mark(
                block, level, number, among=len(items), language=self._document.language
            )
            typed = [*text(sign), o("text:tab")] if sign else []
            style = self._looks.paragraph("Entry", _WITH_NEXT) if item.items else "Entry"
            said = paragraph(style, [*typed, *self.inline.said(item.runs)])
            below = list(self._entries(block, item.items, level + 1))
            yield o("text:list-item", None, said, o("text:list", None, *below) if below else None)

    def _table(self, block: Table) -> Iterator[Element]:
        self._tables += 1
        yield from self._caption(block.caption if block.caption_shown else "")
        yield table(block, f"Table{self._tables}", self._looks, self.inline.said)

    def _pictured(self, block: Figure | QrCode) -> Iterator[Element]:
        if isinstance(block, Figure):
            yield from self._caption(block.caption)
            picture = figure_picture(block, self._press())
            yield paragraph(named("Normal"), [self.inline.picture(picture, block.alt)])
            return
        drawn = self.inline.picture(qr_picture(block), block.alt)
        near = {**_WITH_NEXT, "fo:margin-top": "12pt", "fo:margin-bottom": "0pt"}
        yield paragraph(self._looks.paragraph("Normal", near), [drawn])
        words = (Run(f"{block.alt}  "), Run(block.url, href=block.url))
        yield paragraph("Note", self.inline.said(words))

    def _caption(self, said: str) -> Iterator[Element]:
        if said:
            style = self._looks.paragraph("Caption", _WITH_NEXT)
            yield paragraph(style, list(text(said)))


def _signs(block: List, items: tuple[Item, ...], level: int, language: str) -> list[list[str]]:
    """Return the marks of a list, those of each level together."""
    found = [
        [
            item_mark(block, level, number, among=len(items), language=language)
            for number in range(1, len(items) + 1)
        ]
    ]
    for item in items:
        for deeper, signs in enumerate(_signs(block, item.items, level + 1, language), 1):
            if signs:
                found += [[] for _ in range(deeper + 1 - len(found))]
                found[deeper] += signs
    return found
