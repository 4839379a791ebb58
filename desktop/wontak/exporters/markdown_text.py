"""Texts in Markdown that come out as they were typed, whatever signs are in them."""

import re

from wontak.documents.model import Run, Runs

# A backslash makes each of these a letter; & because of entities, $ because GitHub sets formulas.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~&$])")
# At a line's beginning these would make a heading, a list, a rule or an underline.
_LINE_SIGN = re.compile(r"^([#+\-=:])")
_LINE_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_EDGE_SPACES = re.compile(r"^ +| +$")
_LAST_HASHES = re.compile(r"(#+)$")
_BREAK = "\\\n"


def inline(text: str) -> str:
    """Return Markdown that shows a text of one line after something else on that line."""
    return _LAST_HASHES.sub(r"\\\1", _SIGNS.sub(r"\\\1", text))


def lines(text: str) -> str:
    """Return Markdown that shows a text as lines of their own."""
    return _BREAK.join(begun(_SIGNS.sub(r"\\\1", line)) for line in text.split("\n"))


def paragraph(runs: Runs) -> str:
    """Return Markdown that shows these runs as a paragraph."""
    return _BREAK.join(begun(line) for line in spoken(runs, _BREAK).split(_BREAK))


def spoken(runs: Runs, line_break: str) -> str:
    """Return Markdown that shows these runs within a line, their line breaks written so."""
    return "".join(_spoken(run, line_break) for run in runs)


def begun(line: str) -> str:
    """Return a line of Markdown whose first signs are letters too."""
    line = _EDGE_SPACES.sub(lambda spaces: "&nbsp;" * len(spaces[0]), line)
    return _LINE_NUMBER.sub(r"\1\\\2", _LINE_SIGN.sub(r"\\\1", line))


def _spoken(run: Run, line_break: str) -> str:
    said = line_break.join(_SIGNS.sub(r"\\\1", line) for line in run.text.split("\n"))
    if run.href:
        said = f"[{said}](<{run.href}>)"
    if not run.strong or not run.text.strip():
        return said
    # Stars count only beside a letter; a tag counts everywhere.
    stars = run.text[0].isalnum() and run.text[-1].isalnum()
    return f"**{said}**" if stars else f"<strong>{said}</strong>"
