"""What a reader can hold in mind at once: short functions, classes and files, each introduced."""

import ast
import re

import pytest

from tests.architecture.sources import Source, length, sources

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
OURS = ("desktop", "packaging")


def test_functions_have_at_most_25_lines() -> None:
    assert not _longer_than(25, *FUNCTIONS)


def test_classes_have_at_most_150_lines() -> None:
    assert not _longer_than(150, ast.ClassDef)


def test_files_have_at_most_300_lines() -> None:
    files = sources(*OURS, "tests")
    assert not [
        f"{file.name} ({len(file.lines)} lines)"
        for file in files
        if len(file.lines) > 300 and not any(line.startswith("# long: ") for line in file.lines[:5])
    ]


def test_classes_show_at_most_15_methods() -> None:
    classes = ((file, node) for file in sources(*OURS) for node in file.definitions(ast.ClassDef))
    assert not [file.place(node) for file, node in classes if len(_public_methods(node)) > 15]


@pytest.mark.parametrize("file", sources("desktop"), ids=lambda file: file.name)
def test_a_module_opens_with_one_sentence(file: Source) -> None:
    if not file.tree.body:
        return
    docstring = ast.get_docstring(file.tree)
    assert docstring, "the module does not say what it is"
    sentence = docstring.split("\n\n", maxsplit=1)[0]
    assert sentence.endswith(".")
    assert not re.search(r"[.!?]\s+[A-Z]", sentence), "one sentence; more means the module is two"


def test_suppressions_are_few_and_give_a_reason() -> None:
    found = [
        f"{file.name}:{number} {line.strip()}"
        for file in sources(*OURS)
        for number, line in enumerate(file.lines, 1)
        if re.search(r"#\s*(noqa|type:\s*ignore|pragma: no cover)", line)
    ]
    reason = re.compile(r"#\s*(noqa: [A-Z0-9, ]+|type: ignore\[[a-z, -]+\])\s*(-|–|#) \S")
    assert not [line for line in found if not reason.search(line)]
    assert len(found) <= 10, found


def _longer_than(
    most: int, *kinds: type[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]
) -> list[str]:
    nodes = ((file, node) for file in sources(*OURS) for node in file.definitions(*kinds))
    return [
        file.place(node)
        for file, node in nodes
        if length(node) > most and not file.is_excused(node.lineno)
    ]


def _public_methods(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    # Qt's own names are not ours to count: an override says so.
    return [
        item.name
        for item in node.body
        if isinstance(item, FUNCTIONS)
        and not item.name.startswith("_")
        and not any(
            isinstance(mark, ast.Name) and mark.id == "override" for mark in item.decorator_list
        )
    ]
