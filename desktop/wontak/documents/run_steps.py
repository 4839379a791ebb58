"""The steps of a table as tables: their times added up from its start, or as they really went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from wontak.documents.model import Block, Cell, Table
from wontak.documents.parts import Field, cell, table
from wontak.documents.tongue import Tongue, local
from wontak.domain.board import Board
from wontak.domain.run_step import Method, RunStep
from wontak.domain.table_session import TableSession
from wontak.language import N_


@dataclass(frozen=True, slots=True)
class TimedStep:
    """A step with the minute after the table's start at which it is due to begin."""

    step: RunStep
    begins: int


def timed(board: Board) -> tuple[TimedStep, ...]:
    """Return the latest session's steps, each after the planned minutes of those before it."""
    if not board.sessions:
        return ()
    steps: list[TimedStep] = []
    minute = 0
    for step in board.run_steps:
        if step.session_id == board.sessions[-1].id:
            steps.append(TimedStep(step, minute))
            minute += step.minutes
    return tuple(steps)


def steps_in_brief(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    """Return the order of events as one table; nothing where no run sheet was made."""
    steps = timed(board)
    return (brief_table(steps, board.sessions[-1], tongue),) if steps else ()


def brief_table(steps: Sequence[TimedStep], session: TableSession, tongue: Tongue) -> Table:
    """Return when each step begins, how long it takes, and what is asked in it."""
    fields = (
        Field(tongue.say(N_("Time")), 10),
        Field(tongue.say(N_("Min.")), 7, align="right"),
        Field(tongue.say(N_("Step")), 33),
        Field(tongue.say(N_("Question")), 50, optional=True),
    )
    rows = (_row(each, session, tongue) for each in steps)
    return table(tongue.say(N_("Order of events")), fields, rows)


def clock(each: TimedStep, session: TableSession) -> str:
    """Return when a step began, else when it is due: 14:05, or +5 where no start is set."""
    begun = each.step.started_at or _due(each, session)
    return f"{local(begun, session):%H:%M}" if begun else f"+{each.begins}"


def method(step: RunStep, tongue: Tongue) -> str:
    """Return how people work together in a step; empty where nothing was chosen."""
    return "" if step.method is Method.OTHER else tongue.word(step.method)


def _row(each: TimedStep, session: TableSession, tongue: Tongue) -> tuple[Cell, ...]:
    step = each.step
    working = method(step, tongue)
    return (
        cell(tongue, clock(each, session)),
        cell(tongue, str(_minutes(step))),
        cell(tongue, step.title, "" if working == step.title.strip() else working),
        cell(tongue, step.question),
    )


def _minutes(step: RunStep) -> int:
    if step.started_at and step.ended_at:
        return round((step.ended_at - step.started_at).total_seconds() / 60)
    return step.minutes


def _due(each: TimedStep, session: TableSession) -> datetime | None:
    return session.starts_at + timedelta(minutes=each.begins) if session.starts_at else None
