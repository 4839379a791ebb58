"""How what is typed into a plan's cell is read: a day, an organization, a word, a text."""

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from wontak.domain.dates import official_date, parse_date, short_date, suggest_dates
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.organization import Organization
from wontak.gui.models.columns import Choice
from wontak.gui.words import say, words_of
from wontak.language import _
from wontak.services.planning import found_or_new, introducing

_MONTH_AND_DAY = re.compile(r"\s*\d{1,2}\s*[./월-]")


def say_day(day: date | None, directory: Directory) -> str:
    """Say a day shortly, with its year where that is not the conference's."""
    return short_date(day, _conference_day(directory).year) if day else ""


def type_day(day: date | None) -> str:
    """Return a day as it is edited: 2020-08-27."""
    return day.isoformat() if day else ""


def read_day(text: str, directory: Directory) -> date | None:
    """Read a day; None for no text. A month and a day are near the conference, words near today."""
    if not text.strip():
        return None
    near = _conference_day(directory) if _MONTH_AND_DAY.match(text) else _today()
    return parse_date(text, near)


def day_choices(_directory: Directory) -> Sequence[Choice]:
    """Return the days most often meant."""
    return [Choice(_(label), official_date(day)) for label, day in suggest_dates(_today())]


def organization_choices(directory: Directory) -> Sequence[Choice]:
    """Return every organization that the conference knows, by name."""
    organizations = sorted(directory.organizations.values(), key=lambda each: each.name)
    return [Choice(each.name, say(each.sector)) for each in organizations]


def word_choices(kind: type[StrEnum]) -> Callable[[Directory], Sequence[Choice]]:
    """Return how the words of a kind of code are offered."""
    return lambda _directory: [Choice(word) for word in words_of(kind)]


def read_organization(text: str, directory: Directory) -> tuple[Organization | None, Directory]:
    """Read an organization's name, made up where the conference does not know it."""
    return found_or_new(directory, text), directory


def naming(plan: Callable[..., Edit]) -> Callable[..., Edit]:
    """Return the plan, adding the organization it names where that is a new one."""

    def planned(row: Any, named: tuple[Organization | None, Directory]) -> Edit:
        organization, directory = named
        edit = plan(row, organization.id if organization else None)
        return introducing(edit, organization, directory)

    return planned


def same_text(text: str, _directory: Directory) -> str:
    """Read a text as it is."""
    return text


def nothing(_row: Any, _directory: Directory) -> str:
    """Say nothing."""
    return ""


def _conference_day(directory: Directory) -> date:
    return directory.conference.held_on or _today()


def _today() -> date:
    return datetime.now().astimezone().date()
