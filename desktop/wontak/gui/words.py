"""Words a person types for a code: a status, a strength, a role."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from wontak.domain.errors import WontakError
from wontak.domain.search import matches
from wontak.domain.words import WORDS
from wontak.language import N_, _

W = TypeVar("W", bound=StrEnum)


class WordNotUnderstoodError(WontakError):
    """What was typed names none of the choices."""

    def __init__(self, text: str, choices: str) -> None:
        super().__init__(
            N_("“{text}” is none of the choices here. Write one of: {choices}."),
            text=text,
            choices=choices,
        )


def say(code: StrEnum) -> str:
    """Return a code's word in the language in use."""
    return _(WORDS[code])


def words_of(kind: type[W]) -> list[str]:
    """Return every word of a kind of code, in its order."""
    return [say(code) for code in kind]


def read_word(text: str, kind: type[W]) -> W:
    """Return the code whose word begins with or holds the text; WordNotUnderstoodError else."""
    typed = text.strip()
    for found in (_starting(typed, kind), _holding(typed, kind)):
        for code in found:
            return code
    raise WordNotUnderstoodError(typed, ", ".join(words_of(kind)))


def _starting(typed: str, kind: type[W]) -> Iterable[W]:
    return (code for code in kind if typed and say(code).casefold().startswith(typed.casefold()))


def _holding(typed: str, kind: type[W]) -> Iterable[W]:
    return (code for code in kind if typed and matches(typed, say(code)))
