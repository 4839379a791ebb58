"""A desk that holds something of every kind, and what its file holds row by row."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias
from uuid import UUID

from wontak.domain.edit import Edit, Entity
from wontak.domain.run_step import RunStep
from wontak.services import (
    action_items,
    agendas,
    commitments,
    conferences,
    indicators,
    notes,
    organizations,
    people,
    run_steps,
    stakeholders,
)
from wontak.services.history import History
from wontak.services.ports import Store
from wontak.store.engine import connect
from wontak.store.opening import open_store
from wontak.store.sql_store import SqlStore
from wontak.store.tables import TABLES

DESK = UUID(int=0xDE5)

Rows: TypeAlias = Mapping[str, list[tuple[Any, ...]]]


def opened(path: Path) -> SqlStore:
    """Open a desk's file."""
    return open_store(path, actor="진행자", desk=DESK)


def furnished(folder: Path) -> Path:
    """Return a new closed file in the folder, with two conferences and something of every kind."""
    path = folder / "desk.wontak"
    path.write_bytes(_furnished_bytes())
    return path


def rows_of(path: Path) -> Rows:
    """Return what the file holds of every kind, row by row, the journal left out."""
    connection = connect(path, read_only=True)
    try:
        return {
            table.name: connection.execute(f"SELECT * FROM {table.name} ORDER BY id").fetchall()  # noqa: S608 - our own names
            for table in TABLES.values()
        }
    finally:
        connection.close()


def added(edit: Edit, kind: type[Entity]) -> Any:
    """Return the value of a kind that an edit adds."""
    return next(change.after for change in edit.changes if isinstance(change.after, kind))


@cache
def _furnished_bytes() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.wontak"
        store = opened(path)
        history = History(store)
        for title in ("2020 대구", "2021 부산"):
            _furnish(store, history, title)
        store.close()
        return path.read_bytes()


def _furnish(store: Store, history: History, title: str) -> None:
    history.run(conferences.add(store.conferences(), title))
    conference = store.conferences()[-1]
    for name in ("시청", "시민의회", "대학교"):
        history.run(organizations.add(conference.id, name))
    history.run(people.add(conference.id, "최대기"))
    for name in ("미세먼지", "청년 주거"):
        history.run(agendas.add(conference, store.agenda_lines(conference.id), name))
        _fill(store, history, conference.id, store.agenda_lines(conference.id)[-1].id)


def _fill(store: Store, history: History, conference_id: UUID, agenda_id: UUID) -> None:
    board = store.board(agenda_id)
    assert board is not None
    bodies = list(store.directory(conference_id).organizations)
    for line in ("김하늘, 시청, 과장", "이바다, 시민의회"):
        directory, seated = store.directory(conference_id), store.board(agenda_id)
        assert seated is not None
        history.run(stakeholders.seat(board.session, seated.participations, directory, line))
    edit = run_steps.add(board.session, (), title="체크인")
    history.run(edit)
    history.run(run_steps.add(board.session, (added(edit, RunStep),), title="맺는말"))
    edit = action_items.add(agenda_id, (), title="측정기를 단다")
    history.run(edit)
    item = edit.changes[0].after
    history.run(action_items.name_lead(item, bodies[0]))  # type: ignore[arg-type]  # an item was added
    history.run(action_items.add(agenda_id, (item,), title="결과를 알린다"))  # type: ignore[arg-type]  # see above
    for row in range(2):
        now = store.board(agenda_id)
        assert now is not None
        edit = commitments.add(agenda_id, now.commitments, organization_id=bodies[row])
        history.run(edit)
        promise: Any = edit.changes[0].after
        history.run(commitments.set_due(promise, date(2020, 12, 31)))
        history.run(commitments.tie(promise, now.action_items[0].id))
        history.run(indicators.add(agenda_id, now.indicators))
        at = datetime(2020, 8, 27, 5, row, tzinfo=UTC)
        history.run(notes.add(board.session, "좋습니다.", at=at))
