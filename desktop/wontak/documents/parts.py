"""The small parts that layouts are made of: labelled entries, tables without empty columns."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wontak.documents.model import (
    Align,
    Block,
    Cell,
    Column,
    Heading,
    Item,
    List,
    Paragraph,
    Run,
    Runs,
    Table,
)
from wontak.documents.tongue import Tongue
from wontak.domain.marks import END, mark

_BULLET = re.compile(r"[-–—•◦·ㆍ*○□■▪▶]\s+")
_HANGUL = "\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff"
# From a Hangul letter to the last one before a Latin letter.
_KOREAN_STRETCH = re.compile(rf"[{_HANGUL}](?:[^A-Za-z]*[{_HANGUL}])?")
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a layout: an optional one is left out where no row has anything in it."""

    heading: str
    weight: float
    optional: bool = False
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Group:
    """Rows of a table that belong together under one line; without a title it has no such line."""

    title: str
    rows: tuple[tuple[Cell, ...], ...]


def runs(
    tongue: Tongue, text: str, *, strong: bool = False, muted: bool = False, href: str | None = None
) -> Runs:
    """Return a text in one voice; in a document of another tongue its Korean says that it is."""
    if tongue.korean:
        return (Run(text, strong, muted, href),) if text else ()
    pieces: list[Run] = []
    end = 0
    for stretch in _KOREAN_STRETCH.finditer(text):
        pieces.append(Run(text[end : stretch.start()], strong, muted, href))
        pieces.append(Run(stretch[0], strong, muted, href, "ko"))
        end = stretch.end()
    return tuple(piece for piece in (*pieces, Run(text[end:], strong, muted, href)) if piece.text)


def lines_of(text: str) -> tuple[str, ...]:
    """Return the lines that say something, in the words they were typed in."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def points_of(text: str) -> tuple[str, ...]:
    """Return the lines without the bullets or running numbers that people type before them."""
    lines = tuple(
        _BULLET.sub("", line, count=1) if _BULLET.match(line) else line for line in lines_of(text)
    )
    for depth in range(8) if len(lines) > 1 else ():
        marks = [f"{mark(depth, number)} " for number in range(1, len(lines) + 1)]
        # A line that begins with 8. 27. is a date; only numbers that count from 1 are marks.
        if all(map(str.startswith, lines, marks)):
            return tuple(
                line.removeprefix(sign).strip() for line, sign in zip(lines, marks, strict=True)
            )
    return lines


def entry(tongue: Tongue, label: str, *lines: str) -> tuple[Item, ...]:
    """Return "label: line" as an entry, several lines as entries below it, none as no entry."""
    if not lines:
        return ()
    if len(lines) == 1:
        return (Item(runs(tongue, f"{label}: {lines[0]}")),)
    return (Item(runs(tongue, label), tuple(Item(runs(tongue, line)) for line in lines)),)


def listed(items: Iterable[Item]) -> tuple[Block, ...]:
    """Return entries as a list with official marks, no list where there are none.

    A single entry has no mark, so what stands below it becomes a list under a plain line.
    """
    kept = tuple(items)
    if len(kept) == 1 and kept[0].items:
        return (Paragraph(kept[0].runs), List(kept[0].items))
    return (List(kept),) if kept else ()


def points(tongue: Tongue, lines: Iterable[str]) -> tuple[Block, ...]:
    """Return lines as a list with official marks, no list where there are none."""
    return listed(Item(runs(tongue, line)) for line in lines)


def closed(tongue: Tongue, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return the blocks of a Korean document with the end mark where the rules want it.

    It stands two spaces behind the last words, or under a table (행정업무운영편람).
    """
    if not tongue.korean or not blocks:
        return blocks
    sign = Run(f"  {END}")
    last = blocks[-1]
    if isinstance(last, Paragraph):
        return (*blocks[:-1], replace(last, runs=(*last.runs, sign)))
    if isinstance(last, List) and last.items:
        return (*blocks[:-1], replace(last, items=_ended(last.items, sign)))
    return (*blocks, Paragraph((sign,)))


def section(title: str, tongue: Tongue, *blocks: Block) -> tuple[Block, ...]:
    """Return blocks under a numbered heading, an English message; no heading over nothing."""
    return (Heading(1, tongue.say(title), numbered=True), *blocks) if blocks else ()


def remark(tongue: Tongue, text: str) -> Paragraph:
    """Return a short quiet sentence, such as one that says that there is nothing yet."""
    return Paragraph(runs(tongue, text, muted=True))


def cell(tongue: Tongue, text: str, *notes: str, strong: bool = False, muted: bool = False) -> Cell:
    """Return a cell: a paragraph for each line, and quiet ones for the notes under them."""
    said = (runs(tongue, line, strong=strong, muted=muted) for line in lines_of(text))
    quiet = (runs(tongue, note, muted=True) for note in notes if note)
    return Cell((*said, *quiet))


def table(caption: str, fields: Sequence[Field], rows: Iterable[tuple[Cell, ...]]) -> Table:
    """Return a table with a header row; an empty optional column is left out."""
    return grouped(caption, fields, (Group("", tuple(rows)),))


def grouped(caption: str, fields: Sequence[Field], groups: Sequence[Group]) -> Table:
    """Return a table whose groups of rows each stand under a line of their own."""
    rows = [row for group in groups for row in group.rows]
    kept = [
        place
        for place, field in enumerate(fields)
        if not field.optional or any(row[place].paragraphs for row in rows)
    ]
    heads = tuple(Cell(((Run(fields[place].heading),),)) for place in kept)
    body: list[tuple[Cell, ...]] = []
    for group in groups:
        if group.title:
            body.append((Cell(((Run(group.title, strong=True),),), colspan=len(kept)),))
        body.extend(tuple(_filled(row[place]) for place in kept) for row in group.rows)
    columns = tuple(Column(fields[place].weight, fields[place].align) for place in kept)
    return Table(columns, (heads, *body), caption)


def _ended(items: tuple[Item, ...], sign: Run) -> tuple[Item, ...]:
    *others, last = items
    if last.items:
        return (*others, replace(last, items=_ended(last.items, sign)))
    return (*others, replace(last, runs=(*last.runs, sign)))


def _filled(cell: Cell) -> Cell:
    return cell if cell.paragraphs else Cell(((Run(_NOTHING, muted=True),),))
