"""Drawings (SVG) that do nothing but draw: no script, nothing fetched, nothing without end."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from wontak.domain.errors import WontakError
from wontak.exporters.hwpx_xml import Element
from wontak.language import N_

_MOST_SHAPES = 20_000
# A picture inside the drawing is data of its own; a mark leads to another part of the same file.
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg);base64,", re.IGNORECASE)
_ENTITIES = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[")
_ADDRESS = re.compile(r"url\(\s*['\"]?\s*([^)'\"]*)|@import", re.IGNORECASE)
_ACTIVE = frozenset(
    {"script", "foreignObject", "iframe", "embed", "object", "audio", "video", "handler", "set"}
    | {"animate", "animateMotion", "animateTransform"}
)


def refuse_unsafe(content: bytes) -> None:
    """Raise DrawingError, with the reason as its message, where a drawing does more than draw."""
    text = _decoded(content)
    if _ENTITIES.search(text):
        raise DrawingError(N_("it declares entities of its own"))
    if "<?xml-stylesheet" in text:
        raise DrawingError(N_("it refers to other files"))
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise DrawingError(N_("it is damaged")) from fault
    for element in root.iter("*"):
        _examine(element)
    _count(root)


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise DrawingError(N_("its letters are not UTF-8")) from fault


def _examine(element: Element) -> None:
    if etree.QName(element).localname in _ACTIVE:
        raise DrawingError(N_("it holds a script or something that moves"))
    for name, value in _attributes(element):
        if etree.QName(name).localname.lower().startswith("on"):
            raise DrawingError(N_("it holds a script or something that moves"))
        said = unquote(value).strip()
        if etree.QName(name).localname == "href" and not _INSIDE.match(said):
            raise DrawingError(N_("it refers to other files"))
        _refuse_addresses(said)
    if etree.QName(element).localname == "style":
        _refuse_addresses("".join(str(said) for said in element.itertext()))


def _refuse_addresses(said: str) -> None:
    # In CSS a backslash can hide a letter.
    if "\\" in said and ("url" in said or "import" in said):
        raise DrawingError(N_("it refers to other files"))
    for found in _ADDRESS.finditer(said):
        if not _INSIDE.match(found[1] or ""):
            raise DrawingError(N_("it refers to other files"))


def _count(root: Element) -> None:
    """Refuse a drawing whose parts are used by parts that are used again, without end."""
    named = {element.get("id", ""): element for element in root.iter("*")}
    known: dict[Element, int] = {}

    def shapes(element: Element, within: frozenset[Element]) -> int:
        if element in within:
            raise DrawingError(N_("its parts use each other without end"))
        if element not in known:
            inner = within | {element}
            known[element] = 1 + sum(shapes(part, inner) for part in _parts(element, named))
        return known[element]

    try:
        if shapes(root, frozenset()) > _MOST_SHAPES:
            raise DrawingError(N_("it has too many parts"))
    except RecursionError as fault:
        raise DrawingError(N_("its parts use each other without end")) from fault


def _parts(element: Element, named: dict[str, Element]) -> Iterator[Element]:
    yield from element.iterchildren("*")
    if etree.QName(element).localname == "use":
        for name, value in _attributes(element):
            target = named.get(value.strip().removeprefix("#"))
            if etree.QName(name).localname == "href" and target is not None:
                yield target


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    return ((str(name), str(value)) for name, value in element.items())


class DrawingError(WontakError):
    """A drawing does more than draw, or cannot be read."""
