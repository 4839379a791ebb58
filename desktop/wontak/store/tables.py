"""The tables: one for each kind of value with its fields as columns, and the journal."""

from collections.abc import Mapping
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args, get_type_hints
from uuid import UUID

from sqlalchemy import Column, ForeignKey, Index, MetaData, Table, Text, UniqueConstraint

from wontak.domain.action_item import ActionItem
from wontak.domain.agenda import Agenda
from wontak.domain.commitment import Commitment
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Entity, field_names
from wontak.domain.indicator import Indicator
from wontak.domain.journal import Act
from wontak.domain.note import Note
from wontak.domain.organization import Organization
from wontak.domain.participation import Participation
from wontak.domain.person import Person
from wontak.domain.run_step import RunStep
from wontak.domain.table_session import TableSession
from wontak.store.columns import Blob, Day, Flag, Id, Ids, Integer, Moment, Texts, Word

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)
_TYPES: Mapping[object, Any] = {
    UUID: Id(),
    str: Text(),
    int: Integer,
    bool: Flag(),
    date: Day(),
    datetime: Moment(),
    tuple[str, ...]: Texts(),
    tuple[UUID, ...]: Ids(),
}
_REFERENCES: Mapping[str, str] = {
    "conference_id": "conference.id",
    "agenda_id": "agenda.id",
    "session_id": "table_session.id",
    "origin_session_id": "table_session.id",
    "action_item_id": "action_item.id",
    "person_id": "person.id",
    "organization_id": "organization.id",
    "proposer_id": "organization.id",
    "lead_id": "organization.id",
    "owner_id": "organization.id",
}


def _column(name: str, hint: Any) -> Column[Any]:
    kinds = [part for part in get_args(hint) if part is not type(None)]
    optional = isinstance(hint, UnionType)
    kind = kinds[0] if optional else hint
    # Deferred, so that the changes of one edit may come in any order.
    keys = (
        [ForeignKey(_REFERENCES[name], deferrable=True, initially="DEFERRED")]
        if name in _REFERENCES
        else []
    )
    is_word = isinstance(kind, type) and issubclass(kind, StrEnum)
    column_type = Word(kind) if is_word else _TYPES[kind]
    return Column(name, column_type, *keys, primary_key=name == "id", nullable=optional)


def _table(name: str, kind: type[Entity], *indexed: str) -> Table:
    hints = get_type_hints(kind)
    columns = [_column(field, hints[field]) for field in field_names(kind)]
    return Table(
        name, METADATA, *columns, *(Index(None, field) for field in indexed), sqlite_strict=True
    )


TABLES: Mapping[type[Entity], Table] = {
    Conference: _table("conference", Conference),
    Organization: _table("organization", Organization, "conference_id"),
    Person: _table("person", Person, "conference_id", "organization_id"),
    Agenda: _table("agenda", Agenda, "conference_id", "proposer_id"),
    TableSession: _table("table_session", TableSession, "agenda_id"),
    Participation: _table(
        "participation", Participation, "agenda_id", "session_id", "person_id", "organization_id"
    ),
    RunStep: _table("run_step", RunStep, "agenda_id", "session_id"),
    ActionItem: _table("action_item", ActionItem, "agenda_id", "lead_id"),
    Commitment: _table(
        "commitment",
        Commitment,
        "agenda_id",
        "organization_id",
        "action_item_id",
        "origin_session_id",
    ),
    Indicator: _table("indicator", Indicator, "agenda_id", "owner_id"),
    Note: _table("note", Note, "agenda_id", "session_id", "person_id"),
    Declaration: _table("declaration", Declaration, "agenda_id"),
}

JOURNAL = Table(
    "journal",
    METADATA,
    Column("seq", Integer, primary_key=True),
    Column("subject", Id(), nullable=False),
    Column("number", Integer, nullable=False),
    Column("at", Moment(), nullable=False),
    Column("actor", Text(), nullable=False),
    Column("desk", Id(), nullable=False),
    Column("act", Word(Act), nullable=False),
    Column("label", Text(), nullable=False),
    Column("previous", Blob, nullable=False),
    Column("commitments", Blob, nullable=False),
    Column("payloads", Text(), nullable=False),
    Column("hash", Blob, nullable=False),
    UniqueConstraint("subject", "number"),
    sqlite_strict=True,
)
