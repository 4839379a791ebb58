"""The journal is the chain of every edit, who changed what and when: nobody rewrites it unseen."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from wontak.domain.edit import Change, Edit, Entity

Plain: TypeAlias = dict[str, Any]

GENESIS = bytes(32)
_PAYLOAD, _ENTRY = b"\x00", b"\x01"
_NAMED_AT_MOST = 100  # of a gap's numbers: a flipped bit can open a gap of 2**60
_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


class Act(StrEnum):
    """Whether an entry was done, taken back or done again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """Who applied an edit, from which desk, when (UTC) and in which direction."""

    at: datetime
    actor: str
    desk: UUID
    act: Act = Act.DO


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One applied edit; payloads are {salt, change} as JSON, None once a person was erased."""

    subject: UUID
    number: int
    stamp: Stamp
    label: str
    previous: bytes
    commitments: tuple[bytes, ...]
    payloads: tuple[str | None, ...]
    hash: bytes


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one entry of a chain."""

    subject: UUID
    number: int
    reason: str


def chained(
    edit: Edit, stamp: Stamp, *, number: int, previous: bytes, salts: Iterable[bytes]
) -> JournalEntry:
    """Return the entry with this number after the one with this hash."""
    payloads = tuple(
        canonical_text({"salt": salt.hex(), "change": plain_change(change)})
        for change, salt in zip(edit.changes, salts, strict=True)
    )
    commitments = tuple(commitment_to(payload) for payload in payloads)
    return JournalEntry(
        subject=edit.subject,
        number=number,
        stamp=stamp,
        label=edit.label,
        previous=previous,
        commitments=commitments,
        payloads=payloads,
        hash=_hash(edit.subject, number, stamp, edit.label, (previous, *commitments)),
    )


def commitment_to(payload: str) -> bytes:
    """Return the salted SHA-256 that stands for a payload in the chain."""
    return hashlib.sha256(_PAYLOAD + payload.encode()).digest()


def canonical(value: object) -> bytes:
    """Return JSON that is the same bytes for the same values (RFC 8785 without floats)."""
    return canonical_text(value).encode()


def canonical_text(value: object) -> str:
    """Return the text of the canonical bytes; it may hold half a surrogate pair, unlike them."""
    return _CANONICAL.encode(value)


def flaws(entries: Iterable[JournalEntry]) -> list[Flaw]:
    """Return what is altered, missing or out of order; entries come by subject, then number."""
    found: dict[Flaw, None] = {}
    heads: dict[UUID, JournalEntry] = {}
    for entry in entries:
        found.update(dict.fromkeys(_breaks(heads.get(entry.subject), entry)))
        if not _stands(entry):
            found[Flaw(entry.subject, entry.number, "altered")] = None
        heads = {entry.subject: entry}  # the subjects before it are done with: let them go
    return list(found)


def plain_change(change: Change) -> Plain:
    """Return a change as JSON types: the differing fields before and after, None for no value."""
    value, names = change.entity, change.fields
    return {
        "kind": type(value).__name__,
        "id": str(value.id),
        "before": _plain_fields(change.before, names),
        "after": _plain_fields(change.after, names),
    }


def plain(value: object) -> object:
    """Return a field's value as a JSON type: ids and dates as text, moments as UTC text."""
    if isinstance(value, tuple | Mapping):
        return _plain_parts(value)
    if isinstance(value, datetime):
        return utc_text(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    return value.value if isinstance(value, StrEnum) else value


def _plain_parts(value: tuple[object, ...] | Mapping[object, object]) -> object:
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return {str(key): plain(part) for key, part in value.items()}


def utc_text(moment: datetime) -> str:
    """Return a moment as UTC text with six decimals, such as 2020-08-27T05:00:00.000000Z."""
    # Not strftime: it writes the year 999 with three digits, which nothing reads back.
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _plain_fields(side: Entity | None, names: tuple[str, ...]) -> Plain | None:
    return None if side is None else {name: plain(getattr(side, name)) for name in names}


def _breaks(last: JournalEntry | None, entry: JournalEntry) -> list[Flaw]:
    expected = last.number + 1 if last else 1
    if entry.number != expected:
        missing = range(expected, min(entry.number, expected + _NAMED_AT_MOST))
        return [Flaw(entry.subject, number, "missing") for number in missing]
    if entry.previous != (last.hash if last else GENESIS):
        return [Flaw(entry.subject, last.number if last else entry.number, "altered")]
    return []


def _stands(entry: JournalEntry) -> bool:
    links = (entry.previous, *entry.commitments)
    if entry.hash != _hash(entry.subject, entry.number, entry.stamp, entry.label, links):
        return False
    if len(entry.payloads) != len(entry.commitments):
        return False
    pairs = zip(entry.payloads, entry.commitments, strict=True)
    try:
        return all(payload is None or commitment_to(payload) == seal for payload, seal in pairs)
    except UnicodeEncodeError:  # half a surrogate pair: the desk never writes one
        return False


def _hash(subject: UUID, number: int, stamp: Stamp, label: str, links: Sequence[bytes]) -> bytes:
    meta = {
        "subject": str(subject),
        "number": number,
        "at": plain(stamp.at),
        "actor": stamp.actor,
        "desk": str(stamp.desk),
        "act": stamp.act.value,
        "label": label,
        "previous": links[0].hex(),
        "commitments": [commitment.hex() for commitment in links[1:]],
    }
    return hashlib.sha256(_ENTRY + canonical(meta)).digest()
