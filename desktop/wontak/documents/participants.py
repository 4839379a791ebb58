"""The list of who was at a table: body, position and name, in the order of the list at the desk."""

from collections.abc import Iterator, Sequence

from wontak.documents.cover import Cover, attachment_number
from wontak.documents.model import Block, Cell, Document, Table
from wontak.documents.overview import meeting
from wontak.documents.parts import Field, Group, cell, closed, grouped, listed, remark, section
from wontak.documents.seats import CAME, in_role, seats, staff, those_who_came
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.participation import Participation, Role
from wontak.domain.text import one_line
from wontak.language import N_

_ROLES = {Role.PARTICIPANT: N_("Participants"), Role.OBSERVER: N_("Observers")}


def participant_list(board: Board, tongue: Tongue) -> Document:
    """Return who was at an agenda's table; at the desk, everyone who was expected."""
    title = board.agenda.title
    head = Cover(
        title=tongue.say(N_("“{title}”: List of Participants"), title=title),
        number=attachment_number(board, tongue),
        gist=tongue.say(N_("Who was at the collaboration table on “{title}”"), title=title),
    )
    return head.over(closed(tongue, tuple(_blocks(board, tongue))), board, tongue)


def attended(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    """Return the tables of who took part, who watched and who ran the table."""
    groups = [group for group in _groups(board, tongue) if group.rows]
    if not groups:
        return (remark(tongue, tongue.say(N_("Nobody is on the list of this table yet."))),)
    return (_table(groups, tongue),)


def _blocks(board: Board, tongue: Tongue) -> Iterator[Block]:
    yield from section(N_("Collaboration table"), tongue, *listed(meeting(board, tongue)))
    yield from section(N_("Participants and observers"), tongue, *attended(board, tongue))


def _groups(board: Board, tongue: Tongue) -> Iterator[Group]:
    """Yield the groups; at the desk those who did not come are on the list with the others."""
    there = seats(board) if tongue.internal else those_who_came(seats(board))
    number = 0
    for role, title in _ROLES.items():
        found = in_role(there, role)
        yield Group(_counted(title, found, tongue), tuple(_rows(found, number, tongue)))
        number += len(found)
    running = staff(board)
    rows = tuple(_rows(running, number, tongue, says_role=True))
    yield Group(_counted(N_("Running the table"), running, tongue), rows)


def _counted(title: str, found: Sequence[Participation], tongue: Tongue) -> str:
    """Return a group's name with how many are in it; at the desk also how many of them came."""
    group, count = tongue.say(title), len(found)
    came = sum(seat.attendance in CAME for seat in found)
    if tongue.internal and 0 < came < count:
        message = N_("{group}: {count} ({came} came)")
        return tongue.say(message, group=group, count=count, came=came)
    return tongue.say(N_("{group}: {count}"), group=group, count=count)


def _table(groups: Sequence[Group], tongue: Tongue) -> Table:
    fields = (
        Field(tongue.say(N_("No.")), 7),
        Field(tongue.say(N_("Organization")), 36),
        Field(tongue.say(N_("Position")), 26),
        Field(tongue.say(N_("Full name")), 20),
        Field(tongue.say(N_("Attendance")), 14, optional=True),
    )
    return grouped(tongue.say(N_("List of participants")), fields, groups)


def _rows(
    found: Sequence[Participation], before: int, tongue: Tongue, *, says_role: bool = False
) -> Iterator[tuple[Cell, ...]]:
    for number, seat in enumerate(found, before + 1):
        person = tongue.directory.people.get(seat.person_id)
        position = one_line(person.position) if person else ""
        role = tongue.word(seat.role) if says_role else ""
        yield (
            cell(tongue, str(number)),
            cell(tongue, tongue.organization(seat.organization_id)),
            cell(tongue, " · ".join(filter(None, (position, role)))),
            name_cell(seat, tongue),
            cell(tongue, tongue.word(seat.attendance) if tongue.internal else ""),
        )


def name_cell(seat: Participation, tongue: Tongue) -> Cell:
    """Return who sits on a seat, or the words that stand for who did not agree to be named."""
    name = tongue.person(seat.person_id)
    if not name:
        return cell(tongue, tongue.say(N_("name not published")), muted=True)
    proxy = tongue.say(N_("{name} (proxy)"), name=name)
    return cell(tongue, proxy if seat.proxy else name)
