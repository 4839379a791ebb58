"""The words of OWPML that a document's file is written in."""

from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

Element: TypeAlias = _Element

NAMES = {
    "hp": "http://www.hancom.co.kr/hwpml/2011/paragraph",
    "hh": "http://www.hancom.co.kr/hwpml/2011/head",
    "hc": "http://www.hancom.co.kr/hwpml/2011/core",
    "hs": "http://www.hancom.co.kr/hwpml/2011/section",
    "opf": "http://www.idpf.org/2007/opf/",
}
_UNITS_PER_MM = 7200 / 25.4
_UNITS_PER_POINT = 100


def x(tag: str, /, *children: Element | None, **attributes: object) -> Element:
    """Return an element by its prefixed name; None as a child is left out."""
    prefix, local = tag.split(":")
    element = etree.Element(f"{{{NAMES[prefix]}}}{local}", nsmap=NAMES)
    for key, value in attributes.items():
        element.set(key, str(value))
    element.extend(child for child in children if child is not None)
    return element


def units(mm: float) -> int:
    """Return millimetres in HWPUNIT."""
    return round(mm * _UNITS_PER_MM)


def points(size: float) -> int:
    """Return points in HWPUNIT."""
    return round(size * _UNITS_PER_POINT)


def text(said: str, tab: int = 0) -> Element:
    """Return a text; a line break is an element, and so is a tab, which is about this wide."""
    element = x("hp:t")
    last: Element | None = None
    for number, line in enumerate(said.split("\n")):
        if number:
            last = etree.SubElement(element, f"{{{NAMES['hp']}}}lineBreak")
        for place, part in enumerate(line.split("\t")):
            if place:
                last = x("hp:tab", width=tab, leader=0, type=1)
                element.append(last)
            _append(element, last, part)
    return element


def _append(element: Element, last: Element | None, said: str) -> None:
    if last is None:
        element.text = (element.text or "") + said
    else:
        last.tail = (last.tail or "") + said
