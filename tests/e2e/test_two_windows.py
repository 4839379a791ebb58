"""Whoever opens a file that is open already sees its window, and no second one."""

import sys
from pathlib import Path

import pytest

from tests.e2e.screen import eventually, running, screen
from tests.e2e.sight import desk, sample

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]


def test_the_second_start_brings_the_window_to_the_front_and_ends(tmp_path: Path) -> None:
    mine, others = tmp_path / "mine", tmp_path / "others"
    mine.mkdir()
    others.mkdir()
    path, other = sample(mine / "desk.wontak"), sample(others / "desk.wontak")
    with screen(tmp_path) as keys, desk(path, keys.environment) as first:
        first.awaits(title="사회적 모성애", active=True)
        with desk(other, keys.environment) as covering:
            covering.awaits(title="사회적 모성애", active=True)
            first.awaits(active=False)
            command = [sys.executable, "-m", "wontak", "--db", str(path)]
            with running(command, keys.environment, tmp_path / "second.log") as second:
                assert second.wait(timeout=30) == 0
            assert (tmp_path / "second.log").read_text() == ""
            first.awaits(active=True)
            assert first.process.poll() is None
            eventually(lambda: covering.sees()["active"] is False)
