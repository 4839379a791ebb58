"""Someone who writes through the worker while troubles come and go."""

from tests.services.watching import Watched, first_board
from wontak.domain.commitment import Commitment
from wontak.services import commitments


class Writer:
    """Someone who rewrites one commitment again and again."""

    def __init__(self, desk: Watched) -> None:
        self._desk = desk
        self._row = desk.ask(lambda store: first_board(store).commitments[0])
        self.last = self._row.text

    def write(self, text: str) -> None:
        """Have the commitment rewritten after what was written before."""
        before, self._row = self._row, self._row.but(text=text)
        self._desk.do(lambda: commitments.write(before, text))

    def saved(self) -> str:
        """Wait until the next text is told as saved, past any troubles, and return it."""
        applied = self._desk.after_troubles("applied")
        (change,) = applied.edit.changes
        assert isinstance(change.after, Commitment)
        self.last = change.after.text
        return self.last


def text_now(desk: Watched) -> str:
    """Ask the worker what the commitment says."""
    return desk.ask(lambda store: first_board(store).commitments[0].text)
