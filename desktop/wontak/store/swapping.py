"""Writing a change: only the fields that differ, and only if they still hold what they held before."""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Delete, Insert, Table, Update, bindparam, select

from wontak.domain.edit import Change, ConflictError, Entity, field_names
from wontak.domain.errors import WontakError
from wontak.language import N_
from wontak.store.tables import TABLES


class GoneError(ConflictError):
    """The thing that an edit is about was removed meanwhile."""

    def __init__(self, kind: str) -> None:
        WontakError.__init__(
            self,
            N_("Not saved: this {kind} was removed meanwhile. Add it again if you still need it."),
            kind=kind,
        )


def swap(connection: Connection, changes: Iterable[Change]) -> None:
    """Write the changes in order, or raise ConflictError at the first that no longer fits."""
    for (kind, adding), group in groupby(changes, key=_kind_and_adding):
        if adding:
            rows = [_fields_of(change.entity) for change in group]
            connection.execute(_insert(kind), rows)
            continue
        for change in group:
            if change.before != change.after:
                _swap_one(connection, change)


def _kind_and_adding(change: Change) -> tuple[type[Entity], bool]:
    return type(change.entity), change.before is None


def _fields_of(entity: Entity) -> dict[str, Any]:
    return {name: getattr(entity, name) for name in field_names(type(entity))}


def _swap_one(connection: Connection, change: Change) -> None:
    kind, fields = type(change.entity), change.fields
    values = {f"was_{name}": getattr(change.before, name) for name in fields}
    if change.after is None:
        statement: Delete | Update = _delete(kind)
    else:
        statement = _update(kind, fields)
        values |= {f"now_{name}": getattr(change.after, name) for name in fields}
    result = connection.execute(statement, {"key": change.entity.id, **values})
    if result.rowcount != 1:
        raise _conflict(connection, change)


@cache
def _insert(kind: type[Entity]) -> Insert:
    return TABLES[kind].insert()


@cache
def _update(kind: type[Entity], fields: tuple[str, ...]) -> Update:
    table = TABLES[kind]
    values = {name: bindparam(f"now_{name}", type_=table.c[name].type) for name in fields}
    return table.update().where(*_still(table, fields)).values(values)


@cache
def _delete(kind: type[Entity]) -> Delete:
    return TABLES[kind].delete().where(*_still(TABLES[kind], field_names(kind)))


def _still(table: Table, fields: Sequence[str]) -> list[Any]:
    held = [
        table.c[name].is_not_distinct_from(bindparam(f"was_{name}", type_=table.c[name].type))
        for name in fields
    ]
    return [table.c.id == bindparam("key", type_=table.c.id.type), *held]


def _conflict(connection: Connection, change: Change) -> ConflictError:
    table = TABLES[type(change.entity)]
    row = connection.execute(select(table).where(table.c.id == change.entity.id)).mappings().first()
    for name in change.fields:
        if row is not None and row[name] != getattr(change.before, name):
            return ConflictError(name, getattr(change.after, name, None), row[name])
    return GoneError(table.name)
