"""A full disk, a lock, a lost file: the act is kept, told, and saved when the trouble ends."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.services.watching import Watched, first_board, watched
from tests.services.worlds import furnished, opened
from tests.store.small_disk import allow_writing, small_disk
from tests.store.writing import Writer, text_now
from wontak.domain.errors import WontakError
from wontak.domain.journal import flaws
from wontak.language import translator
from wontak.services.ports import StoreTroubleError
from wontak.store import backup
from wontak.store.engine import log_of
from wontak.store.troubles import DamagedFileError

HOLDER = """
import sys, sqlcipher3.dbapi2 as driver
connection = driver.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
connection.execute("COMMIT")
"""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Have another process hold the file's lock."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, **pipes) as process:  # type: ignore[call-overload]  # two pipes
        assert process.stdout.readline() == "held\n"
        yield
        process.stdin.close()
        assert process.wait() == 0


def assert_trouble_is_outlived(desk: Watched, writer: Writer, word: str) -> None:
    """Write into a trouble: it is told, reads are answered, all is kept."""
    before = writer.last
    for text in ("하나", "둘", "셋"):
        writer.write(text)
    trouble = desk.next("trouble")
    assert word in trouble.sentence(translator("en"))
    assert "desk.wontak" in trouble.sentence(translator("ko"))
    assert text_now(desk) == before
    assert desk.worker.unsaved == 3


def test_what_another_program_locks_out_is_saved_when_it_lets_go(tmp_path: Path) -> None:
    path = furnished(tmp_path)
    with watched(path) as desk:
        writer = Writer(desk)
        with held(path):
            assert_trouble_is_outlived(desk, writer, "Another program holds")
        assert [writer.saved() for _ in range(3)] == ["하나", "둘", "셋"]
        assert desk.worker.unsaved == 0


def test_someone_who_goes_on_reading_does_not_keep_acts_from_being_saved(tmp_path: Path) -> None:
    path = furnished(tmp_path)
    with watched(path) as desk:
        writer = Writer(desk)
        with held(path):
            assert_trouble_is_outlived(desk, writer, "Another program holds")
        while desk.worker.unsaved:
            assert text_now(desk) in {"", "하나", "둘", "셋"}
        assert [writer.saved() for _ in range(3)] == ["하나", "둘", "셋"]


def test_a_file_moved_away_and_back_is_written_again(tmp_path: Path) -> None:
    path = furnished(tmp_path)
    elsewhere = tmp_path / "옮긴 곳.wontak"
    with watched(path) as desk:
        writer = Writer(desk)
        writer.write("떠나기 전")
        assert writer.saved() == "떠나기 전"
        path.rename(elsewhere)
        assert_trouble_is_outlived(desk, writer, "moved or deleted")
        elsewhere.rename(path)
        assert [writer.saved() for _ in range(3)] == ["하나", "둘", "셋"]
    with closing(opened(path)) as store:
        assert first_board(store).commitments[0].text == "셋"
        assert flaws(store.journal()) == []


def test_a_desk_closed_while_its_file_is_away_keeps_what_was_saved(tmp_path: Path) -> None:
    path = furnished(tmp_path)
    elsewhere = tmp_path / "옮긴 곳.wontak"
    with watched(path) as desk:
        writer = Writer(desk)
        writer.write("떠나기 전")
        assert writer.saved() == "떠나기 전"
        path.rename(elsewhere)
        writer.write("떠난 뒤")
        desk.next("trouble")
        assert not desk.worker.close()
    with pytest.raises(DamagedFileError):
        opened(path)  # a new file here would throw the log away, and the last edit with it
    elsewhere.rename(path)
    with closing(opened(path)) as store:
        assert first_board(store).commitments[0].text == "떠나기 전"


def test_a_file_that_is_put_in_the_place_of_the_desk_is_not_written_to(tmp_path: Path) -> None:
    path = furnished(tmp_path)
    with watched(path) as desk:
        writer = Writer(desk)
        path.rename(tmp_path / "옮긴 곳.wontak")
        path.write_bytes(b"another file")
        assert_trouble_is_outlived(desk, writer, "moved or deleted")
        assert not desk.worker.close()
    assert path.read_bytes() == b"another file"


def test_a_deleted_file_is_told_and_its_backup_is_found(tmp_path: Path) -> None:
    path = furnished(tmp_path)
    saved = backup.save(path, reason="auto")
    with watched(path) as desk:
        writer = Writer(desk)
        writer.write("지우기 전")
        assert writer.saved() == "지우기 전"
        path.unlink()
        assert_trouble_is_outlived(desk, writer, "moved or deleted")
        assert not desk.worker.close()
    assert backup.newest_good(path) == saved
    backup.restore(path, saved)
    with closing(opened(path)) as store:
        assert first_board(store).commitments[0].text == ""
        assert flaws(store.journal()) == []


def test_a_disk_that_forbids_writing_is_told_and_opens_when_it_allows_it(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as folder:
        path = furnished(folder)
        before = path.read_bytes()
        allow_writing(folder, allowed=False)
        with pytest.raises(StoreTroubleError, match=r"cannot be (written|opened)"):
            opened(path)
        with pytest.raises(WontakError, match=r"cannot be (written|opened)"):
            opened(folder / "new.wontak")
        allow_writing(folder, allowed=True)
        assert path.read_bytes() == before
        assert not log_of(path).exists()
        with closing(opened(path)) as store:
            assert store.conferences()


AS_NOBODY = """
import os, sys
from pathlib import Path
from uuid import UUID
from wontak.domain.errors import WontakError
from wontak.store.opening import open_store
os.setgid(65534); os.setuid(65534)
try:
    open_store(Path(sys.argv[1]), actor="진행자", desk=UUID(int=1)).close()
except WontakError as error:
    print(type(error).__name__, error)
else:
    print("opened")
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """Return a folder that every user can reach, which pytest's own are not."""
    folder = Path(mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize(
    ("folder_mode", "file_mode", "words"),
    [
        (0o555, 0o444, "cannot be written"),
        (0o755, 0o444, "cannot be written"),
        (0o755, 0o000, "cannot be written"),
        (0o000, 0o644, "cannot be written"),
    ],
)
def test_a_file_that_is_not_ours_to_write_is_told(
    open_folder: Path, folder_mode: int, file_mode: int, words: str
) -> None:
    with small_disk(open_folder / "disk", megabytes=4) as folder:
        inner = folder / "inner"
        inner.mkdir()
        path = furnished(inner)
        before = path.read_bytes()
        path.chmod(file_mode)
        inner.chmod(folder_mode)
        command = [sys.executable, "-c", AS_NOBODY, str(path)]
        told = subprocess.run(command, capture_output=True, text=True, check=True)
        assert told.stdout.startswith("StoreTroubleError")
        assert words in told.stdout
        assert path.read_bytes() == before
        assert {each.name for each in inner.iterdir()} == {path.name}
