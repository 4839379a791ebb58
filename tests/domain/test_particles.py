"""Particles behind the names, numbers and foreign words of a table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.particles import josa


@pytest.mark.parametrize(
    ("word", "pair", "particle"),
    [
        ("의제", "이/가", "가"),
        ("선언", "이/가", "이"),
        ("대구시", "은/는", "는"),
        ("협업테이블", "은/는", "은"),
        ("약속", "을/를", "을"),
        ("공사", "과/와", "와"),
        ("공사", "와/과", "와"),
        ("기관", "와/과", "과"),
        ("협업테이블", "으로/로", "로"),
        ("기관", "으로/로", "으로"),
        ("의제", "으로/로", "로"),
        ("서울", "으로서/로서", "로서"),
        ("가온공사(가칭)", "이/가", "가"),
        ("재난이후 정보(서비스)", "을/를", "를"),
        ("「햇빛발전」", "이/가", "이"),
        ("청년사진관 웃는 내.일.", "으로/로", "로"),
        ("(가칭)", "이/가", "이"),
        ("1", "으로/로", "로"),
        ("2", "이/가", "가"),
        ("3", "이/가", "이"),
        ("10", "이/가", "이"),
        ("2020", "은/는", "은"),
        ("10,000", "이/가", "이"),
        ("1,000,000,000,000", "이/가", "가"),
        ("30%", "이/가", "가"),
        ("MOU", "을/를", "를"),
        ("KBS", "이/가", "가"),
        ("YTN", "이/가", "이"),
        ("URL", "으로/로", "로"),
        ("PDF", "으로/로", "로"),
        ("Zoom", "으로/로", "으로"),
        ("Google", "으로/로", "로"),
        ("YouTube", "을/를", "를"),
        ("facebook", "이/가", "이"),
        ("web", "은/는", "은"),
        ("server", "이/가", "가"),
        ("link", "를/을", "를"),
        ("ㅁ", "이/가", "이"),
        ("ㅏ", "이/가", "가"),
        ("大邱", "이/가", "이(가)"),
        ("🙂", "으로/로", "(으)로"),
        ("", "은/는", "은(는)"),
    ],
)
def test_a_particle_fits_the_sound_before_it(word: str, pair: str, particle: str) -> None:
    assert josa(word, pair) == particle


@given(st.text(max_size=20), st.sampled_from(["이/가", "은/는", "을/를", "와/과", "으로/로"]))
def test_any_word_gets_one_of_the_pair_or_both(word: str, pair: str) -> None:
    one, two = pair.split("/")
    both = {f"{one}({two})", f"{two}({one})", f"({one.removesuffix(two)}){two}"}
    assert josa(word, pair) in {one, two} | both


@given(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), st.text("가나다 ", max_size=5))
def test_only_the_last_syllable_decides(last: str, before: str) -> None:
    assert josa(before + last, "이/가") == josa(last, "이/가")
