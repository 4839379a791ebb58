"""What every printed format does to a document first, so that nothing in it can stop a page."""

from collections.abc import Callable

from wontak.documents.model import Document, Figure, QrCode
from wontak.exporters.base import Remark
from wontak.exporters.letters import legible
from wontak.exporters.soundness import sound


def prepared(
    document: Document,
    shown: Callable[[str], bool],
    printable: Callable[[Document], tuple[Document, tuple[Remark, ...]]],
) -> tuple[Document, tuple[Remark, ...]]:
    """Return a document that can be printed whole, with remarks on what had to give way.

    Printable is asked only where there are pictures, because it needs a typesetter.
    """
    document, remarks = legible(sound(document), shown)
    logo = document.letterhead and document.letterhead.logo
    if logo or any(isinstance(block, Figure | QrCode) for block in document.blocks):
        document, more = printable(document)
        remarks += more
    return document, remarks
