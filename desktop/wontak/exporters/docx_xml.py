"""The words of WordprocessingML that a document's file is written in."""

from typing import cast

from docx.oxml import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement

Element = BaseOxmlElement

_MAIN = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20


def w(name: str, /, *children: Element | None, **attributes: object) -> Element:
    """Return an element of the main vocabulary; None as a child is left out."""
    element = cast("Element", OxmlElement(f"w:{name}"))
    for key, value in attributes.items():
        element.set(f"{_MAIN}{key}", str(value))
    element.extend(child for child in children if child is not None)
    return element


def twips(mm: float) -> int:
    """Return millimetres in the unit that Word measures pages with."""
    return round(mm * TWIPS_PER_MM)


def points(size: float) -> int:
    """Return points in the unit that Word measures distances with."""
    return round(size * TWIPS_PER_POINT)


def text(said: str, *, preserve: bool = True) -> list[Element]:
    """Return a text's elements, a line break between its lines."""
    elements: list[Element] = []
    for line in said.split("\n"):
        if elements:
            elements.append(w("br"))
        element = w("t")
        element.text = line
        if preserve:
            element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        elements.append(element)
    return elements


def run(said: str, *properties: Element) -> Element:
    """Return a run of text with these properties, which must come in the order of the standard."""
    return w("r", w("rPr", *properties) if properties else None, *text(said))


def field(instruction: str) -> list[Element]:
    """Return the runs of a field, such as PAGE, that Word fills in."""
    order = w("instrText")
    order.text = instruction
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", order),
        w("r", w("fldChar", fldCharType="separate")),
        run("1"),
        w("r", w("fldChar", fldCharType="end")),
    ]


def border(side: str, eighths: int, color: str, space: int = 0) -> Element:
    """Return one side of a frame; its width is in eighths of a point."""
    return w(side, val="single", sz=eighths, space=space, color=color)
