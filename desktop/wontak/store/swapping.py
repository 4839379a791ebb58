"""Writing a change: only the fields that differ, and only if they still hold what they held."""

from collections.abc import Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Delete,
    Insert,
    Select,
    Table,
    Text,
    Update,
    bindparam,
    cast,
    literal_column,
    or_,
    select,
)

from wontak.domain.action_item import ActionItem
from wontak.domain.edit import Change, ConflictError, Entity, field_names
from wontak.domain.errors import Phrase, WontakError
from wontak.domain.field_words import FIELDS, KINDS, told
from wontak.domain.organization import Organization
from wontak.language import N_
from wontak.store.tables import TABLES
from wontak.store.troubles import StillUsedError
from wontak.store.writer import Writer

_LISTS = ("partner_ids", "consulted_ids", "informed_ids")
_LISTED: Select[Any] = select(literal_column("1")).where(
    or_(
        *(
            cast(TABLES[ActionItem].c[name], Text).contains(bindparam("organization", type_=Text()))
            for name in _LISTS
        )
    )
)


class GoneError(ConflictError):
    """The thing that an edit is about was removed meanwhile."""

    def __init__(self, kind: str) -> None:
        WontakError.__init__(
            self,
            N_("Not saved: “{kind}” was removed meanwhile. Add it again if you still need it."),
            kind=kind,
        )


class RewrittenError(ConflictError):
    """The thing that was to be removed was changed meanwhile."""

    def __init__(self, field: str, theirs: object) -> None:
        WontakError.__init__(
            self,
            N_(
                "Not removed: the field “{field}” was changed meanwhile and now says “{theirs}”. "
                "Look at it and remove it again if you still want to."
            ),
            field=field,
            theirs=theirs,
        )


def swap(writer: Writer, changes: Sequence[Change]) -> None:
    """Write the changes in order, or raise ConflictError at the first that no longer fits.

    Where two acts that were right each would make a row that is not, the row's own error is raised.
    """
    for change in changes:
        if change.before is None:
            writer.run(_insert(TABLES[type(change.entity)]), _fields_of(change.entity))
        elif change.before != change.after and _swapped(writer, change) != 1:
            raise _conflict(writer, change)
    for change in changes:
        if change.after is None and _is_listed(writer, change.entity):
            raise StillUsedError
        if change.before is not None and change.after is not None:
            _refuse_broken(writer, type(change.entity), change.entity.id)


def _fields_of(entity: Entity) -> dict[str, Any]:
    return {name: getattr(entity, name) for name in field_names(type(entity))}


def _swapped(writer: Writer, change: Change) -> int:
    table, fields = TABLES[type(change.entity)], change.fields
    values = {f"was_{name}": getattr(change.before, name) for name in fields}
    values["key"] = change.entity.id
    if change.after is None:
        return writer.run(_delete(table), values)
    values |= {f"now_{name}": getattr(change.after, name) for name in fields}
    return writer.run(_update(table, fields), values)


@cache
def _insert(table: Table) -> Insert:
    return table.insert()


@cache
def _update(table: Table, fields: tuple[str, ...]) -> Update:
    values = {name: bindparam(f"now_{name}", type_=table.c[name].type) for name in fields}
    return table.update().where(*_still(table, fields)).values(values)


@cache
def _delete(table: Table) -> Delete:
    return table.delete().where(*_still(table, tuple(table.c.keys())))


@cache
def _row(table: Table) -> Select[Any]:
    return select(table).where(table.c.id == bindparam("key", type_=table.c.id.type))


def _still(table: Table, fields: Sequence[str]) -> list[Any]:
    held = [
        table.c[name].is_not_distinct_from(bindparam(f"was_{name}", type_=table.c[name].type))
        for name in fields
    ]
    return [table.c.id == bindparam("key", type_=table.c.id.type), *held]


def _refuse_broken(writer: Writer, kind: type[Entity], key: UUID) -> None:
    # One act names a lead while another names the same body as a partner: no field is written
    # twice, and the row could never be read again.
    row = writer.first(_row(TABLES[kind]), {"key": key})
    if row is not None:
        kind(**dict(zip(field_names(kind), row, strict=True)))


def _is_listed(writer: Writer, entity: Entity) -> bool:
    # Partners are a list in one column, which no foreign key can watch.
    if not isinstance(entity, Organization):
        return False
    return writer.first(_LISTED, {"organization": str(entity.id)}) is not None


def _conflict(writer: Writer, change: Change) -> ConflictError:
    kind = type(change.entity)
    row = writer.first(_row(TABLES[kind]), {"key": change.entity.id})
    if row is not None:
        theirs_of = dict(zip(field_names(kind), row, strict=True))
        for name in change.fields:
            if theirs_of[name] != getattr(change.before, name):
                return _differing(change, name, theirs_of[name])
    return GoneError(Phrase(KINDS[kind]))


def _differing(change: Change, name: str, theirs: object) -> ConflictError:
    field = Phrase(FIELDS[name])
    if change.after is None:
        return RewrittenError(field, told(theirs))
    return ConflictError(field, told(getattr(change.after, name)), told(theirs))
