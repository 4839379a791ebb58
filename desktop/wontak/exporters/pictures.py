"""Pictures as every format can hold them: PNG, with the size they take on paper."""

from dataclasses import dataclass, replace
from functools import lru_cache
from io import BytesIO

import segno

from wontak.documents.model import (
    Block,
    Document,
    Figure,
    Letterhead,
    Paragraph,
    QrCode,
    Run,
)
from wontak.exporters import letterheads, pages
from wontak.exporters.base import Remark
from wontak.exporters.drawings import DrawingError, refuse_unsafe
from wontak.exporters.letterheads import LOGO_HEIGHT_MM, LOGO_WIDTH_MM
from wontak.exporters.press import Press, PressError
from wontak.exporters.words import named
from wontak.language import N_

_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG with its width and height on paper, in mm."""

    png: bytes
    width: float
    height: float

    @property
    def pixels(self) -> tuple[int, int]:
        """Return how many points the picture has across and down."""
        return _pixels(self.png)


def printable(document: Document, press: Press) -> tuple[Document, tuple[Remark, ...]]:
    """Return the document with words in place of a picture that cannot be drawn."""
    blocks: list[Block] = []
    document, remarks = _lettered(document, press)
    for block in document.blocks:
        if isinstance(block, Figure | QrCode) and not _is_drawable(block, press):
            blocks.append(_in_words(block))
            remarks.append(_remark(document, block.alt))
        else:
            blocks.append(block)
    return (replace(document, blocks=tuple(blocks)), tuple(remarks)) if remarks else (document, ())


def _lettered(document: Document, press: Press) -> tuple[Document, list[Remark]]:
    """Return the document with words in place of a logo that cannot be drawn."""
    head = document.letterhead
    if not (head and head.logo):
        return document, []
    if _is_drawable(Figure(head.logo, head.media_type, head.logo_alt, 10), press):
        return document, []
    in_words = replace(head, logo=b"", logo_alt="", lines=(head.logo_alt, *head.lines))
    return replace(document, letterhead=in_words), [_remark(document, head.logo_alt)]


def figure_picture(figure: Figure, press: Press) -> Picture:
    """Return a readable figure's picture, no larger than a page."""
    width = min(figure.width_mm, pages.TEXT_WIDTH_MM)
    png = figure.image if figure.media_type == "image/png" else press.picture(figure.image, width)
    across, down = _pixels(png)
    height = width * down / across
    if height > pages.TALLEST_PICTURE_MM:
        width, height = width * pages.TALLEST_PICTURE_MM / height, pages.TALLEST_PICTURE_MM
    return Picture(png, width, height)


def logo_picture(head: Letterhead, press: Press) -> Picture:
    """Return a readable logo as a picture that fits its place on the paper."""
    drawn = figure_picture(letterheads.figure(head), press)
    scale = min(LOGO_WIDTH_MM / drawn.width, LOGO_HEIGHT_MM / drawn.height)
    return Picture(drawn.png, drawn.width * scale, drawn.height * scale)


def qr_picture(code: QrCode) -> Picture:
    """Return an address as a picture that a camera reads."""
    return Picture(_qr(code, "png", scale=10), code.width_mm, code.width_mm)


def qr_svg(code: QrCode) -> bytes:
    """Return an address as a drawing that a camera reads."""
    return _qr(code, "svg", xmldecl=False)


def _qr(code: QrCode, kind: str, **options: object) -> bytes:
    drawn = BytesIO()
    _symbol(code.url).save(drawn, kind=kind, border=0, **options)
    return drawn.getvalue()


@lru_cache(maxsize=8)
def _symbol(url: str) -> segno.QRCode:
    """Return a code that was made just now for another format, or for a look whether it can be."""
    return segno.make(url, error="m", micro=False)


def _is_drawable(block: Figure | QrCode, press: Press) -> bool:
    try:
        if isinstance(block, QrCode):
            return bool(block.url and qr_svg(block))
        if block.media_type == "image/svg+xml":
            refuse_unsafe(block.image)
        press.picture(block.image, 10)
    except (DrawingError, PressError, segno.DataOverflowError):
        return False
    return block.media_type != "image/png" or block.image.startswith(_PNG)


def _in_words(block: Figure | QrCode) -> Paragraph:
    if isinstance(block, Figure):
        return Paragraph((Run(f"[{block.alt}]", muted=True),))
    return Paragraph((Run(f"{block.alt} "), Run(block.url, href=block.url or None)))


def _remark(document: Document, alt: str) -> Remark:
    message = N_("“{title}”: the picture “{alt}” cannot be drawn; its words stand there instead.")
    return Remark(message, {"title": named(document.title), "alt": named(alt)})


def _pixels(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
