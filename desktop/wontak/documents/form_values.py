"""What a document says, as the fields of people's own forms: words and days, never codes.

Everything comes from a document's public source, so a form can show no more than a document does.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeAlias, cast
from zoneinfo import ZoneInfo

from wontak.documents.model import Document
from wontak.domain.action_item import ActionStatus
from wontak.domain.agenda import AgendaKind, AgendaStatus
from wontak.domain.amounts import Resource, say_resource
from wontak.domain.commitment import ResourceKind, Strength
from wontak.domain.dates import english_date, english_datetime, official_datetime, short_date
from wontak.domain.declaration import Disclosure
from wontak.domain.form_words import KOREAN
from wontak.domain.note import NoteKind
from wontak.domain.organization import Sector
from wontak.domain.participation import Attendance, Role
from wontak.domain.table_session import SessionMode
from wontak.domain.text import clean
from wontak.domain.words import WORDS
from wontak.language import translator

# A text, or texts under names or in a row.
Value: TypeAlias = "str | list[Value] | dict[str, Value]"
Values: TypeAlias = dict[str, Value]

# One thing that a form speaks of by its own name: the last of its list.
_LATEST = {"session": "sessions", "declaration": "declarations"}
_HIDDEN = frozenset({"id", "action_item_id", "origin_session_id", "origin_second", "zone"})
_HIDDEN_TOO = frozenset({"precedence"})
_CODES: Mapping[str, type[StrEnum]] = {
    "agenda.status": AgendaStatus,
    "agenda.kind": AgendaKind,
    "sessions.mode": SessionMode,
    "participations.role": Role,
    "participations.attendance": Attendance,
    "action_items.status": ActionStatus,
    "commitments.strength": Strength,
    "commitments.resource_kind": ResourceKind,
    "notes.kind": NoteKind,
    "declarations.disclosure": Disclosure,
    "organizations.sector": Sector,
}
_MOMENTS = frozenset({"starts_at", "ends_at", "at"})
_DAYS = frozenset({"held_on", "starts_on", "due", "decide_by"})
_SEOUL = "Asia/Seoul"


def values(document: Document) -> Values:
    """Return the fields of a document by their English names; every text is ready to be read."""
    source = document.source
    language = document.language
    told: Values = {"document": _about(document)}
    for name, value in source.items():
        if name != "agendas":
            told[name] = _said(name, value, language)
    boards = cast("list[Mapping[str, object]]", source.get("agendas", [source]))
    agendas = [_agenda(number, board, language) for number, board in enumerate(boards, 1)]
    return {**_latest(told), "agendas": [_latest(agenda) for agenda in agendas]}


def shaped(told: Value, shape: Value) -> Value:
    """Return the values with every field of a shape: what a document does not have is empty."""
    if isinstance(shape, dict):
        known = told if isinstance(told, dict) else {}
        names = dict.fromkeys([*shape, *known])
        return {name: shaped(known.get(name, ""), shape.get(name, "")) for name in names}
    if isinstance(shape, list):
        pattern = shape[0] if shape else ""
        parts = told if isinstance(told, list) else []
        return [shaped(part, pattern) for part in parts]
    return told


def in_korean(told: Value) -> Value:
    """Return the values with each field under its Korean name as well."""
    if isinstance(told, dict):
        inner = {name: in_korean(value) for name, value in told.items()}
        return inner | {KOREAN[name]: value for name, value in inner.items() if name in KOREAN}
    return [in_korean(part) for part in told] if isinstance(told, list) else told


def paths(shape: Value, before: str = "") -> Iterator[str]:
    """Yield the names of all fields of a shape: agenda.title, and action_items.title in a list."""
    if isinstance(shape, dict):
        for name, value in shape.items():
            yield from paths(value, f"{before}.{name}" if before else name)
    elif isinstance(shape, list):
        yield before
        for part in shape[:1]:
            yield from paths(part, before)
    else:
        yield before


def _agenda(number: int, board: Mapping[str, object], language: str) -> Values:
    told = {name: _said(name, part, language) for name, part in board.items()}
    return {"no": str(number), **told}


def _latest(told: Values) -> Values:
    """Return the fields with the last of some lists under a name of its own."""
    latest: Values = {}
    for name, parts in _LATEST.items():
        among = told.get(parts)
        if isinstance(among, list) and among:
            latest[name] = among[-1]
    return {**told, **latest}


def _about(document: Document) -> Values:
    return {
        "title": document.title,
        "subtitle": document.subtitle,
        "number": document.number,
        "date": _day(document.date, document.language),
        "gist": document.gist,
        "keywords": ", ".join(document.keywords),
        "version": document.version,
        "organization": document.organization,
    }


def _said(path: str, value: object, language: str) -> Value:
    match value:
        case dict():
            return _record(path, value, language)
        case list() if all(isinstance(part, dict) for part in value):
            return [
                {"no": str(number), **_record(path, part, language)}
                for number, part in enumerate(value, 1)
            ]
        case list():
            return clean(", ".join(str(part) for part in value))
        case _:
            return _word(path, value, language)


def _record(path: str, value: Mapping[str, Any], language: str) -> Values:
    zone = ZoneInfo(str(value.get("zone") or _SEOUL))
    told: Values = {}
    for name, part in value.items():
        if name in _HIDDEN | _HIDDEN_TOO:
            continue
        if part and name in _MOMENTS:
            told[name] = _moment(str(part), zone, language)
        else:
            told[name] = _said(f"{path}.{name}", part, language)
    if path == "commitments":
        told["resource"] = _resource(value, language)
    return told


def _word(path: str, value: object, language: str) -> str:
    if value is None or value == "":
        return ""
    if path in _CODES:
        return translator(language)(WORDS[_CODES[path](str(value))])
    if path.rpartition(".")[2] in _DAYS:
        return _day(date.fromisoformat(str(value)), language)
    return clean(str(value))


def _day(day: date, language: str) -> str:
    if language == "ko":
        return f"{day.year}. {short_date(day, day.year)}"
    return english_date(day).partition(" (")[0]


def _moment(text: str, zone: ZoneInfo, language: str) -> str:
    local = datetime.fromisoformat(text).astimezone(zone)
    return official_datetime(local) if language == "ko" else english_datetime(local)


def _resource(value: Mapping[str, Any], language: str) -> str:
    kind, quantity = value.get("resource_kind"), value.get("quantity")
    return say_resource(
        Resource(
            kind=ResourceKind(kind) if kind else None,
            quantity=quantity,
            unit=str(value.get("unit") or ""),
        ),
        language,
    )
