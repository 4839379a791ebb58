"""Cut and damaged files are told with a sentence, never overwritten, and their backups are found."""

from contextlib import closing, suppress
from pathlib import Path
from random import Random

import pytest

from tests.services.watching import first_board
from tests.services.worlds import furnished, opened
from tests.store.files import assert_refused, change, crash_while_writing, files_of, read_all
from wontak.domain.errors import WontakError
from wontak.domain.journal import flaws
from wontak.language import translator
from wontak.services import agendas
from wontak.store import backup, opening
from wontak.store.engine import log_of
from wontak.store.troubles import DamagedFileError

SEEDS = 200


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.mark.parametrize("length", [1, 15, 16, 50, 99, 100, 2000, 4096, 5000, -4096, -1])
def test_a_cut_file_is_refused_and_its_backup_is_found(path: Path, length: int) -> None:
    saved = backup.save(path, reason="auto")
    whole = path.read_bytes()
    path.write_bytes(whole[:length])
    assert_refused(path, DamagedFileError)
    assert backup.newest_good(path) == saved


def test_a_file_cut_to_nothing_is_no_new_desk_where_there_is_a_backup(path: Path) -> None:
    saved = backup.save(path, reason="auto")
    path.write_bytes(b"")
    assert_refused(path, DamagedFileError)
    assert backup.newest_good(path) == saved


@pytest.mark.parametrize("unread", [False, True], ids=["checked", "too large to be checked"])
@pytest.mark.parametrize("tens", range(SEEDS // 10))
def test_flipped_bits_are_told_and_never_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch, tens: int, *, unread: bool
) -> None:
    if unread:
        monkeypatch.setattr(opening, "_CHECKED_AT_ONCE", 0)
    saved = backup.save(path, reason="auto")
    whole = path.read_bytes()
    for seed in range(tens * 10, tens * 10 + 10):
        path.write_bytes(flipped(whole, Random(seed)))
        log_of(path).unlink(missing_ok=True)
        before = files_of(path.parent)
        told = refusal(path)
        if told is not None:
            assert told.sentence(translator("ko"))
            assert files_of(path.parent) == before
    assert backup.newest_good(path) == saved


def refusal(path: Path) -> WontakError | None:
    """Open a file and read it all; returns what the opening was refused with."""
    try:
        store = opened(path)
    except WontakError as error:
        return error
    with closing(store), suppress(DamagedFileError):
        read_all(store)
    return None


def flipped(whole: bytes, chance: Random) -> bytes:
    """Return the bytes with one bit or three turned over."""
    content = bytearray(whole)
    for _ in range(chance.choice((1, 1, 3))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


DAMAGES = {
    "word": "UPDATE agenda SET status = 'on_the_tabl'",
    "word of an optional field": "UPDATE commitment SET resource_kind = 'budge'",
    "list": "UPDATE action_item SET partner_ids = '[\"1'",
    "list of numbers": "UPDATE agenda SET keywords = '[1]'",
    "no list": "UPDATE agenda SET keywords = '{}'",
    "id in a list": "UPDATE action_item SET partner_ids = '[\"x\"]'",
    "id": "UPDATE commitment SET action_item_id = x'0102'",
    "day": "UPDATE commitment SET due = '2020-13-31'",
    "moment": "UPDATE note SET at = 'yesterday'",
    "moment without a zone": "UPDATE note SET at = '2020-08-27T05:00:00'",
    "letters": "UPDATE agenda SET problem = CAST(x'EDA080' AS TEXT)",
    "rule broken": "UPDATE commitment SET quantity = -1",
    "name lost": "UPDATE agenda SET title = ''",
}


@pytest.mark.parametrize("what", DAMAGES)
def test_a_value_that_was_never_saved_is_told_as_damage(path: Path, what: str) -> None:
    change(path, "PRAGMA foreign_keys = OFF", DAMAGES[what])
    with closing(opened(path)) as store, pytest.raises(DamagedFileError):
        read_all(store)


def test_a_conflict_with_a_damaged_value_is_told_as_damage(path: Path) -> None:
    with closing(opened(path)) as store:
        agenda = first_board(store).agenda
        change(path, "UPDATE agenda SET status = 'on_the_tabl', goal = 'other'")
        with pytest.raises(DamagedFileError):
            store.apply(agendas.write_goal(agenda, "맑은 하늘"))


@pytest.mark.parametrize("lost", ["DROP TABLE journal", "ALTER TABLE note DROP COLUMN kind"])
def test_a_table_or_column_that_is_lost_is_told_as_damage(path: Path, lost: str) -> None:
    change(path, lost)
    with closing(opened(path)) as store, pytest.raises(DamagedFileError):
        read_all(store)


def test_a_damaged_log_costs_no_more_than_what_was_written_after_the_damage(path: Path) -> None:
    crash_while_writing(path, "노후 경유차")
    whole, log = path.read_bytes(), log_of(path).read_bytes()
    for seed in range(SEEDS // 4):
        path.write_bytes(whole)
        log_of(path).write_bytes(flipped(log, Random(seed)))
        with closing(opened(path)) as store:
            assert first_board(store).agenda.problem in {"", "노후 경유차"}
            assert flaws(store.journal()) == []
