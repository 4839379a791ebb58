"""The places in a Hancom form where words are written: named fields, and cells beside labels."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from wontak.domain.form_words import LABELS
from wontak.exporters.hwpx_xml import Element

_FIELD = "CLICK_HERE"


@dataclass(frozen=True, slots=True)
class Field:
    """A named field: the run that begins it, and the runs up to the one that ends it."""

    name: str
    begin: Element
    between: tuple[Element, ...]


def fields_of(root: Element) -> Iterator[Field]:
    """Yield the named fields in their order."""
    for mark in list(root.iter("{*}fieldBegin")):
        name = "".join(mark.get("name", "").split())
        run = next(mark.iterancestors("{*}run"), None)
        if name and run is not None and mark.get("type") == _FIELD:
            yield Field(name, run, tuple(_between(run, mark.get("id", ""))))


def write_field(field: Field, text: str) -> None:
    """Put a text into a field in place of its prompt."""
    spoken = [run for run in field.between if run.find("{*}t") is not None]
    if not spoken:
        run = deepcopy(field.begin)
        run[:] = []
        field.begin.addnext(run)
        spoken = [run]
    if _is_prompt(field):
        # A prompt is red and slanted; what is written in its place looks like the text around it.
        spoken[0].set("charPrIDRef", field.begin.get("charPrIDRef", "0"))
    for run in spoken:
        for said in run.findall("{*}t"):
            run.remove(said)
    spoken[0].append(_words(spoken[0], text))
    _forget_lines(field.begin)


def label_places(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield the empty cells beside labels, each with the name of the field that belongs there."""
    for row in root.iter("{*}tr"):
        cells = row.findall("{*}tc")
        for cell, beside in pairwise(cells):
            path = LABELS.get("".join(_text(cell).split()))
            if path and not _text(beside).strip() and not _holds_more(beside):
                yield beside, path


def write_cell(cell: Element, text: str) -> None:
    """Put a text into an empty cell, in the look that its first run has."""
    paragraph = next(cell.iter("{*}p"))
    run = paragraph.find("{*}run")
    if run is None:
        space = etree.QName(paragraph).namespace
        run = etree.SubElement(paragraph, f"{{{space}}}run", {"charPrIDRef": "0"})
    for said in run.findall("{*}t"):
        run.remove(said)
    run.append(_words(run, text))
    _forget_lines(run)


def _is_prompt(field: Field) -> bool:
    prompts = ["".join(str(word) for word in said.itertext()) for said in _prompts(field.begin)]
    said = "".join(str(word) for run in field.between for word in run.itertext())
    return said.strip() in {prompt.strip() for prompt in prompts}


def _prompts(begin: Element) -> Iterator[Element]:
    for parameter in begin.iter("{*}stringParam"):
        if parameter.get("name") == "Direction":
            yield parameter


def _between(run: Element, number: str) -> Iterator[Element]:
    for after in run.itersiblings("{*}run"):
        ends = [end.get("beginIDRef") for end in after.iter("{*}fieldEnd")]
        if number in ends:
            return
        yield after


def _words(run: Element, text: str) -> Element:
    space = etree.QName(run).namespace
    said = etree.Element(f"{{{space}}}t")
    first, *more = text.split("\n")
    said.text = first
    for line in more:
        turn = etree.SubElement(said, f"{{{space}}}lineBreak")
        turn.tail = line
    return said


def _forget_lines(run: Element) -> None:
    """Have Hancom break the lines anew: it keeps how they were broken with the old words."""
    paragraph = next(run.iterancestors("{*}p"))
    for lines in paragraph.findall("{*}linesegarray"):
        paragraph.remove(lines)


def _text(cell: Element) -> str:
    return "".join(str(word) for said in cell.iter("{*}t") for word in said.itertext())


def _holds_more(cell: Element) -> bool:
    return next(cell.iter("{*}fieldBegin", "{*}tbl", "{*}pic"), None) is not None


def copied(row: Element, number: int) -> Element:
    """Return a copy of a row whose fields have numbers of their own."""
    made = deepcopy(row)
    for mark, key in (("fieldBegin", "id"), ("fieldEnd", "beginIDRef")):
        for each in made.iter(f"{{*}}{mark}"):
            each.set(key, str((int(each.get(key, "0") or 0) + number * 7_919) % 2**31))
    return made
