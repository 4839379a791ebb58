"""What is seen from outside: a desk that runs, by its own word, and its file, by another reader."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.e2e.screen import eventually, running
from tests.needs import REPOSITORY
from wontak.domain.board import Board
from wontak.domain.journal import Flaw, flaws
from wontak.store.opening import open_store

_READER = UUID(int=1)
_DESK = Path(__file__).with_name("desk.py")


@dataclass(frozen=True, slots=True)
class Desk:
    """A running desk and the file in which it tells what it shows."""

    process: "subprocess.Popen[bytes]"
    told: Path

    def sees(self) -> dict[str, Any]:
        """Return what the desk showed last."""
        return dict(json.loads(self.told.read_text("utf-8"))) if self.told.exists() else {}

    def awaits(self, **shown: Any) -> dict[str, Any]:
        """Wait until the desk shows all of this, and return what it shows."""
        eventually(lambda: shown.items() <= self.sees().items())
        return self.sees()

    def kill(self) -> None:
        """End the desk with nothing said, as a crash does."""
        self.process.kill()
        self.process.wait()


@contextmanager
def desk(path: Path, environment: Mapping[str, str]) -> Iterator[Desk]:
    """Have a desk open on a file."""
    told = path.with_name("told.json")
    command = [sys.executable, str(_DESK), str(path), str(told)]
    with running(command, environment, path.with_name("desk.log")) as process:
        yield Desk(process, told)


def sample(path: Path) -> Path:
    """Make a file that holds the sample conference."""
    wontak(path, "sample")
    return path


def wontak(path: Path, *words: str) -> str:
    """Run a command of the program on a file, which must succeed; return what it printed."""
    command = [sys.executable, "-m", "wontak", "--db", str(path), *words]
    done = subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True)
    return done.stdout.decode()


def boards(path: Path) -> list[Board]:
    """Return what is saved of each agenda, in the order of the list."""
    with closing(open_store(path, actor="reader", desk=_READER)) as store:
        lines = store.agenda_lines(store.conferences()[0].id)
        found = [store.board(line.id) for line in lines]
    return [board for board in found if board]


def names(path: Path) -> dict[UUID, str]:
    """Return the name of every organization that the first conference knows."""
    with closing(open_store(path, actor="reader", desk=_READER)) as store:
        known = store.directory(store.conferences()[0].id).organizations
    return {key: organization.name for key, organization in known.items()}


def flaws_of(path: Path) -> list[Flaw]:
    """Return what is wrong with the journal of a file."""
    with closing(open_store(path, actor="reader", desk=_READER)) as store:
        return flaws(store.journal())
