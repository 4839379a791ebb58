"""What no file may hold is taken out of a document before any format is made of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, cast
from urllib.parse import quote, urlsplit

from wontak.documents.model import Document
from wontak.domain.text import clean, one_line

# Fields that hold codes or data, not words of people.
_NO_WORDS = frozenset({"align", "disclosure", "media_type", "size", "source"})
_SCHEMES = frozenset({"http", "https", "mailto"})
_URL_CHARACTERS = "%/:=&?~#+!$,;'@()*[]"

Change = Callable[[str], str | None]


def sound(document: Document) -> Document:
    """Return the document with clean texts, on one line where lines say nothing, and safe links."""
    changes = {"text": _text, "href": _link, "url": _address, "language": _language}
    changed = cast("Document", _changed(document, changes, one_line))
    return changed if changed.language else replace(changed, language="en")


def respelled(document: Document, change: Change) -> Document:
    """Return the document with every text that is printed changed; addresses stay."""
    keep = {"href": _same, "url": _same, "language": _same}
    return cast("Document", _changed(document, keep, change))


def _changed(value: object, by_field: Mapping[str, Change], change: Change) -> object:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_changed(part, by_field, change) for part in value)
    if not is_dataclass(value):
        return value
    parts = cast("Any", value)
    names = [part.name for part in fields(parts) if part.name not in _NO_WORDS]
    return replace(
        parts,
        **{
            name: _changed(getattr(parts, name), by_field, by_field.get(name, change))
            for name in names
        },
    )


def _text(text: str) -> str:
    return clean(text).replace("\t", " ")


def _same(text: str) -> str:
    return text


def _language(code: str) -> str:
    """Return a code of two or three letters; of another one no reader would know the voice."""
    return code if re.fullmatch("[a-z]{2,3}", code) else ""


def _link(text: str) -> str | None:
    return _address(text) or None


def _address(text: str) -> str:
    """Return an address in plain ASCII; one that could run something becomes empty: no link."""
    address = quote(one_line(text), safe=_URL_CHARACTERS)
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    return address if scheme in _SCHEMES else ""
