"""The journal is the chain of every edit: who changed what and when, so that nobody can rewrite it unseen."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from wontak.domain.edit import Change, Edit

Plain: TypeAlias = dict[str, Any]

GENESIS = bytes(32)
_PAYLOAD, _ENTRY = b"\x00", b"\x01"


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
    """One applied edit; payloads hold {salt, change} or None once a person was erased from them."""

    subject: UUID
    number: int
    stamp: Stamp
    label: str
    previous: bytes
    commitments: tuple[bytes, ...]
    payloads: tuple[Plain | None, ...]
    hash: bytes


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with one entry of a chain."""

    subject: UUID
    number: int
    reason: str


def entry_of(
    edit: Edit, stamp: Stamp, previous: JournalEntry | None, salts: Iterable[bytes]
) -> JournalEntry:
    """Return the entry that an edit adds to its subject's chain; salts are 16 random bytes a change."""
    return chained(
        edit,
        stamp,
        number=previous.number + 1 if previous else 1,
        previous=previous.hash if previous else GENESIS,
        salts=salts,
    )


def chained(
    edit: Edit, stamp: Stamp, *, number: int, previous: bytes, salts: Iterable[bytes]
) -> JournalEntry:
    """Return the entry with this number after the one with this hash."""
    payloads = tuple(
        {"salt": salt.hex(), "change": plain_change(change)}
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
        hash=_hash(edit.subject, number, stamp, edit.label, previous, commitments),
    )


def commitment_to(payload: Plain) -> bytes:
    """Return the salted SHA-256 that stands for a payload in the chain."""
    return hashlib.sha256(_PAYLOAD + canonical(payload)).digest()


def canonical(value: object) -> bytes:
    """Return JSON that is the same bytes for the same values (RFC 8785 for strings, integers, null)."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def flaws(entries: Iterable[JournalEntry]) -> list[Flaw]:
    """Return what is altered, missing or out of order; entries come by subject, then number."""
    found: list[Flaw] = []
    heads: dict[UUID, JournalEntry] = {}
    for entry in entries:
        last = heads.get(entry.subject)
        if entry.previous != (last.hash if last else GENESIS) or entry.number != (
            last.number + 1 if last else 1
        ):
            found.append(Flaw(entry.subject, entry.number, "missing"))
        if entry.hash != _hash(
            entry.subject,
            entry.number,
            entry.stamp,
            entry.label,
            entry.previous,
            entry.commitments,
        ) or not _payloads_stand(entry):
            found.append(Flaw(entry.subject, entry.number, "altered"))
        heads[entry.subject] = entry
    return found


def plain_change(change: Change) -> Plain:
    """Return a change as JSON types: the differing fields before and after, None for no value."""
    value = change.entity
    return {
        "kind": type(value).__name__,
        "id": str(value.id),
        "before": _plain_fields(change, change.before),
        "after": _plain_fields(change, change.after),
    }


def plain(value: object) -> object:
    """Return a field's value as a JSON type: ids and dates as text, moments as UTC text."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): plain(part) for key, part in value.items()}
    return value.value if isinstance(value, StrEnum) else value


def _plain_fields(change: Change, side: object) -> Plain | None:
    return None if side is None else {name: plain(getattr(side, name)) for name in change.fields}


def _payloads_stand(entry: JournalEntry) -> bool:
    if len(entry.payloads) != len(entry.commitments):
        return False
    pairs = zip(entry.payloads, entry.commitments, strict=True)
    return all(payload is None or commitment_to(payload) == seal for payload, seal in pairs)


def _hash(
    subject: UUID,
    number: int,
    stamp: Stamp,
    label: str,
    previous: bytes,
    commitments: tuple[bytes, ...],
) -> bytes:
    meta = {
        "subject": str(subject),
        "number": number,
        "at": plain(stamp.at),
        "actor": stamp.actor,
        "desk": str(stamp.desk),
        "act": stamp.act.value,
        "label": label,
        "previous": previous.hex(),
        "commitments": [commitment.hex() for commitment in commitments],
    }
    return hashlib.sha256(_ENTRY + canonical(meta)).digest()
