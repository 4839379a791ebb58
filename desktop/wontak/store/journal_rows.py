"""The journal's entries as rows."""

import json
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select, tuple_

from wontak.domain.journal import JournalEntry, Stamp
from wontak.store.tables import JOURNAL
from wontak.store.writer import Writer

_INSERT = JOURNAL.insert().values(
    {each.name: bindparam(each.name, type_=each.type) for each in JOURNAL.c if each.name != "seq"}
)
_HEAD = (
    select(JOURNAL.c.number, JOURNAL.c.hash)
    .where(JOURNAL.c.subject == bindparam("subject", type_=JOURNAL.c.subject.type))
    .order_by(JOURNAL.c.number.desc())
)
_PLACE = tuple_(JOURNAL.c.subject, JOURNAL.c.number)
_FIRST = select(JOURNAL).order_by(JOURNAL.c.subject, JOURNAL.c.number)
_LAST = tuple_(
    bindparam("subject", type_=JOURNAL.c.subject.type),
    bindparam("number", type_=JOURNAL.c.number.type),
)
_BEHIND = _FIRST.where(_PLACE.op(">")(_LAST))
_HASH = 32
_PAGE = 100  # of a whole agenda each, where it was added as one act: 44 KB
_READER = json.JSONDecoder()


def add(writer: Writer, entry: JournalEntry) -> None:
    """Write an entry."""
    values = {
        "subject": entry.subject,
        "number": entry.number,
        "at": entry.stamp.at,
        "actor": entry.stamp.actor,
        "desk": entry.stamp.desk,
        "act": entry.stamp.act,
        "label": entry.label,
        "previous": entry.previous,
        "commitments": b"".join(entry.commitments),
        "payloads": f"[{','.join(payload or 'null' for payload in entry.payloads)}]",
        "hash": entry.hash,
    }
    writer.run(_INSERT, values)


def head(writer: Writer, subject: UUID) -> tuple[int, bytes] | None:
    """Return number and hash of a chain's last entry; None for a chain not begun."""
    row = writer.first(_HEAD, {"subject": subject})
    return None if row is None else (row[0], row[1])


def entries(writer: Writer, behind: JournalEntry | None) -> list[JournalEntry]:
    """Return the next entries by subject and number, a hundred at most; the first for None."""
    if behind is None:
        rows = writer.some(_FIRST, {}, most=_PAGE)
    else:
        last = {"subject": behind.subject, "number": behind.number}
        rows = writer.some(_BEHIND, last, most=_PAGE)
    return [_entry(dict(zip(JOURNAL.c.keys(), row, strict=True))) for row in rows]


def _payloads(text: str) -> tuple[str | None, ...]:
    # What does not read stands for no payload, so that the entry is told by its number as altered.
    try:
        return tuple(_each_payload(text))
    except (ValueError, RecursionError):
        return ()


def _each_payload(text: str) -> Iterator[str | None]:
    # Each as it was written: to write them anew takes more than half the time of a long check.
    last = len(text) - 1
    if not (text.startswith("[") and text.endswith("]")):
        raise ValueError(text)
    at = 1 if last > 1 else last + 1
    while at <= last:
        payload, end = _READER.raw_decode(text, at)
        if text[end] != ("," if end < last else "]"):
            raise ValueError(text)
        yield None if payload is None else text[at:end]
        at = end + 1


def _entry(row: Mapping[Any, Any]) -> JournalEntry:
    seals = row["commitments"]
    return JournalEntry(
        subject=row["subject"],
        number=row["number"],
        stamp=Stamp(at=row["at"], actor=row["actor"], desk=row["desk"], act=row["act"]),
        label=row["label"],
        previous=row["previous"],
        commitments=tuple(seals[at : at + _HASH] for at in range(0, len(seals), _HASH)),
        payloads=_payloads(row["payloads"]),
        hash=row["hash"],
    )
