"""What a column of a typed table is: what it says, how it looks, how what is typed is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from wontak.domain.directory import Directory
from wontak.domain.edit import Edit


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell is drawn beside its text: a pill of a tone, or a sector's mark."""

    tone: str = ""
    sector: Any = None
    strong: bool = False


class Cell(NamedTuple):
    """All that is drawn of a cell; held is "", "waiting" or "refused"."""

    text: str
    held: str
    look: Look
    numbered: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """What can be typed into a cell, with a word beside it."""

    text: str
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: what it says of a row, how it looks, how what is typed is read and planned."""

    title: str
    text: Callable[[Any, Directory], str]
    weight: int
    read: Callable[[str, Directory], Any] | None = None
    plan: Callable[..., Edit] | None = None
    typed: Callable[[Any, Directory], str] | None = None
    choices: Callable[[Directory], Sequence[Choice]] = lambda _directory: ()
    look: Callable[[Any, Directory], Look] = lambda _row, _directory: Look()
    fields: tuple[str, ...] = ()
    wide_only: bool = False
    numbered: bool = False
