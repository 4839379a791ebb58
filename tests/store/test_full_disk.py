"""A full disk: the act is kept, told, and saved when there is room; what was saved stays."""

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from tests.services.watching import Watched, first_board, watched
from tests.services.worlds import furnished, opened
from tests.store.small_disk import small_disk
from tests.store.writing import Writer, text_now
from wontak.domain.journal import flaws
from wontak.language import translator
from wontak.services.ports import StoreTroubleError
from wontak.store import backup

LONG = "가나다" * 3000  # 27 kB


def test_a_full_disk_keeps_the_act_and_saves_it_when_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as folder:
        path = furnished(folder)
        with watched(path) as desk:
            writer = Writer(desk)
            filler = filled(folder, but=200_000)
            written = write_until_full(desk, writer)
            assert text_now(desk) == writer.last
            filler.unlink()
            assert [writer.saved() for _ in written] == written
            assert desk.worker.unsaved == 0
        with closing(opened(path)) as store:
            assert first_board(store).commitments[0].text == written[-1]
            assert flaws(store.journal()) == []


def test_a_desk_closed_on_a_full_disk_keeps_what_was_saved(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as folder:
        path = furnished(folder)
        with watched(path) as desk:
            writer = Writer(desk)
            filler = filled(folder, but=200_000)
            write_until_full(desk, writer)
            assert not desk.worker.close()
        filler.unlink()
        with closing(opened(path)) as store:
            assert first_board(store).commitments[0].text == writer.last
            assert flaws(store.journal()) == []


def filled(folder: Path, *, but: int) -> Path:
    """Fill a disk up to so many bytes."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            file.truncate(file.tell() - but)
    return filler


def write_until_full(desk: Watched, writer: Writer) -> list[str]:
    """Write long texts until the disk is full; returns those not saved yet, in order."""
    for number in range(100):
        text = f"{number} {LONG}"
        writer.write(text)
        report = desk.next("applied", "trouble")
        if isinstance(report, StoreTroubleError):
            assert "disk is full" in report.sentence(translator("en"))
            writer.write("마지막")
            return [text, "마지막"]
        writer.last = text
    pytest.fail("the disk was never full")


def test_a_backup_that_finds_no_room_leaves_nothing_behind(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", megabytes=4) as folder:
        path = furnished(folder)
        filled(folder, but=60_000)
        with pytest.raises(driver.Error, match="full"):
            backup.save(path, reason="auto")
        assert list(backup.folder_of(path).iterdir()) == []
