"""As many declarations as a figure needs: one paper of three pages, no two with the same words."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import table
from wontak.documents.model import Document, Heading
from wontak.exporters.soundness import respelled

_WORD = re.compile(r"[가-힣]{2,}")
_HEADINGS = ("번호", "실행과제", "산출물", "주관", "협력", "기한")


def declarations(count: int) -> Iterator[Document]:
    """Yield so many; what one of them taught a typesetter is of no use for the next."""
    for number in range(count):
        yield respelled(KOREAN, _renamed(str(number)))


def long_plan(rows: int) -> Document:
    """Return an action plan of so many rows."""
    lines = (
        (
            f"{n}",
            f"공공건물 옥상 {n}곳 안전 진단",
            f"보고서 {n}부",
            "달구벌건축(가칭)",
            "햇빛마을(가칭)",
            "2020. 8. 31.",
        )
        for n in range(1, rows + 1)
    )
    plan = table("실행계획", (5, 30, 22, 20, 20, 16), _HEADINGS, *lines)
    return replace(KOREAN, blocks=(Heading(1, "실행계획", numbered=True), plan))


def _renamed(number: str) -> Callable[[str], str]:
    return lambda text: _WORD.sub(lambda word: word[0] + number, text)
