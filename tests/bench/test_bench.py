"""A run of the bench, however small, ends in a table and in figures that a program can read."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench.figures import above, growth, keep, reported, table, times, within
from tests.needs import REPOSITORY, requires

FIELDS = ["name", "value", "unit", "limit", "ratio", "goal", "ok"]


@pytest.mark.alone
@pytest.mark.parametrize("part", ["starts", "switches", "edits"])
def test_a_run_keeps_a_list_of_figures_with_their_limits_and_goals(
    part: str, tmp_path: Path
) -> None:
    requires("Xvfb")
    told = _run(tmp_path, "--only", part, "--rounds", "1", "--agendas", "12")
    figures = json.loads((tmp_path / "bench.json").read_text("utf-8"))
    assert figures
    for figure in figures:
        assert list(figure) == FIELDS
        assert isinstance(figure["value"], float)
        assert figure["ok"] in (True, False)
        assert figure["name"] in told
    assert any(figure["goal"] for figure in figures)


def test_a_goal_is_judged_by_the_limit_measured_beside_it() -> None:
    assert times("start", 1.3, "s", 1.0, most=1.3).ok
    assert not times("start", 1.31, "s", 1.0, most=1.3).ok
    assert above("memory", 220, "MB", 100, most=120).ok
    assert not above("memory", 221, "MB", 100, most=120).ok
    assert within("list", 0.7, "s", 0.7, limit=0.01).ok
    assert not within("list", 0.71, "s", 0.7).ok
    assert reported("edit", 9, "ms", 3).ratio == 3


def test_growth_is_told_for_every_thousand_agendas() -> None:
    slope = growth(reported("list", 2.0, "s"), reported("list", 4.0, "s"), (0, 4000))
    assert (slope.value, slope.unit, slope.ratio) == (0.5, "s/1,000 agendas", 2.0)


def test_a_missed_goal_stands_out_in_the_table(tmp_path: Path) -> None:
    lines = table([within("fast", 1, "s", 2), within("slow", 3, "s", 2), reported("x", 1, "s")])
    assert [line.split()[-1] for line in lines.splitlines()[1:]] == ["ok", "MISSED", "–"]
    keep([reported("x", 1, "s")], tmp_path / "made" / "bench.json")
    assert json.loads((tmp_path / "made" / "bench.json").read_text("utf-8"))[0]["goal"] is None


def _run(folder: Path, *words: str) -> str:
    places = ["--folder", str(folder), "--json", str(folder / "bench.json")]
    # Its own screen, whatever display the tests have.
    kept = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    command = [sys.executable, "-m", "tests.bench", *places, *words]
    return subprocess.run(
        command, cwd=REPOSITORY, env=kept, check=True, capture_output=True, text=True
    ).stdout
