"""The reads that screens and documents need, each bounded by what is shown.

They run on the driver's connection: a desk is shown before SQLAlchemy, which saves, is imported.
"""

import re
from typing import Any, TypeVar
from uuid import UUID

from wontak.domain.agenda import Agenda, AgendaLine, AgendaStatus
from wontak.domain.board import PART_OF, Board, place
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Entity, field_names
from wontak.domain.organization import Organization
from wontak.domain.person import Person
from wontak.store.values import entities, id_of, unreadable

E = TypeVar("E", bound=Entity)

_LINES = """
    SELECT agenda.id, agenda."order", agenda.code, agenda.title, agenda.status, organization.name
    FROM agenda LEFT JOIN organization ON organization.id = agenda.proposer_id
    WHERE agenda.conference_id = ?
    ORDER BY agenda."order", agenda.id
"""
_WORD_BEGINS = re.compile(r"(?<=[a-z])(?=[A-Z])")


def table_of(kind: type[Entity]) -> str:
    """Return the name of the table that holds the values of a kind."""
    return _WORD_BEGINS.sub("_", kind.__name__).lower()


def conferences(connection: Any) -> tuple[Conference, ...]:
    """Return every conference in its order."""
    rows = connection.execute(f'{_all(Conference)} ORDER BY conference."order", id').fetchall()
    return entities(Conference, rows)


def agenda_lines(connection: Any, conference_id: UUID) -> tuple[AgendaLine, ...]:
    """Return what the list shows of each agenda, in order."""
    rows = connection.execute(_LINES, (conference_id.bytes,)).fetchall()
    with unreadable(AgendaLine):
        return tuple(
            AgendaLine(id_of(key), order, code, title, AgendaStatus(status), proposer or "")
            for key, order, code, title, status, proposer in rows
        )


def board(connection: Any, agenda_id: UUID) -> Board | None:
    """Return an agenda with everything on its table, or None where it is gone."""
    agendas = _related(connection, Agenda, "id", agenda_id)
    if not agendas:
        return None
    parts: dict[str, Any] = {
        name: tuple(sorted(_related(connection, kind, "agenda_id", agenda_id), key=place))
        for kind, name in PART_OF.items()
    }
    return Board(agenda=agendas[0], **parts)


def directory(connection: Any, conference_id: UUID) -> Directory:
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


def _all(kind: type[Entity]) -> str:
    # With its table's name, for SQLite takes a lone quoted name that it does not know for a text.
    table = table_of(kind)
    columns = ", ".join(f'{table}."{name}"' for name in field_names(kind))
    return f"SELECT {columns} FROM {table}"  # noqa: S608 - the names are our own


def _related(connection: Any, kind: type[E], column: str, key: UUID) -> tuple[E, ...]:
    rows = connection.execute(f"{_all(kind)} WHERE {column} = ?", (key.bytes,)).fetchall()
    return entities(kind, rows)
