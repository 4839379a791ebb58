"""A calendar holds every deadline once to do and once as a day, and reads back as it was meant."""

import time
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from icalendar import Calendar

from tests.exporters.hostile import HOSTILE, KEPT, ODD
from tests.exporters.papers import paper
from tests.exporters.tracked import book, long_plan, plan, silent, source
from wontak.documents.model import Document, QrCode
from wontak.domain.action_item import ActionStatus
from wontak.exporters.ics import IcsExporter

FIRST_TASK = "0174092a-4800-7000-8000-000000080001"
CONDITIONAL = "0174092a-4800-7000-8000-000000090003"
# Five tasks and six promises are due, and two promises await a decision.
DEADLINES = 5 + 6 + 2


def read(document: Document) -> Calendar:
    """Return a document's calendar as a reader of calendars understands it."""
    made = Calendar.from_ical(IcsExporter().export(document).content)
    assert isinstance(made, Calendar)
    assert not [each.errors for each in made.walk() if each.errors]
    return made


def named(document: Document, uid: str) -> Any:
    """Return the only entry of this name."""
    (found,) = (each for each in read(document).walk() if each.get("uid") == f"{uid}@wontak")
    return found


def changed(**fields: Any) -> Document:
    """Return an English plan whose first task has other fields."""
    values = source()
    values["action_items"][0] |= fields
    return plan("en", values)


def test_every_deadline_is_a_thing_to_do_and_a_day() -> None:
    made = read(plan())
    assert len(made.walk("VTODO")) == len(made.walk("VEVENT")) == DEADLINES
    assert len(read(book()).walk("VEVENT")) == 2 * DEADLINES


def test_a_day_lasts_to_the_next_and_keeps_nobody_busy() -> None:
    day = named(plan(), FIRST_TASK)
    assert (day["dtstart"].dt, day["dtend"].dt) == (date(2020, 9, 30), date(2020, 10, 1))
    assert day["dtstart"].params["VALUE"] == "DATE"
    assert (day["transp"], day["status"]) == ("TRANSPARENT", "CONFIRMED")


def test_a_thing_to_do_has_its_start_its_end_and_how_far_it_is() -> None:
    to_do = named(plan(), f"{FIRST_TASK}-todo")
    assert (to_do["dtstart"].dt, to_do["due"].dt) == (date(2020, 8, 28), date(2020, 9, 30))
    assert to_do["status"] == "IN-PROCESS"


def test_a_task_of_one_day_has_no_start_because_it_must_be_before_the_end() -> None:
    to_do = named(changed(starts_on="2020-09-30"), f"{FIRST_TASK}-todo")
    assert "dtstart" not in to_do


@pytest.mark.parametrize(
    ("status", "said", "of_day"),
    [
        (ActionStatus.NOT_STARTED, "NEEDS-ACTION", "CONFIRMED"),
        (ActionStatus.IN_PROGRESS, "IN-PROCESS", "CONFIRMED"),
        (ActionStatus.DONE, "COMPLETED", "CONFIRMED"),
        (ActionStatus.DELAYED, "NEEDS-ACTION", "CONFIRMED"),
        (ActionStatus.DROPPED, "CANCELLED", "CANCELLED"),
    ],
)
def test_a_status_is_said_in_the_words_of_calendars(
    status: ActionStatus, said: str, of_day: str
) -> None:
    document = changed(status=status.value)
    to_do, day = named(document, f"{FIRST_TASK}-todo"), named(document, FIRST_TASK)
    assert (to_do["status"], day["status"]) == (said, of_day)
    open_still = status not in {ActionStatus.DONE, ActionStatus.DROPPED}
    assert bool(to_do.walk("VALARM")) is bool(day.walk("VALARM")) is open_still


def test_what_is_conditional_is_tentative_and_has_a_day_for_its_decision() -> None:
    day, decision = named(plan("en"), CONDITIONAL), named(plan("en"), f"{CONDITIONAL}-decision")
    assert (day["status"], decision["dtstart"].dt) == ("TENTATIVE", date(2020, 9, 11))
    assert str(decision["summary"]) == "Decision: 옥상 3곳 사용 (Gaon Corporation)"
    assert "Condition: 사용허가 내부 결재" in decision["description"]


def test_the_words_are_those_of_the_document_and_say_their_language() -> None:
    korean, english = named(plan(), FIRST_TASK), named(plan("en"), FIRST_TASK)
    assert english["summary"] == "공공건물 옥상 12곳 안전 진단 (Dalgubeol Architects)"
    assert "2020. 9. 30.(수)" in korean["description"]
    assert "30 September 2020 (Wed)" in english["description"]
    assert (korean["summary"].params["LANGUAGE"], english["summary"].params["LANGUAGE"]) == (
        "ko",
        "en",
    )


def test_people_are_reminded_a_week_before_and_on_the_eve_at_nine() -> None:
    (week,) = named(plan(), f"{FIRST_TASK}-todo").walk("VALARM")
    (eve,) = named(plan(), FIRST_TASK).walk("VALARM")
    assert (week["trigger"].dt, week["trigger"].params["RELATED"]) == (
        timedelta(days=-7, hours=9),
        "END",
    )
    assert eve["trigger"].dt == timedelta(days=-1, hours=9)


def test_a_later_edition_changes_what_calendars_have() -> None:
    values = source()
    before = named(plan(), FIRST_TASK)
    values["declarations"][0]["edition"] = 3
    after = named(plan(values=values), FIRST_TASK)
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (0, 2)


def test_the_page_that_a_code_leads_to_is_the_page_of_its_deadlines() -> None:
    document = replace(plan(), blocks=(*plan().blocks, QrCode("https://example.org/d/06", "현황")))
    assert named(document, FIRST_TASK)["url"] == "https://example.org/d/06"


def test_a_document_without_a_deadline_has_its_own_day_which_says_so() -> None:
    day: Any = read(paper()).walk("VEVENT")[0]
    assert (day["dtstart"].dt, str(day["summary"])) == (date(2020, 8, 27), paper().title)
    english: Any = read(replace(paper(), language="en")).walk("VEVENT")[0]
    assert str(english["description"]) == "No deadlines yet."


def test_deadlines_that_a_document_does_not_speak_of_are_in_its_calendar_all_the_same() -> None:
    assert len(read(silent()).walk("VTODO")) == DEADLINES


@pytest.mark.parametrize("text", [*HOSTILE.values(), *KEPT.values(), "가나다 " * 200, "a;b,c\\n:d"])
def test_whatever_is_typed_comes_back_and_no_line_is_longer_than_75_bytes(text: str) -> None:
    document = changed(title=f"앞 {text}끝", output=f"{text}끝")
    content = IcsExporter().export(document).content
    to_do = named(document, f"{FIRST_TASK}-todo")
    assert str(to_do["summary"]).startswith(f"앞 {text}끝")
    assert f"Output: {text}끝" in str(to_do["description"])
    lines = content.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() for line in lines[:-1])


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_what_no_file_may_hold_stops_nothing(odd: str) -> None:
    document = changed(title=f"앞{odd}뒤", output=f"앞{odd}뒤")
    assert str(named(document, FIRST_TASK)["summary"]).startswith("앞")


def test_lines_of_a_text_are_lines_of_the_description_and_one_in_the_summary() -> None:
    day = named(changed(title="첫 줄\n둘째 줄", output="하나\n둘"), FIRST_TASK)
    assert str(day["summary"]).startswith("첫 줄 둘째 줄 (")
    assert "하나\n둘" in str(day["description"])


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "9999-12-31"])
def test_any_day_of_any_calendar_may_be_a_deadline(day: str) -> None:
    assert str(named(changed(due=day), FIRST_TASK)["dtstart"].dt) == day


@pytest.mark.alone
def test_a_thousand_tasks_and_promises_take_less_than_five_seconds() -> None:
    document = long_plan()
    start = time.process_time()
    IcsExporter().export(document)
    assert time.process_time() - start < 5
