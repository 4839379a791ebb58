"""A process that is killed while someone types loses nothing that was told as saved."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from tests.needs import REPOSITORY
from tests.services.worlds import furnished, opened
from tests.store.typist import boards, mark
from wontak.domain.journal import flaws
from wontak.store.engine import connect

KILLS = 200
MOST_EDITS = 25

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    pytest.mark.timeout(300),
]


class Killer:
    """Starts typists on a file and kills each after it has saved a while."""

    def __init__(self, typists: "subprocess.Popen[bytes]") -> None:
        assert typists.stdin is not None
        assert typists.stdout is not None
        self._in, self._out = typists.stdin, typists.stdout

    def round(self, seed: int, edits: int) -> list[tuple[str, str]]:
        """Let a typist save so many edits, kill it, and return all it told as saved."""
        self._in.write(f"{seed}\n".encode())
        self._in.flush()
        word, pid = self._line()
        assert word == "pid"
        told = [self._told() for _ in range(edits)]
        os.kill(int(pid), signal.SIGKILL)
        while (line := self._line()) != ["end"]:
            told.append((line[0], line[1]))
        return told

    def _told(self) -> tuple[str, str]:
        key, text = self._line()
        assert key != "error", text
        return key, text

    def _line(self) -> list[str]:
        return self._out.readline().decode().rstrip("\n").split(" ", 1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.fixture
def killer(path: Path) -> Iterator[Killer]:
    command = [sys.executable, "-m", "tests.store.typist", str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=REPOSITORY, **pipes) as typists:  # type: ignore[call-overload]  # two pipes
        yield Killer(typists)
        assert typists.stdin is not None
        typists.stdin.close()


def state_of(path: Path) -> tuple[dict[str, str], int]:
    """Return what every commitment says and how many edits the journal holds, in a sound file."""
    with closing(connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        rows = connection.execute("SELECT id, text FROM commitment").fetchall()
        ((count,),) = connection.execute("SELECT count(*) FROM journal")
    return {str(UUID(bytes=key)): mark(text) for key, text in rows}, int(count)


def test_200_kills_lose_nothing_that_was_told_as_saved(killer: Killer, path: Path) -> None:
    chance = Random(20200827)
    (shown, saved), told_in_all = state_of(path), 0
    for seed in range(KILLS):
        told = killer.round(seed, chance.randrange(1, MOST_EDITS))
        told_in_all += len(told)
        shown.update(told)
        now, count = state_of(path)
        # The edit that was being saved when the kill came may be there or not, untold.
        assert count - saved - len(told) in {0, 1}
        changed = {key for key in now if now[key] != shown[key]}
        assert len(changed) <= count - saved - len(told)
        saved, shown = count, now
    assert told_in_all > KILLS * MOST_EDITS / 4
    with closing(opened(path)) as store:
        assert flaws(store.journal()) == []
        assert sum(len(board.commitments) for board in boards(store)) == len(shown)
