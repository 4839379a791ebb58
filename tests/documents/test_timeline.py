"""The timeline of a plan draws each day where it belongs, and says in words what it shows."""

from dataclasses import replace

from lxml import etree

from tests.documents.boards import EMPTY, FULL, item
from tests.documents.conference import DIRECTORY
from wontak.documents.timeline import timeline
from wontak.documents.tongue import Tongue

ENGLISH = Tongue("en", DIRECTORY)
SVG = "{http://www.w3.org/2000/svg}"


def test_a_bar_ends_where_the_next_one_of_the_following_day_begins() -> None:
    (figure,) = timeline(FULL, ENGLISH)
    bars = etree.fromstring(figure.image).findall(f"{SVG}rect")
    assert len(bars) == sum(bool(each.due) for each in FULL.action_items)
    assert [float(bar.attrib["x"]) for bar in bars[:2]] == sorted(
        float(bar.attrib["x"]) for bar in bars[:2]
    )
    assert all(float(bar.attrib["x"]) + float(bar.attrib["width"]) <= 1020 for bar in bars)


def test_what_is_drawn_is_also_said() -> None:
    (figure,) = timeline(FULL, ENGLISH)
    assert "2. 시민 출자 설명회 세 차례 1 September 2020–15 September 2020" in figure.alt


def test_markup_in_a_title_stays_text() -> None:
    hostile = '<script>alert("1")</script>&'
    items = tuple(each.but(title=hostile) for each in FULL.action_items)
    (figure,) = timeline(replace(FULL, action_items=items), ENGLISH)
    assert b"<script" not in figure.image
    assert etree.fromstring(figure.image) is not None


def test_a_plan_without_two_days_has_no_picture() -> None:
    assert timeline(EMPTY, ENGLISH) == ()
    one = item(1, "하나", "", "coop", due=FULL.action_items[0].due)
    assert timeline(replace(EMPTY, action_items=(one,)), ENGLISH) == ()


def test_a_plan_of_a_thousand_days_keeps_to_a_page() -> None:
    many = tuple(
        item(number, f"과제 {number}", "", "coop", due=FULL.action_items[0].due)
        for number in range(1, 1001)
    )
    (figure,) = timeline(replace(FULL, action_items=many), ENGLISH)
    assert len(etree.fromstring(figure.image).findall(f"{SVG}rect")) == 36


def test_a_long_name_goes_on_in_a_second_line_before_it_is_cut() -> None:
    first, second = FULL.action_items[:2]
    name = "공공건물 옥상 열두 곳의 구조 안전 진단과 보강 설계"
    items = (first.but(title=name), second.but(title="아주 긴 이름 " * 30))
    (figure,) = timeline(replace(EMPTY, action_items=items), ENGLISH)
    told = [text.text or "" for text in etree.fromstring(figure.image).iter(f"{SVG}text")]
    assert f"1. {name}" in " ".join(told)
    assert sum(text.endswith("…") for text in told) == 1


def test_a_picture_of_some_days_says_that_they_are_some() -> None:
    many = tuple(
        item(number, f"과제 {number}", "", "coop", due=FULL.action_items[0].due)
        for number in range(1, 41)
    )
    (figure,) = timeline(replace(FULL, action_items=many, commitments=()), ENGLISH)
    assert "The first 36 of 40 are drawn" in figure.caption
