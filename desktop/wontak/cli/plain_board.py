"""A board as JSON types for programs, under the domain's own names, with names beside ids."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias
from uuid import UUID

from wontak.domain.board import PART_OF, Board
from wontak.domain.directory import Directory
from wontak.domain.edit import Entity, field_names
from wontak.domain.journal import plain

Plain: TypeAlias = dict[str, Any]
Namer: TypeAlias = Callable[[str, UUID], Mapping[str, str]]

_PARTS = tuple(PART_OF.values())
_BODIES = frozenset({"proposer_id", "organization_id", "lead_id", "owner_id"})
_LISTS = {"partner_ids": "partners", "consulted_ids": "consulted", "informed_ids": "informed"}


def plain_board(board: Board, directory: Directory) -> Plain:
    """Return an agenda's fields with its parts beside them; contact data of people is not in it."""
    named = _namer(board, directory)
    told = {
        **_told(board.agenda, named),
        "conference": directory.conference.title,
        **{part: [_told(value, named) for value in getattr(board, part)] for part in _PARTS},
    }
    return told | {"declaration": next(iter(told["declarations"]), None)}


def _namer(board: Board, directory: Directory) -> Namer:
    items = {item.id: item.title for item in board.action_items}

    def named(field: str, key: UUID) -> Mapping[str, str]:
        name = field.removesuffix("_id")
        if field in _BODIES:
            return {name: directory.name_of(key)}
        if field == "action_item_id":
            return {name: items.get(key, "")}
        person = directory.people.get(key) if field == "person_id" else None
        return {name: person.name, "position": person.position} if person else {}

    return named


def _told(value: Entity, named: Namer) -> Plain:
    return {
        key: told for field in field_names(type(value)) for key, told in _field(value, field, named)
    }


def _field(value: Entity, field: str, named: Namer) -> Iterator[tuple[str, object]]:
    content = getattr(value, field)
    yield field, plain(content)
    if field in _LISTS:
        names = (named("organization_id", key)["organization"] for key in content)
        yield _LISTS[field], list(names)
    elif isinstance(content, UUID):
        yield from named(field, content).items()
    elif content is None and field.removesuffix("_id") != field:
        yield field.removesuffix("_id"), None
