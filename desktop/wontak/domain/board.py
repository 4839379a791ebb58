"""A board is one agenda with everything on its table, as values."""

from dataclasses import dataclass, replace
from typing import Any

from wontak.domain.action_item import ActionItem
from wontak.domain.agenda import Agenda
from wontak.domain.commitment import Commitment
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Change, Edit, Entity
from wontak.domain.indicator import Indicator
from wontak.domain.note import Note
from wontak.domain.participation import Participation
from wontak.domain.run_step import RunStep
from wontak.domain.table_session import TableSession


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """An agenda and its parts, each kind in its order."""

    agenda: Agenda
    sessions: tuple[TableSession, ...] = ()
    participations: tuple[Participation, ...] = ()
    run_steps: tuple[RunStep, ...] = ()
    action_items: tuple[ActionItem, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    notes: tuple[Note, ...] = ()
    declarations: tuple[Declaration, ...] = ()

    @property
    def parts(self) -> tuple[Entity, ...]:
        """Everything but the agenda itself, what others hang on first."""
        return (
            *self.sessions,
            *self.participations,
            *self.run_steps,
            *self.action_items,
            *self.commitments,
            *self.indicators,
            *self.notes,
            *self.declarations,
        )

    @property
    def declaration(self) -> Declaration:
        """The declaration; every agenda is added with one."""
        return self.declarations[0]

    @property
    def session(self) -> TableSession:
        """The latest meeting of the table; every agenda is added with one."""
        return self.sessions[-1]

    def run_sheet(self, session: TableSession) -> tuple[RunStep, ...]:
        """Return the steps of one meeting in their order."""
        return tuple(step for step in self.run_steps if step.session_id == session.id)

    def following(self, edit: Edit) -> "Board":
        """Return the board after an edit; what is about other agendas changes nothing."""
        board = self
        for change in edit.changes:
            board = board._after(change)
        return board

    def _after(self, change: Change) -> "Board":
        value = change.entity
        if value.id == self.agenda.id:
            agenda = change.onto(self.agenda)
            return replace(self, agenda=agenda) if isinstance(agenda, Agenda) else self
        name = PART_OF.get(type(value))
        if name is None or getattr(value, "agenda_id", None) != self.agenda.id:
            return self
        parts: dict[str, Any] = {name: follow(getattr(self, name), change)}
        return replace(self, **parts)


PART_OF: dict[type[Entity], str] = {
    TableSession: "sessions",
    Participation: "participations",
    RunStep: "run_steps",
    ActionItem: "action_items",
    Commitment: "commitments",
    Indicator: "indicators",
    Note: "notes",
    Declaration: "declarations",
}


def place(value: Entity) -> tuple[object, ...]:
    """Return what parts of a kind are ordered by."""
    if isinstance(value, TableSession):
        return (value.round_no, value.id)
    if isinstance(value, Note):
        return (value.at, value.id)
    return (getattr(value, "order", ""), value.id)


def follow(values: tuple[Any, ...], change: Change) -> tuple[Any, ...]:
    """Return the values of one kind after a change, in order; what is gone stays gone."""
    kept = [value for value in values if value.id != change.entity.id]
    old = next((value for value in values if value.id == change.entity.id), None)
    if old is None and change.before is not None:
        return values
    new = change.onto(old) if change.after is not None else None
    return tuple(sorted([*kept, new] if new is not None else kept, key=place))
