"""The words that people say for a day: 다음 금요일, 월말, 3일 후, next Friday, end of August."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

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


def _by_word(words: dict[int, str]) -> dict[str, int]:
    return {word: number for number, same in words.items() for word in same.split()}


_DAYS = _by_word(
    {
        -2: "그제 그저께",
        -1: "어제 yesterday",
        0: "오늘 금일 today",
        1: "내일 명일 tomorrow",
        2: "모레 내일모레 dayaftertomorrow",
        3: "글피",
        4: "그글피",
    }
)
_WEEKS_AHEAD = _by_word(
    {
        -1: "지난주 저번주 lastweek",
        0: "이번주 금주 thisweek",
        1: "다음 다음주 담주 차주 next nextweek",
        2: "다다음 다다음주 weekafternext",
    }
)
_MONTHS_AHEAD = _by_word(
    {
        0: "월 이달 이번달 당월 month themonth thismonth",
        1: "다음달 담달 내달 익월 nextmonth",
        2: "다다음달",
    }
)
_QUARTERS_AHEAD = _by_word(
    {0: "분기 이번분기 quarter thequarter thisquarter", 1: "다음분기 nextquarter"}
)
_YEARS_AHEAD = _by_word(
    {0: "연 년 올해 금년 year theyear thisyear", 1: "내년 다음해 nextyear", 2: "내후년"}
)
_LAST_MONTHS = _by_word({3: "1분기", 6: "2분기 상반기", 9: "3분기", 12: "4분기 하반기"})
_COUNTS = _by_word(
    {
        1: "한 일 a an one",
        2: "두 이 two",
        3: "세 석 삼 three",
        4: "네 넉 사 four",
        5: "다섯 오 five",
        6: "여섯 육 six",
        10: "열 십 ten",
        15: "십오",
        20: "이십",
    }
)
_SPANS = _by_word({1: "하루", 2: "이틀", 3: "사흘", 4: "나흘", 5: "닷새", 10: "열흘", 15: "보름"})
_DAYS_OF = _by_word({1: "일 d day days", 7: "주 주일 주간 w week weeks"})
_MONTHS_OF = _by_word({1: "달 개월 m month months", 12: "년 y year years"})

Reader = Callable[[re.Match[str], date], date]


def read_words(words: str, today: date) -> date | None:
    """Return the day that squeezed words mean (no spaces, lower case), None if they name none.

    "금요일" and "이번 금요일" are the coming one, today included; "다음 금요일" and "다음주 금요일"
    are both the one of next week, weeks running from Monday to Sunday.
    """
    if words in _DAYS:
        return today + timedelta(days=_DAYS[words])
    for pattern, read in _rules():
        if said := pattern.fullmatch(words):
            return read(said, today)
    return None


def nearest_day(month: int, day: int, today: date) -> date:
    """Return a month's day next ahead, or up to 60 days back; ValueError if there is none."""
    years = [y for y in _years_around(today) if day <= monthrange(y, month)[1]]
    return _nearest((date(year, month, day) for year in years), today)


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


def _years_around(today: date) -> tuple[int, int, int]:
    return today.year - 1, today.year, today.year + 1


def _nearest(days: Iterable[date], today: date) -> date:
    for day in days:
        if day >= today - _GRACE:
            return day
    raise ValueError(today)


def _coming_weekday(said: re.Match[str], today: date) -> date:
    return today + timedelta(days=(weekday_of(said["day"]) - today.weekday()) % 7)


def _weekday_of_week(said: re.Match[str], today: date) -> date:
    days = 7 * _WEEKS_AHEAD[said["week"]] + weekday_of(said["day"]) - today.weekday()
    return today + timedelta(days=days)


def _after_a_while(said: re.Match[str], today: date) -> date:
    count = _COUNTS.get(said["count"]) or int(said["count"])
    unit = said["unit"] or "day"
    if unit in _MONTHS_OF:
        return months_later(today, count * _MONTHS_OF[unit])
    return today + timedelta(days=count * _DAYS_OF[unit])


def _after_a_span(said: re.Match[str], today: date) -> date:
    return today + timedelta(days=_SPANS[said["span"]])


def _month_end_ahead(said: re.Match[str], today: date) -> date:
    return month_end(today, _MONTHS_AHEAD.get(said["ahead"], 0))


def _day_of_month_ahead(said: re.Match[str], today: date) -> date:
    return month_end(today, _MONTHS_AHEAD[said["ahead"]]).replace(day=int(said["day"]))


def _day_alone(said: re.Match[str], today: date) -> date:
    day = int(said["day"])
    # Of two months in a row, one has every day that exists.
    for end in (month_end(today, months) for months in range(3)):
        if day <= end.day and end.replace(day=day) >= today:
            return end.replace(day=day)
    raise ValueError(day)


def _quarter_end_ahead(said: re.Match[str], today: date) -> date:
    return month_end(today, -today.month % 3 + 3 * _QUARTERS_AHEAD[said["ahead"]])


def _end_of_named_month(said: re.Match[str], today: date) -> date:
    name = said["month"]
    month = _LAST_MONTHS.get(name) or (int(name) if name.isdecimal() else month_of(name))
    if said["year"]:
        return month_end(date(_year(said["year"], today), month, 1))
    ends = (month_end(date(year, month, 1)) for year in _years_around(today))
    return _nearest(ends, today)


def _year_end(said: re.Match[str], today: date) -> date:
    return date(_year(said["year"], today), 12, 31)


def _day_of_named_year(said: re.Match[str], today: date) -> date:
    return date(_year(said["year"], today), int(said["month"]), int(said["day"]))


def _year(text: str, today: date) -> int:
    return int(text) if text.isdecimal() else today.year + _YEARS_AHEAD[text]


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Reader], ...]:
    rules = (*_rules_of_days_and_weeks(), *_rules_of_months_and_years())
    return tuple((re.compile(pattern), read) for pattern, read in rules)


def _rules_of_days_and_weeks() -> tuple[tuple[str, Reader], ...]:
    week = _any(_WEEKS_AHEAD)
    week_said_so = _any(word for word in _WEEKS_AHEAD if word.endswith(("주", "week", "next")))
    units = _any((*_DAYS_OF, *_MONTHS_OF))
    a_while = rf"(?P<count>\d{{1,4}}|{_any(_COUNTS)})(?P<unit>{units})"
    return (
        (rf"(?:이번|다가오는|오는|this|coming)?(?P<day>{WEEKDAY})", _coming_weekday),
        (rf"(?P<week>{week})(?P<day>{WEEKDAY})", _weekday_of_week),
        (rf"(?P<week>{week_said_so})(?P<day>[{KOREAN_WEEKDAYS}])", _weekday_of_week),
        (rf"(?P<day>{WEEKDAY})(?P<week>{week_said_so})", _weekday_of_week),
        (rf"{a_while}(?:후|뒤|이내|내|안에?|later|fromnow)", _after_a_while),
        (rf"(?:in|within){a_while}", _after_a_while),
        (rf"\+(?P<count>\d{{1,4}})(?P<unit>(?:{units})?)", _after_a_while),
        (rf"(?P<span>{_any(_SPANS)})(?:후|뒤|이내|내|안에?)", _after_a_span),
    )


def _rules_of_months_and_years() -> tuple[tuple[str, Reader], ...]:
    month, quarter = _any(_MONTHS_AHEAD), _any(_QUARTERS_AHEAD)
    a_year = rf"(?P<year>{_any(_YEARS_AHEAD)}|\d{{4}})년?"
    return (
        (rf"(?P<ahead>{month})말", _month_end_ahead),
        (rf"(?P<ahead>(?:{month})?)말일", _month_end_ahead),
        (rf"endof(?P<ahead>{month})", _month_end_ahead),
        (rf"(?P<ahead>{month})(?P<day>\d{{1,2}})일", _day_of_month_ahead),
        (r"(?P<day>\d{1,2})(?:일|st|nd|rd|th)", _day_alone),
        (rf"(?P<ahead>{quarter})말", _quarter_end_ahead),
        (rf"endof(?P<ahead>{quarter})", _quarter_end_ahead),
        (rf"(?:{a_year})?(?P<month>\d{{1,2}})월말일?", _end_of_named_month),
        (rf"(?:{a_year})?(?P<month>{_any(_LAST_MONTHS)})말?", _end_of_named_month),
        (rf"endof(?P<month>{MONTH})(?P<year>\d{{4}})?", _end_of_named_month),
        (rf"{a_year}연?말", _year_end),
        (rf"endof{a_year}", _year_end),
        (rf"{a_year}(?P<month>\d{{1,2}})[월./-](?P<day>\d{{1,2}})일?", _day_of_named_year),
    )
