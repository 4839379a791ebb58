"""Words that stay whole on a line of a PDF: a page breaks Hangul anywhere unless it is told."""

import re
from collections.abc import Iterator
from typing import TypeAlias

from wontak.documents.tree import Tree
from wontak.documents.widths import ems

# What stands between words, a word, what stands after it, and so on; one that may be wider than
# its room is a list of itself, for the page to measure.
Parted: TypeAlias = list[str | list[str]]

_DAY = (
    r"(?:\d{4}\. \d{1,2}\. \d{1,2}\.(?:\([가-힣]\))?"
    r"|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4})"
)
_OPEN = r"[(「『《〈“‘\[]*"
_CLOSE = r"[)\]」』》〉”’]*[가-힣]{0,3}[~∼,]?"
_LETTERS = r"[^\s(「『《〈“‘\[·/~∼–—]+[·/~∼–—]*"
_WORD = re.compile(f"{_OPEN}{_DAY}{_CLOSE}|{_OPEN}{_LETTERS}")
# No page breaks these.
_FIRM = re.compile(r"[A-Za-z0-9.,']+")
_MM_PER_POINT = 25.4 / 72
_SURE, _DOUBTFUL = 0.95, 0.75


def worded(runs: list[Tree], room_mm: float, points: float) -> list[Tree]:
    """Return the runs of a paragraph with their words apart, where one line may not hold it all.

    Every word that is kept whole costs a page time, and most texts fit on their line.
    """
    room = room_mm / (points * _MM_PER_POINT)
    said = "".join(run["text"] for run in runs)
    if len(said) <= room or all(ems(line) <= room * _SURE for line in said.split("\n")):
        return runs
    return [{**run, "words": parted(run["text"], room)} for run in runs]


def parted(text: str, room: float) -> Parted:
    """Return what stands between words and the words in turns; the room is in type sizes."""
    parts: Parted = []
    place = 0
    for start, end in _breakable(text):
        word = text[start:end]
        # The rule of thumb is right on the whole, and wrong about a single letter.
        is_wide = ems(word) > room * _DOUBTFUL
        parts += [text[place:start], [word] if is_wide else word]
        place = end
    return [*parts, text[place:]]


def _breakable(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _WORD.finditer(text) if not _FIRM.fullmatch(found[0]))
