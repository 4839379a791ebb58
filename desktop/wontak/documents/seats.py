"""Who sat at a table, and who signs for which body."""

from collections import Counter
from collections.abc import Iterable, Sequence
from uuid import UUID

from wontak.domain.action_item import ActionStatus
from wontak.domain.board import Board
from wontak.domain.commitment import Strength
from wontak.domain.directory import Directory
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance, Participation, Role
from wontak.domain.person import Person

CAME = frozenset({Attendance.PRESENT, Attendance.LATE, Attendance.LEFT})
STAFF = (Role.FACILITATOR, Role.RECORDER, Role.TECH_HOST, Role.INTERPRETER)


def seats(board: Board) -> tuple[Participation, ...]:
    """Return who is on the list of the latest meeting that has a list."""
    for session in reversed(board.sessions):
        found = tuple(seat for seat in board.participations if seat.session_id == session.id)
        if found:
            return found
    return ()


def was_marked(seated: Iterable[Participation]) -> bool:
    """Return whether anybody's coming was marked, so that others can be taken as not there."""
    return any(seat.attendance in CAME for seat in seated)


def those_who_came(seated: Sequence[Participation]) -> tuple[Participation, ...]:
    """Return who was there; before anybody was marked, everyone who is expected."""
    wanted = CAME if was_marked(seated) else {Attendance.EXPECTED}
    return tuple(seat for seat in seated if seat.attendance in wanted)


def in_role(seated: Iterable[Participation], role: Role) -> tuple[Participation, ...]:
    """Return those who do the same at the table."""
    return tuple(seat for seat in seated if seat.role is role)


def staff(board: Board) -> tuple[Participation, ...]:
    """Return who runs the table; they mark others, and seldom themselves."""
    return tuple(
        seat
        for role in STAFF
        for seat in in_role(seats(board), role)
        if seat.attendance is not Attendance.ABSENT
    )


def by_sector(
    seated: Iterable[Participation], directory: Directory
) -> tuple[tuple[Sector, int], ...]:
    """Return how many came from each sector; who speaks for no body is a citizen."""
    counts = Counter(_sector(seat, directory) for seat in seated)
    return tuple((sector, counts[sector]) for sector in Sector if counts[sector])


def signing(board: Board, directory: Directory) -> tuple[Organization, ...]:
    """Return who promised firmly or leads: by precedence, then as the plan has them."""
    leads = (item.lead_id for item in board.action_items if item.status is not ActionStatus.DROPPED)
    promised = (
        commitment.organization_id
        for commitment in board.commitments
        if commitment.strength is not Strength.EXPLORE
    )
    named = dict.fromkeys(key for key in (*leads, *promised) if key)
    bodies = [directory.organizations[key] for key in named if key in directory.organizations]
    return tuple(sorted(bodies, key=_precedence))


def spokesperson(board: Board, body: Organization, directory: Directory) -> Person | None:
    """Return who sat at the table for a body: participants first; an absent person is no one."""
    seated = [
        seat
        for seat in seats(board)
        if seat.organization_id == body.id and seat.attendance is not Attendance.ABSENT
    ]
    best = min(seated, key=_standing, default=None)
    return directory.people.get(best.person_id) if best else None


def named_people(board: Board, directory: Directory) -> frozenset[UUID]:
    """Return the people whom documents name: who runs the table, and who signs."""
    signers = (spokesperson(board, body, directory) for body in signing(board, directory))
    running = {seat.person_id for seat in staff(board)}
    return frozenset(running | {person.id for person in signers if person})


def _sector(seat: Participation, directory: Directory) -> Sector:
    body = directory.organizations.get(seat.organization_id) if seat.organization_id else None
    return body.sector if body else Sector.CITIZEN


def _precedence(body: Organization) -> tuple[bool, int]:
    return body.precedence is None, body.precedence or 0


def _standing(seat: Participation) -> tuple[bool, bool]:
    return seat.role is not Role.PARTICIPANT, seat.attendance not in CAME
