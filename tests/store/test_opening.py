"""Files that are newer, foreign, cut or damaged: refused or opened with a sentence, never changed."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from tests.services.watching import first_board
from tests.services.worlds import DESK, furnished, opened, rows_of
from tests.store.files import assert_refused, change, crash_while_writing, cut_off_without_log
from wontak.domain.journal import flaws
from wontak.services import agendas
from wontak.store import backup
from wontak.store.engine import APPLICATION_ID, SCHEMA, connect, log_of
from wontak.store.opening import (
    FolderError,
    NewerFileError,
    NotOursError,
    OldDriverError,
    open_store,
    schema_of,
)
from wontak.store.troubles import DamagedFileError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


def test_a_new_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "새 폴더" / "안" / "대구 #1?.wontak"
    with closing(opened(path)) as store:
        assert store.conferences() == ()
        assert store.path == path
    assert schema_of(path) == SCHEMA


def test_an_empty_file_becomes_a_desk(tmp_path: Path) -> None:
    path = tmp_path / "desk.wontak"
    path.touch()
    with closing(opened(path)) as store:
        assert store.conferences() == ()


def test_a_file_that_was_being_made_when_its_desk_was_killed_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "desk.wontak"
    connect(path).close()
    assert path.stat().st_size > 0
    with closing(opened(path)) as store:
        assert store.conferences() == ()


def test_a_file_whose_first_commit_was_cut_off_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "desk.wontak"
    cut_off_without_log(path)
    with closing(opened(path)) as store:
        assert store.conferences() == ()


def test_a_backup_that_was_cut_off_while_it_was_opened_is_mended(path: Path) -> None:
    copy = backup.save(path, reason="auto")
    before = rows_of(copy)
    cut_off_without_log(copy)
    opened(copy).close()
    assert rows_of(copy) == before


def test_a_foreign_file_that_was_cut_off_is_left_to_its_program(tmp_path: Path) -> None:
    path = tmp_path / "남의 파일.wontak"
    FOREIGN["database"](path)
    cut_off_without_log(path)
    assert_refused(path, NotOursError)


def test_what_was_saved_before_a_crash_is_there_afterwards(path: Path) -> None:
    crash_while_writing(path, "노후 경유차")
    with closing(opened(path)) as store:
        assert first_board(store).agenda.problem == "노후 경유차"
        assert flaws(store.journal()) == []


def test_a_desk_behind_a_link_keeps_its_log_where_the_file_is(path: Path) -> None:
    crash_while_writing(path, "노후 경유차")
    link = path.parent / "links" / "desk.wontak"
    link.parent.mkdir()
    link.symlink_to(path)
    assert log_of(link) == log_of(path)
    with closing(opened(link)) as store:
        assert first_board(store).agenda.problem == "노후 경유차"
    assert [each.name for each in link.parent.iterdir()] == ["desk.wontak"]


def test_a_newer_file_is_refused_and_left_as_it_is(path: Path) -> None:
    change(path, f"PRAGMA user_version = {SCHEMA + 1}")
    assert_refused(path, NewerFileError)


def test_a_newer_file_with_its_log_beside_it_is_left_with_its_log(path: Path) -> None:
    change(path, f"PRAGMA user_version = {SCHEMA + 1}")
    with closing(connect(path)) as connection:
        connection.execute("PRAGMA user_version")
    script = (
        "import os, sys, sqlcipher3.dbapi2 as driver\n"
        "connection = driver.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('CREATE TABLE later (id INTEGER) STRICT')\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=True)
    before = path.read_bytes(), log_of(path).read_bytes()
    assert before[1]
    with pytest.raises(NewerFileError):
        opened(path)
    assert (path.read_bytes(), log_of(path).read_bytes()) == before


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/hwp+zip")


def _database(*statements: str) -> Callable[[Path], None]:
    return lambda path: change(path, "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", *statements)


FOREIGN: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text(
        "의제,제안자\n미세먼지,시민의회\n" * 100, encoding="cp949"
    ),
    "one letter": lambda path: path.write_bytes(b"x"),
    "zip": _zip,
    "zeros": lambda path: path.write_bytes(bytes(100_000)),
    "database": _database(),
    "database with a log": _database("PRAGMA journal_mode = WAL"),
    "database of another program": _database("PRAGMA application_id = 1196437808"),
    "database of another program with a log": _database(
        "PRAGMA application_id = 1196437808", "PRAGMA journal_mode = WAL"
    ),
    "empty database with a number": lambda path: change(path, "PRAGMA user_version = 7"),
    "encrypted": lambda path: change(path, "PRAGMA key = 'secret'", "CREATE TABLE t (a)"),
}


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_foreign_file_is_refused_and_left_as_it_is(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "남의 파일.wontak"
    FOREIGN[kind](path)
    assert_refused(path, NotOursError)


def test_a_folder_and_a_pipe_are_no_desks(tmp_path: Path) -> None:
    with pytest.raises(NotOursError):
        opened(tmp_path)
    pipe = tmp_path / "pipe.wontak"
    os.mkfifo(pipe)
    with pytest.raises(NotOursError):
        opened(pipe)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderError, match="cannot be made"):
        opened(tmp_path / "file" / "desk.wontak")


def test_a_library_that_can_lose_data_is_refused(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(OldDriverError):
        opened(path)


@pytest.mark.parametrize("left", [b"", None])
def test_a_log_whose_file_is_lost_is_not_thrown_away(path: Path, left: bytes | None) -> None:
    crash_while_writing(path, "노후 경유차")
    whole = path.read_bytes()
    path.unlink() if left is None else path.write_bytes(left)
    assert_refused(path, DamagedFileError)
    path.write_bytes(whole)
    with closing(opened(path)) as store:
        assert first_board(store).agenda.problem == "노후 경유차"


def test_a_file_whose_application_mark_is_damaged_is_refused(path: Path) -> None:
    change(path, f"PRAGMA application_id = {APPLICATION_ID ^ 1}")
    assert_refused(path, NotOursError)


def test_opening_twice_changes_no_row(path: Path) -> None:
    before = rows_of(path)
    for _ in range(2):
        opened(path).close()
    assert rows_of(path) == before


def test_who_acts_is_kept_clean(path: Path) -> None:
    with closing(open_store(path, actor="진행\ud800자\x00", desk=DESK)) as store:
        store.apply(agendas.write_goal(first_board(store).agenda, "맑은 하늘"))
        assert {entry.stamp.actor for entry in store.journal()} == {"진행자"}
        assert flaws(store.journal()) == []
