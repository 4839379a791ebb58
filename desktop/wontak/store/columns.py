"""Column types that hold the domain's values alike in STRICT SQLite tables and on PostgreSQL."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeVar, cast
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, DateTime, LargeBinary, Text, Uuid
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine
from typing_extensions import override

from wontak.domain.journal import utc_text
from wontak.store.values import UnreadableError, id_of, ids, moment, texts

T = TypeVar("T")

Integer = BigInteger().with_variant(sqlite.INTEGER(), "sqlite")
Blob = LargeBinary().with_variant(sqlite.BLOB(), "sqlite")


class Id(TypeDecorator[UUID]):
    """A UUID: BLOB(16) on SQLite, uuid on PostgreSQL."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = LargeBinary
    cache_ok: bool | None = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, Uuid(), sqlite.BLOB())

    @override
    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:
        return value if value is None or _server(dialect) else value.bytes

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:
        return value if value is None or _server(dialect) else _read(id_of, value)


class Moment(TypeDecorator[datetime]):
    """An aware time kept in UTC: TEXT with six decimals on SQLite, timestamptz on PostgreSQL."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok: bool | None = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, DateTime(timezone=True), sqlite.TEXT())

    @override
    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a stored moment needs its zone"
            raise ValueError(message)
        return value.astimezone(UTC) if _server(dialect) else utc_text(value)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        return value if value is None or _server(dialect) else _read(moment, value)


class Day(TypeDecorator[date]):
    """A date without a zone: TEXT on SQLite, date on PostgreSQL."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok: bool | None = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, Date(), sqlite.TEXT())

    @override
    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:
        return value if value is None or _server(dialect) else value.isoformat()

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:
        return value if value is None or _server(dialect) else _read(date.fromisoformat, value)


class Flag(TypeDecorator[bool]):
    """Yes or no: 0 and 1 on SQLite, boolean on PostgreSQL."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = BigInteger
    cache_ok: bool | None = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, Boolean(), sqlite.INTEGER())

    @override
    def process_bind_param(self, value: bool | None, dialect: Dialect) -> Any:
        return value if value is None or _server(dialect) else int(value)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


class Word(TypeDecorator[StrEnum]):
    """A member of an enumeration, by its English code."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok: bool | None = True

    def __init__(self, kind: type[StrEnum]) -> None:
        self.kind = kind
        super().__init__()

    @override
    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        return None if value is None else value.value

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:
        return None if value is None else _read(self.kind, value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """Several texts in order: a JSON array in TEXT on SQLite, jsonb on PostgreSQL."""

    impl: TypeEngine[Any] | type[TypeEngine[Any]] = Text
    cache_ok: bool | None = True

    @override
    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return dialect.type_descriptor(_document(dialect) if _server(dialect) else sqlite.TEXT())

    @override
    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> Any:
        if value is None or _server(dialect):
            return value and [str(part) for part in value]
        return json.dumps([str(part) for part in value], ensure_ascii=False)

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...] | None:
        if value is None:
            return None
        return tuple(value) if _server(dialect) else _read(texts, value)


class Ids(Texts):
    """Several UUIDs in order, kept as texts."""

    cache_ok: bool | None = True

    @override
    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...] | None:
        if value is None:
            return None
        return tuple(map(UUID, value)) if _server(dialect) else _read(ids, value)


def _read(convert: Callable[[Any], T], stored: Any) -> T:
    try:
        return convert(stored)
    except (ValueError, TypeError, AttributeError) as error:
        raise UnreadableError(stored) from error


def _document(dialect: Any) -> TypeEngine[Any]:
    # To import PostgreSQL's types would take 20 ms of every start.
    return cast("TypeEngine[Any]", dialect.ischema_names["jsonb"]())


def _server(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


def _native(dialect: Dialect, server: TypeEngine[Any], file: TypeEngine[Any]) -> TypeEngine[Any]:
    return dialect.type_descriptor(server if _server(dialect) else file)
