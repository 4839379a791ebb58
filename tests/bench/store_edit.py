"""What one edit costs beside the bare driver: the same two rows, committed in the same file."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from uuid import UUID, uuid4

from tests.bench.figures import Figure, growth, reported, times
from tests.bench.ground import Ground
from wontak.domain.edit import Edit
from wontak.services import agendas
from wontak.services.history import Applied, History
from wontak.services.worker import Act, Reports, Worker
from wontak.store.engine import connect
from wontak.store.opening import open_store
from wontak.store.sql_store import SqlStore

_JOURNAL = (
    '"number", "subject", "at", "actor", "desk", "act", "label", "previous", "commitments", '
    '"payloads", "hash"'
)
_TURNS = 5  # in every round: short ones, so that a busy disk meets all alike
_BLANKS = ", ".join("?" * 11)
_TEXT = "노후 경유차 {n:06d}대가 오가는 학교 앞 통학로의 농도가 기준을 넘는 날이 잦다. "

Commit = Callable[[Edit], object]


@dataclass(frozen=True, slots=True)
class Costs:
    """Medians in milliseconds: an edit through History, one through the worker, a raw commit."""

    edit: float
    through_worker: float
    raw: float


def figures(ground: Ground, rounds: int) -> list[Figure]:
    """Measure edits in the small and in the large file."""
    small, large = (measure(file, rounds=rounds * _TURNS) for file in (ground.few, ground.many))
    names = [f"one edit saved, {count:,} agendas" for count in ground.agendas]
    pairs = [
        [
            times(name, cost.edit, "ms", cost.raw, 2)
            for name, cost in zip(names, (small, large), strict=True)
        ],
        [
            reported(f"{name}, through the store's thread", cost.through_worker, "ms", cost.raw)
            for name, cost in zip(names, (small, large), strict=True)
        ],
    ]
    return [
        figure for few, many in pairs for figure in (few, many, growth(few, many, ground.agendas))
    ]


def measure(file: Path, *, edits: int = 10, rounds: int = 8) -> Costs:
    """Return what commits cost in a copy of a file beside it, taken in turns."""
    took: tuple[list[float], list[float], list[float]] = ([], [], [])
    with (
        _copied(file) as copy,
        closing(_opened(copy)) as store,
        _working(copy) as work,
        closing(connect(copy)) as driver,
    ):
        run, agenda_id = History(store).run, _first_agenda(store)
        for _ in range(rounds):
            took[0].extend(_edited(store, agenda_id, edits, run))
            took[1].extend(_edited(store, agenda_id, edits, work))
            took[2].extend(_written_raw(driver, agenda_id, edits))
    return Costs(*(median(each) * 1000 for each in took))


def _opened(file: Path) -> SqlStore:
    return open_store(file, actor="진행자", desk=uuid4())


def _first_agenda(store: SqlStore) -> UUID:
    return store.agenda_lines(store.conferences()[0].id)[0].id


@contextmanager
def _copied(file: Path) -> Iterator[Path]:
    with TemporaryDirectory(dir=file.parent) as folder:
        copy = shutil.copyfile(file, Path(folder) / file.name)
        os.sync()  # or the copy is still on its way to the disk while commits are timed
        yield copy


def _edited(store: SqlStore, agenda_id: UUID, edits: int, commit: Commit) -> Iterator[float]:
    board = store.board(agenda_id)
    assert board is not None
    agenda = board.agenda
    for number in range(edits):
        text = _TEXT.format(n=number) * 2
        edit = agendas.write_problem(agenda, text)
        begun = perf_counter()
        commit(edit)
        yield perf_counter() - begun
        agenda = agenda.but(problem=text)


@contextmanager
def _working(file: Path) -> Iterator[Commit]:
    """Hand out what has an edit saved on the store's thread and returns when that was told."""
    answers: SimpleQueue[Applied | BaseException | None] = SimpleQueue()
    worker = Worker(
        lambda: _opened(file),
        Reports(
            opened=lambda: answers.put(None),
            not_opened=answers.put,
            applied=answers.put,
            refused=answers.put,
            trouble=answers.put,
            failed=answers.put,
        ),
    )

    def commit(edit: Edit) -> None:
        worker.post(Act(lambda history: history.run(edit)))
        _expect(answers.get())

    worker.start()
    _expect(answers.get())
    try:
        yield commit
    finally:
        worker.close()


def _expect(answer: object) -> None:
    if isinstance(answer, BaseException):
        raise answer


def _written_raw(driver: Any, agenda_id: UUID, edits: int) -> Iterator[float]:
    rows = driver.execute(
        f"SELECT {_JOURNAL} FROM journal WHERE subject = ? ORDER BY number DESC LIMIT ?",  # noqa: S608 - our own column names
        (agenda_id.bytes, edits),
    ).fetchall()
    for number, row in enumerate(rows):
        text = _TEXT.format(n=number) * 2
        begun = perf_counter()
        _commit_raw(driver, text, agenda_id.bytes, (row[0] + edits, *row[1:]))
        yield perf_counter() - begun


def _commit_raw(driver: Any, problem: str, key: bytes, entry: Sequence[Any]) -> None:
    driver.execute("BEGIN IMMEDIATE")
    driver.execute("UPDATE agenda SET problem = ? WHERE id = ?", (problem, key))
    driver.execute(f"INSERT INTO journal ({_JOURNAL}) VALUES ({_BLANKS})", entry)  # noqa: S608 - our own column names
    driver.execute("COMMIT")
