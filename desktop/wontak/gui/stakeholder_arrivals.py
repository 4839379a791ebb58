"""Those who were asked to the table and whose seats are not saved yet."""

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.participation import Participation
from wontak.language import N_
from wontak.services import stakeholders


class AlreadySeatedError(WontakError):
    """Whom one wanted to seat is at the table; seat is where."""

    def __init__(self, name: str, seat: Participation) -> None:
        super().__init__(
            N_(
                "“{name}” is at this table already. To add somebody else of that name, "
                "write their organization too."
            ),
            name=name,
        )
        self.seat = seat


class Arrivals:
    """Plans each newcomer as if those before were seated already, so that none is added twice."""

    def __init__(self) -> None:
        self._waiting: list[tuple[str, Edit]] = []

    def awaits(self, line: str) -> bool:
        """Tell whether this very line is being saved now."""
        return any(waiting == line for waiting, _edit in self._waiting)

    def plan(self, line: str, board: Board, directory: Directory) -> Edit:
        """Plan a seat; AlreadySeatedError or BlankNameError where there is nothing to plan."""
        for _line, edit in self._waiting:
            board, directory = board.following(edit), directory.following(edit)
        edit = stakeholders.seat(board.session, board.participations, directory, line)
        newcomer = edit.changes[-1].entity
        for seat in board.participations:
            if isinstance(newcomer, Participation) and _same(seat, newcomer):
                raise AlreadySeatedError(directory.people[seat.person_id].name, seat)
        self._waiting.append((line, edit))
        return edit

    def settle(self, edit: Edit) -> str:
        """Forget an edit that was saved or dropped; return the line it came from, or nothing."""
        for waiting in self._waiting:
            if waiting[1] == edit:
                self._waiting.remove(waiting)
                return waiting[0]
        return ""


def _same(seat: Participation, newcomer: Participation) -> bool:
    return (seat.session_id, seat.person_id) == (newcomer.session_id, newcomer.person_id)
