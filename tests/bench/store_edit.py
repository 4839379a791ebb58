"""What one edit costs beside the bare driver: the same two rows, committed on a copy of the same file."""

import shutil
import statistics
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any
from uuid import uuid4

from wontak.domain.agenda import Agenda
from wontak.domain.conference import Conference
from wontak.services import agendas
from wontak.services.history import History
from wontak.services.planning import addition, new_id
from wontak.store.engine import connect
from wontak.store.opening import open_store

_TEXT = "노후 경유차 {n:06d}대가 오가는 학교 앞 통학로의 미세먼지 농도가 기준을 넘는 날이 잦다. " * 2
_JOURNAL = '"subject", "number", "at", "actor", "desk", "act", "label", "previous", "commitments", "payloads", "hash"'
_BLANKS = ", ".join("?" * 11)


def measure(folder: Path, *, edits: int = 400, rounds: int = 5) -> dict[str, float]:
    """Return the medians in milliseconds of an edit through History and the store, and of raw commits."""
    edit_times: list[float] = []
    raw_times: list[float] = []
    for number in range(rounds):
        file = folder / f"edited-{number}.wontak"
        agenda = _made(file)
        copy = shutil.copyfile(file, folder / f"raw-{number}.wontak")
        edit_times += _edited(file, agenda, edits)
        raw_times += _written_raw(copy, _rows_of(file, agenda))
    return {
        "edit_ms_median": statistics.median(edit_times) * 1000,
        "raw_ms_median": statistics.median(raw_times) * 1000,
    }


def _made(file: Path) -> Agenda:
    conference = Conference(id=new_id(), title="2020 대구", order="a0")
    agenda = Agenda(
        id=new_id(), conference_id=conference.id, order="a0", code="03", title="미세먼지"
    )
    store = open_store(file, actor="진행자", desk=uuid4())
    History(store).run(addition("Add agenda", agenda.id, conference, agenda))
    store.close()
    return agenda


def _edited(file: Path, agenda: Agenda, edits: int) -> list[float]:
    store = open_store(file, actor="진행자", desk=uuid4())
    history = History(store)
    times = []
    for number in range(edits):
        edit = agendas.write_problem(agenda, _TEXT.format(n=number))
        times.append(_timed(lambda edit=edit: history.run(edit)))  # type: ignore[misc]  # a default binds the loop's edit
        agenda = agenda.but(problem=_TEXT.format(n=number))
    store.close()
    return times


def _rows_of(file: Path, agenda: Agenda) -> list[tuple[str, tuple[Any, ...]]]:
    connection = connect(file, read_only=True)
    entries = connection.execute(
        f"SELECT {_JOURNAL} FROM journal WHERE subject = ? AND number > 1 ORDER BY number",  # noqa: S608 - our own column names
        (agenda.id.bytes,),
    ).fetchall()
    connection.close()
    return [(_TEXT.format(n=number), tuple(entry)) for number, entry in enumerate(entries)]


def _written_raw(file: Path, rows: list[tuple[str, tuple[Any, ...]]]) -> list[float]:
    connection = connect(file)
    times = [_timed(lambda row=row: _commit_raw(connection, *row)) for row in rows]  # type: ignore[misc]  # see above
    connection.close()
    return times


def _commit_raw(connection: Any, problem: str, entry: tuple[Any, ...]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE agenda SET problem = ? WHERE id = ?", (problem, entry[0]))
    connection.execute(f"INSERT INTO journal ({_JOURNAL}) VALUES ({_BLANKS})", entry)  # noqa: S608 - our own column names
    connection.execute("COMMIT")


def _timed(job: Callable[[], None]) -> float:
    begin = perf_counter()
    job()
    return perf_counter() - begin


if __name__ == "__main__":
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as home:
        figures = measure(Path(home))
        for name, value in figures.items():
            sys.stdout.write(f"{name} {value:.3f}\n")
        ratio = figures["edit_ms_median"] / figures["raw_ms_median"]
        sys.stdout.write(f"ratio {ratio:.2f}\n")
