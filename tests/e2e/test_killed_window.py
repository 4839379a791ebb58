"""A window that is killed while someone types loses no text that it showed as saved."""

import os
import sys
from pathlib import Path
from random import Random
from subprocess import TimeoutExpired

import pytest

from tests.e2e.screen import eventually, running
from tests.e2e.sight import boards, flaws_of, sample

ROUNDS = 20
MOST_SAVED = 4
TYPIST = Path(__file__).with_name("typist.py")

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]


def test_what_a_killed_window_showed_as_saved_is_in_the_file(tmp_path: Path) -> None:
    path = sample(tmp_path / "desk.wontak")
    chance, last = Random(), 0
    for _round in range(ROUNDS):
        first, last = last + 1, typed_until_killed(path, last + 1, chance)
        board = boards(path)[0]
        kept = int(board.agenda.title), int(board.action_items[0].title)
        assert min(kept) >= last, "all was shown as saved"
        assert {str(number) for number in range(first, last + 1)} <= {n.text for n in board.notes}
        assert flaws_of(path) == []
        last = max(kept)


def typed_until_killed(path: Path, first: int, chance: Random) -> int:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    log = path.with_name("typist.log")
    command = [sys.executable, str(TYPIST), str(path), str(first)]
    enough = chance.randint(1, MOST_SAVED)
    with running(command, environment, log) as typist:
        eventually(lambda: len(log.read_text().splitlines()) >= enough)
        # It types on while we look away, so the kill falls anywhere between two texts.
        with pytest.raises(TimeoutExpired):
            typist.wait(chance.random() * 0.6)
        typist.kill()
        typist.wait()
    return int(log.read_text().split()[-1])
