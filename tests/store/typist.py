"""Someone who types without end through the worker and the store, and says what was saved.

Started once; each line on its standard input forks a typist who types until killed. A typist writes
its process number, then a line for each edit that is saved: which commitment, and what it now says.
"""

import os
import sys
from pathlib import Path
from random import Random
from threading import Semaphore

from tests.services.worlds import opened
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment
from wontak.services import commitments
from wontak.services.history import Applied, History
from wontak.services.worker import Act, Reports, Worker
from wontak.store.sql_store import SqlStore

QUEUE = 4  # edits that wait while one is saved


class Typist:
    """Types into the commitments of every agenda, and takes back a fifth of it."""

    def __init__(self, path: Path, seed: int) -> None:
        self._path = path
        self._chance = Random(seed)
        self._rows: list[Commitment] = []
        self._room = Semaphore(QUEUE)
        self._typed = 0

    def type_on(self) -> None:
        """Type until killed."""
        worker = Worker(self._open, reports(self._tell))
        worker.start()
        while True:
            self._room.acquire()
            worker.post(Act(self._act))

    def _open(self) -> SqlStore:
        store = opened(self._path)
        self._rows = [row for board in boards(store) for row in board.commitments]
        return store

    def _act(self, history: History) -> None:
        turn = self._chance.random()
        if turn < 0.1:
            history.undo()
        elif turn < 0.2:
            history.redo()
        else:
            self._type(history)
        self._room.release()

    def _type(self, history: History) -> None:
        self._typed += 1
        row = self._chance.choice(self._rows)
        length = self._chance.choice((1, 10, 100, 1000))
        history.run(commitments.write(row, f"{os.getpid()}-{self._typed} " + "가나다" * length))

    def _tell(self, applied: Applied) -> None:
        for change in applied.edit.changes:
            value = change.after
            assert isinstance(value, Commitment)
            self._rows = [value if row.id == value.id else row for row in self._rows]
            say(f"{value.id} {mark(value.text)}")


def boards(store: SqlStore) -> list[Board]:
    """Return every board of a store."""
    found = [
        store.board(line.id)
        for conference in store.conferences()
        for line in store.agenda_lines(conference.id)
    ]
    return [board for board in found if board is not None]


def mark(text: str) -> str:
    """Return the part of a typed text that no other has; a dash for none."""
    return text.partition(" ")[0] or "-"


def reports(applied: object) -> Reports:
    """Return reports that tell what was saved, and end the typist at anything else."""
    return Reports(
        opened=lambda: None,
        settled=lambda: None,
        applied=applied,  # type: ignore[arg-type]  # a callable that takes what was applied
        not_opened=_end,
        refused=_end,
        trouble=_end,
        failed=_end,
    )


def say(line: str) -> None:
    """Write a line at once, past every buffer."""
    os.write(1, f"{line}\n".encode())


def _end(error: BaseException) -> None:
    say(f"error {error!r}")
    os._exit(1)


def main() -> None:
    """Fork a typist for every line read, and say when it has ended."""
    path = Path(sys.argv[1])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            say(f"pid {os.getpid()}")
            Typist(path, int(line)).type_on()
        os.waitpid(child, 0)
        say("end")


if __name__ == "__main__":
    main()
