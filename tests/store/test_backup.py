"""Backups: checked, thinned by rule, made while the desk writes, and put back without mixing."""

import os
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from tests.services.watching import first_board
from tests.services.worlds import furnished, opened, rows_of
from wontak.domain.journal import flaws
from wontak.services import agendas
from wontak.store import backup
from wontak.store.engine import connect, log_of
from wontak.store.sql_store import SqlStore

NOON = datetime(2020, 8, 27, 12)  # noqa: DTZ001 - backups bear the facilitator's own time


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.fixture
def store(path: Path) -> Iterator[SqlStore]:
    store = opened(path)
    yield store
    store.close()


def write(store: SqlStore, problem: str) -> None:
    """Have the first agenda's problem rewritten."""
    store.apply(agendas.write_problem(first_board(store).agenda, problem))


def problem_in(path: Path) -> str:
    """Return the one problem that was written into a file; it is only looked at."""
    with closing(connect(path, read_only=True)) as connection:
        found = connection.execute("SELECT problem FROM agenda WHERE problem != ''").fetchall()
    return str(found[0][0]) if found else ""


def names(path: Path) -> list[str]:
    """Return the names of all backups of a file."""
    return sorted(each.name for each in backup.folder_of(path).glob("*.wontak"))


def test_a_backup_holds_what_the_file_holds_and_stands_alone(store: SqlStore) -> None:
    write(store, "노후 경유차")
    copy = backup.save(store.path, reason="auto", at=NOON)
    assert copy.name == "desk-20200827-120000-auto.wontak"
    assert rows_of(copy) == rows_of(store.path)
    with closing(connect(copy, read_only=True)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchall() == [("delete",)]
    assert {each.name for each in copy.parent.iterdir()} == {copy.name, f"{copy.name}.sha256"}


def test_a_backup_is_made_while_the_desk_writes(store: SqlStore) -> None:
    stop = threading.Event()
    told: list[str] = []

    def write_on() -> None:
        while not stop.is_set():
            write(store, f"{len(told)}번째 {'가나다' * 500}")
            told.append(first_board(store).agenda.problem)

    writer = threading.Thread(target=write_on)
    writer.start()
    try:
        for number in range(10):
            known = len(told)
            copy = backup.save(store.path, reason="auto", at=NOON + timedelta(seconds=number))
            with closing(opened(copy)) as copied:
                problem = first_board(copied).agenda.problem
                assert not problem or int(problem.partition("번째")[0]) >= known - 1
                assert flaws(copied.journal()) == []
    finally:
        stop.set()
        writer.join()


def test_a_file_is_copied_again_only_after_a_change(store: SqlStore) -> None:
    first = backup.save_if_changed(store.path)
    assert first is not None
    assert backup.save_if_changed(store.path) is None
    write(store, "노후 경유차")
    second = backup.save_if_changed(store.path, reason="changed")
    assert second is not None
    assert problem_in(second) == "노후 경유차"
    assert backup.save_if_changed(store.path) is None


def test_a_closed_file_is_copied_once(path: Path) -> None:
    assert backup.save_if_changed(path)
    assert backup.save_if_changed(path) is None


def test_what_is_written_while_a_backup_is_made_is_in_the_next_one(store: SqlStore) -> None:
    write(store, "하나")
    assert backup.save_if_changed(store.path)
    (copy,) = backup.folder_of(store.path).glob("*.wontak")
    assert copy.stat().st_mtime_ns <= log_of(store.path).stat().st_mtime_ns


def test_a_backup_that_is_not_sound_does_not_count(path: Path) -> None:
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'note'")
    with pytest.raises(driver.Error):
        backup.save(path, reason="auto")
    assert list(backup.folder_of(path).iterdir()) == []


def test_the_newest_good_backup_is_found_past_damaged_ones(path: Path) -> None:
    copies = [backup.save(path, reason="auto", at=NOON + timedelta(days=day)) for day in range(6)]
    copies[5].write_bytes(b"no database")
    copies[4].write_bytes(copies[4].read_bytes()[:-4096])
    flip_a_letter(copies[3])
    backup.folder_of(path).joinpath("desk-notes-auto.wontak").write_text("no stamp")
    assert backup.newest_good(path) == copies[2]


def flip_a_letter(copy: Path) -> None:
    """Turn a letter into another where SQLite's own check does not look."""
    content = bytearray(copy.read_bytes())
    place = content.rindex("미세먼지".encode())
    content[place + 2] ^= 1
    copy.write_bytes(content)
    with closing(connect(copy, read_only=True)) as connection:
        assert backup.is_sound(connection)


def test_a_backup_from_before_seals_were_kept_counts_when_it_is_sound(path: Path) -> None:
    copy = backup.save(path, reason="auto")
    copy.with_name(f"{copy.name}.sha256").unlink()
    assert backup.newest_good(path) == copy


def test_there_is_no_good_backup_where_there_is_none(path: Path) -> None:
    assert backup.newest_good(path) is None


@pytest.mark.parametrize("name", ["대구 [2020]*?.wontak", "행사-20200827-140000.wontak", "desk"])
def test_a_file_of_any_name_finds_its_backups(path: Path, name: str) -> None:
    renamed = path.rename(path.with_name(name))
    older = backup.save(renamed, reason="auto", at=NOON)
    newer = backup.save(renamed, reason="before-migration", at=NOON + timedelta(hours=1))
    assert backup.newest_good(renamed) == newer
    newer.unlink()
    assert backup.newest_good(renamed) == older


def test_old_copies_are_thinned_and_their_seals_with_them(path: Path) -> None:
    now = datetime.now().replace(microsecond=0)  # noqa: DTZ005 - the facilitator's own time
    stale = [
        backup.save(path, reason="auto", at=now - timedelta(days=400, hours=h)) for h in (1, 2)
    ]
    os.utime(path)
    assert backup.save_if_changed(path)
    assert stale[0].exists()
    assert not stale[1].exists()
    left = {each.name.removesuffix(".sha256") for each in backup.folder_of(path).iterdir()}
    assert left == set(names(path))


YEAR = [NOON - timedelta(hours=4 * n + 1) for n in range(6 * 400)]


def thinned(moments: list[datetime]) -> list[datetime]:
    """Return which of the moments would be kept at noon."""
    copies = {Path(f"{number}.wontak"): moment for number, moment in enumerate(moments)}
    gone = backup.superfluous(copies, NOON)
    return sorted(moment for copy, moment in copies.items() if copy not in gone)


def test_all_copies_of_two_days_are_kept() -> None:
    moments = [NOON - timedelta(minutes=30 * n) for n in range(97)]
    assert thinned(moments) == sorted(moments)


def test_older_copies_are_kept_by_day_week_and_month() -> None:
    kept = thinned(YEAR)
    old = [moment for moment in kept if NOON - moment > timedelta(days=2)]
    days = {moment.date() for moment in kept}
    assert days >= {(NOON - timedelta(days=n)).date() for n in range(12)}
    assert len({moment.isocalendar()[:2] for moment in kept}) >= 10
    assert len({(moment.year, moment.month) for moment in kept}) == 9
    assert len(old) <= 12 + 10 + 9
    assert all(moment.hour == 23 for moment in old)  # the last copy of its day


def test_thinning_again_removes_nothing_more() -> None:
    kept = thinned(YEAR)
    assert thinned(kept) == kept


def test_a_backup_put_back_does_not_mix_with_the_log_of_the_old_file(path: Path) -> None:
    copy = backup.save(path, reason="auto")
    store = opened(path)
    write(store, "노후 경유차")
    content, log = path.read_bytes(), log_of(path).read_bytes()
    store.close()
    path.write_bytes(content)
    log_of(path).write_bytes(log)  # as after a crash
    aside = backup.restore(path, copy)
    assert problem_in(path) == ""
    assert aside is not None
    assert problem_in(aside) == "노후 경유차"
    assert copy.exists()


def test_a_backup_is_put_where_the_file_was_lost(path: Path) -> None:
    copy = backup.save(path, reason="auto")
    path.unlink()
    assert backup.restore(path, copy) is None
    assert problem_in(path) == ""
