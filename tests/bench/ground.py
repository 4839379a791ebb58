"""The ground that all figures of a run share: its files on one disk, a home of its own, a screen."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from tests.needs import REPOSITORY

_SCREEN = "1920x1080x24"


@dataclass(frozen=True, slots=True)
class Ground:
    """Where figures are measured; few and many are files of so many made-up agendas."""

    folder: Path
    sample: Path
    few: Path
    many: Path
    agendas: tuple[int, int]
    environment: Mapping[str, str]

    def told(self, program: str, *words: object) -> "Told":
        """Run one of the drivers to its end; return what it printed and when it was started."""
        return self.ran(sys.executable, "-m", f"tests.bench.drivers.{program}", *map(str, words))

    def ran(self, *command: str) -> "Told":
        """Run a command to its end; return what it printed, when it was started and when it ended."""
        started = monotonic()
        done = subprocess.run(
            command,
            cwd=REPOSITORY,
            env=self.environment,
            stdout=subprocess.PIPE,
            check=True,
            text=True,
        )
        return Told(done.stdout, started, monotonic())


@dataclass(frozen=True, slots=True)
class Told:
    """What a process printed, and when it began and ended (seconds of the monotonic clock)."""

    words: str
    started: float
    ended: float


@contextmanager
def ground(folder: Path, many: int) -> Iterator[Ground]:
    """Have everything made that is measured on; files are kept for the next run."""
    folder.mkdir(parents=True, exist_ok=True)
    with _screen() as display:
        environment = _environment(folder / "home", display)
        subprocess.run(
            [sys.executable, "-m", "compileall", "-q", "desktop", "tests/bench"],
            cwd=REPOSITORY,
            env=environment,
            check=True,
        )
        few = 11
        yield Ground(
            folder,
            _made(folder / "sample.wontak", None, environment),
            _made(folder / f"made-up-{few}.wontak", few, environment),
            _made(folder / f"made-up-{many}.wontak", many, environment),
            (few, many),
            environment,
        )


def _environment(home: Path, display: str) -> dict[str, str]:
    kept = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        kept[f"XDG_{name}_HOME"] = str(home / name.lower())
    # Byte code that may not be written makes every start slower, for us and for the rival.
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return kept


def _made(file: Path, agendas: int | None, environment: Mapping[str, str]) -> Path:
    if file.exists():
        return file
    begun = file.with_name(f"making-{file.name}")
    for left in file.parent.glob(f"{begun.name}*"):
        left.unlink()
    size = [] if agendas is None else ["--agendas", str(agendas)]
    started = monotonic()
    subprocess.run(
        [sys.executable, "-m", "wontak", "sample", "--db", str(begun), *size],
        env=environment,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    begun.rename(file)
    megabytes = file.stat().st_size / 1e6
    sys.stdout.write(f"made {file.name}: {megabytes:.0f} MB in {monotonic() - started:.0f} s\n")
    return file


@contextmanager
def _screen() -> Iterator[str]:
    display = os.environ.get("DISPLAY")
    if display:
        yield display
        return
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(
        command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                yield f":{told.readline().strip()}"
        finally:
            server.terminate()
