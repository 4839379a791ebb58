"""The words that people say for a day: 다음 금요일, 월말, 3일 후, next Friday, end of August."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta

KOREAN_WEEKDAYS = "월화수목금토일"
MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)
WEEKDAY = (
    "[월화수목금토일]요일|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?"
    "|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
)

# A table is often written up some weeks after it was held, so a day up to two months back is
# that day; further back, the same day of next year is meant, because what is due lies ahead.
_GRACE = timedelta(days=60)

_DAYS = {
    **{"그제": -2, "그저께": -2, "어제": -1, "오늘": 0, "금일": 0, "내일": 1, "명일": 1},
    **{"모레": 2, "내일모레": 2, "글피": 3, "그글피": 4},
    **{"yesterday": -1, "today": 0, "tomorrow": 1, "dayaftertomorrow": 2},
}
_WEEKS_AHEAD = {
    **{"지난주": -1, "저번주": -1, "lastweek": -1, "이번주": 0, "금주": 0, "thisweek": 0},
    **{"다음": 1, "다음주": 1, "담주": 1, "차주": 1, "next": 1, "nextweek": 1},
    **{"다다음": 2, "다다음주": 2, "weekafternext": 2},
}
_MONTHS_AHEAD = {
    **{"월": 0, "이달": 0, "이번달": 0, "당월": 0, "month": 0, "themonth": 0, "thismonth": 0},
    **{"다음달": 1, "담달": 1, "내달": 1, "익월": 1, "nextmonth": 1, "다다음달": 2},
}
_QUARTERS_AHEAD = {
    **{"분기": 0, "이번분기": 0, "quarter": 0, "thequarter": 0, "thisquarter": 0},
    **{"다음분기": 1, "nextquarter": 1},
}
_YEARS_AHEAD = {
    **{"연": 0, "년": 0, "올해": 0, "금년": 0, "year": 0, "theyear": 0, "thisyear": 0},
    **{"내년": 1, "다음해": 1, "nextyear": 1, "내후년": 2},
}
_LAST_MONTHS = {"상반기": 6, "하반기": 12, "1분기": 3, "2분기": 6, "3분기": 9, "4분기": 12}
_COUNTS = {
    **{"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "열": 10},
    **{"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "육": 6, "십": 10, "십오": 15, "이십": 20},
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6},
}
_SPANS = {"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "열흘": 10, "보름": 15}
_DAYS_OF = {"": 1, "일": 1, "d": 1, "day": 1, "주": 7, "주일": 7, "주간": 7, "w": 7, "week": 7}
_MONTHS_OF = {"달": 1, "개월": 1, "m": 1, "month": 1, "년": 12, "y": 12, "year": 12}

Reader = Callable[[re.Match[str], date], date]


def read_words(words: str, today: date) -> date | None:
    """Return the day that squeezed words mean (no spaces, lower case), None if they name none.

    "금요일" and "이번 금요일" are the coming one, today included; "다음 금요일" and "다음주 금요일"
    are both the one of next week, weeks running from Monday to Sunday.
    """
    if words in _DAYS:
        return today + timedelta(days=_DAYS[words])
    for pattern, read in _RULES:
        if said := pattern.fullmatch(words):
            return read(said, today)
    return None


def nearest(month: int, day: int, today: date) -> date:
    """Return a month's day next ahead, or up to 60 days back; ValueError if there is none."""
    for year in (today.year - 1, today.year, today.year + 1):
        exists = day <= monthrange(year, month)[1]
        if exists and date(year, month, day) >= today - _GRACE:
            return date(year, month, day)
    raise ValueError(month, day)


def month_of(name: str) -> int:
    """Return 1 for any English word that begins like January, 12 for December."""
    return "janfebmaraprmayjunjulaugsepoctnovdec".index(name[:3]) // 3 + 1


def weekday_of(name: str) -> int:
    """Return 0 for any word that begins like Monday's names (월, 월요일, mon), 6 for Sunday's."""
    if name[0] in KOREAN_WEEKDAYS:
        return KOREAN_WEEKDAYS.index(name[0])
    return "montuewedthufrisatsun".index(name[:3]) // 3


def months_later(day: date, count: int) -> date:
    """Return the same day so many months later, or that month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def month_end(day: date, months: int = 0) -> date:
    """Return the last day of the month that lies so many months ahead of a day."""
    first = months_later(day.replace(day=1), months)
    return first.replace(day=monthrange(first.year, first.month)[1])


def _coming_weekday(said: re.Match[str], today: date) -> date:
    return today + timedelta(days=(weekday_of(said["day"]) - today.weekday()) % 7)


def _weekday_of_week(said: re.Match[str], today: date) -> date:
    days = 7 * _WEEKS_AHEAD[said["week"]] + weekday_of(said["day"]) - today.weekday()
    return today + timedelta(days=days)


def _after_a_while(said: re.Match[str], today: date) -> date:
    count = _COUNTS.get(said["count"]) or int(said["count"])
    unit = said["unit"].removesuffix("s")
    if unit in _MONTHS_OF:
        return months_later(today, count * _MONTHS_OF[unit])
    return today + timedelta(days=count * _DAYS_OF[unit])


def _after_a_span(said: re.Match[str], today: date) -> date:
    return today + timedelta(days=_SPANS[said["span"]])


def _month_end_ahead(said: re.Match[str], today: date) -> date:
    return month_end(today, _MONTHS_AHEAD[said["ahead"]])


def _day_of_month_ahead(said: re.Match[str], today: date) -> date:
    return month_end(today, _MONTHS_AHEAD[said["ahead"]]).replace(day=int(said["day"]))


def _day_alone(said: re.Match[str], today: date) -> date:
    day = int(said["day"])
    # Of two months in a row, one has every day that exists.
    for end in (month_end(today, months) for months in range(3)):
        if day <= end.day and end.replace(day=day) >= today:
            return end.replace(day=day)
    raise ValueError(day)


def _end_of_this_month(_: re.Match[str], today: date) -> date:
    return month_end(today)


def _quarter_end_ahead(said: re.Match[str], today: date) -> date:
    return month_end(today, -today.month % 3 + 3 * _QUARTERS_AHEAD[said["ahead"]])


def _end_of_named_months(said: re.Match[str], today: date) -> date:
    name = said["month"]
    month = _LAST_MONTHS.get(name) or (int(name) if name.isdecimal() else month_of(name))
    if said["year"]:
        return month_end(date(_year(said["year"], today), month, 1))
    # The first of a month exists in every year; its end is what must not lie too far back.
    first = nearest(month, 28, today)
    return month_end(first)


def _year_end(said: re.Match[str], today: date) -> date:
    return date(_year(said["year"], today), 12, 31)


def _day_of_named_year(said: re.Match[str], today: date) -> date:
    return date(_year(said["year"], today), int(said["month"]), int(said["day"]))


def _year(text: str, today: date) -> int:
    return int(text) if text.isdecimal() else today.year + _YEARS_AHEAD[text]


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


_COUNT_AND_UNIT = (
    rf"(?P<count>\d{{1,4}}|{_any(_COUNTS)})(?P<unit>(?:{_any(filter(None, [*_DAYS_OF, *_MONTHS_OF]))})s?)"
)
_NAMED_YEAR = r"(?P<year>\d{4}|올해|금년|내년|다음해|내후년)"
