"""Text that arrives from keyboards, clipboards and files."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wontak.domain.text import clean, fold, one_line

ANY_TEXT = st.text(st.characters(categories=("L", "M", "N", "P", "S", "Z", "C")))
UNWANTED = {"Cc", "Cs", "Zl", "Zp"}
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@given(ANY_TEXT)
@example("\r\x00\n")
@example("e\x00\u0301")
@example("\ud83d\ude00")
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_clean_text_is_nfc_encodable_and_holds_no_control_or_bidi_character(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode().decode() == cleaned
    assert not BIDI & set(cleaned)
    assert not {c for c in cleaned if c not in "\n\t" and unicodedata.category(c) in UNWANTED}


@pytest.mark.parametrize(
    "kept",
    [
        "청년사진관 웃는 내.일.",
        "재난이후 정보(서비스) 격차 해소",
        "👩‍👩‍👧 🏳️‍🌈 1️⃣",
        "ᄒᆞᆫ글 ᄀᆞᄅᆞ",
        "大邱 社會革新",
        "대구\u00a0시",
        "가\n나\t다",
        "· ․ ㆍ 「 」 ‘ ’",
        "",
    ],
)
def test_what_people_mean_is_kept_and_the_same_object_comes_back(kept: str) -> None:
    assert clean(kept) is kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("가\x00나", "가나"),
        ("\ufeff의제", "의제"),
        (unicodedata.normalize("NFD", "의제"), "의제"),
        ("가\r\n나\r다\u2028라\u2029마", "가\n나\n다\n라\n마"),
        ("윗줄\x0b아랫줄", "윗줄\n아랫줄"),
        ("a\x85b\x0cc", "a\nb\nc"),
        ("\u202e거꾸로\u202c", "거꾸로"),
        ("가\ud800나", "가나"),
        ("가\x1b[31m\x9f나\x7f", "가[31m나"),
        ("가\uffff\ufffe나", "가나"),
    ],
)
def test_what_no_document_can_hold_is_dropped_or_becomes_a_line_end(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_one_line_joins_lines_and_tabs_with_spaces() -> None:
    assert one_line("  청년\r\n주거\t문제 \n") == "청년 주거 문제"


@given(ANY_TEXT)
def test_one_line_is_one_line(text: str) -> None:
    assert not set(one_line(text)) & set("\n\t")
    assert one_line(one_line(text)) == one_line(text)


@given(ANY_TEXT)
@example("ẞ İ ﬁ ㎡")
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("dot", "·․ㆍ‧・･∙⋅")
def test_every_middle_dot_folds_to_one(dot: str) -> None:
    assert fold(f"공공기관{dot}공기업") == "공공기관·공기업"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("대구\u00a0\u3000 시\n청 ", "대구 시 청"),
        ("ZOOM Ｚｏｏｍ", "zoom zoom"),
        ("ㅁㅅㅁㅈ", "ㅁㅅㅁㅈ"),
        ("ㄱㅏ", "ㄱㅏ"),
        ("ﾡﾤ", "ㄱㄴ"),
        ("１００㎡", "100m2"),
        (unicodedata.normalize("NFD", "청년 주거"), "청년 주거"),
        ("ᄒᆞᆫ글", "ᄒᆞᆫ글"),
        ("Straße", "strasse"),
        ("내.일.", "내.일."),
    ],
)
def test_folding_keeps_typed_consonants_and_unites_case_width_and_space(
    text: str, folded: str
) -> None:
    assert fold(text) == folded
