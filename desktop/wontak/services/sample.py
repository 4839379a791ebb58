"""The sample conference: the eleven agendas of 27 August 2020 with invented people and promises."""

import hashlib
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import count
from typing import Any, TypeAlias
from uuid import UUID

from wontak import paths
from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.agenda import Agenda, AgendaKind, AgendaStatus
from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Edit, Entity
from wontak.domain.indicator import Indicator
from wontak.domain.note import Note, NoteKind
from wontak.domain.order import key_between, keys_after
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance, Consent, Participation, Role
from wontak.domain.person import Person
from wontak.domain.run_step import RunStep
from wontak.domain.table_session import TableSession
from wontak.language import N_
from wontak.services.planning import addition
from wontak.services.run_presets import steps_of

Script: TypeAlias = Mapping[str, Any]

INVENTED = "(가칭)"
OF_CONFERENCE = (
    *("title", "region", "host", "held_on"),
    *("press_department", "press_contact", "press_phone"),
)
_MILLISECOND, _VERSION_7, _VARIANT = 80, 0x7 << 76, 0b10 << 62
_DRAWN_UP = datetime(2020, 8, 1, tzinfo=UTC)


def sample_edits(order_before: str | None = None) -> Iterator[Edit]:
    """Yield one edit for the conference with its directory, then one for each of its agendas.

    The ids are the same every time; order_before is the order of the conference it stands behind.
    """
    script = script_of("conference")
    scripts = {number: script_of(number) for number in script["agendas"]}
    ids = steady_ids("sample")
    cast = _cast(script, scripts, key_between(order_before, None), ids)
    directory = (cast.conference, *cast.organizations.values(), *cast.people.values())
    yield addition(N_("Add sample conference"), cast.conference.id, *directory)
    orders = keys_after(None, len(scripts))
    for (number, agenda_script), order in zip(scripts.items(), orders, strict=True):
        code = f"2020-DG-{number}"
        sheet = _Sheet(cast, agenda_script, next(ids), ids)
        values = (sheet.agenda(code, order), *sheet.parts(script["session"], code))
        yield addition(N_("Add agenda"), sheet.agenda_id, *values)


def sample_id() -> UUID:
    """Return the id that the sample conference has in every file."""
    return next(steady_ids("sample"))


def script_of(name: str) -> Script:
    """Return what a sample's data file says; a fault in it is a fault of the program."""
    return tomllib.loads((paths.resources() / "sample" / f"{name}.toml").read_text("utf-8"))


def steady_ids(name: str) -> Iterator[UUID]:
    """Yield UUIDs of version 7 without end, the same under the same name, a millisecond apart."""
    start = int(_DRAWN_UP.timestamp() * 1000)
    for step in count():
        digest = hashlib.blake2b(f"{name} {step}".encode(), digest_size=10).digest()
        rest = int.from_bytes(digest) & ~(0xF << 76 | 0b11 << 62)
        yield UUID(int=(start + step) << _MILLISECOND | _VERSION_7 | _VARIANT | rest)


def _cast(
    script: Script, scripts: Mapping[str, Script], order: str, ids: Iterator[UUID]
) -> "_Cast":
    told = {name: script[name] for name in OF_CONFERENCE}
    conference = Conference(id=next(ids), order=order, **told)
    bodies = [*script["members"], *script["others"]]
    organizations = {
        body["name"]: _organization(body, next(ids), conference.id, place)
        for place, body in enumerate(bodies, 1)
    }
    heads = [(body["head"], body["name"], body["position"]) for body in script["members"]]
    seated = [
        (seat["name"], seat.get("organization", ""), seat.get("position", ""))
        for each in scripts.values()
        for seat in each.get("stakeholders", ())
    ]
    people: dict[str, Person] = {}
    for name, body, position in (*heads, *seated):
        home = organizations[body].id if body else None
        person = partial(Person, conference_id=conference.id, organization_id=home)
        people.setdefault(name, person(id=next(ids), name=name, position=position))
    return _Cast(conference, organizations, people, script["consent_text"])


def _organization(body: Script, key: UUID, conference_id: UUID, place: int) -> Organization:
    is_member = "head" in body
    return Organization(
        id=key,
        conference_id=conference_id,
        name=f"{body['name']}{INVENTED}",
        short_name=body["name"],
        name_en=f"{body['en']} (invented)",
        sector=Sector(body["sector"]),
        is_member=is_member,
        precedence=place if is_member else None,
    )


@dataclass(frozen=True, slots=True)
class _Cast:
    """Everybody whom the sample knows, bodies by their short names and people by their names."""

    conference: Conference
    organizations: Mapping[str, Organization]
    people: Mapping[str, Person]
    consent_text: str

    def body(self, name: str | None) -> UUID | None:
        return self.organizations[name].id if name else None


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One agenda's script, made into values."""

    cast: _Cast
    script: Script
    agenda_id: UUID
    ids: Iterator[UUID]

    def agenda(self, code: str, order: str) -> Agenda:
        script = self.script
        words = ("gist", "problem", "baseline", "affected_people", "goal")
        return Agenda(
            id=self.agenda_id,
            conference_id=self.cast.conference.id,
            order=order,
            code=code,
            title=script["title"],
            status=AgendaStatus(script.get("status", "selected")),
            kind=AgendaKind(script.get("kind", "new")),
            proposer_id=self.cast.body(script["proposer"]),
            keywords=tuple(script.get("keywords", ())),
            **{name: script.get(name, "") for name in words},
        )

    def parts(self, hours: Script, code: str) -> Iterator[Entity]:
        session = TableSession(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            starts_at=hours["starts_at"].astimezone(UTC),
            ends_at=hours["ends_at"].astimezone(UTC),
            place=hours["place"],
            stream_url=hours["stream_url"].format(code=code),
        )
        yield session
        for part, order in self._ordered("stakeholders"):
            yield self._participation(part, order, session)
        yield from self._run_sheet(session)
        items = [self._action_item(part, order) for part, order in self._ordered("action_items")]
        yield from items
        for part, order in self._ordered("commitments"):
            yield self._commitment(part, order, items, session)
        for part, order in self._ordered("indicators"):
            yield self._indicator(part, order)
        for part in self.script.get("notes", ()):
            yield self._note(part, session)
        words = {name: text.strip() for name, text in self.script.get("declaration", {}).items()}
        yield Declaration(id=next(self.ids), agenda_id=self.agenda_id, **words)

    def _ordered(self, name: str) -> Iterator[tuple[Script, str]]:
        parts = self.script.get(name, ())
        return zip(parts, keys_after(None, len(parts)), strict=True)

    def _participation(self, part: Script, order: str, session: TableSession) -> Participation:
        attendance = Attendance(part.get("attendance", "present"))
        # Who has not come yet has heard no consent text.
        came = attendance not in {Attendance.EXPECTED, Attendance.ABSENT}
        answer = Consent.GIVEN if came else Consent.NOT_ASKED
        return Participation(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            session_id=session.id,
            person_id=self.cast.people[part["name"]].id,
            organization_id=self.cast.body(part.get("organization")),
            order=order,
            role=Role(part.get("role", "participant")),
            attendance=attendance,
            recording=Consent(part.get("recording", answer)),
            publication=Consent(part.get("publication", answer)),
            consent_text=self.cast.consent_text if came else "",
            proxy=part.get("proxy", False),
        )

    def _run_sheet(self, session: TableSession) -> Iterator[RunStep]:
        script = self.script.get("run_sheet")
        if script:
            notes = script.get("private_notes", {})
            for step in steps_of(script["minutes"], session, self.ids):
                yield step.but(private_note=notes.get(step.title, ""))

    def _action_item(self, part: Script, order: str) -> ActionItem:
        return ActionItem(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            order=order,
            title=part["title"],
            output=part["output"],
            lead_id=self.cast.body(part["lead"]),
            partner_ids=self._bodies(part["partners"]),
            consulted_ids=self._bodies(part.get("consulted", ())),
            informed_ids=self._bodies(part.get("informed", ())),
            starts_on=part.get("starts_on"),
            due=part["due"],
            resources=part["resources"],
            status=ActionStatus(part.get("status", "not_started")),
        )

    def _bodies(self, names: Iterable[str]) -> tuple[UUID, ...]:
        return tuple(self.cast.organizations[name].id for name in names)

    def _commitment(
        self, part: Script, order: str, items: list[ActionItem], session: TableSession
    ) -> Commitment:
        return Commitment(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            order=order,
            text=part["text"],
            organization_id=self.cast.body(part["organization"]),
            action_item_id=items[part["item"] - 1].id,
            strength=Strength(part["strength"]),
            condition=part.get("condition", ""),
            decide_by=part.get("decide_by"),
            resource_kind=ResourceKind(part["kind"]),
            quantity=part.get("quantity"),
            unit=part.get("unit", ""),
            due=part["due"],
            origin_session_id=session.id,
            origin_second=part["second"],
        )

    def _indicator(self, part: Script, order: str) -> Indicator:
        words = {name: text for name, text in part.items() if name != "owner"}
        owner = self.cast.body(part["owner"])
        return Indicator(
            id=next(self.ids), agenda_id=self.agenda_id, order=order, owner_id=owner, **words
        )

    def _note(self, part: Script, session: TableSession) -> Note:
        speaker = self.cast.people[part["person"]].id if "person" in part else None
        return Note(
            id=next(self.ids),
            agenda_id=self.agenda_id,
            session_id=session.id,
            at=part["at"].astimezone(UTC),
            kind=NoteKind(part.get("kind", "note")),
            text=part["text"],
            person_id=speaker,
            internal=part.get("internal", False),
        )
