"""The days on which things are due: read as people type them, written as officials write them."""

import re
from contextlib import suppress
from datetime import date, datetime

from wontak.domain.date_words import (
    KOREAN_WEEKDAYS,
    MONTH,
    WEEKDAY,
    month_of,
    nearest_day,
    read_words,
    weekday_of,
)
from wontak.domain.errors import WontakError
from wontak.domain.text import MIDDLE_DOT, fold, one_line
from wontak.language import N_

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ENGLISH_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

# Longer than any date people write, and short enough to be quoted in a sentence.
_LONGEST = 60
_FARTHEST_YEARS = 100

_YEAR = r"(?P<year>\d{4})[년./-]|['‘’]?(?P<short>\d{2})[년.-]"
_DATE = (
    rf"(?:{_YEAR})?(?P<month>\d{{1,2}})[월./-](?P<day>\d{{1,2}})[일.]?",
    r"(?:(?P<year>\d{4})|(?P<short>\d{2}))?(?P<month>\d{2})(?P<day>\d{2})",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:of)?(?P<month>{MONTH})\.?(?P<year>\d{{4}})?",
    rf"(?P<month>{MONTH})\.?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\.?(?P<year>\d{{4}})?",
)
_WITH_WEEKDAY = (
    rf"(?P<date>.*\d.*?)(?:\((?P<short>{WEEKDAY}|[{KOREAN_WEEKDAYS}])\)|(?P<long>{WEEKDAY}))",
    rf"(?P<long>{WEEKDAY})(?P<date>.*\d.*)",
)


class DateNotUnderstoodError(WontakError):
    """A text names no day, or one that no calendar has."""

    def __init__(self, text: str) -> None:
        super().__init__(
            N_(
                "“{text}” is no date that can be understood. "
                "Write it like 8.27, 2020-08-27, next Friday or end of August."
            ),
            text=one_line(text)[:_LONGEST],
        )


class WrongWeekdayError(WontakError):
    """A text names a day together with the weekday of another day."""

    def __init__(self, text: str, day: date) -> None:
        super().__init__(
            N_(
                "“{text}” contradicts itself: the day is {date}. "
                "Correct the day or leave the weekday out."
            ),
            text=one_line(text),
            date=official_date(day),
        )


def parse_date(text: str, today: date) -> date:
    """Return the day that a person means, read on a given day; DateNotUnderstoodError if none.

    A day without a year is the next one, but up to 60 days back it is the one just past.
    """
    date_part, weekday = _apart(_squeeze(text)) if len(text.strip()) <= _LONGEST else ("", None)
    found = None
    with suppress(ValueError, OverflowError):
        found = _calendar_date(date_part, today) or read_words(date_part, today)
    if found is None or abs(found.year - today.year) > _FARTHEST_YEARS:
        raise DateNotUnderstoodError(text)
    if weekday and weekday_of(weekday) != found.weekday():
        raise WrongWeekdayError(text, found)
    return found


def suggest_dates(today: date) -> tuple[tuple[str, date], ...]:
    """Return the days most often meant, each with its English message, which parse_date reads."""
    phrases = (
        N_("Today"),
        N_("Tomorrow"),
        N_("This Friday"),
        N_("Next Friday"),
        N_("End of the month"),
        N_("End of next month"),
        N_("End of the quarter"),
        N_("End of the year"),
    )
    return tuple((phrase, parse_date(phrase, today)) for phrase in phrases)


def official_date(day: date) -> str:
    """Return a day as official documents write it: 2020. 8. 27.(목)."""
    return f"{day.year}. {short_date(day, day.year)}({KOREAN_WEEKDAYS[day.weekday()]})"


def short_date(day: date, today_year: int) -> str:
    """Return a day for a narrow place: 8. 27., with its year only if that is another one."""
    year = "" if day.year == today_year else f"{day.year}. "
    return f"{year}{day.month}. {day.day}."


def official_datetime(moment: datetime) -> str:
    """Return a local time as official documents write it: 2020. 8. 27.(목) 14:00."""
    return f"{official_date(moment)} {moment:%H:%M}"


def official_period(start: datetime, end: datetime) -> str:
    """Return a local period without saying twice what its ends share: … 14:00~15:30."""
    if start.date() == end.date():
        return f"{official_datetime(start)}~{end:%H:%M}"
    return f"{official_datetime(start)}~{_after(start, end)} {end:%H:%M}"


def official_days(first: date, last: date) -> str:
    """Return a stretch of days without saying the year twice: 2020. 8. 27.(목)~8. 28.(금)."""
    return (
        official_date(first) if first == last else f"{official_date(first)}~{_after(first, last)}"
    )


def english_date(day: date) -> str:
    """Return a day for English documents: 27 August 2020 (Thu)."""
    weekday = _ENGLISH_WEEKDAYS[day.weekday()]
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year} ({weekday})"


def english_datetime(moment: datetime) -> str:
    """Return a local time for English documents: 27 August 2020 (Thu) 14:00."""
    return f"{english_date(moment)} {moment:%H:%M}"


def english_period(start: datetime, end: datetime) -> str:
    """Return a local period for English documents: 27 August 2020 (Thu) 14:00–15:30."""
    same_day = start.date() == end.date()
    return f"{english_datetime(start)}–{f'{end:%H:%M}' if same_day else english_datetime(end)}"


def _after(first: date, last: date) -> str:
    return f"{short_date(last, first.year)}({KOREAN_WEEKDAYS[last.weekday()]})"


def _squeeze(text: str) -> str:
    words = fold(text).replace(MIDDLE_DOT, ".").replace(",", " ")
    words = re.sub(r"^(?:(?:by|until|till|on) )?(?:the )?", "", words)
    return re.sub(r"(?<=\d) +(?=\d)", ".", words).replace(" ", "").removesuffix("까지")


def _apart(words: str) -> tuple[str, str | None]:
    for pattern in _WITH_WEEKDAY:
        if said := re.fullmatch(pattern, words):
            return said["date"], said["long"] or said.groupdict().get("short")
    return words, None


def _calendar_date(words: str, today: date) -> date | None:
    for pattern in _DATE:
        if said := re.fullmatch(pattern, words):
            return _day_of(said.groupdict(), today)
    return None


def _checked_year(short: int, today: date) -> int:
    # 20.8.27 is 2020 to a Korean reader; 8.10.20 is a foreign order that must not become 2008.
    if not -5 <= 2000 + short - today.year <= 10:
        raise ValueError(short)
    return 2000 + short


def _day_of(parts: dict[str, str | None], today: date) -> date:
    name, day = parts["month"] or "", int(parts["day"] or "")
    month = int(name) if name.isdecimal() else month_of(name)
    if parts["year"]:
        return date(int(parts["year"]), month, day)
    if short := parts.get("short"):
        return date(_checked_year(int(short), today), month, day)
    return nearest_day(month, day, today)
