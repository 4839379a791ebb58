"""Official marks as Word's own numbering, so that an entry added later is numbered on."""

from docx.document import Document as Paper

from wontak.documents.marks import bullet, mark
from wontak.documents.widths import ems
from wontak.exporters.docx_xml import Element, points, w

_LEVELS = 9
_MARKS, _BULLETS, _SECTIONS = 1, 2, 3
_SHAPES = ("%{}.", "%{}.", "%{})", "%{})", "(%{})", "(%{})", "%{}", "%{}", "%{}")
_SIZE = 10.5

# As far as Word counts in each way: 가 to 하, a to z, ① to ⑳. It has no ㉮ and no ⓐ.
_SYLLABLES, _LETTERS, _RINGED = 14, 26, 20
_RINGED_DEPTH = 6


class Numbering:
    """The lists of one paper; every group of entries counts from its own beginning."""

    def __init__(self, paper: Paper, language: str) -> None:
        self._element = paper.part.numbering_part.element
        self._language = language
        for old in list(self._element):
            self._element.remove(old)
        for kind in (_MARKS, _BULLETS, _SECTIONS):
            levels = (self._level(kind, depth) for depth in range(_LEVELS))
            multilevel = w("multiLevelType", val="multilevel")
            self._element.append(w("abstractNum", multilevel, *levels, abstractNumId=kind))
        self._last = 0
        self._bullets = self._begin(_BULLETS)
        self._sections = self._begin(_SECTIONS)

    def bullets(self, level: int) -> Element:
        """Return the property of an entry that is not numbered."""
        return _property(self._bullets, level)

    def section(self, level: int) -> Element:
        """Return the property of a numbered heading."""
        return _property(self._sections, level - 1)

    def group(self, depth: int) -> int:
        """Return the number of a new group of entries, which count from 1."""
        return self._begin(_MARKS, depth)

    def entry(self, group: int, depth: int) -> Element:
        """Return the property of an entry in a group."""
        return _property(group, depth)

    def can_count(self, depth: int, entries: int) -> bool:
        """Return whether Word has official marks for so many entries at a depth."""
        if depth == _RINGED_DEPTH:
            return entries <= _RINGED
        if depth > _RINGED_DEPTH:
            return False
        return not depth % 2 or entries <= (_SYLLABLES if self._language == "ko" else _LETTERS)

    def indents(self, depth: int, *, ordered: bool = True) -> Element:
        """Return how far entries of a depth stand in: each level two half-width columns more."""
        sign = mark(depth, 9, self._language) if ordered else bullet(depth)
        hanging = points((ems(sign) + 0.45) * _SIZE)
        return w("ind", left=points(depth * _SIZE) + hanging, hanging=hanging)

    def _level(self, kind: int, depth: int) -> Element:
        shape = bullet(depth) if kind == _BULLETS else _SHAPES[depth].format(depth + 1)
        return w(
            "lvl",
            w("start", val=1),
            w("numFmt", val=self._format(kind, depth)),
            w("suff", val="space") if kind == _SECTIONS else None,
            w("lvlText", val=shape),
            w("lvlJc", val="left"),
            w("pPr", self._indents(kind, depth)),
            ilvl=depth,
        )

    def _indents(self, kind: int, depth: int) -> Element:
        if kind == _SECTIONS:
            return w("ind", left=0, firstLine=0)
        if kind == _BULLETS:
            return self.indents(depth + 1, ordered=False)
        return self.indents(depth)

    def _format(self, kind: int, depth: int) -> str:
        if kind == _BULLETS:
            return "bullet"
        if depth == _RINGED_DEPTH:
            return "decimalEnclosedCircle"
        letters = "ganada" if self._language == "ko" else "lowerLetter"
        return letters if depth % 2 else "decimal"

    def _begin(self, kind: int, depth: int | None = None) -> int:
        self._last += 1
        restart = None
        if depth is not None:
            restart = w("lvlOverride", w("startOverride", val=1), ilvl=depth)
        used = w("abstractNumId", val=kind)
        self._element.append(w("num", used, restart, numId=self._last))
        return self._last


def _property(number: int, level: int) -> Element:
    return w("numPr", w("ilvl", val=level), w("numId", val=number))
