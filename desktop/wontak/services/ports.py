"""What the services ask of whatever keeps the values."""

from collections.abc import Iterator
from typing import Protocol
from uuid import UUID

from wontak.domain.agenda import AgendaLine
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.journal import Act, JournalEntry, Stamp


class StoreTroubleError(WontakError):
    """Nothing was saved because of a full disk, a lock, a lost file: something that may pass."""


class Store(Protocol):
    """Keeps the values of a desk; every method is called on one thread."""

    def get_ready(self) -> None:
        """Load what saving needs, so that the first edit does not wait for that."""
        ...

    def apply(self, edit: Edit, act: Act = Act.DO) -> Stamp:
        """Apply all changes and add the journal's row, or raise and apply none."""
        ...

    def conferences(self) -> tuple[Conference, ...]:
        """Return every conference in its order."""
        ...

    def agenda_lines(self, conference_id: UUID) -> tuple[AgendaLine, ...]:
        """Return what the list shows of each agenda, in order."""
        ...

    def board(self, agenda_id: UUID) -> Board | None:
        """Return an agenda with everything on its table; None where it is gone."""
        ...

    def directory(self, conference_id: UUID) -> Directory:
        """Return who a conference knows."""
        ...

    def journal(self) -> Iterator[JournalEntry]:
        """Yield every entry by subject and number."""
        ...

    def close(self) -> None:
        """Let go of the file; later calls fail."""
        ...
