"""A Hancom form filled in: named fields (누름틀), rows for lists, and cells beside known labels."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from lxml import etree

from wontak.documents.form_values import Value, Values, in_korean
from wontak.exporters.cage import Answer
from wontak.exporters.form_fields import resembling
from wontak.exporters.form_flaws import FlawError
from wontak.exporters.form_hwpx_rows import grow_rows
from wontak.exporters.form_hwpx_text import fields_of, label_places, write_cell, write_field
from wontak.exporters.hwpx_xml import Element
from wontak.exporters.strange_archive import packed_like, unpacked
from wontak.language import N_

_SECTION = re.compile(r"Contents/section\d+\.xml$")
# Hancom puts empty handlers into every file; what does something has a call in it.
_CALL = re.compile(rb"[\w\]\)]\s*\(")
_HANDLER = re.compile(rb"function\s+\w+\s*\([^)]*\)|//[^\n]*|/\*.*?\*/", re.DOTALL)
_EMBEDDED = ("{*}ole", "{*}video", "{*}OLE")


def fill(folder: Path, told: Mapping[str, Any]) -> Answer:
    """Return the form filled in, with the names of fields that no document has."""
    content = (folder / "form.hwpx").read_bytes()
    parts = unpacked(content)
    _examine(parts)
    values, shape = (cast("Values", in_korean(told[name])) for name in ("values", "shape"))
    changed: dict[str, bytes] = {}
    unknown: dict[str, str] = {}
    filled = 0
    for name in filter(_SECTION.search, parts):
        root = _tree(parts[name])
        grow_rows(root, values)
        filled += _fill_fields(root, values, shape, unknown) + _fill_cells(root, values)
        changed[name] = etree.tostring(
            root, encoding="UTF-8", xml_declaration=True, standalone=True
        )
    told = {"unknown": unknown, "filled": filled}
    return Answer(told, packed_like(content, changed))


def found(path: str, told: Value) -> str | None:
    """Return what a dotted name says; the parts of a list stand in lines; None if it is unknown."""
    for number, name in enumerate(segments := path.split(".")):
        if isinstance(told, list):
            rest = ".".join(segments[number:])
            lines = [found(rest, part) for part in told]
            return None if None in lines else "\n".join(filter(None, lines))
        if not isinstance(told, dict) or name not in told:
            return None
        told = told[name]
    return told if isinstance(told, str) else None


def _fill_fields(root: Element, values: Value, shape: Value, unknown: dict[str, str]) -> int:
    count = 0
    for field in fields_of(root):
        if found(field.name, shape) is None:
            unknown[field.name] = _meant(field.name, shape)
            continue
        write_field(field, found(field.name, values) or "")
        count += 1
    return count


def _meant(path: str, shape: Value) -> str:
    """Return the known name that a dotted name is most like."""
    before: list[str] = []
    for name in path.split("."):
        inner = shape[0] if isinstance(shape, list) and shape else shape
        if not isinstance(inner, dict):
            return ""
        known = name if name in inner else resembling(name, inner)
        if not known:
            return ""
        before.append(known)
        shape = inner[known]
    return ".".join(before)


def _fill_cells(root: Element, values: Value) -> int:
    places = list(label_places(root))
    for cell, path in places:
        write_cell(cell, found(path, values) or "")
    return len(places)


def _examine(parts: Mapping[str, bytes]) -> None:
    if not any(_SECTION.search(name) for name in parts):
        raise FlawError(N_("it is no Hancom document (HWPX)"))
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise FlawError(N_("it is locked with a password"))
    for name, part in parts.items():
        kind = name.lower()
        if kind.startswith("scripts/") and _CALL.search(_HANDLER.sub(b"", part)):
            raise FlawError(N_("it holds macros"))
        if kind.endswith((".ole", ".exe", ".bin", ".vbs", ".dll")):
            raise FlawError(N_("it holds embedded objects"))
        if kind.endswith((".xml", ".hpf")):
            _examine_part(part)


def _examine_part(part: bytes) -> None:
    root = _tree(part)
    if next(root.iter(*_EMBEDDED), None) is not None:
        raise FlawError(N_("it holds embedded objects"))
    for item in root.iter("{*}item"):
        if "://" in item.get("href", "") or item.get("isEmbeded") == "0":
            raise FlawError(N_("it takes parts from elsewhere"))


def _tree(part: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(part, parser)
    except etree.XMLSyntaxError as fault:
        raise FlawError(N_("it is damaged")) from fault
