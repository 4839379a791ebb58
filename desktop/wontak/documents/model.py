"""A document as receivers need it, before any file format: an immutable tree of blocks."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

Align: TypeAlias = Literal["left", "center", "right"]
Disclosure: TypeAlias = Literal["public", "partial", "closed", "internal"]
Size: TypeAlias = Literal["small", "body", "large"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one voice; href makes it a link, language names a foreign tongue."""

    text: str
    strong: bool = False
    muted: bool = False
    href: str | None = None
    language: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title; level 1 is the highest, a numbered one is given its mark (1. or 가.)."""

    level: int
    text: str
    numbered: bool = False
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; small is the voice of notes under a table, large that of a solemn text."""

    runs: Runs
    align: Align = "left"
    size: Size = "body"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, with the entries below it."""

    runs: Runs
    items: "tuple[Item, ...]" = ()


@dataclass(frozen=True, slots=True)
class List:
    """Entries in order: bulleted, or with official marks from a depth on (0 is 1., 1 is 가.)."""

    items: tuple[Item, ...]
    ordered: bool = True
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its share of the width and how its cells align."""

    weight: float
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A table's cell; its paragraphs are runs, one tuple each."""

    paragraphs: tuple[Runs, ...]
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first header_rows repeated on every page; a span hides what it covers.

    The caption names the table to those who hear it; it is printed above only if caption_shown.
    Rows below the header are at least row_mm high, to be written in by hand.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    caption: str
    header_rows: int = 1
    caption_shown: bool = False
    row_mm: float = 0


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture (PNG or SVG bytes) with the words that stand for it."""

    image: bytes
    media_type: Literal["image/png", "image/svg+xml"]
    alt: str
    width_mm: float
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.alt.strip():
            message = "a figure needs words that stand for it"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Signatory:
    """One line of a signature block: who signs for which body, and when they did."""

    sector: str
    organization: str
    position: str
    name: str
    signed: str = ""


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Places to sign, numbered in the order of precedence.

    The headings name the six columns: number, sector, organization, position, name, signature;
    place is what an unsigned cell says.
    """

    headings: tuple[str, str, str, str, str, str]
    place: str
    signatories: tuple[Signatory, ...]


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Short facts, one a line, each under its name."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address to be read by a camera, with the words beside it."""

    url: str
    alt: str
    width_mm: float = 24


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The numbered sections of the highest level, with their pages where a format knows them."""


Block: TypeAlias = (
    Heading
    | Paragraph
    | List
    | Table
    | Figure
    | SignatureBlock
    | KeyValues
    | QrCode
    | PageBreak
    | Contents
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Whose paper a document is printed on: a logo with its words, lines about a body, a footer.

    The colour is RRGGBB, dark enough to be read on white; empty is the ink of the text.
    """

    logo: bytes = b""
    media_type: Literal["image/png", "image/svg+xml"] = "image/png"
    logo_alt: str = ""
    colour: str = ""
    lines: tuple[str, ...] = ()
    footer: str = ""

    def __post_init__(self) -> None:
        if self.logo and not self.logo_alt.strip():
            message = "a logo needs words that stand for it"
            raise ValueError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything a file format needs; source is the JSON of the values it was laid out from.

    The header prints organization, number and disclosure, the footer version and the page; what
    is empty is left out.
    """

    title: str
    subtitle: str = ""
    language: str
    organization: str
    number: str
    date: date
    gist: str
    keywords: tuple[str, ...]
    disclosure: Disclosure
    version: str = ""
    blocks: tuple[Block, ...]
    letterhead: Letterhead | None = None
    source: dict[str, object] = field(default_factory=dict)
