"""The command line as people start it: a process of its own, with a home of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

Told = subprocess.CompletedProcess[str]
Wontak = Callable[..., Told]

NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*words: str | Path, variables: Mapping[str, str] | None = None) -> Told:
    """Run the program with these words and return its exit code and what it said."""
    return subprocess.run(
        [sys.executable, "-m", "wontak", *map(str, words)],
        env={**os.environ, **(variables or {})},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )


@pytest.fixture
def wontak(home: Path) -> Wontak:
    """Return what runs the program."""
    return run


@pytest.fixture(scope="session")
def drawn_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with the sample conference that nobody writes to."""
    file = tmp_path_factory.mktemp("sample") / "sample.wontak"
    home = str(file.parent / "home")
    told = run("--db", file, "sample", variables={"XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home})
    assert told.returncode == 0, told.stderr
    return file


@pytest.fixture
def sample(drawn_up: Path, tmp_path: Path) -> Path:
    """Return a file with the sample conference that is the test's own."""
    return Path(shutil.copy(drawn_up, tmp_path / "desk.wontak"))
