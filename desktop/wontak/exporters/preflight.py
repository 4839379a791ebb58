"""Letters that print cannot show, found before any file is written."""

from functools import cache

from wontak.documents.model import Document
from wontak.exporters.letters import lost_letters
from wontak.exporters.outlines import Outlines
from wontak.exporters.soundness import sound
from wontak.paths import resources


def missing_letters(document: Document) -> tuple[str, ...]:
    """Return the letters of a document that no shipped font has, each once, in reading order.

    The first call reads the fonts and takes 0.1 s, all others a few milliseconds.
    """
    return lost_letters(sound(document), shipped().draw)


@cache
def shipped() -> Outlines:
    """Return what the shipped fonts can draw; it is the same as long as the program runs."""
    return Outlines(resources() / "fonts")
