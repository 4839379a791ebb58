"""What people read is an English message with named blanks, told in any language."""

import ast
import importlib
import pkgutil
import re
import typing
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from errno import ENOSPC
from pathlib import Path
from string import Formatter
from typing import Any

import pytest

import wontak
from tests.architecture.sources import Source, sources
from wontak.domain.errors import WontakError
from wontak.language import LANGUAGES, translator

KOREAN = re.compile("[가-힣]{2}")
# The window is called so in every language, and languages are called as their speakers call them.
NAMES = ("원탁", "한국어", "언어 · Language")
# Where Korean is not what people read of the desk but what they type, sign or are shown as a sample.
KOREAN_BY_NATURE = (
    "desktop/wontak/domain/",  # notation, money, days, particles, search
    "desktop/wontak/documents/marks.py",  # 가. 나. 다.
    "desktop/wontak/exporters/voices.py",  # the name of a font
    "desktop/wontak/services/made_up.py",  # the made-up conference
    "desktop/wontak/services/sample.py",  # (가칭) behind invented names
)
# What shows a text as it is given.
SHOWING = {
    *("setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setTitle"),
    *("setPlaceholderText", "setWindowTitle", "addAction", "addMenu", "addTab", "setTabText"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction", "label"),
}
SHOWING_KEYWORDS = {"text", "placeholderText", "toolTip"}
WORD = re.compile("[A-Za-z]{2}")
SAMPLES: Mapping[type, object] = {
    str: "어떤 것",
    int: 3,
    date: date(2020, 8, 27),
    Path: Path("folder") / "desk.wontak",
    OSError: OSError(ENOSPC, "No space left on device"),
}


def test_the_source_speaks_no_korean_of_its_own() -> None:
    assert not [
        f"{file.name}:{line} {text!r}"
        for file in sources("desktop")
        if not file.name.startswith(KOREAN_BY_NATURE)
        for line, text in _texts(file)
        if KOREAN.search(_without_names(text))
    ]


def test_windows_show_no_text_that_is_not_a_message() -> None:
    assert not [
        f"{file.name}:{call.lineno} {text!r}"
        for file in sources("desktop/wontak/gui")
        for call in _calls(file.tree)
        if _called(call) in SHOWING
        for text in _bare_texts(call)
        if WORD.search(_without_names(text))
    ]


def test_every_blank_of_a_message_is_filled_where_it_is_raised() -> None:
    assert not [
        f"{file.name}:{call.lineno} {sorted(unfilled)}"
        for file in sources("desktop")
        for call in _calls(file.tree)
        if _called(call).endswith(("Error", "__init__")) or _is_method(call, "say")
        if (unfilled := _blanks_of(call) - _given(call))
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_error_is_told_in_a_whole_sentence(code: str) -> None:
    say = translator(code)
    told = {error.__name__: made.sentence(say) for error, made in _errors()}
    assert len(told) > 20
    assert not {name: text for name, text in told.items() if not _is_whole(text)}


def _errors() -> Iterator[tuple[type[WontakError], WontakError]]:
    """Return every kind of error with one of its kind; not those that are told their message."""
    _import_everything()
    for error in sorted(_kinds(WontakError), key=lambda kind: kind.__name__):
        hints = typing.get_type_hints(error.__init__)
        hints.pop("return", None)
        if "message" not in hints:
            yield error, error(**{name: _sample(hint) for name, hint in hints.items()})


def _import_everything() -> None:
    for module in pkgutil.walk_packages(wontak.__path__, "wontak."):
        if ".migrations." not in module.name and not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _kinds(error: type[WontakError]) -> Iterator[type[WontakError]]:
    for kind in error.__subclasses__():
        if kind.__module__.startswith("wontak."):
            yield kind
            yield from _kinds(kind)


def _sample(hint: Any) -> Any:
    kind = typing.get_origin(hint) or hint
    if isinstance(kind, type) and issubclass(kind, Mapping | Sequence) and kind is not str:
        return {} if issubclass(kind, Mapping) else ()
    return SAMPLES.get(kind, "어떤 것")


def _is_whole(text: str) -> bool:
    return text.endswith(".") and not re.search(r"[{}]", text)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _called(call: ast.Call) -> str:
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_method(call: ast.Call, name: str) -> bool:
    return isinstance(call.func, ast.Attribute) and call.func.attr == name


def _texts(file: Source) -> Iterator[tuple[int, str]]:
    """Return the texts of a file with their lines, but not what it says about itself."""
    docstrings = {id(text) for text in _docstrings(file.tree)}
    texts = (node for node in ast.walk(file.tree) if isinstance(node, ast.Constant))
    for node in texts:
        if isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


def _docstrings(tree: ast.AST) -> Iterator[ast.expr]:
    statements = (node for node in ast.walk(tree) if isinstance(node, ast.Expr))
    return (node.value for node in statements if isinstance(node.value, ast.Constant))


def _without_names(text: str) -> str:
    for name in NAMES:
        text = text.replace(name, "")
    return text


def _bare_texts(call: ast.Call) -> Iterator[str]:
    """Return the texts among what a call is given to show; those inside another call are its own."""
    args = call.args[:1] if _called(call) == "label" else call.args
    keywords = (keyword.value for keyword in call.keywords if keyword.arg in SHOWING_KEYWORDS)
    for given in (*args, *keywords):
        for part in given.values if isinstance(given, ast.JoinedStr) else [given]:
            if isinstance(part, ast.Constant) and isinstance(part.value, str):
                yield part.value


def _blanks_of(call: ast.Call) -> set[str]:
    """Return the blanks of the messages that a call is given, but not those of a lone N_."""
    messages = [
        inner.args[0].value
        for given in call.args
        for inner in _marked(given)
        if isinstance(inner.args[0], ast.Constant)
    ]
    fields = (Formatter().parse(str(message)) for message in messages)
    return {name for parsed in fields for _text, name, _form, _conversion in parsed if name}


def _marked(given: ast.expr) -> Iterator[ast.Call]:
    choices = [given.body, given.orelse] if isinstance(given, ast.IfExp) else [given]
    return (
        choice for choice in choices if isinstance(choice, ast.Call) and _called(choice) == "N_"
    )


def _given(call: ast.Call) -> set[str]:
    return {keyword.arg for keyword in call.keywords if keyword.arg}
