"""What was typed into cells and is not saved yet, or was refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from wontak.domain.edit import Change, Edit


@dataclass(slots=True)
class Typed:
    """A text held in a cell; fields are what it will change once it is saved."""

    text: str
    fields: tuple[str, ...]
    refused: bool = False


class HeldCells:
    """Keeps what is typed until its edit is saved, so that nothing typed is lost from sight."""

    def __init__(self) -> None:
        self._cells: dict[tuple[UUID, int], Typed] = {}

    def get(self, row_id: UUID, column: int) -> Typed | None:
        """Return what is held in a cell."""
        return self._cells.get((row_id, column))

    def hold(self, row_id: UUID, column: int, text: str, fields: tuple[str, ...]) -> None:
        """Hold a text in a cell."""
        self._cells[row_id, column] = Typed(text, fields)

    def forget(self, row_id: UUID, column: int) -> bool:
        """Let go of a cell; False where nothing was held in it."""
        return self._cells.pop((row_id, column), None) is not None

    def settle(self, change: Change) -> None:
        """Let go of what a saved change made true, or replaced."""
        for key, typed in list(self._cells.items()):
            if key[0] == change.entity.id and not set(typed.fields).isdisjoint(change.fields):
                del self._cells[key]

    def drop(self, edit: Edit) -> Iterable[UUID]:
        """Let go of everything in the rows of an edit, and return those rows."""
        touched = {change.entity.id for change in edit.changes}
        rows = {key[0] for key in self._cells if key[0] in touched}
        self._cells = {key: typed for key, typed in self._cells.items() if key[0] not in touched}
        return rows

    def clear(self) -> None:
        """Let go of everything."""
        self._cells.clear()
