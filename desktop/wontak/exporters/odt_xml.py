"""The words of OpenDocument that a file is written in."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from odf.element import Element, Text
from odf.namespaces import nsdict
from odf.text import LineBreak, S

Node: TypeAlias = Element | Text
Properties: TypeAlias = Mapping[str, Mapping[str, object]]

_SPACES = {prefix: space for space, prefix in nsdict.items()}
# A reader takes spaces in a row for one, and those at a line's beginning or end for none.
_KEPT_SPACES = re.compile(r"(^ +| {2,}| +$)")


def o(name: str, attributes: Mapping[str, object] | None = None, *children: Node | None) -> Element:
    """Return an element with these attributes and children; None as a child is left out."""
    named = {_split(key): str(value) for key, value in (attributes or {}).items()}
    element = Element(qname=_split(name), qattributes=named, check_grammar=False)
    for child in children:
        if child is not None:
            element.appendChild(child)
    return element


def plain(name: str, said: str, attributes: Mapping[str, object] | None = None) -> Element:
    """Return an element that holds a text as it is."""
    return o(name, attributes, Text(said))


def text(said: str) -> Iterator[Node]:
    """Yield a text's nodes: line breaks and spaces that stand together are elements."""
    for number, line in enumerate(said.split("\n")):
        if number:
            yield LineBreak()
        for part in filter(None, _KEPT_SPACES.split(line)):
            yield S(c=len(part)) if _KEPT_SPACES.fullmatch(part) else Text(part)


def mm(size: float) -> str:
    """Return millimetres as OpenDocument writes a length."""
    return f"{size:.4g}mm"


def points(size: float) -> str:
    """Return points as OpenDocument writes a length."""
    return f"{size:.4g}pt"


def declare_all_names(root: Element) -> None:
    """Let a root declare every vocabulary, else it would depend on what was written before it."""
    for space in nsdict:
        root.get_nsprefix(space)


def _split(name: str) -> tuple[str, str]:
    prefix, local = name.split(":")
    return _SPACES[prefix], local
