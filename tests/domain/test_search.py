"""Finding agendas and organizations while typing."""

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.search import choseong, finder, matches, search_key

AGENDAS = [
    "사회적 모성애",
    "청년 주거",
    "미세먼지",
    "무장애플랫폼",
    "친환경 차량",
    "지역자산화 햇빛발전",
    "청년사진관 웃는 내.일.",
    "마을 방송국 확산",
    "재난이후 정보(서비스) 격차 해소",
    "재난이후 사회적 고용",
    "도시 근교형 갭이어 프로젝트",
]
SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12)
LINES = st.text(st.sampled_from("가각갉갂과괘미세먼지 머셈도시·청년 주거ab1(ㅁ🙂"), max_size=14)
KEYS = {
    "ㅘ": "ㅗㅏ",
    "ㅙ": "ㅗㅐ",
    "ㅚ": "ㅗㅣ",
    "ㅝ": "ㅜㅓ",
    "ㅞ": "ㅜㅔ",
    "ㅟ": "ㅜㅣ",
    "ㅢ": "ㅡㅣ",
}


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("ㅁㅅㅁㅈ", ["미세먼지"]),
        ("미ㅅ먼", ["미세먼지"]),
        ("ㅅ먼", ["미세먼지"]),
        ("미ㅅ머", ["미세먼지"]),
        ("ㅁ셈", ["미세먼지"]),
        ("미세ㅁ", ["미세먼지"]),
        ("미셈", ["미세먼지"]),
        ("머", ["미세먼지"]),
        ("먼", ["미세먼지"]),
        ("세먼", ["미세먼지"]),
        ("미세 먼지", ["미세먼지"]),
        ("먼지 미세", ["미세먼지"]),
        ("청년주거", ["청년 주거"]),
        ("ㄴㅈ", ["청년 주거"]),
        ("ㄵ", ["청년 주거"]),
        ("ㅊㄴ ㅈㄱ", ["청년 주거", "청년사진관 웃는 내.일."]),
        ("내일", ["청년사진관 웃는 내.일."]),
        ("내.일.", ["청년사진관 웃는 내.일."]),
        ("정보서비스", ["재난이후 정보(서비스) 격차 해소"]),
        ("정보 · 격차", ["재난이후 정보(서비스) 격차 해소"]),
        ("과", ["청년사진관 웃는 내.일."]),
        ("고", ["청년사진관 웃는 내.일.", "재난이후 사회적 고용"]),
        ("햇빋", []),
        ("햇빛ㅂㅈ", ["지역자산화 햇빛발전"]),
        ("셈 ", []),
        ("머 ", []),
        ("zoom", []),
        ("", AGENDAS),
        (" · ", AGENDAS),
    ],
)
def test_what_is_typed_finds_what_is_meant(query: str, found: list[str]) -> None:
    assert [line for line in AGENDAS if matches(query, line)] == found


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("zoom회", "ZOOM 회의"),
        ("ＺＯＯＭㅎㅇ", "zoom회의"),
        ("공공기관ㆍ공기업", "공공기관·공기업"),
        ("대구시", "대구\u00a0시"),
        (normalize("NFD", "미세먼지"), "미세먼지"),
        ("미세먼지", normalize("NFD", "미세먼지")),
        ("ㅋㅋ", "그거 좋아요 ㅋㅋㅋ"),
        ("달", "닭"),
        ("닭", "달구지"),
        ("ᄒᆞᆫ", "ᄒᆞᆫ글"),
        ("大邱", "大邱廣域市"),
        ("🙂", "좋아요 🙂"),
        ("caf", "Café"),
        ("8.27", "2020. 8. 27."),
    ],
)
def test_width_case_dots_and_half_typed_syllables_do_not_hide_a_line(query: str, text: str) -> None:
    assert matches(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [("ㄴ", "안"), ("나", "간다"), ("ㄱㄴ", "가 하나"), ("먼", "머리"), ("ㅁㅅ", "몸")],
)
def test_an_initial_is_not_a_final_and_letters_stay_in_order(query: str, text: str) -> None:
    assert not matches(query, text)


@given(SYLLABLES)
def test_choseong_has_one_initial_for_each_syllable_and_finds_the_text(text: str) -> None:
    assert len(choseong(text)) == len(text)
    assert matches(choseong(text), text)


@given(LINES, st.data())
def test_any_part_of_a_line_finds_the_line(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    assert matches(line[start:end], line)


@given(SYLLABLES, st.data())
def test_every_state_of_typing_a_text_finds_it(text: str, data: st.DataObject) -> None:
    done = data.draw(st.integers(0, max(len(text) - 1, 0)))
    for state in _typing_states(text[done : done + 1]):
        assert matches(text[:done] + state, text)
    for state in _typing_states(text[done : done + 1]):
        assert matches(choseong(text[:done]) + state, text)


@given(st.text("미세먼지머셈ㅁㅅㅈ ", max_size=6), st.text("미세먼지머셈므 ", max_size=10))
def test_a_finder_agrees_with_the_plain_meaning_of_a_query(query: str, text: str) -> None:
    finished = len(query.split()) - (not query[-1:].isspace())
    line = text.replace(" ", "")
    assert matches(query, text) == all(
        any(
            _means(word, line[at : at + len(word) + 1], finished=n < finished)
            for at in range(len(line) + 1)
        )
        for n, word in enumerate(query.split())
    )


@given(st.lists(LINES, min_size=1, max_size=4), LINES)
def test_one_word_is_found_in_several_texts_if_it_is_in_one(texts: list[str], query: str) -> None:
    word = query.replace(" ", "")
    assert finder(word)(search_key(*texts)) == any(matches(word, text) for text in texts)


def test_a_word_does_not_reach_from_one_text_into_the_next() -> None:
    assert matches("모성애청년", "사회적 모성애 청년")
    assert not finder("모성애청년")(search_key("사회적 모성애", "청년 주거"))


def _typing_states(syllable: str) -> list[str]:
    """Return what the keyboard shows after each key of a syllable: ㄷ 다 달 닭."""
    if not syllable:
        return [""]
    final = normalize("NFD", syllable)[2:]
    opened = normalize("NFC", normalize("NFD", syllable)[:2])
    half_final = {"ᆪ": "ᆨ", "ᆰ": "ᆯ", "ᆱ": "ᆯ", "ᆹ": "ᆸ"}.get(final, final)
    return [choseong(syllable), opened, normalize("NFC", opened + half_final), syllable]


def _means(word: str, line: str, *, finished: bool) -> bool:
    """Say the rule slowly: initials stand for syllables, the last syllable may be unfinished."""
    for n, char in enumerate(word[: len(word) if finished else -1]):
        if line[n : n + 1] != char and choseong(line[n : n + 1]) != char:
            return False
    if finished:
        return len(line) >= len(word)
    last, rest = word[-1], line[len(word) - 1 :]
    if not rest:
        return False
    if last in (rest[0], choseong(rest[0])):
        return True
    stream = re.sub("[\u11a8-\u11c2]", _as_initial, normalize("NFD", rest))
    wanted = re.sub("[\u11a8-\u11c2]", _as_initial, normalize("NFD", last))
    return len(wanted) > 1 and stream.startswith(wanted)


def _as_initial(final: re.Match[str]) -> str:
    return {"\u11ab": "\u1102", "\u11b7": "\u1106"}[final[0]]
