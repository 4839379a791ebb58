"""The project's own text, as the rules about its form see it."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.needs import REPOSITORY, requires

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


class Source(NamedTuple):
    """One Python file: where it is, its lines and its tree."""

    name: str
    lines: tuple[str, ...]
    tree: ast.Module

    def definitions(self, *kinds: type[Definition]) -> Iterator[Definition]:
        """Return what the file defines of these kinds, at any depth."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kinds))

    def place(self, node: Definition) -> str:
        """Return where a definition is, as an editor understands it."""
        return f"{self.name}:{node.lineno} {node.name} ({length(node)} lines)"

    def is_excused(self, first_line: int) -> bool:
        """Tell whether a comment that starts with "# long:" gives a reason just above or at a line."""
        return any("# long: " in line for line in self.lines[max(0, first_line - 2) : first_line])


def length(node: Definition) -> int:
    """Return how many lines a definition takes."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


@cache
def sources(*folders: str) -> tuple[Source, ...]:
    """Return every Python file below these folders, but for recorded migrations."""
    paths = sorted(path for folder in folders for path in (REPOSITORY / folder).rglob("*.py"))
    return tuple(_source(path) for path in paths if "versions" not in path.parts)


@cache
def tracked_texts() -> dict[str, str]:
    """Return every text file that git keeps, by its path."""
    requires("git")
    listing = ["git", "ls-files", "-z", "--cached"]
    told = subprocess.run(listing, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    paths = [REPOSITORY / name for name in told.stdout.split("\0") if name]
    kept = {path: path.read_bytes() for path in paths if path.is_file()}
    return {
        str(path.relative_to(REPOSITORY)): content.decode("utf-8", errors="replace")
        for path, content in kept.items()
        if b"\0" not in content
    }


def _source(path: Path) -> Source:
    text = path.read_text("utf-8")
    return Source(str(path.relative_to(REPOSITORY)), tuple(text.splitlines()), ast.parse(text))
