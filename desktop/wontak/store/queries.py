"""The reads that screens and documents need, each bounded by what is shown."""

from collections.abc import Sequence
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Select, Table, bindparam, select

from wontak.domain.agenda import Agenda, AgendaLine
from wontak.domain.board import PART_OF, Board, place
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Entity, field_names
from wontak.domain.errors import WontakError
from wontak.domain.organization import Organization
from wontak.domain.person import Person
from wontak.store.columns import UnreadableError
from wontak.store.tables import TABLES

E = TypeVar("E", bound=Entity)

_AGENDA, _ORGANIZATION, _CONFERENCE = TABLES[Agenda], TABLES[Organization], TABLES[Conference]
_LINES = (
    select(
        _AGENDA.c.id,
        _AGENDA.c.order,
        _AGENDA.c.code,
        _AGENDA.c.title,
        _AGENDA.c.status,
        _ORGANIZATION.c.name,
    )
    .outerjoin(_ORGANIZATION, _ORGANIZATION.c.id == _AGENDA.c.proposer_id)
    .where(_AGENDA.c.conference_id == bindparam("key", type_=_AGENDA.c.id.type))
    .order_by(_AGENDA.c.order, _AGENDA.c.id)
)


def conferences(connection: Connection) -> tuple[Conference, ...]:
    """Return every conference in its order."""
    statement = select(_CONFERENCE).order_by(_CONFERENCE.c.order, _CONFERENCE.c.id)
    return _values(Conference, connection.execute(statement).all())


def agenda_lines(connection: Connection, conference_id: UUID) -> tuple[AgendaLine, ...]:
    """Return what the list shows of each agenda, in order."""
    rows = connection.execute(_LINES, {"key": conference_id})
    return tuple(
        AgendaLine(key, order, code, title, status, proposer or "")
        for key, order, code, title, status, proposer in rows
    )


def board(connection: Connection, agenda_id: UUID) -> Board | None:
    """Return an agenda with everything on its table, or None where it is gone."""
    agendas = _related(connection, Agenda, "id", agenda_id)
    if not agendas:
        return None
    parts: dict[str, Any] = {
        name: tuple(sorted(_related(connection, kind, "agenda_id", agenda_id), key=place))
        for kind, name in PART_OF.items()
    }
    return Board(agenda=agendas[0], **parts)


def directory(connection: Connection, conference_id: UUID) -> Directory:
    """Return who a conference knows; LookupError where there is no such conference."""
    conference = _related(connection, Conference, "id", conference_id)
    if not conference:
        raise LookupError(conference_id)
    organizations = _related(connection, Organization, "conference_id", conference_id)
    people = _related(connection, Person, "conference_id", conference_id)
    return Directory(
        conference=conference[0],
        organizations={value.id: value for value in organizations},
        people={value.id: value for value in people},
    )


@cache
def _where(table: Table, column: str) -> Select[tuple[object, ...]]:
    return select(table).where(table.c[column] == bindparam("key", type_=table.c.id.type))


def _related(connection: Connection, kind: type[E], column: str, key: UUID) -> tuple[E, ...]:
    return _values(kind, connection.execute(_where(TABLES[kind], column), {"key": key}).all())


def _values(kind: type[E], rows: Sequence[Sequence[Any]]) -> tuple[E, ...]:
    names = field_names(kind)
    try:
        return tuple(kind(**dict(zip(names, row, strict=True))) for row in rows)
    except WontakError as error:  # no such value was ever saved
        raise UnreadableError(kind) from error
