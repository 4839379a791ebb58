"""Official marks go on after the first fourteen, and leave single entries alone."""

from datetime import date

import pytest

from wontak.documents.marks import headed, item_mark, mark
from wontak.documents.model import Document, Heading, Item, List, Paragraph, Run


def test_each_depth_has_its_own_shape_of_mark() -> None:
    assert " ".join(mark(depth, 2, "ko") for depth in range(8)) == "2. 나. 2) 나) (2) (나) ② ㉯"


def test_an_english_document_has_letters_where_a_korean_one_has_syllables() -> None:
    assert " ".join(mark(depth, 2, "en") for depth in range(8)) == "2. b. 2) b) (2) (b) ② ⓑ"


@pytest.mark.parametrize(
    ("number", "syllable"), [(1, "가"), (14, "하"), (15, "거"), (16, "너"), (29, "고"), (84, "히")]
)
def test_after_ha_the_syllables_go_on_with_the_next_vowel(number: int, syllable: str) -> None:
    assert mark(1, number, "ko") == f"{syllable}."


def test_no_two_of_the_first_eighty_four_syllables_are_alike() -> None:
    assert len({mark(1, number, "ko") for number in range(1, 85)}) == 84


@pytest.mark.parametrize(("number", "letters"), [(26, "z."), (27, "aa."), (703, "aaa.")])
def test_after_z_the_letters_double(number: int, letters: str) -> None:
    assert mark(1, number, "en") == letters


@pytest.mark.parametrize(("number", "ring"), [(20, "⑳"), (21, "㉑"), (50, "㊿"), (51, "(51)")])
def test_numbers_in_rings_end_at_fifty(number: int, ring: str) -> None:
    assert mark(6, number, "ko") == ring


@pytest.mark.parametrize(("language", "letter"), [("ko", "(거)"), ("en", "ⓞ")])
def test_letters_in_rings_end_where_unicode_has_no_more(language: str, letter: str) -> None:
    assert mark(7, 15, language) == letter


def test_a_list_that_stands_deeper_than_eight_keeps_the_last_shape() -> None:
    assert mark(12, 1, "ko") == "㉮"


def test_a_single_entry_gets_no_mark_but_a_bullet_stays() -> None:
    one = (Item((Run("하나"),)),)
    assert not item_mark(List(one), 0, 1, among=1, language="ko")
    assert item_mark(List(one, ordered=False), 0, 1, among=1, language="ko") == "•"


def test_sections_are_counted_on_their_level_and_start_anew_below_the_next_one() -> None:
    levels = (1, 2, 2, 1, 2)
    blocks = tuple(Heading(level, "절", numbered=True) for level in levels)
    blocks = (*blocks, Heading(1, "선언문"), Heading(1, "끝", numbered=True))
    document = Document(
        title="의제",
        language="ko",
        organization="사무국(가칭)",
        number="1",
        date=date(2020, 8, 27),
        gist="",
        keywords=(),
        disclosure="public",
        blocks=(*blocks, Paragraph((Run("본문"),))),
    )
    marks = [sign for _, sign in headed(document)]
    assert marks == ["1.", "가.", "나.", "2.", "가.", "", "3.", ""]
