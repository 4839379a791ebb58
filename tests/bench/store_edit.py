"""What one edit costs beside the bare driver: the same two rows, committed in the same file."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from statistics import median
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

_COLUMNS = "number at actor desk act label previous commitments payloads hash subject".split()
_JOURNAL = ", ".join(f'"{name}"' for name in _COLUMNS)
_BLANKS = ", ".join("?" * len(_COLUMNS))
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
    small, large = (measure(file, rounds=rounds) for file in (ground.few, ground.many))
    names = [f"one edit saved, {count:,} agendas" for count in ground.agendas]
    pairs = [
        [times(name, cost.edit, "ms", cost.raw, 2) for name, cost in zip(names, (small, large), strict=True)],
        [
            reported(f"{name}, through the store's thread", cost.through_worker, "ms", cost.raw)
            for name, cost in zip(names, (small, large), strict=True)
        ],
    ]
    return [
        figure
        for few, many in pairs
        for figure in (few, many, growth(few, many, ground.agendas))
    ]


def measure(file: Path, *, edits: int = 50, rounds: int = 8) -> Costs:
    """Return what commits cost in a file, taken in turns; it holds the same afterwards as before."""
    agenda_id = _first_agenda(file)
    took: tuple[list[float], list[float], list[float]] = ([], [], [])
    with (
        _untouched(file, agenda_id),
        closing(_opened(file)) as store,
        _working(file) as work,
        closing(connect(file)) as driver,
    ):
        run = History(store).run
        for _ in range(rounds):
            took[0].extend(_edited(store, agenda_id, edits, run))
            took[1].extend(_edited(store, agenda_id, edits, work))
            took[2].extend(_written_raw(driver, agenda_id, edits))
    return Costs(*(median(each) * 1000 for each in took))


def _opened(file: Path) -> SqlStore:
    return open_store(file, actor="진행자", desk=uuid4())


def _first_agenda(file: Path) -> UUID:
    with closing(_opened(file)) as store:
        return store.agenda_lines(store.conferences()[0].id)[0].id


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
        agenda = agenda.but(problem=text.strip())


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
    yield commit
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


@contextmanager
def _untouched(file: Path, agenda_id: UUID) -> Iterator[None]:
    """Take out afterwards what was written, or every run would meet a larger file."""
    key = agenda_id.bytes
    with closing(connect(file)) as driver:
        asked = (
            "SELECT problem, (SELECT max(number) FROM journal WHERE subject = id)"
            " FROM agenda WHERE id = ?"
        )
        ((problem, last),) = driver.execute(asked, (key,))
        yield
        driver.execute("DELETE FROM journal WHERE subject = ? AND number > ?", (key, last))
        driver.execute("UPDATE agenda SET problem = ? WHERE id = ?", (problem, key))
