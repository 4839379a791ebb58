"""The web pages that tests look at, as text and in a browser."""

from pathlib import Path

from tests.exporters.blocks import EVERYTHING
from tests.exporters.english_paper import ENGLISH
from tests.exporters.hostile import HOSTILE, KEPT, ODD, everywhere
from tests.exporters.korean_paper import KOREAN, LONG_TITLE
from tests.exporters.papers import paper, runs, table
from wontak.documents.model import Column, Document, Heading, Paragraph, Table
from wontak.exporters.html import HtmlExporter

EXPORTER = HtmlExporter()
WHOLE = {
    "korean": KOREAN,
    "english": ENGLISH,
    "long title": LONG_TITLE,
    "every block": paper(*EVERYTHING),
    "empty": paper(),
    "hostile": paper(
        *(block for text in HOSTILE.values() for block in (Heading(1, text), *everywhere(text))),
        title=" ".join(HOSTILE.values()),
    ),
    "odd": paper(*(block for text in ODD.values() for block in everywhere(text))),
    "kept": paper(*(Paragraph(runs(text)) for text in KEPT.values())),
    "twice": paper(*EVERYTHING, *EVERYTHING, Table((Column(1),), (), "빈 표")),
    "long words": paper(table("가" * 99, (1, 1), ("나" * 99, "b"), ("w" * 300, "다" * 300))),
}


def html(document: Document) -> str:
    """Return the page that a document becomes."""
    return EXPORTER.export(document).content.decode()


def saved(document: Document, folder: Path) -> Path:
    """Return the file that a document becomes."""
    path = folder / "paper.html"
    path.write_bytes(EXPORTER.export(document).content)
    return path
