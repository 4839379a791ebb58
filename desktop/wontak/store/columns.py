"""Column types that hold the domain's values alike in STRICT SQLite tables and on PostgreSQL."""

import json
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Date, DateTime, LargeBinary, Text, Uuid
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

Integer = BigInteger().with_variant(sqlite.INTEGER(), "sqlite")
Blob = LargeBinary().with_variant(sqlite.BLOB(), "sqlite")
_MOMENT = "%Y-%m-%dT%H:%M:%S.%fZ"


class Id(TypeDecorator[UUID]):
    """A UUID: BLOB(16) on SQLite, uuid on PostgreSQL."""

    impl = LargeBinary
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, Uuid(), sqlite.BLOB())

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> Any:  # noqa: ANN401 - the driver's type
        return value if value is None or _server(dialect) else value.bytes

    def process_result_value(self, value: Any, dialect: Dialect) -> UUID | None:  # noqa: ANN401 - the driver's type
        return value if value is None or _server(dialect) else UUID(bytes=value)


class Moment(TypeDecorator[datetime]):
    """An aware time kept in UTC: TEXT with six decimals on SQLite, timestamptz on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, DateTime(timezone=True), sqlite.TEXT())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> Any:  # noqa: ANN401 - the driver's type
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a stored moment needs its zone"
            raise ValueError(message)
        utc = value.astimezone(UTC)
        return utc if _server(dialect) else utc.strftime(_MOMENT)

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:  # noqa: ANN401 - the driver's type
        return value if value is None or _server(dialect) else datetime.fromisoformat(value)


class Day(TypeDecorator[date]):
    """A date without a zone: TEXT on SQLite, date on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, Date(), sqlite.TEXT())

    def process_bind_param(self, value: date | None, dialect: Dialect) -> Any:  # noqa: ANN401 - the driver's type
        return value if value is None or _server(dialect) else value.isoformat()

    def process_result_value(self, value: Any, dialect: Dialect) -> date | None:  # noqa: ANN401 - the driver's type
        return value if value is None or _server(dialect) else date.fromisoformat(value)


class Flag(TypeDecorator[bool]):
    """Yes or no: 0 and 1 on SQLite, boolean on PostgreSQL."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, Boolean(), sqlite.INTEGER())

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> Any:  # noqa: ANN401, FBT001 - the driver's type
        return value if value is None or _server(dialect) else int(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> bool | None:  # noqa: ANN401, ARG002 - the driver's type
        return None if value is None else bool(value)


class Word(TypeDecorator[StrEnum]):
    """A member of an enumeration, by its English code."""

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        self.kind = kind
        super().__init__()

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:  # noqa: ARG002 - SQLAlchemy's signature
        return None if value is None else value.value

    def process_result_value(self, value: Any, dialect: Dialect) -> StrEnum | None:  # noqa: ANN401, ARG002 - the driver's type
        return None if value is None else self.kind(value)


class Texts(TypeDecorator[tuple[str, ...]]):
    """Several texts in order: a JSON array in TEXT on SQLite, jsonb on PostgreSQL."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        return _native(dialect, postgresql.JSONB(), sqlite.TEXT())

    def process_bind_param(self, value: tuple[Any, ...] | None, dialect: Dialect) -> Any:  # noqa: ANN401 - the driver's type
        if value is None or _server(dialect):
            return value and [str(part) for part in value]
        return json.dumps([str(part) for part in value], ensure_ascii=False)

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...] | None:  # noqa: ANN401 - the driver's type
        if value is None:
            return None
        return tuple(value if _server(dialect) else json.loads(value))


class Ids(Texts):
    """Several UUIDs in order, kept as texts."""

    cache_ok = True

    def process_result_value(self, value: Any, dialect: Dialect) -> tuple[Any, ...] | None:  # noqa: ANN401 - the driver's type
        texts = super().process_result_value(value, dialect)
        return None if texts is None else tuple(map(UUID, texts))


def _server(dialect: Dialect) -> bool:
    return dialect.name == "postgresql"


def _native(dialect: Dialect, server: TypeEngine[Any], file: TypeEngine[Any]) -> TypeEngine[Any]:
    return dialect.type_descriptor(server if _server(dialect) else file)
