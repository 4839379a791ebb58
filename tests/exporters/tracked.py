"""A plan that is followed up, in a document and in a book; its values are kept ones."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

from tests.exporters.papers import BLANK, runs, table
from tests.needs import REPOSITORY
from wontak.documents.model import Document, Heading, Paragraph

_KEPT = REPOSITORY / "tests" / "golden" / "documents" / "full.source.json"


@cache
def kept_source() -> str:
    """Return the source that is kept of a board with everything on it."""
    return _KEPT.read_text("utf-8")


def source() -> dict[str, Any]:
    """Return that source as values of its own."""
    values: dict[str, Any] = json.loads(kept_source())
    return values


def plan(language: str = "ko", values: dict[str, Any] | None = None) -> Document:
    """Return a document that speaks of the tasks and promises in a source."""
    values = source() if values is None else values
    tasks = [task for agenda in values.get("agendas", [values]) for task in agenda["action_items"]]
    rows = [(str(number), task["title"]) for number, task in enumerate(tasks, 1)]
    return replace(
        BLANK,
        language=language,
        blocks=(Heading(1, "실행과제"), table("실행과제", (1, 9), ("번호", "실행과제"), *rows)),
        source=values,
    )


def book(language: str = "ko") -> Document:
    """Return a document of two agendas."""
    first, second = source(), source()
    conference = first.pop("conference")
    del second["conference"]
    second["agenda"] |= {"code": "2020-DG-07", "title": "마을 숲"}
    return plan(language, {"conference": conference, "agendas": [first, second]})


def long_plan(count: int = 1000) -> Document:
    """Return a plan of as many tasks, and as many promises."""
    values = source()
    for name in ("action_items", "commitments"):
        rows = [row for row in values[name] if row.get("due")]
        values[name] = [
            rows[number % len(rows)] | {"id": f"{name}-{number}"} for number in range(count)
        ]
    return plan(values=values)


def silent(values: dict[str, Any] | None = None) -> Document:
    """Return a document that speaks of no task, although its source has some."""
    said = Paragraph(runs("참석자는 모두 열 사람"))
    return replace(BLANK, blocks=(said,), source=source() if values is None else values)
