"""A made-up conference of any size, for trying how the desk bears a nation's agendas."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import TypeVar
from uuid import UUID

from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.agenda import Agenda, AgendaStatus
from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Edit, Entity
from wontak.domain.indicator import Indicator
from wontak.domain.note import Note, NoteKind
from wontak.domain.order import key_between, keys_after
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance, Consent, Participation
from wontak.domain.person import Person
from wontak.domain.run_step import Method, RunStep
from wontak.domain.table_session import TableSession
from wontak.language import N_
from wontak.services.planning import addition
from wontak.services.sample import INVENTED, OF_CONFERENCE, Script, script_of, steady_ids

T = TypeVar("T")

SEATS, STEPS, ITEMS, COMMITMENTS, INDICATORS, NOTES = 20, 6, 12, 8, 2, 50

_STARTS = datetime(2020, 9, 24, 5, tzinfo=UTC)
_LENGTH = timedelta(minutes=90)
_WON = 500_000
_ANSWERS = (*[Consent.GIVEN] * 9, Consent.NOT_ASKED, Consent.REFUSED)
_METHODS = tuple(Method)
_STATUSES = (AgendaStatus.SELECTED, AgendaStatus.ON_TABLE, AgendaStatus.DECLARED)
# Steps without common factors: neighbours differ, and every word has its turn.
_STRIDE, _BIG_STRIDE = 7, 7919


def made_up_edits(
    agendas: int, order_before: str | None = None, *, seed: int = 0
) -> Iterator[Edit]:
    """Yield one edit for a conference with 45 members and 2,000 people, then one for each agenda.

    The same seed gives the same values; order_before is the conference's that it stands behind.
    """
    script = script_of("made_up")
    ids = steady_ids(f"made up {seed}")
    crowd = _crowd(script, key_between(order_before, None), ids)
    directory = (crowd.conference, *crowd.organizations, *crowd.people)
    yield addition(N_("Add made-up conference"), crowd.conference.id, *directory)
    width = max(2, len(str(agendas)))
    for number, order in enumerate(keys_after(None, agendas), 1):
        table = _Table(crowd, next(ids), number + seed, ids)
        values = table.values(f"{crowd.conference.held_on:%Y}-XX-{number:0{width}}", order)
        yield addition(N_("Add agenda"), table.agenda_id, *values)


def made_up_id(seed: int = 0) -> UUID:
    """Return the id that the made-up conference of a seed has in every file."""
    return next(steady_ids(f"made up {seed}"))


def _crowd(script: Script, order: str, ids: Iterator[UUID]) -> "_Crowd":
    told = {name: script[name] for name in OF_CONFERENCE}
    conference = Conference(id=next(ids), order=order, **told)
    organizations = [
        Organization(
            id=next(ids),
            conference_id=conference.id,
            name=f"{member['name']}{INVENTED}",
            short_name=member["name"],
            sector=Sector(member["sector"]),
            is_member=True,
            precedence=place,
        )
        for place, member in enumerate(script_of("conference")["members"], 1)
    ]
    return _Crowd(script, conference, organizations, _people(script, organizations, ids))


def _people(
    script: Script, organizations: Sequence[Organization], ids: Iterator[UUID]
) -> list[Person]:
    names = product(script["last_syllables"], script["first_syllables"], script["surnames"])
    return [
        Person(
            id=next(ids),
            conference_id=organizations[0].conference_id,
            name=f"{surname}{first}{last}",
            organization_id=_nth(organizations, place).id,
            position=_nth(script["positions"], place),
        )
        for place, (last, first, surname) in enumerate(names)
    ]


def _nth(values: Sequence[T], number: int) -> T:
    return values[number % len(values)]


@dataclass(frozen=True, slots=True)
class _Crowd:
    script: Script
    conference: Conference
    organizations: Sequence[Organization]
    people: Sequence[Person]


@dataclass(frozen=True, slots=True)
class _Table:
    """One agenda's values, chosen by counting on from its number."""

    crowd: _Crowd
    agenda_id: UUID
    number: int
    ids: Iterator[UUID]

    def values(self, code: str, order: str) -> Iterator[Entity]:
        yield self._agenda(code, order)
        session = TableSession(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            starts_at=_STARTS,
            ends_at=_STARTS + _LENGTH,
            place="줌",
        )
        yield session
        yield from map(self._seat, range(SEATS), keys_after(None, SEATS), [session] * SEATS)
        yield from map(self._step, range(STEPS), keys_after(None, STEPS), [session] * STEPS)
        items = list(map(self._item, range(ITEMS), keys_after(None, ITEMS)))
        yield from items
        for place, item_order in enumerate(keys_after(None, COMMITMENTS)):
            yield self._commitment(place, item_order, items[place])
        yield from map(self._indicator, range(INDICATORS), keys_after(None, INDICATORS))
        yield from (self._note(place, session) for place in range(NOTES))
        yield Declaration(id=next(self.ids), agenda_id=self.agenda_id)

    def _word(self, kind: str, place: int = 0) -> str:
        return str(_nth(self.crowd.script[kind], self.number * _STRIDE + place))

    def _body(self, place: int) -> UUID:
        return _nth(self.crowd.organizations, self.number * _STRIDE + place).id

    def _day(self, place: int) -> date:
        return _STARTS.date() + timedelta(days=10 * (place + 1) + self.number % 10)

    def _agenda(self, code: str, order: str) -> Agenda:
        script, number = self.crowd.script, self.number
        place = _nth(script["places"], number // len(script["subjects"]))
        subject, act = _nth(script["subjects"], number), _nth(script["acts"], number // 11)
        return Agenda(
            id=self.agenda_id,
            conference_id=self.crowd.conference.id,
            order=order,
            code=code,
            title=f"{place} {subject} {act}",
            status=_nth(_STATUSES, number),
            proposer_id=self._body(0),
            gist=f"{place} {subject}: {act}에 뜻을 모음",
            keywords=(place, subject),
            problem=self._word("problems"),
            goal=f"2021. 8. 31.까지 {self._word('goals')}",
        )

    def _seat(self, place: int, order: str, session: TableSession) -> Participation:
        person = _nth(self.crowd.people, self.number * _BIG_STRIDE + place)
        return Participation(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            session_id=session.id,
            person_id=person.id,
            organization_id=person.organization_id,
            order=order,
            attendance=_nth((Attendance.PRESENT, Attendance.PRESENT, Attendance.ABSENT), place),
            recording=_nth(_ANSWERS, place),
            publication=_nth(_ANSWERS, self.number + place),
        )

    def _step(self, place: int, order: str, session: TableSession) -> RunStep:
        return RunStep(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            session_id=session.id,
            order=order,
            title=_nth(self.crowd.script["steps"], place),
            method=_nth(_METHODS, place),
            minutes=_LENGTH // timedelta(minutes=STEPS),
            question=self._word("questions", place),
            cuttable=place == 1,
        )

    def _item(self, place: int, order: str) -> ActionItem:
        return ActionItem(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            order=order,
            title=self._word("tasks", place),
            output=self._word("outputs", place),
            lead_id=self._body(place),
            partner_ids=(self._body(place + 1), self._body(place + 2)),
            due=self._day(place),
            resources=self._word("needs", place),
            status=_nth((ActionStatus.NOT_STARTED, ActionStatus.IN_PROGRESS), place),
        )

    def _commitment(self, place: int, order: str, item: ActionItem) -> Commitment:
        kind = ResourceKind(self._word("kinds", place))
        strength = _nth(tuple(Strength), place)
        conditional = strength is Strength.CONDITIONAL
        return Commitment(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            order=order,
            text=self._word("promises", place),
            organization_id=self._body(place),
            action_item_id=item.id,
            strength=strength,
            condition=self._word("conditions", place) if conditional else "",
            decide_by=self._day(0) if conditional else None,
            resource_kind=kind,
            quantity=_WON * (place + 1) if kind is ResourceKind.BUDGET else place + 1,
            unit=self._word("units", place),
            due=self._day(place),
        )

    def _indicator(self, place: int, order: str) -> Indicator:
        return Indicator(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            order=order,
            name=self._word("tasks", place),
            baseline="0",
            target=str(10 * (place + 1)),
            owner_id=self._body(place),
        )

    def _note(self, place: int, session: TableSession) -> Note:
        return Note(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            session_id=session.id,
            at=_STARTS + timedelta(seconds=100 * place),
            kind=_nth(tuple(NoteKind), place // 5),
            text=self._word("lines", place),
            person_id=_nth(self.crowd.people, self.number * _BIG_STRIDE + place % SEATS).id,
        )
