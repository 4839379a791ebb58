"""One agenda with everything on its table, for people and for programs."""

import json
from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from wontak.cli.console import say
from wontak.cli.desk_file import AgendaGoneError, existing
from wontak.cli.plain_board import plain_board
from wontak.domain.action_item import ActionItem
from wontak.domain.amounts import Resource, say_resource
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment
from wontak.domain.dates import (
    english_date,
    english_period,
    official_date,
    official_period,
)
from wontak.domain.directory import Directory
from wontak.domain.field_words import FIELDS
from wontak.domain.indicator import Indicator
from wontak.domain.note import Note
from wontak.domain.participation import Participation
from wontak.domain.run_step import RunStep
from wontak.domain.table_session import TableSession
from wontak.domain.words import WORDS
from wontak.language import _, spoken
from wontak.settings import Settings

_INTERNAL = FIELDS["internal"]
_AGENDA = ("gist", "problem", "baseline", "affected_people", "goal")
_DECLARATION = ("agreements", "risks", "reservations", "follow_up", "preamble")


def show(arguments: Namespace, settings: Settings) -> int:
    """Say an agenda and its parts; a JSON object where programs ask."""
    with existing(arguments.db, settings) as desk:
        (line,) = desk.named([arguments.code])
        material = desk.reader()((line.id,))
    if material is None:
        raise AgendaGoneError(arguments.code)
    if arguments.json:
        told = plain_board(material.boards[0], material.directory)
        say(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        say("\n".join(_Sheet(material.boards[0], material.directory).lines()))
    return 0


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _fields(value: object, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        text: str = getattr(value, name)
        if text.strip():
            lines = text.strip().splitlines()
            yield f"{_(FIELDS[name])}: {lines[0]}" if len(lines) == 1 else f"{_(FIELDS[name])}:"
            yield from (f"  {line}" for line in lines[len(lines) == 1 :])


def _headed(title: str, lines: Iterator[str]) -> Iterator[str]:
    told = list(lines)
    if told:
        yield ""
        yield title
        yield from told


def _day(day: date | None) -> str:
    if day is None:
        return ""
    return official_date(day) if spoken() == "ko" else english_date(day)


def _period(session: TableSession) -> str:
    if session.starts_at is None or session.ends_at is None:
        return ""
    zone = ZoneInfo(session.zone)
    told = official_period if spoken() == "ko" else english_period
    return told(session.starts_at.astimezone(zone), session.ends_at.astimezone(zone))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A board as lines of text."""

    board: Board
    directory: Directory

    def lines(self) -> Iterator[str]:
        agenda = self.board.agenda
        yield _joined(f"{agenda.code}  {agenda.title}", _(WORDS[agenda.status]))
        yield self.directory.conference.title
        for session in self.board.sessions:
            yield _joined(_period(session), _(WORDS[session.mode]), session.place)
        yield from self._proposer()
        yield from _fields(agenda, _AGENDA)
        if agenda.keywords:
            yield f"{_(FIELDS['keywords'])}: {', '.join(agenda.keywords)}"
        for title, rows in self._sections():
            if rows:
                yield ""
                yield f"{title} {len(rows)}"
                yield from (f"{number:>3}. {row}" for number, row in enumerate(rows, 1))
        for declaration in self.board.declarations:
            yield from _headed(_("Declaration"), _fields(declaration, _DECLARATION))

    def _proposer(self) -> Iterator[str]:
        name = self.directory.name_of(self.board.agenda.proposer_id)
        if name:
            yield f"{_(FIELDS['proposer_id'])}: {name}"

    def _sections(self) -> Iterator[tuple[str, list[str]]]:
        board = self.board
        yield _("Stakeholders"), list(map(self._seat, board.participations))
        yield _("Run sheet"), list(map(self._step, board.run_steps))
        yield _("Action items"), list(map(self._item, board.action_items))
        yield _("Commitments"), list(map(self._commitment, board.commitments))
        yield _("Indicators"), list(map(self._indicator, board.indicators))
        yield _("Notes"), list(map(self._note, board.notes))

    def _seat(self, seat: Participation) -> str:
        person = self.directory.people.get(seat.person_id)
        return _joined(
            person.name if person else "",
            self.directory.name_of(seat.organization_id),
            person.position if person else "",
            _(WORDS[seat.role]),
            _(WORDS[seat.attendance]),
        )

    def _step(self, step: RunStep) -> str:
        minutes = _("{minutes} min").format(minutes=step.minutes)
        cuttable = _(FIELDS["cuttable"]) if step.cuttable else ""
        return _joined(step.title, minutes, _(WORDS[step.method]), cuttable, step.private_note)

    def _item(self, item: ActionItem) -> str:
        lead, status = self.directory.name_of(item.lead_id), _(WORDS[item.status])
        return _joined(item.title, lead, _day(item.due), item.resources, status)

    def _commitment(self, promise: Commitment) -> str:
        offered = Resource(kind=promise.resource_kind, quantity=promise.quantity, unit=promise.unit)
        return _joined(
            self.directory.name_of(promise.organization_id),
            promise.text,
            say_resource(offered, spoken()),
            _day(promise.due),
            _(WORDS[promise.strength]),
            promise.condition,
            _day(promise.decide_by),
        )

    def _indicator(self, indicator: Indicator) -> str:
        change = f"{indicator.baseline} → {indicator.target}"
        return _joined(indicator.name, change, self.directory.name_of(indicator.owner_id))

    def _note(self, note: Note) -> str:
        person = self.directory.people.get(note.person_id) if note.person_id else None
        internal = _(_INTERNAL) if note.internal else ""
        return _joined(_(WORDS[note.kind]), internal, person.name if person else "", note.text)
