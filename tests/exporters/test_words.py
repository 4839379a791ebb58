"""The fixed words around a document are in its own language, and fit on their line."""

from dataclasses import replace

import pytest

from tests.exporters.papers import BLANK
from wontak.documents.widths import ems
from wontak.exporters import words


def test_an_english_document_has_english_words_whatever_the_desk_speaks() -> None:
    english = replace(BLANK, language="en", gist="In short", keywords=("air", "city"))
    assert words.header(english)[1] == "Document no. 2020-대구-03-1판 · Public"
    assert words.summary(english) == (("Gist", "In short"), ("Keywords", "air, city"))


def test_what_is_empty_is_left_out() -> None:
    bare = replace(BLANK, language="en", number="", gist="", keywords=(), disclosure="closed")
    assert words.header(bare)[1] == "Not public"
    assert words.summary(bare) == ()


@pytest.mark.parametrize("letter", ["가", "w", "😀", " "])
def test_a_header_is_never_wider_than_its_line(letter: str) -> None:
    long = replace(BLANK, organization=letter * 500, number=letter * 500)
    left, right = words.header(long)
    assert ems(left) + ems(right) < 60


def test_a_number_with_braces_is_a_number() -> None:
    odd = replace(BLANK, language="en", number="{number} {0}")
    assert "{number} {0}" in words.header(odd)[1]
