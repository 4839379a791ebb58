"""What was typed into cells and is not saved yet, or was refused."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from uuid import UUID

from wontak.domain.edit import Change, Edit


@dataclass(slots=True)
class Typed:
    """A text held in a cell; fields are what it will change once its last act is saved."""

    text: str
    fields: tuple[str, ...]
    acts: int = 1
    refused: bool = False


class HeldCells:
    """Keeps what is typed until its edit is saved, so that nothing typed is lost from sight."""

    def __init__(self) -> None:
        self._cells: dict[tuple[UUID, int], Typed] = {}

    def get(self, row_id: UUID, column: int) -> Typed | None:
        """Return what is held in a cell."""
        return self._cells.get((row_id, column))

    def hold(self, row_id: UUID, column: int, text: str, fields: tuple[str, ...]) -> None:
        """Hold a text in a cell, over one that is on its way."""
        before = self._cells.get((row_id, column))
        self._cells[row_id, column] = Typed(text, fields, 1 + (before.acts if before else 0))

    def refuse(self, row_id: UUID, column: int) -> None:
        """Mark what is held in a cell as not saved; one that was only emptied is let go of."""
        typed = self._cells.get((row_id, column))
        if typed and typed.text.strip():
            typed.refused = True
            typed.acts -= 1
        elif typed:
            del self._cells[row_id, column]

    def forget(self, row_id: UUID, column: int) -> bool:
        """Let go of a cell; False where nothing was held in it."""
        return self._cells.pop((row_id, column), None) is not None

    def settle(self, change: Change) -> Iterable[UUID]:
        """Let go of what a saved change made true, or replaced, and return its row.

        What was typed later stays.
        """
        held = self._under(change)
        for key, typed in held:
            typed.acts -= 1
            if typed.acts < (0 if typed.refused else 1):
                del self._cells[key]
        return {key[0] for key, _typed in held}

    def drop(self, edit: Edit) -> Iterable[UUID]:
        """Mark what an edit would have saved that was refused, and return its rows."""
        held = [each for change in edit.changes for each in self._under(change)]
        for key, _typed in held:
            self.refuse(*key)
        return {key[0] for key, _typed in held}

    def clear(self) -> None:
        """Let go of everything."""
        self._cells.clear()

    def _under(self, change: Change) -> list[tuple[tuple[UUID, int], Typed]]:
        return [
            (key, typed)
            for key, typed in self._cells.items()
            if key[0] == change.entity.id and not set(typed.fields).isdisjoint(_written(change))
        ]


def _written(change: Change) -> tuple[str, ...]:
    """Return what a change writes: a new row's cells that stay empty are typed into later."""
    if change.before is not None or change.after is None:
        return change.fields
    defaults = {each.name: each.default for each in fields(change.after)}
    return tuple(name for name in change.fields if getattr(change.after, name) != defaults[name])
