"""Every block of a document as HTML, with the style rules that only this document needs."""

import base64
from collections.abc import Callable, Iterator

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
    Table,
)
from wontak.exporters import html_table
from wontak.exporters.html_text import opened, spoken, tag, text
from wontak.exporters.pictures import figure_picture, qr_svg
from wontak.exporters.press import Press

_SIDES = {"left": "", "center": "center", "right": "end"}
_PIXELS_PER_MM = 96 / 25.4
_LINK = "noopener noreferrer"


def facts(pairs: tuple[tuple[str, str], ...], kind: str = "facts") -> str:
    """Return short facts, each under its name."""
    rows = (tag("div", tag("dt", text(name)), tag("dd", text(said))) for name, said in pairs)
    return tag("dl", *rows, class_=kind)


class Body:
    """Writes the blocks of one printed document."""

    def __init__(self, document: Document, press: Callable[[], Press]) -> None:
        self._document = document
        self._press = press

    def elements(self) -> Iterator[str]:
        """Yield what stands between the title and the end of the page."""
        for block, mark, place in self._placed():
            if isinstance(block, Heading):
                yield _heading(block, mark, place)
            else:
                yield self._written(block, place)

    def contents(self, deepest: int) -> Iterator[tuple[int, str, str]]:
        """Yield the level, the place and the words of every heading down to a level."""
        for block, mark, place in self._placed():
            if isinstance(block, Heading) and block.level <= deepest:
                yield block.level, place, _titled(block, mark)

    def rules(self) -> Iterator[str]:
        """Yield the style rules of the tables."""
        for block, _, place in self._placed():
            if isinstance(block, Table):
                yield from html_table.rules(block, place)

    def _placed(self) -> Iterator[tuple[Block, str, str]]:
        """Yield every block that shows something, with its mark and a name that no other has."""
        for number, (block, mark) in enumerate(headed(self._document), 1):
            if not (isinstance(block, Table) and not block.rows):
                yield block, mark, f"b{number}"

    def _written(self, block: Block, place: str) -> str:
        match block:
            case Paragraph():
                kind = " ".join(filter(None, (_SIZES[block.size], _SIDES[block.align])))
                return tag("p", spoken(block.runs), class_=kind or None)
            case List():
                return self._list(block, block.items, 0) if block.items else ""
            case Table():
                return html_table.table(block, place)
            case KeyValues():
                return facts(block.pairs)
            case Figure() | QrCode():
                return self._pictured(block)
            case _:
                return opened("hr", class_="page")

    def _list(self, block: List, items: tuple[Item, ...], level: int) -> str:
        entries = (
            self._entry(block, item, level, self._mark(block, level, number, len(items)))
            for number, item in enumerate(items, 1)
        )
        # Where a list shows no signs of its own, some readers forget that it is one.
        return tag("ol" if block.ordered else "ul", *entries, class_="marks", role="list")

    def _entry(self, block: List, item: Item, level: int, mark: str) -> str:
        # Who hears the list is told of its entries; a bullet says nothing more.
        silent = None if block.ordered else "true"
        sign = tag("span", text(mark), class_="mark", aria_hidden=silent) if mark else ""
        below = self._list(block, item.items, level + 1) if item.items else ""
        # The space is for those who copy the text.
        return tag("li", sign, " " if sign else "", tag("div", spoken(item.runs), below))

    def _mark(self, block: List, level: int, number: int, among: int) -> str:
        return item_mark(block, level, number, among=among, language=self._document.language)

    def _pictured(self, block: Figure | QrCode) -> str:
        if isinstance(block, Figure):
            picture = figure_picture(block, self._press())
            shown = _image("image/png", picture.png, block.alt, (picture.width, picture.height))
            caption = tag("figcaption", text(block.caption)) if block.caption else ""
            return tag("figure", caption, shown)
        size = (block.width_mm, block.width_mm)
        shown = _image("image/svg+xml", qr_svg(block), block.alt, size)
        link = tag("a", text(block.url), href=block.url, rel=_LINK)
        words = tag("figcaption", tag("span", text(block.alt)), " ", link)
        return tag("figure", shown, words, class_="qr")


_SIZES = {"small": "small", "body": "", "large": "large"}


def _heading(block: Heading, mark: str, place: str) -> str:
    said = text(_titled(block, mark))
    # The title of the whole is the one heading of level 1.
    return tag(f"h{block.level + 1}", said, id=place, class_=_SIDES[block.align] or None)


def _titled(block: Heading, mark: str) -> str:
    return f"{mark} {block.text}" if mark else block.text


def _image(kind: str, data: bytes, alt: str, size: tuple[float, float]) -> str:
    width, height = (round(mm * _PIXELS_PER_MM) for mm in size)
    source = f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
    return opened("img", src=source, alt=alt, width=width, height=height)
