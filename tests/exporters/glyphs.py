"""Which glyphs a PDF really draws, so that a box for a letter that a font lacks shows."""

from io import BytesIO

import pikepdf

_SHOWING = {"Tj", "TJ", "'", '"'}


def boxes(content: bytes) -> int:
    """Return how often a PDF draws glyph 0, which every font draws for what it has not."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return sum(_boxes(page) for page in pdf.pages)


def drawn(content: bytes) -> int:
    """Return how many glyphs a PDF draws."""
    with pikepdf.open(BytesIO(content)) as pdf:
        return sum(len(codes) // 2 for page in pdf.pages for codes in _codes(page))


def _boxes(page: pikepdf.Page) -> int:
    return sum(
        codes[place : place + 2] == b"\0\0"
        for codes in _codes(page)
        for place in range(0, len(codes), 2)
    )


def _codes(page: pikepdf.Page) -> list[bytes]:
    """Return the strings that a page shows: two bytes a glyph, as composite fonts have it."""
    shown: list[bytes] = []
    for step in pikepdf.parse_content_stream(page):
        if str(step.operator) in _SHOWING:
            last = step.operands[-1]
            parts = last if isinstance(last, pikepdf.Array) else step.operands
            shown += [bytes(part) for part in parts if isinstance(part, pikepdf.String)]
    return shown
