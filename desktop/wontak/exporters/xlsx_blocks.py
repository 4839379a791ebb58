"""Every block of a document as lines of cells."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from wontak.documents.grid import Placed, placed, printed
from wontak.documents.marks import headed, item_mark
from wontak.documents.model import (
    Align,
    Block,
    Cell,
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
    Runs,
    Table,
)
from wontak.documents.widths import column_widths
from wontak.exporters import letterheads, pages, words
from wontak.exporters.pages import FACT_MM
from wontak.exporters.pictures import Picture, figure_picture, logo_picture, qr_picture
from wontak.exporters.press import Press
from wontak.exporters.voices import (
    CAPTION,
    CELL,
    ENTRY,
    FACT,
    HEADINGS,
    NOTE,
    PARAGRAPHS,
    SUBTITLE,
    TITLE,
    Voice,
)
from wontak.exporters.xlsx_lines import BARE, POINTS_PER_MM, WIDTH_MM, Frame, Line, Slot, height

_INDENT_MM, _MARK_MM = 5.0, 8.0
_PADDING_MM = 6.0
_ABOVE = 4.0
_TITLE_LINE = 1.35


def lines(document: Document, press: Callable[[], Press]) -> Iterator[Line]:
    """Yield the document from its title to its end; the press is asked where there are drawings."""
    document = printed(document)
    yield from _letterhead(document, press)
    yield from _beginning(document)
    begins_page = False
    for block, mark in headed(document):
        written = list(_written(block, mark, document.language, press))
        if written and begins_page:
            written[0] = replace(written[0], begins_page=True)
        begins_page = isinstance(block, PageBreak) or (begins_page and not written)
        yield from written


def _letterhead(document: Document, press: Callable[[], Press]) -> Iterator[Line]:
    head = document.letterhead
    if head is None:
        return
    if head.logo:
        yield _drawn(logo_picture(head, press()), head.logo_alt)
    for number, said in enumerate(head.lines):
        yield _line((Run(said),), letterheads.voice(document, number), "left")


def _beginning(document: Document) -> Iterator[Line]:
    size = pages.title_points(document.title)
    ink = letterheads.accent(document)
    title = replace(TITLE, size=size, line=size * _TITLE_LINE, color=ink)
    yield _line((Run(document.title),), title, "center")
    if document.subtitle:
        yield _line((Run(document.subtitle),), SUBTITLE, "center")
    facts = words.summary(document)
    for number, (name, said) in enumerate(facts):
        frame = Frame(top=number == 0, bottom=number == len(facts) - 1)
        yield _fact(name, said, frame)


def _written(block: Block, mark: str, language: str, press: Callable[[], Press]) -> Iterator[Line]:
    match block:
        case Heading():
            said = f"{mark} {block.text}".strip()
            voice = HEADINGS[block.level - 1]
            title = _line((Run(said),), replace(voice, after=0), block.align)
            yield from (replace(title, stays=True), Line((), voice.after, stays=True))
        case Paragraph():
            yield _line(block.runs, PARAGRAPHS[block.size], block.align)
        case List():
            yield from _entries(block, block.items, 0, language)
        case Table():
            yield from _table(block)
        case KeyValues():
            yield from (_fact(name, said) for name, said in block.pairs)
        case Figure() | QrCode():
            yield from _pictured(block, press)
        case _:
            return


def _line(runs: Runs, voice: Voice, align: Align, left: float = 0) -> Line:
    slot = Slot(left, WIDTH_MM, runs, voice, align)
    return Line((slot,), voice.before + voice.after + height(slot))


def _fact(name: str, said: str, frame: Frame = BARE) -> Line:
    label = Slot(0, FACT_MM, (Run(name, strong=True, muted=True),), FACT, frame=frame)
    fact = Slot(FACT_MM, WIDTH_MM, (Run(said),), FACT, frame=frame)
    return Line((label, fact), max(height(label), height(fact)) + _ABOVE)


def _entries(block: List, items: tuple[Item, ...], level: int, language: str) -> Iterator[Line]:
    for number, item in enumerate(items, 1):
        mark = item_mark(block, level, number, among=len(items), language=language)
        left = _INDENT_MM * level
        if mark:
            sign = Slot(left, left + _MARK_MM, (Run(mark),), ENTRY)
            said = Slot(left + _MARK_MM, WIDTH_MM, item.runs, ENTRY)
            yield Line((sign, said), height(said))
        else:
            yield _line(item.runs, ENTRY, "left", left)
        yield from _entries(block, item.items, level + 1, language)


def _table(block: Table) -> Iterator[Line]:
    if block.caption_shown and block.caption:
        yield replace(_line((Run(block.caption),), CAPTION, "left"), stays=True)
    widths = column_widths(block, WIDTH_MM, padding=_PADDING_MM)
    cuts = [sum(widths[:column]) for column in range(len(widths) + 1)]
    rows: list[list[Slot]] = [[] for _ in block.rows]
    least = block.row_mm * POINTS_PER_MM
    heights = [0.0 if row < block.header_rows else least for row in range(len(rows))]
    for at in placed(block):
        slot = _cell(block, at, cuts)
        rows[at.row].append(slot)
        last = at.row + slot.lines - 1
        need = height(slot) + 2 * _ABOVE - sum(heights[at.row : last])
        heights[last] = max(heights[last], need)
    together = _kept_with_next(block)
    for row, (slots, high) in enumerate(zip(rows, heights, strict=True)):
        yield Line(tuple(slots), high, stays=row in together)
    yield Line((), NOTE.line / 2)


def _kept_with_next(block: Table) -> set[int]:
    """Return the rows of a head, those that a cell hangs down from, and titles of groups."""
    rows = set(range(block.header_rows))
    for at in placed(block):
        is_title = at.cell.colspan == len(block.columns) > 1
        rows |= set(range(at.row, at.row + at.cell.rowspan - (not is_title)))
    return rows


def _cell(block: Table, at: Placed, cuts: list[float]) -> Slot:
    head = at.row < block.header_rows
    return Slot(
        cuts[at.column],
        cuts[at.column + at.cell.colspan],
        _joined(at.cell, strong=head),
        CELL,
        block.columns[at.column].align,
        Frame(top=at.row == 0, bottom=True, table=True, head=head),
        at.cell.rowspan,
    )


def _joined(said: Cell, *, strong: bool) -> Runs:
    """Return a cell's paragraphs as lines of one text."""
    first, *more = said.paragraphs or ((),)
    runs = (*first, *(run for runs in more for run in (Run("\n"), *runs)))
    return tuple(replace(run, strong=True) for run in runs) if strong else runs


def _pictured(block: Figure | QrCode, press: Callable[[], Press]) -> Iterator[Line]:
    if isinstance(block, Figure):
        if block.caption:
            yield replace(_line((Run(block.caption),), CAPTION, "left"), stays=True)
        yield _drawn(figure_picture(block, press()), block.alt)
        return
    yield replace(_drawn(qr_picture(block), block.alt), stays=True)
    yield _line((Run(f"{block.alt}  "), Run(block.url, href=block.url)), NOTE, "left")


def _drawn(picture: Picture, alt: str) -> Line:
    room = Slot(0, WIDTH_MM, (), ENTRY)
    return Line((room,), picture.height * POINTS_PER_MM + 3 * _ABOVE, picture, alt)
