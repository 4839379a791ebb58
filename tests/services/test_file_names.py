"""The names of published files, whatever people call an agenda."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wontak.services.file_names import distinct, file_name

FORBIDDEN = set('<>:"/\\|?*') | {chr(code) for code in range(32)}
DEVICES = {"con", "prn", "aux", "nul", "com1", "lpt9"}
TITLES = st.text(max_size=200)


def named(title: str, code: str = "2020-DG-06") -> str:
    return file_name(code, title, word="의제실행선언", suffix=".pdf")


def test_a_name_is_code_title_and_what_it_is() -> None:
    assert named("지역자산화 햇빛발전") == "2020-DG-06 지역자산화 햇빛발전 의제실행선언.pdf"


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("청년사진관 웃는 내.일.", "청년사진관 웃는 내.일."),
        ("재난이후 정보(서비스) 격차 해소", "재난이후 정보(서비스) 격차 해소"),
        ("버스/지하철: 왜 안 될까?", "버스-지하철- 왜 안 될까"),
        ('"우리"\u3000동네\n \t 길', "'우리' 동네 길"),
        (unicodedata.normalize("NFD", "청년 주거"), "청년 주거"),
        ("👩‍👩‍👧 돌봄", "👩‍👩‍👧 돌봄"),
    ],
)
def test_titles_keep_what_every_system_allows(title: str, kept: str) -> None:
    assert named(title) == f"2020-DG-06 {kept} 의제실행선언.pdf"


@given(TITLES, st.text(max_size=60))
@example("x" * 10_000, "c" * 300)
@example("..", ".")
@example("\ud800", "\x00")
@example("1", "con.")
@example("", "NUL")
def test_every_name_is_allowed_on_every_system(title: str, code: str) -> None:
    name = named(title, code)
    assert not FORBIDDEN & set(name)
    assert name.endswith("의제실행선언.pdf")
    assert len(name.encode()) + len(" (9999)") <= 143
    assert unicodedata.is_normalized("NFC", name)
    assert not name.startswith((".", " "))
    assert name.split(".")[0].strip().casefold() not in DEVICES


@pytest.mark.parametrize("letter", ["가", "👩‍👩‍👧", "ᄒᆞᆫ", "é\u0323", "👍🏽"])
def test_a_long_title_is_cut_between_letters(letter: str) -> None:
    title = named(letter * 100).removeprefix("2020-DG-06 ").removesuffix(" 의제실행선언.pdf")
    assert title.endswith("…")
    whole = unicodedata.normalize("NFC", letter)
    assert title[:-1] == whole * (len(title[:-1]) // len(whole))


def test_names_that_a_disk_would_mix_up_are_numbered() -> None:
    names = ["A.pdf", "a.pdf", "A.docx", "a (2).pdf", "\u00e9.pdf", "e\u0301.PDF"]
    assert list(distinct(names)) == [
        "A.pdf",
        "a (2).pdf",
        "A.docx",
        "a (2) (2).pdf",
        "\u00e9.pdf",
        "e\u0301 (2).PDF",
    ]


@given(st.lists(st.sampled_from(["a.pdf", "A.pdf", "a (2).pdf", "b.pdf", "ß.pdf", "SS.pdf"])))
def test_no_two_names_are_the_same_to_a_disk(names: list[str]) -> None:
    given_names = list(distinct(names))
    assert len({name.casefold() for name in given_names}) == len(names)
