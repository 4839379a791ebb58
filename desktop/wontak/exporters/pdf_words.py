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
_DOUBTFUL = 0.75
# The rule of thumb is too wide for the shipped fonts: by a sixth at most, and hardly ever too
# narrow (measured over Hangul, both cases of Latin, digits and signs).
_LEAST, _MOST = 0.84, 1.03


def worded(runs: list[Tree], room_mm: float, points: float) -> list[Tree]:
    """Return the runs of a paragraph with the words apart at which a line may end.

    Every word that is kept whole costs a page time, and most words are nowhere near a line's end.
    """
    lines = Lines(room_mm / (points * _MM_PER_POINT))
    told = []
    for run in runs:
        parts = lines.parted(run["text"])
        told.append({**run, "words": parts} if len(parts) > 1 else run)
    return told


class Lines:
    """Follows a paragraph over its lines: where each begins is known between two places.

    All widths are in type sizes; the room is how wide a line is.
    """

    def __init__(self, room: float) -> None:
        self._room = room
        self._place = 0.0
        self._begun = (0.0, 0.0)

    def parted(self, text: str) -> Parted:
        """Return what stands between words and the words at which a line may end, in turns."""
        parts: Parted = [""]
        for number, line in enumerate(text.split("\n")):
            if number:
                self._place, self._begun = 0.0, (0.0, 0.0)
                _append(parts, "\n")
            self._part(line, parts)
        return parts

    def _part(self, line: str, parts: Parted) -> None:
        place = 0
        for start, end in _breakable(line):
            self._place += ems(line[place:start])
            _append(parts, line[place:start])
            self._say(line[start:end], parts)
            place = end
        self._place += ems(line[place:])
        _append(parts, line[place:])

    def _say(self, word: str, parts: Parted) -> None:
        wide = ems(word)
        begin, self._place = self._place, self._place + wide
        low, high = self._begun
        if self._place > low + self._room / _MOST:
            low, high = self._begun = begin, high + self._room / _LEAST
        if begin >= high:
            _append(parts, word)
        else:
            parts += [[word] if wide > self._room * _DOUBTFUL else word, ""]


def _append(parts: Parted, loose: str) -> None:
    parts[-1] = f"{parts[-1]}{loose}"


def _breakable(text: str) -> Iterator[tuple[int, int]]:
    return (found.span() for found in _WORD.finditer(text) if not _FIRM.fullmatch(found[0]))
