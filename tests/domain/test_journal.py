"""The journal: canonical bytes, and a chain that names by number what was done to it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.commitment import Commitment, Strength
from wontak.domain.conference import Conference
from wontak.domain.edit import Change, Edit
from wontak.domain.journal import (
    GENESIS,
    Act,
    Flaw,
    JournalEntry,
    Stamp,
    canonical,
    chained,
    flaws,
    plain,
    plain_change,
    utc_text,
)

SUBJECT = UUID(int=1)
STAMP = Stamp(at=datetime(2020, 8, 27, 5, tzinfo=UTC), actor="진행자", desk=UUID(int=9))
VALUE = Conference(id=SUBJECT, title="2020 대구", order="a1")

Tampering = Callable[[JournalEntry], JournalEntry]


def chain(length: int, subject: UUID = SUBJECT) -> list[JournalEntry]:
    """Return a sound chain of retitlings."""
    entries: list[JournalEntry] = []
    for number in range(1, length + 1):
        change = Change(VALUE.but(title=f"{number - 1}차"), VALUE.but(title=f"{number}차"))
        edit = Edit("Rename conference", subject, (change,))
        previous = entries[-1].hash if entries else GENESIS
        salts = [bytes([number]) * 16]
        entries.append(chained(edit, STAMP, number=number, previous=previous, salts=salts))
    return entries


def forged(entry: JournalEntry, title: str) -> JournalEntry:
    """Return the entry with another title and all its hashes made to fit."""
    change = Change(VALUE, VALUE.but(title=title))
    edit = Edit(entry.label, entry.subject, (change,))
    return chained(
        edit, entry.stamp, number=entry.number, previous=entry.previous, salts=[bytes(16)]
    )


def test_a_sound_chain_has_no_flaws() -> None:
    assert flaws([*chain(20), *chain(5, UUID(int=2))]) == []
    assert flaws([]) == []


TAMPERINGS: dict[str, Tampering] = {
    "payload": lambda e: replace(e, payloads=(_payload(e).replace("salt", "sold"),)),
    "payload with half a surrogate pair": lambda e: replace(e, payloads=('{"salt":"\ud800"}',)),
    "payload dropped": lambda e: replace(e, payloads=()),
    "payload added": lambda e: replace(e, payloads=(*e.payloads, None)),
    "label": lambda e: replace(e, label="Remove conference"),
    "actor": lambda e: replace(e, stamp=replace(e.stamp, actor="아무개")),
    "time": lambda e: replace(e, stamp=replace(e.stamp, at=e.stamp.at + timedelta(seconds=1))),
    "desk": lambda e: replace(e, stamp=replace(e.stamp, desk=UUID(int=8))),
    "act": lambda e: replace(e, stamp=replace(e.stamp, act=Act.UNDO)),
    "commitment": lambda e: replace(e, commitments=(bytes(32),)),
    "hash and payload": lambda e: forged(e, "몰래 고친 이름"),
}


def _payload(entry: JournalEntry) -> str:
    payload = entry.payloads[0]
    assert payload is not None
    return payload


@pytest.mark.parametrize("number", [1, 5, 8])
@pytest.mark.parametrize("what", TAMPERINGS)
def test_an_altered_entry_is_named_by_its_number(what: str, number: int) -> None:
    entries = chain(9)
    entries[number - 1] = TAMPERINGS[what](entries[number - 1])
    assert flaws(entries) == [Flaw(SUBJECT, number, "altered")]


def test_an_altered_hash_is_named_once() -> None:
    entries = chain(9)
    entries[4] = replace(entries[4], hash=bytes(32))
    assert flaws(entries) == [Flaw(SUBJECT, 5, "altered")]


def test_entries_that_were_removed_are_named_by_their_numbers() -> None:
    entries = chain(9)
    kept = [entry for entry in entries if entry.number not in {1, 4, 5}]
    assert flaws(kept) == [Flaw(SUBJECT, number, "missing") for number in (1, 4, 5)]


def test_entries_whose_numbers_were_exchanged_are_named() -> None:
    entries = chain(6)
    third, fourth = replace(entries[3], number=3), replace(entries[2], number=4)
    found = flaws([*entries[:2], third, fourth, *entries[4:]])
    assert {flaw.number for flaw in found} >= {3, 4}


def test_an_entry_moved_to_another_chain_is_named() -> None:
    ours, theirs = chain(3), chain(3, UUID(int=2))
    theirs[1] = replace(ours[1], subject=UUID(int=2))
    assert Flaw(UUID(int=2), 2, "altered") in flaws([*ours, *theirs])


def test_a_number_gone_wild_is_told_without_counting_up_to_it() -> None:
    entries = chain(3)
    entries[2] = replace(entries[2], number=2**60)
    found = flaws(entries)
    assert Flaw(SUBJECT, 3, "missing") in found
    assert Flaw(SUBJECT, 2**60, "altered") in found


def test_an_erased_payload_leaves_the_chain_sound() -> None:
    entries = chain(9)
    entries[4] = replace(entries[4], payloads=(None,))
    assert flaws(entries) == []


def test_the_salt_keeps_equal_changes_from_having_equal_commitments() -> None:
    edit = Edit("Rename", SUBJECT, (Change(VALUE, VALUE.but(title="대구")),))
    one, two = (
        chained(edit, STAMP, number=1, previous=GENESIS, salts=[bytes([n]) * 16]) for n in (1, 2)
    )
    assert one.commitments != two.commitments


def test_plain_values_are_what_any_reader_of_json_knows() -> None:
    value = Commitment(
        id=UUID(int=3),
        agenda_id=SUBJECT,
        order="a1",
        organization_id=UUID(int=4),
        strength=Strength.CONFIRMED,
        due=date(2020, 12, 31),
        quantity=3_000_000,
    )
    told = plain_change(Change(None, value))
    assert told["kind"] == "Commitment"
    assert told["before"] is None
    assert told["after"]["strength"] == "confirmed"
    assert told["after"]["due"] == "2020-12-31"
    assert told["after"]["organization_id"] == str(UUID(int=4))
    assert told["after"]["quantity"] == 3_000_000
    assert plain((UUID(int=1),)) == [str(UUID(int=1))]
    assert plain({"a": (date(2020, 1, 2),)}) == {"a": ["2020-01-02"]}
    assert plain((date(2020, 1, 2), None, "의제", 3)) == ["2020-01-02", None, "의제", 3]


def test_moments_are_told_in_utc_and_keep_their_length() -> None:
    seoul = timezone(timedelta(hours=9))
    assert utc_text(datetime(2020, 8, 27, 14, tzinfo=seoul)) == "2020-08-27T05:00:00.000000Z"
    assert utc_text(datetime(999, 1, 2, tzinfo=UTC)) == "0999-01-02T00:00:00.000000Z"


def jcs(value: Any) -> str:
    """Write RFC 8785 as its text says it, for what has no floats."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(f"{jcs(key)}:{jcs(value[key])}" for key in keys) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(jcs, value)) + "]"
    if isinstance(value, str):
        return '"' + "".join(map(_letter, value)) + '"'
    return "null" if value is None else str(value).lower()


def _letter(letter: str) -> str:
    short = {
        "\b": "\\b",
        "\t": "\\t",
        "\n": "\\n",
        "\f": "\\f",
        "\r": "\\r",
        '"': '\\"',
        "\\": "\\\\",
    }
    return short.get(letter) or (f"\\u{ord(letter):04x}" if ord(letter) < 0x20 else letter)


# Field names are ASCII; keys beyond the BMP would sort otherwise, and the desk has none.
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner)
    ),
)


@given(JSON)
def test_canonical_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert canonical(value).decode() == jcs(value)


def test_the_example_of_rfc_8785_comes_out_letter_by_letter() -> None:
    text = "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"/\U0001f600"
    assert canonical(text).decode() == '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/😀"'
