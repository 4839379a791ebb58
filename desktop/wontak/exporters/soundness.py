"""What no file may hold is taken out of a document before any format is made of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from operator import is_
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
        parted = tuple(_changed(part, by_field, change) for part in value)
        return value if all(map(is_, parted, value)) else parted
    if not is_dataclass(value):
        return value
    parts = cast("Any", value)
    new: dict[str, object] = {}
    for part in fields(parts):
        name, old = part.name, getattr(parts, part.name)
        if name not in _NO_WORDS:
            now = _changed(old, by_field, by_field.get(name, change))
            if now is not old and now != old:
                new[name] = now
    # To make a value anew costs more than all the rest, and most texts are sound.
    return replace(parts, **new) if new else value


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
