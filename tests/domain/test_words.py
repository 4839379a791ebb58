"""Every code has a word of its own, and every field of every value has one."""

from enum import StrEnum
from typing import get_args, get_type_hints

from wontak.domain.edit import field_names
from wontak.domain.field_words import FIELDS, KINDS
from wontak.domain.words import WORDS


def codes() -> list[StrEnum]:
    """Return every member of every enumeration that a value has a field of."""
    hints = (hint for kind in KINDS for hint in get_type_hints(kind).values())
    kinds = {part for hint in hints for part in (hint, *get_args(hint)) if isinstance(part, type)}
    return [code for kind in kinds if issubclass(kind, StrEnum) for code in kind]


def test_every_code_has_a_word() -> None:
    assert set(codes()) == set(WORDS)


def test_no_two_codes_share_a_text_since_they_would_share_a_word() -> None:
    assert len(codes()) == len(WORDS)


def test_every_field_has_a_word() -> None:
    assert {name for kind in KINDS for name in field_names(kind)} == set(FIELDS)
