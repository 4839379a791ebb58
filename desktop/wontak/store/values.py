"""What a desk's file holds for a value of each kind, read back as that value."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args
from uuid import UUID

from wontak.domain.edit import Entity, field_names
from wontak.domain.errors import WontakError

E = TypeVar("E", bound=Entity)


class UnreadableError(Exception):
    """What a column holds is no value of its kind: the file is damaged."""


def entities(kind: type[E], rows: Sequence[Sequence[Any]]) -> tuple[E, ...]:
    """Return the values that rows of a kind's table hold; UnreadableError where one is none."""
    names, readers = field_names(kind), _readers_of(kind)
    with unreadable(kind):
        return tuple(kind(**dict(zip(names, _read(row, readers), strict=True))) for row in rows)


@contextmanager
def unreadable(stored: object) -> Iterator[None]:
    """Tell of what fails in the block as of something that was never saved: UnreadableError."""
    try:
        yield
    except (ValueError, TypeError, AttributeError, WontakError) as error:
        raise UnreadableError(stored) from error


def id_of(stored: bytes) -> UUID:
    """Read a UUID."""
    return UUID(bytes=stored)


def moment(stored: str) -> datetime:
    """Read an aware time."""
    read = datetime.fromisoformat(stored)
    if read.tzinfo is None:
        raise ValueError(stored)
    return read


def texts(stored: str) -> tuple[str, ...]:
    """Read several texts."""
    read = json.loads(stored)
    if not isinstance(read, list) or not all(isinstance(text, str) for text in read):
        raise TypeError(stored)
    return tuple(read)


def ids(stored: str) -> tuple[UUID, ...]:
    """Read several UUIDs."""
    return tuple(map(UUID, texts(stored)))


_Reader = Callable[[Any], Any]
_READERS: Mapping[object, _Reader] = {
    UUID: id_of,
    bool: bool,
    date: date.fromisoformat,
    datetime: moment,
    tuple[str, ...]: texts,
    tuple[UUID, ...]: ids,
}


def _read(row: Sequence[Any], readers: Sequence[tuple[int, _Reader]]) -> list[Any]:
    values = list(row)
    for at, reader in readers:
        if values[at] is not None:
            values[at] = reader(values[at])
    return values


def _readers_of(kind: type[Entity]) -> Sequence[tuple[int, _Reader]]:
    hints: list[Any] = [field.type for field in fields(kind)]
    readers = enumerate(map(_reader_of, hints))
    return tuple((at, reader) for at, reader in readers if reader is not None)


@cache
def _reader_of(hint: object) -> _Reader | None:
    kinds = [part for part in get_args(hint) if part is not type(None)]
    kind: Any = kinds[0] if isinstance(hint, UnionType) else hint
    is_word = isinstance(kind, type) and issubclass(kind, StrEnum)
    return kind if is_word else _READERS.get(kind)
