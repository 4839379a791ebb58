"""The fields that a form asks for, and those among them that no document has."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, TypeAlias
from unicodedata import normalize

from jinja2 import nodes

Shape: TypeAlias = Any
Unknown: TypeAlias = dict[str, str]

_ANYTHING = object()
_GIVEN = ("loop", "range", "dict", "lipsum", "cycler", "joiner", "namespace", "self")


def unknown_fields(tree: nodes.Template, shape: Mapping[str, Shape]) -> Unknown:
    """Return the fields without a value, each with what was perhaps meant; empty if nothing is."""
    found: Unknown = {}
    _Reader(found).read(tree, {**shape, **dict.fromkeys(_GIVEN, _ANYTHING)})
    return found


def resembling(name: str, known: Mapping[str, object]) -> str:
    """Return the known name that a name is most like; empty where it is like none."""
    # By its letters, not by its syllables: 목펴 is one letter away from 목표.
    spelled = {normalize("NFD", each): each for each in known}
    close = get_close_matches(normalize("NFD", name), list(spelled), n=1, cutoff=0.5)
    return spelled[close[0]] if close else ""


class _Reader:
    """Follows names through loops; what is not a plain field is left to the sandbox."""

    def __init__(self, found: Unknown) -> None:
        self._found = found

    def read(self, node: nodes.Node, scope: dict[str, Shape]) -> None:
        match node:
            case nodes.For():
                self._read_loop(node, scope)
            case nodes.Assign():
                value = self.value(node.node, scope)
                scope.update(dict.fromkeys(_names(node.target), value))
            case nodes.Macro() | nodes.CallBlock():
                inner = {**scope, **{each.name: _ANYTHING for each in node.args}}
                self._read_all(node.body, inner)
                if isinstance(node, nodes.Macro):
                    scope[node.name] = _ANYTHING
            case nodes.Expr():
                self.value(node, scope)
            case _:
                self._read_all(node.iter_child_nodes(), scope)

    def value(self, node: nodes.Node, scope: dict[str, Shape]) -> Shape:
        """Return the shape of what an expression says."""
        match node:
            case nodes.Name():
                return self._known(node.name, scope, node)
            case nodes.Getattr():
                return self._part(node, self.value(node.node, scope), node.attr)
            case nodes.Getitem(arg=nodes.Const(value=key)):
                return self._part(node, self.value(node.node, scope), key)
            case nodes.Filter() if node.node is not None:
                self._read_all([*node.args, *node.kwargs], scope)
                return self.value(node.node, scope)
            case _:
                self._read_all(node.iter_child_nodes(), scope)
                return _ANYTHING

    def _read_loop(self, node: nodes.For, scope: dict[str, Shape]) -> None:
        among = self.value(node.iter, scope)
        each = among[0] if isinstance(among, list) and among else _ANYTHING
        names = list(_names(node.target))
        inner = {**scope, **dict.fromkeys(names, each if len(names) == 1 else _ANYTHING)}
        if node.test is not None:
            self.read(node.test, inner)
        self._read_all(node.body, inner)
        self._read_all(node.else_, scope)

    def _read_all(self, parts: Iterator[nodes.Node] | list[Any], scope: dict[str, Shape]) -> None:
        for part in parts:
            self.read(part, scope)

    def _part(self, node: nodes.Node, whole: Shape, key: object) -> Shape:
        if isinstance(whole, list):
            return whole[0] if isinstance(key, int) and whole else _ANYTHING
        if not isinstance(whole, dict) or not isinstance(key, str):
            return _ANYTHING
        return self._known(key, whole, node)

    def _known(self, name: str, among: Mapping[str, Shape], node: nodes.Node) -> Shape:
        if name in among:
            return among[name]
        if not name.startswith("_"):
            path = _written(node)
            meant = resembling(name, among)
            before = path.removesuffix(name)
            self._found[path] = f"{before}{meant}" if meant else ""
        return _ANYTHING


def _names(target: nodes.Node) -> Iterator[str]:
    for name in [target, *target.find_all(nodes.Name)]:
        if isinstance(name, nodes.Name):
            yield name.name


def _written(node: nodes.Node) -> str:
    match node:
        case nodes.Name():
            return node.name
        case nodes.Getattr():
            return f"{_written(node.node)}.{node.attr}"
        case nodes.Getitem(arg=nodes.Const(value=key)):
            return f"{_written(node.node)}.{key}"
        case _:
            return "…"
