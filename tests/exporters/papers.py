"""Papers that no real body ever promised: every person and organisation in them is invented."""

from dataclasses import replace
from datetime import date

from wontak.documents import model
from wontak.documents.model import (
    Cell,
    Column,
    Document,
    Item,
    List,
    Run,
    Table,
)

BLANK = Document(
    title="「미세먼지」 의제실행선언",
    language="ko",
    organization="사무국(가칭)",
    number="2020-대구-03-1판",
    date=date(2020, 8, 27),
    gist="",
    keywords=(),
    disclosure="public",
    blocks=(),
)


def paper(*blocks: model.Block, title: str = BLANK.title) -> Document:
    """Return a short Korean document of these blocks."""
    return replace(BLANK, blocks=blocks, title=title)


def runs(text: str) -> tuple[Run, ...]:
    """Return one run of text."""
    return (Run(text),)


def items(*texts: str) -> List:
    """Return a list that begins at 가."""
    return List(tuple(Item(runs(text)) for text in texts))


def table(caption: str, weights: tuple[float, ...], *rows: tuple[str, ...]) -> Table:
    """Return a table of texts whose first row is its header; a bar divides paragraphs."""
    cells = tuple(tuple(_cell(text) for text in row) for row in rows)
    return Table(tuple(Column(weight) for weight in weights), cells, caption)


def _cell(text: str) -> Cell:
    first, *more = text.split("|")
    strong = first in {"확정", "조건부", "검토", "Confirmed", "Conditional", "Explored"}
    notes = tuple((Run(note, muted=True),) for note in more)
    return Cell(((Run(first, strong=strong),), *notes))
