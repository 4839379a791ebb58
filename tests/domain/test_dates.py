"""Days as people type them and as documents write them; the day of reading is a Thursday."""

from contextlib import suppress
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.dates import (
    DateNotUnderstoodError,
    WrongWeekdayError,
    english_date,
    english_datetime,
    english_period,
    official_date,
    official_datetime,
    official_days,
    official_period,
    parse_date,
    short_date,
    suggest_dates,
)
from wontak.domain.errors import WontakError

TODAY = date(2020, 8, 27)
DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))
FRIDAY = date(2020, 8, 28)
NEXT_FRIDAY = date(2020, 9, 4)


def seoul(*when: int) -> datetime:
    year, month, day, hour, minute = (*when, 0)[:5]
    return datetime(year, month, day, hour, minute, tzinfo=timezone(timedelta(hours=9)))


def ymd(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    "typed",
    [
        *("8.27", "8. 27.", "8/27", "8-27", "08.27", "8 27", "0827", "8월 27일", "8월27", "8․27"),
        *("2020-08-27", "2020.8.27.", "2020. 8. 27.(목)", "2020. 8. 27. (목)", "20200827"),
        *("2020/8/27", "2020년 8월 27일", "2020년 8월 27일 목요일", "2020 8 27", "8/27(목)"),
        *("20.8.27", "'20. 8. 27.", "’20.8.27", "200827", "올해 8월 27일", "이번 달 27일", "27일"),
        *("２０２０．８．２７", "오늘", "금일", "today", "목요일", "이번 목요일", "thursday"),
        *("aug 27", "27 aug 2020", "August 27th, 2020", "27 August 2020 (Thu)", "Thu, Aug 27"),
        *("the 27th of August", "27th", "8.27까지", "8월 27일까지", "by 27 aug", "by today", "+0"),
    ],
)
def test_each_way_to_write_the_day_of_the_table_is_understood(typed: str) -> None:
    assert parse_date(typed, TODAY) == TODAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("내일", "2020-08-28"),
        ("모레", "2020-08-29"),
        ("글피", "2020-08-30"),
        ("어제", "2020-08-26"),
        ("tomorrow", "2020-08-28"),
        ("the day after tomorrow", "2020-08-29"),
        ("금요일", "2020-08-28"),
        ("이번 금요일", "2020-08-28"),
        ("이번 주 금", "2020-08-28"),
        ("이번 주 월요일", "2020-08-24"),
        ("월요일", "2020-08-31"),
        ("다음 금요일", "2020-09-04"),
        ("다음주 금요일", "2020-09-04"),
        ("다음 주 금", "2020-09-04"),
        ("다음 월요일", "2020-08-31"),
        ("다다음주 월요일", "2020-09-07"),
        ("next friday", "2020-09-04"),
        ("Friday next week", "2020-09-04"),
        ("on Monday", "2020-08-31"),
        ("월말", "2020-08-31"),
        ("말일", "2020-08-31"),
        ("이달 말까지", "2020-08-31"),
        ("다음달 말", "2020-09-30"),
        ("다음 달 말일", "2020-09-30"),
        ("내달 10일", "2020-09-10"),
        ("8월 말", "2020-08-31"),
        ("2월 말", "2021-02-28"),
        ("2021년 8월 말", "2021-08-31"),
        ("내년 2월 말", "2021-02-28"),
        ("end of august", "2020-08-31"),
        ("by the end of August 2021", "2021-08-31"),
        ("end of next month", "2020-09-30"),
        ("분기말", "2020-09-30"),
        ("다음 분기 말", "2020-12-31"),
        ("4분기", "2020-12-31"),
        ("2021년 상반기", "2021-06-30"),
        ("연말", "2020-12-31"),
        ("올해 말", "2020-12-31"),
        ("내년 말", "2021-12-31"),
        ("2021년 말", "2021-12-31"),
        ("end of 2021", "2021-12-31"),
        ("내년 3월 2일", "2021-03-02"),
        ("3일 후", "2020-08-30"),
        ("3일 뒤", "2020-08-30"),
        ("사흘 뒤", "2020-08-30"),
        ("7일 이내", "2020-09-03"),
        ("2주 후", "2020-09-10"),
        ("일주일 뒤", "2020-09-03"),
        ("한 달 뒤", "2020-09-27"),
        ("6개월 후", "2021-02-27"),
        ("in 3 days", "2020-08-30"),
        ("in a week", "2020-09-03"),
        ("two weeks later", "2020-09-10"),
        ("+3", "2020-08-30"),
        ("+2주", "2020-09-10"),
        ("+1m", "2020-09-27"),
        ("26일", "2020-09-26"),
        ("31일", "2020-08-31"),
        ("6.28", "2020-06-28"),
        ("6.27", "2021-06-27"),
        ("12.31", "2020-12-31"),
        ("1.2", "2021-01-02"),
        ("18.8.27", "2018-08-27"),
    ],
)
def test_a_day_said_in_words_or_without_a_year_is_the_one_that_is_meant(
    typed: str, day: str
) -> None:
    assert parse_date(typed, TODAY) == ymd(day)


@pytest.mark.parametrize(
    ("today", "typed", "day"),
    [
        ("2021-01-10", "12.20", "2020-12-20"),
        ("2020-12-20", "1.10", "2021-01-10"),
        ("2020-01-31", "한 달 뒤", "2020-02-29"),
        ("2020-09-05", "31일", "2020-10-31"),
        ("2020-08-28", "금요일", "2020-08-28"),
        ("2020-08-28", "다음 금요일", "2020-09-04"),
        ("2020-08-30", "다음 금요일", "2020-09-04"),
        ("2020-08-31", "다음 금요일", "2020-09-11"),
        ("2020-12-15", "다음달 말", "2021-01-31"),
        ("2021-01-15", "12월 말", "2020-12-31"),
        ("2027-12-01", "2.29", "2028-02-29"),
    ],
)
def test_months_years_and_weeks_turn_as_the_calendar_does(today: str, typed: str, day: str) -> None:
    assert parse_date(typed, ymd(today)) == ymd(day)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "곧",
            "가나다",
            "2.30",
            "2020-02-30",
            "13.1",
            "2021.2.29",
            "2.29",
            "40일",
            "0일",
        ),
        *(
            "8.10.20",
            "8/27/20",
            "2020",
            "20",
            "0202-08-27",
            "99999999",
            "내년",
            "8월 중",
            "다음 주",
        ),
        *("+99999", "in 9999 years", "9999년 후", "월", "오늘 내일", "aug 2020", "8.27 14:00"),
        *("1" * 5000, "8.27" * 1000, "오늘\x00오늘", "²월 ³일월"),
    ],
)
def test_what_names_no_day_is_refused_with_the_text_and_examples(typed: str) -> None:
    with pytest.raises(DateNotUnderstoodError) as refused:
        parse_date(typed, TODAY)
    sentence = str(refused.value)
    assert typed.strip()[:20].replace("\x00", "") in sentence
    assert "2020-08-27" in sentence


@pytest.mark.parametrize("typed", ["2020. 8. 27.(금)", "8월 27일 월요일", "27 Aug 2020 (Fri)"])
def test_a_weekday_that_does_not_fit_is_refused_with_the_one_that_does(typed: str) -> None:
    with pytest.raises(WrongWeekdayError, match=r"2020\. 8\. 27\.\(목\)"):
        parse_date(typed, TODAY)


@given(DAYS, DAYS)
def test_a_written_day_is_read_back_on_any_day(day: date, today: date) -> None:
    for written in (official_date(day), english_date(day), day.isoformat(), f"{day:%Y%m%d}"):
        assert parse_date(written, today) == day


@given(DAYS, st.integers(-60, 300))
def test_a_short_date_is_read_back_from_60_days_back_to_300_ahead(today: date, days: int) -> None:
    day = today + timedelta(days=days)
    assert parse_date(f"{day.month}. {day.day}.", today) == day
    assert parse_date(short_date(day, today.year), today) == day


@given(DAYS)
def test_next_friday_is_never_in_this_week_and_the_coming_one_within_seven_days(
    today: date,
) -> None:
    coming, following = parse_date("금요일", today), parse_date("다음 금요일", today)
    assert coming.weekday() == following.weekday() == 4
    assert 0 <= (coming - today).days <= 6
    assert following.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]


@given(st.text("0123456789. -/월일년주말다음이번금요후뒤+()byaug", max_size=14), DAYS)
def test_any_text_is_a_date_or_is_refused_as_a_fault_people_can_act_on(
    text: str, today: date
) -> None:
    with suppress(WontakError):
        assert isinstance(parse_date(text, today), date)


@given(DAYS)
def test_suggestions_are_what_their_words_mean_in_both_languages(today: date) -> None:
    korean = ("오늘", "내일", "이번 금요일", "다음 금요일", "월말", "다음 달 말", "분기 말", "연말")
    suggestions = suggest_dates(today)
    assert [day for _, day in suggestions] == [parse_date(words, today) for words in korean]
    assert all(day >= today for _, day in suggestions)


def test_suggestions_on_the_day_of_the_table() -> None:
    assert suggest_dates(TODAY) == (
        ("Today", TODAY),
        ("Tomorrow", FRIDAY),
        ("This Friday", FRIDAY),
        ("Next Friday", NEXT_FRIDAY),
        ("End of the month", date(2020, 8, 31)),
        ("End of next month", date(2020, 9, 30)),
        ("End of the quarter", date(2020, 9, 30)),
        ("End of the year", date(2020, 12, 31)),
    )


def test_officials_write_dates_with_dots_no_zeros_and_24_hours() -> None:
    start, end = seoul(2020, 8, 27, 14), seoul(2020, 8, 27, 15, 30)
    assert official_date(TODAY) == "2020. 8. 27.(목)"
    assert official_datetime(start) == "2020. 8. 27.(목) 14:00"
    assert official_period(start, end) == "2020. 8. 27.(목) 14:00~15:30"
    assert official_days(TODAY, FRIDAY) == "2020. 8. 27.(목)~8. 28.(금)"
    assert official_days(TODAY, TODAY) == "2020. 8. 27.(목)"
    assert short_date(TODAY, 2020) == "8. 27."
    assert short_date(date(2021, 8, 31), 2020) == "2021. 8. 31."


def test_a_period_over_midnight_or_new_year_names_the_second_day() -> None:
    assert (
        official_period(seoul(2020, 12, 31, 23), seoul(2021, 1, 1, 0, 5))
        == "2020. 12. 31.(목) 23:00~2021. 1. 1.(금) 00:05"
    )
    assert (
        english_period(seoul(2020, 8, 27, 23), seoul(2020, 8, 28, 1))
        == "27 August 2020 (Thu) 23:00–28 August 2020 (Fri) 01:00"
    )


def test_english_documents_write_the_month_in_full() -> None:
    start = seoul(2020, 8, 27, 14)
    assert english_date(TODAY) == "27 August 2020 (Thu)"
    assert english_datetime(start) == "27 August 2020 (Thu) 14:00"
    assert english_period(start, seoul(2020, 8, 27, 15, 30)) == ("27 August 2020 (Thu) 14:00–15:30")
