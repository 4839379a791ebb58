"""The voices that printed text speaks in, the same in every format that has styles."""

from dataclasses import dataclass

from wontak.documents.model import Align
from wontak.exporters.pages import INK, INK2

# What Windows and Hancom have; it is named in files that are worked on, and never shipped.
FONT = "맑은 고딕"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A kind of paragraph: sizes and distances in points; a heading's level counts from 0."""

    key: str
    name: str
    size: float = 10.5
    line: float = 16
    before: float = 0
    after: float = 0
    bold: bool = False
    color: str = INK
    align: Align = "left"
    level: int | None = None


NORMAL = Voice(key="Normal", name="Normal", after=5)
TITLE = Voice(
    key="Title", name="Title", size=21, line=28, before=10, after=6, bold=True, align="center"
)
SUBTITLE = Voice(key="Subtitle", name="Subtitle", size=10, color=INK2, after=14, align="center")
HEADINGS = (
    Voice(
        key="Heading1", name="heading 1", size=12.5, line=18, before=16, after=6, bold=True, level=0
    ),
    Voice(
        key="Heading2", name="heading 2", size=11, line=17, before=12, after=5, bold=True, level=1
    ),
    Voice(key="Heading3", name="heading 3", before=9, after=4, bold=True, level=2),
)
ENTRY = Voice(key="Entry", name="Entry")
NOTE = Voice(key="Note", name="Note", size=8.5, line=13, before=4, after=6)
SOLEMN = Voice(key="Solemn", name="Solemn", size=12, line=22, before=4, after=8)
FACT = Voice(key="Fact", name="Fact", line=18)
GAP = Voice(key="Gap", name="Gap", size=4, line=6)
CELL = Voice(key="Cell", name="Cell", size=9, line=13.5)
CAPTION = Voice(key="Caption", name="caption", size=9, line=14, before=8, after=4, color=INK2)
HEADER = Voice(key="Header", name="header", size=8.5, line=12, color=INK2)
FOOTER = Voice(key="Footer", name="footer", size=8.5, line=12, color=INK2)

PARAGRAPHS = {"small": NOTE, "body": NORMAL, "large": SOLEMN}
VOICES = (
    *(NORMAL, TITLE, SUBTITLE),
    *HEADINGS,
    *(ENTRY, NOTE, SOLEMN, FACT, GAP, CELL, CAPTION, HEADER, FOOTER),
)
