"""The run sheets that a table can begin from: whole sessions of 60, 90 and 120 minutes."""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

from wontak import paths
from wontak.domain.errors import WontakError
from wontak.domain.order import keys_after
from wontak.domain.run_step import Method, RunStep
from wontak.domain.table_session import TableSession
from wontak.language import N_

LENGTHS = (60, 90, 120)


class NoPresetError(WontakError):
    """There is no run sheet of so many minutes to begin from."""

    def __init__(self, minutes: int) -> None:
        super().__init__(
            N_("There is no run sheet for {minutes} minutes. Choose one of {lengths} minutes."),
            minutes=minutes,
            lengths=", ".join(map(str, LENGTHS)),
        )


def steps_of(
    minutes: int, session: TableSession, ids: Iterator[UUID], *, order_before: str | None = None
) -> Iterator[RunStep]:
    """Return the steps of the preset so long, with these ids, behind the order given.

    NoPresetError where there is none. The texts are Korean: they are what is said at the table.
    """
    if minutes not in LENGTHS:
        raise NoPresetError(minutes)
    steps = _steps(minutes)
    orders = keys_after(order_before, len(steps))
    return (
        RunStep(
            id=next(ids),
            agenda_id=session.agenda_id,
            session_id=session.id,
            order=order,
            method=Method(step["method"]),
            **{name: value for name, value in step.items() if name != "method"},
        )
        for step, order in zip(steps, orders, strict=True)
    )


def _steps(minutes: int) -> list[Mapping[str, Any]]:
    path = paths.resources() / "run_sheets" / f"{minutes}.toml"
    steps: list[Mapping[str, Any]] = tomllib.loads(path.read_text("utf-8"))["steps"]
    return steps
