"""A document as plain JSON: what typst is fed, what a PDF carries inside, what a machine reads."""

import base64
import types
from collections.abc import Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from typing import Any, Literal, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from wontak.documents.marks import headed, item_mark
from wontak.documents.model import Block, Document, Item, List
from wontak.domain.errors import WontakError
from wontak.language import N_

Tree: TypeAlias = dict[str, Any]

FORMAT = "wontak-document"
VERSION = 1

_KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Block)}


class TreeError(WontakError):
    """What was read is not the JSON form of a document."""


def to_tree(document: Document) -> Tree:
    """Return the JSON form: fields at their defaults are left out, marks are written in."""
    blocks = [_block(block, mark, document.language) for block, mark in headed(document)]
    return {"format": FORMAT, "format_version": VERSION, **_fields(document), "blocks": blocks}


def from_tree(tree: Tree) -> Document:
    """Return the document whose JSON form this is; TreeError if it is none."""
    if tree.get("format") != FORMAT or tree.get("format_version") != VERSION:
        raise TreeError(N_("This is not a document of Wontak, or it comes from a newer version."))
    try:
        return cast("Document", _value(Document, tree))
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        message = N_("The document cannot be read ({fault}). Export it again.")
        raise TreeError(message, fault=fault) from fault


def _block(block: Block, mark: str, language: str) -> Tree:
    tree: Tree = {"kind": type(block).__name__, **_fields(block)}
    if mark:
        tree["mark"] = mark
    if isinstance(block, List):
        tree["items"] = _items(block, block.items, 0, language)
    return tree


def _items(block: List, items: tuple[Item, ...], level: int, language: str) -> list[Tree]:
    trees: list[Tree] = []
    for number, item in enumerate(items, 1):
        mark = item_mark(block, level, number, among=len(items), language=language)
        tree: Tree = {"mark": mark, "runs": _plain(item.runs)}
        if item.items:
            tree["items"] = _items(block, item.items, level + 1, language)
        trees.append(tree)
    return trees


def _fields(value: object) -> Tree:
    parts = fields(cast("Any", value))
    plain = {part.name: getattr(value, part.name) for part in parts}
    return {
        part.name: _plain(plain[part.name]) for part in parts if plain[part.name] != _default(part)
    }


def _default(part: Field[Any]) -> object:
    return part.default if part.default_factory is MISSING else part.default_factory()


def _plain(value: object) -> object:
    match value:
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case date():
            return value.isoformat()
        case tuple():
            return [_plain(part) for part in value]
        case _:
            return _fields(value) if is_dataclass(value) else value


def _value(wanted: object, plain: object) -> object:
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin is tuple:
        return _values(inner, cast("Sequence[object]", plain))
    if origin in (Union, types.UnionType):
        return None if plain is None else _value(_chosen(inner, plain), plain)
    if origin is Literal:
        return inner[inner.index(plain)]
    if is_dataclass(wanted):
        return _built(cast("type", wanted), cast("Tree", plain))
    return _leaf(cast("type", origin or wanted), plain)


def _values(kinds: Sequence[object], plain: Sequence[object]) -> tuple[object, ...]:
    each = [kinds[0]] * len(plain) if kinds[-1] is ... else kinds
    return tuple(_value(kind, part) for kind, part in zip(each, plain, strict=True))


def _chosen(kinds: Sequence[object], plain: object) -> object:
    is_only_one = kinds[1:] == (types.NoneType,)
    return _KINDS[plain["kind"]] if isinstance(plain, dict) and not is_only_one else kinds[0]


def _built(wanted: type, tree: Tree) -> object:
    hints = get_type_hints(wanted)
    given = [part.name for part in fields(wanted) if part.name in tree]
    return wanted(**{name: _value(hints[name], tree[name]) for name in given})


def _leaf(wanted: type, plain: object) -> object:
    if wanted is bytes:
        return base64.b64decode(cast("str", plain), validate=True)
    if wanted is date:
        return date.fromisoformat(cast("str", plain))
    if wanted is float and type(plain) is int:
        return float(plain)
    if type(plain) is not wanted:
        message = f"{plain!r:.40} is no {wanted.__name__}"
        raise TypeError(message)
    return plain
