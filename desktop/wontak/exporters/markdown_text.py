"""Texts in Markdown that come out as they were typed, whatever signs are in them."""

import re

from wontak.documents.model import Run, Runs

# A backslash makes each of these a letter; & because of entities, $ because GitHub sets formulas.
_SIGNS = re.compile(r"([\\`*_\[\]<>|~&$])")
# At a line's beginning these would make a heading, a list, a rule or an underline.
_LINE_SIGN = re.compile(r"^([#+\-=:])")
_LINE_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_EDGE_SPACE = re.compile(r"^ +| +$")


def literal(text: str, line_break: str = "\\\n") -> str:
    """Return Markdown that shows the text, its line breaks written in this way."""
    return line_break.join(_literal_line(line) for line in text.split("\n"))


def spoken(runs: Runs, line_break: str = "\\\n") -> str:
    """Return Markdown that shows these runs as one paragraph."""
    whole = "".join(_spoken(run, line_break) for run in runs)
    return line_break.join(_begun(line) for line in whole.split(line_break))


def _spoken(run: Run, line_break: str) -> str:
    said = line_break.join(_SIGNS.sub(r"\\\1", line) for line in run.text.split("\n"))
    if run.href:
        said = f"[{said}](<{run.href}>)"
    if not run.strong or not run.text.strip():
        return said
    # Stars count only beside a letter; a tag counts everywhere.
    stars = run.text[0].isalnum() and run.text[-1].isalnum()
    return f"**{said}**" if stars else f"<strong>{said}</strong>"


def _literal_line(line: str) -> str:
    return _begun(_SIGNS.sub(r"\\\1", line))


def _begun(line: str) -> str:
    line = _EDGE_SPACE.sub(lambda spaces: "&nbsp;" * len(spaces[0]), line)
    return _LINE_NUMBER.sub(r"\1\\\2", _LINE_SIGN.sub(r"\\\1", line))
