"""A letterhead as every printed format shows it: how large the logo is, which ink it is in."""

from wontak.documents.model import Document, Figure, Letterhead
from wontak.exporters.pages import INK, INK2
from wontak.exporters.voices import Voice

LOGO_WIDTH_MM = 60.0
LOGO_HEIGHT_MM = 16.0


def accent(document: Document) -> str:
    """Return the ink (RRGGBB) of a document's title, its letterhead's first line and rule."""
    return (document.letterhead.colour if document.letterhead else "") or INK


def figure(head: Letterhead) -> Figure:
    """Return the logo as a figure as wide as logos may be."""
    return Figure(head.logo, head.media_type, head.logo_alt, LOGO_WIDTH_MM)


def voice(document: Document, number: int) -> Voice:
    """Return the voice of a line beside the logo; the first one names the body."""
    if number == 0:
        return Voice(key="", name="", size=12, line=17, bold=True, color=accent(document))
    return Voice(key="", name="", size=8.5, line=12, color=INK2)
