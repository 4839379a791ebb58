"""The journal in the file: rewriting it is refused, and who gets around that is named by number."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as driver

from tests.services.watching import first_board
from tests.services.worlds import furnished, opened
from wontak.domain.journal import Act, Flaw, flaws
from wontak.services import agendas, conferences
from wontak.services.history import History
from wontak.store.sql_store import SqlStore


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.fixture
def store(path: Path) -> Iterator[SqlStore]:
    store = opened(path)
    yield store
    store.close()


def tamper(path: Path, statement: str, *values: object) -> None:
    """Change the journal as a program does that has taken its guards away."""
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER IF EXISTS journal_is_never_cut")
        connection.execute("DROP TRIGGER IF EXISTS journal_is_never_rewritten")
        connection.execute(statement, values)


def flaws_in(path: Path) -> list[Flaw]:
    """Return what is wrong with the journal in a file."""
    with closing(opened(path)) as store:
        return flaws(store.journal())


@pytest.fixture
def subject(path: Path) -> UUID:
    """Return an agenda whose chain has at least nine entries."""
    with closing(opened(path)) as store:
        return first_board(store).agenda.id


REWRITINGS = (
    "DELETE FROM journal",
    "DELETE FROM journal WHERE number = 1",
    "UPDATE journal SET seq = seq",
    "UPDATE journal SET subject = subject",
    "UPDATE journal SET number = number",
    "UPDATE journal SET at = at",
    "UPDATE journal SET actor = actor",
    "UPDATE journal SET desk = desk",
    "UPDATE journal SET act = act",
    "UPDATE journal SET label = label",
    "UPDATE journal SET previous = previous",
    "UPDATE journal SET commitments = commitments",
    "UPDATE journal SET hash = hash",
)


@pytest.mark.parametrize("statement", REWRITINGS)
def test_rewriting_and_cutting_the_journal_is_refused(path: Path, statement: str) -> None:
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        before = connection.execute("SELECT * FROM journal ORDER BY seq").fetchall()
        with pytest.raises(driver.IntegrityError, match="the journal is never"):
            connection.execute(statement)
        assert connection.execute("SELECT * FROM journal ORDER BY seq").fetchall() == before


def test_a_person_can_be_erased_from_a_payload(path: Path, subject: UUID) -> None:
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        erase = "UPDATE journal SET payloads = '[null]' WHERE subject = ? AND number = 5"
        assert connection.execute(erase, (subject.bytes,)).rowcount == 1
    assert flaws_in(path) == []


ALTERATIONS = {
    "label": "label = 'Remove agenda'",
    "actor": "actor = '아무개'",
    "time": "at = '2020-08-27T05:00:00.000000Z'",
    "act": "act = 'undo'",
    "payload": "payloads = replace(payloads, 'salt', 'sold')",
    "payload that is no JSON": "payloads = '[{'",
    "payload that is no list": "payloads = '5'",
    "payload too deep to read": f"payloads = '{'[' * 100_000}'",
    "half a surrogate pair": 'payloads = \'[{"salt":"\\ud800"}]\'',
    "commitments": "commitments = zeroblob(32)",
    "commitments of odd length": "commitments = x'01'",
    "hash": "hash = zeroblob(32)",
    "hash before": "previous = zeroblob(32)",
}


@pytest.mark.parametrize("what", ALTERATIONS)
def test_an_altered_row_is_named_by_its_number(path: Path, subject: UUID, what: str) -> None:
    here = "WHERE subject = ? AND number = 5"
    tamper(path, " ".join(("UPDATE journal SET", ALTERATIONS[what], here)), subject.bytes)
    found = flaws_in(path)
    assert Flaw(subject, 5, "altered") in found
    assert {flaw.subject for flaw in found} == {subject}
    assert {flaw.number for flaw in found} <= {4, 5}


def test_deleted_rows_are_named_by_their_numbers(path: Path, subject: UUID) -> None:
    tamper(path, "DELETE FROM journal WHERE subject = ? AND number IN (1, 4, 5)", subject.bytes)
    assert flaws_in(path) == [Flaw(subject, number, "missing") for number in (1, 4, 5)]


def test_rows_that_changed_places_are_named(path: Path, subject: UUID) -> None:
    swap = "UPDATE journal SET number = CASE number WHEN 3 THEN -4 ELSE -3 END WHERE subject = ? AND number IN (3, 4)"
    tamper(path, swap, subject.bytes)
    tamper(path, "UPDATE journal SET number = -number WHERE number < 0")
    assert {flaw.number for flaw in flaws_in(path)} >= {3, 4}


def test_a_row_of_another_chain_is_named(path: Path, subject: UUID) -> None:
    tamper(path, "UPDATE journal SET subject = ?, number = 1000 WHERE seq = 1", subject.bytes)
    assert flaws_in(path)


def test_every_edit_is_one_row_with_who_when_and_which_way(store: SqlStore) -> None:
    history = History(store)
    agenda = first_board(store).agenda
    before = len(list(store.journal()))
    history.run(agendas.write_goal(agenda, "맑은 하늘"))
    history.undo()
    history.redo()
    rows = [entry for entry in store.journal() if entry.subject == agenda.id][-3:]
    assert len(list(store.journal())) == before + 3
    assert [row.stamp.act for row in rows] == [Act.DO, Act.UNDO, Act.REDO]
    assert {row.label for row in rows} == {"Write goal"}
    assert {row.stamp.actor for row in rows} == {"진행자"}
    assert flaws(store.journal()) == []


def test_each_agenda_has_a_chain_of_its_own(store: SqlStore) -> None:
    chains: dict[UUID, list[int]] = {}
    for entry in store.journal():
        chains.setdefault(entry.subject, []).append(entry.number)
    assert len(chains) > 2
    assert all(numbers == [*range(1, len(numbers) + 1)] for numbers in chains.values())


def test_the_journal_is_read_without_changing_later_reads(store: SqlStore) -> None:
    for _ in range(2):
        list(store.journal())
        assert first_board(store).commitments
        store.apply(conferences.rename(store.conferences()[0], f"{len(list(store.journal()))}차"))


def test_a_journal_read_half_way_does_not_keep_edits_from_being_saved(store: SqlStore) -> None:
    reading = store.journal()
    first = next(reading)
    store.apply(agendas.write_goal(first_board(store).agenda, "맑은 하늘"))
    assert first_board(store).agenda.goal == "맑은 하늘"
    assert flaws([first, *reading]) == []


def test_a_long_journal_is_read_whole(store: SqlStore) -> None:
    known = len(list(store.journal()))
    conference = store.conferences()[0]
    for number in range(1100):
        renamed = conference.but(title=f"{number}차")
        store.apply(conferences.rename(conference, renamed.title))
        conference = renamed
    assert len(list(store.journal())) == known + 1100
    assert flaws(store.journal()) == []
