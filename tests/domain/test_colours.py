"""A colour that words are printed in can be read on white paper, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.colours import LEAST_CONTRAST, NoColourError, colour, on_white, readable

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"{number:06X}")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("#0f6e66", "0F6E66"), ("0F6E66", "0F6E66"), (" #abc ", "AABBCC"), ("", ""), ("  ", "")],
)
def test_a_colour_is_understood_as_people_write_it(typed: str, meant: str) -> None:
    assert colour(typed) == meant


@pytest.mark.parametrize("typed", ["green", "#12345", "#GGGGGG", "0F6E66;", "rgb(1,2,3)"])
def test_what_is_no_colour_is_told_in_a_sentence(typed: str) -> None:
    with pytest.raises(NoColourError, match="is no colour"):
        colour(typed)


def test_contrast_is_that_of_the_standard() -> None:
    assert on_white("000000") == pytest.approx(21)
    assert on_white("FFFFFF") == pytest.approx(1)
    assert on_white("767676") == pytest.approx(4.54, abs=0.01)


@given(COLOURS)
def test_every_colour_becomes_one_that_can_be_read_and_a_dark_one_stays(rgb: str) -> None:
    dark = readable(rgb)
    assert on_white(dark) >= LEAST_CONTRAST
    assert dark == rgb or on_white(rgb) < LEAST_CONTRAST
