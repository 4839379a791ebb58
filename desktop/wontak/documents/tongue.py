"""How a document says the names, days and resources of a conference in its own language."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from wontak.domain.amounts import Resource, kind_word, say_resource
from wontak.domain.commitment import Commitment, ResourceKind
from wontak.domain.dates import (
    english_date,
    english_datetime,
    english_period,
    official_date,
    official_datetime,
    official_period,
    short_date,
)
from wontak.domain.directory import Directory
from wontak.domain.money import won
from wontak.domain.table_session import TableSession
from wontak.domain.text import one_line
from wontak.domain.words import WORDS
from wontak.language import translator


@dataclass(frozen=True, slots=True)
class Tongue:
    """The voice of one document: "ko" in official notation, "en" as English readers expect.

    An internal one speaks to the desk's own people.
    """

    language: str
    directory: Directory
    internal: bool = False

    @property
    def korean(self) -> bool:
        """True where the document is in Korean."""
        return self.language == "ko"

    def say(self, message: str, **blanks: object) -> str:
        """Return an English message in the document's language, its blanks filled in."""
        return translator(self.language)(message).format(**blanks)

    def word(self, code: StrEnum) -> str:
        """Return what people call one of the domain's codes."""
        return self.say(WORDS[code])

    def organization(self, organization_id: UUID | None) -> str:
        """Return a body's name; empty where there is none."""
        found = self.directory.organizations.get(organization_id) if organization_id else None
        return self._name(found.name, found.name_en) if found else ""

    def sector(self, organization_id: UUID | None) -> str:
        """Return the sector of a body; empty where there is none."""
        found = self.directory.organizations.get(organization_id) if organization_id else None
        return self.word(found.sector) if found else ""

    def person(self, person_id: UUID | None) -> str:
        """Return a person's name; empty where there is none."""
        found = self.directory.people.get(person_id) if person_id else None
        return self._name(found.name, found.name_en) if found else ""

    def day(self, day: date | None) -> str:
        """Return a day without its weekday: 2020. 8. 27. or 27 August 2020."""
        if day is None:
            return ""
        if self.korean:
            return f"{day.year}. {short_date(day, day.year)}"
        return english_date(day).partition(" (")[0]

    def narrow_day(self, day: date | None) -> str:
        """Return a day for a table's cell: 2020. 8. 27. or 27 Aug 2020."""
        if day is None or self.korean:
            return self.day(day)
        number, month, year = self.day(day).split()
        return f"{number} {month[:3]} {year}"

    def day_of_month(self, day: date) -> str:
        """Return a day under its month's name: 8. 27.(목) or 27 Aug (Thu)."""
        if self.korean:
            return official_date(day).partition(" ")[2]
        number, month, _, weekday = english_date(day).split()
        return f"{number} {month[:3]} {weekday}"

    def month(self, day: date) -> str:
        """Return the month of a day: 2020. 8. or August 2020."""
        return f"{day.year}. {day.month}." if self.korean else self.day(day).partition(" ")[2]

    def period(self, session: TableSession) -> str:
        """Return when a table meets, in the zone where it was promised; empty where it is open."""
        if session.starts_at is None:
            return ""
        start = local(session.starts_at, session)
        if session.ends_at is None:
            return official_datetime(start) if self.korean else english_datetime(start)
        end = local(session.ends_at, session)
        return official_period(start, end) if self.korean else english_period(start, end)

    def resource(self, commitment: Commitment) -> str:
        """Return what a body brings: 인력 1명, 6,000만 원 or, without a quantity, 공간."""
        kind, amount = commitment.resource_kind, self.amount(commitment)
        if kind is ResourceKind.BUDGET and commitment.quantity is not None:
            return amount
        if kind and amount and not self.korean:
            return f"{kind_word(kind, self.language)}: {amount}"
        return say_resource(_resource(commitment), self.language)

    def amount(self, commitment: Commitment) -> str:
        """Return how much a body brings, without the kind: 1명, 6,000만 원; else what is said."""
        said = say_resource(_resource(commitment), self.language)
        kind = commitment.resource_kind
        return said.removeprefix(kind_word(kind, self.language)).strip() if kind else said

    def money(self, whole_won: int) -> str:
        """Return a sum of money: 6,000만 원 or KRW 60,000,000."""
        return won(whole_won) if self.korean else f"KRW {whole_won:,}"

    def _name(self, name: str, name_en: str) -> str:
        return one_line(name if self.korean else name_en) or one_line(name)


def local(moment: datetime, session: TableSession) -> datetime:
    """Return a moment as the clock shows it where the table was promised."""
    return moment.astimezone(ZoneInfo(session.zone))


def _resource(commitment: Commitment) -> Resource:
    return Resource(
        kind=commitment.resource_kind,
        quantity=commitment.quantity,
        unit=one_line(commitment.unit),
    )
