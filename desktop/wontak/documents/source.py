"""The values that a document was laid out from, as JSON that machines can go on working with.

A field is in it because it is named here, so that what is added to a value stays at the desk.
"""

from collections.abc import Callable, Iterable
from typing import Any
from uuid import UUID

from wontak.documents.seats import named_people
from wontak.domain.action_item import ActionItem
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment
from wontak.domain.directory import Directory
from wontak.domain.edit import Entity
from wontak.domain.indicator import Indicator
from wontak.domain.journal import plain
from wontak.domain.participation import Participation

Fields = dict[str, object]

_CONFERENCE = ("title", "region", "host", "held_on")
_AGENDA = (
    *("id", "code", "title", "status", "kind", "gist", "keywords"),
    *("problem", "baseline", "affected_people", "goal"),
)
_SESSION = ("id", "round_no", "starts_at", "ends_at", "zone", "mode", "place", "stream_url")
_PARTICIPATION = ("role", "attendance")
_PERSON = ("name", "name_en", "position")
_ACTION_ITEM = ("id", "title", "output", "starts_on", "due", "resources", "status")
_COMMITMENT = (
    *("id", "text", "action_item_id", "strength", "condition", "decide_by"),
    *("resource_kind", "quantity", "unit", "due", "origin_session_id", "origin_second"),
)
_INDICATOR = ("name", "baseline", "target", "method", "timing")
_NOTE = ("at", "kind", "text")
_DECLARATION = (
    *("number", "edition", "disclosure", "agreements", "risks"),
    *("reservations", "follow_up", "preamble"),
)
_ORGANIZATION = ("name", "short_name", "name_en", "sector", "precedence")


def source(board: Board, directory: Directory) -> dict[str, object]:
    """Return an agenda's public values under the names of their fields, bodies by their names.

    It is the same in every language, and names no person whom the documents do not name.
    """
    name = directory.name_of
    named = named_people(board, directory)
    return {
        "conference": _told(directory.conference, _CONFERENCE),
        "agenda": _told(board.agenda, _AGENDA) | {"proposer": name(board.agenda.proposer_id)},
        "sessions": [_told(session, _SESSION) for session in board.sessions],
        "participations": [_seat(seat, directory, named) for seat in board.participations],
        "action_items": [_action_item(item, name) for item in board.action_items],
        "commitments": [_commitment(commitment, name) for commitment in board.commitments],
        "indicators": [_indicator(indicator, name) for indicator in board.indicators],
        "notes": [_told(note, _NOTE) for note in board.notes if not note.internal],
        "declarations": [_told(declaration, _DECLARATION) for declaration in board.declarations],
        "organizations": _organizations(board, directory),
    }


def conference_source(boards: Iterable[Board], directory: Directory) -> dict[str, object]:
    """Return the public values of all agendas of a conference, each as its own source has them."""
    each = [source(board, directory) for board in boards]
    for told in each:
        del told["conference"]
    return {"conference": _told(directory.conference, _CONFERENCE), "agendas": each}


def _told(value: Entity, names: Iterable[str]) -> Fields:
    return {name: plain(getattr(value, name)) for name in names}


def _seat(seat: Participation, directory: Directory, named: frozenset[UUID]) -> Fields:
    told = _told(seat, _PARTICIPATION) | {"organization": directory.name_of(seat.organization_id)}
    person = directory.people.get(seat.person_id)
    return told | {"person": _told(person, _PERSON) if person and person.id in named else None}


def _action_item(item: ActionItem, name: Callable[[UUID | None], str]) -> Fields:
    return _told(item, _ACTION_ITEM) | {
        "lead": name(item.lead_id),
        "partners": list(map(name, item.partner_ids)),
        "consulted": list(map(name, item.consulted_ids)),
        "informed": list(map(name, item.informed_ids)),
    }


def _commitment(commitment: Commitment, name: Callable[[UUID | None], str]) -> Fields:
    return _told(commitment, _COMMITMENT) | {"organization": name(commitment.organization_id)}


def _indicator(indicator: Indicator, name: Callable[[UUID | None], str]) -> Fields:
    return _told(indicator, _INDICATOR) | {"owner": name(indicator.owner_id)}


def _organizations(board: Board, directory: Directory) -> list[Fields]:
    """Return the bodies that the board speaks of, in the order in which it first does."""
    spoken: list[Any] = [board.agenda.proposer_id]
    spoken += [seat.organization_id for seat in board.participations]
    for item in board.action_items:
        spoken += [item.lead_id, *item.partner_ids, *item.consulted_ids, *item.informed_ids]
    spoken += [commitment.organization_id for commitment in board.commitments]
    spoken += [indicator.owner_id for indicator in board.indicators]
    known = directory.organizations
    return [_told(known[key], _ORGANIZATION) for key in dict.fromkeys(spoken) if key in known]
