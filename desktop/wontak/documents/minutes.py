"""The minutes of a table, in the nine parts that the law asks of public bodies.

공공기록물 관리에 관한 법률 시행령 제18조②: name, host, time and place, who was there, order of
events, items, what was said, decisions, and votes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from wontak.documents.cover import Cover, attachment_number, declaration_of, publisher
from wontak.documents.model import Block, Cell, Document, Item, Run, Table
from wontak.documents.overview import agenda_title, attendance, purpose, time_and_place
from wontak.documents.participants import attended, name_cell
from wontak.documents.parts import (
    Field,
    cell,
    closed,
    entry,
    lines_of,
    listed,
    points,
    points_of,
    remark,
    section,
    table,
)
from wontak.documents.plan_tables import action_items, commitments
from wontak.documents.run_steps import steps_in_brief
from wontak.documents.seats import in_role, staff
from wontak.documents.tongue import Tongue, local
from wontak.domain.board import Board
from wontak.domain.note import Note, NoteKind
from wontak.domain.participation import Participation, Role
from wontak.domain.text import one_line
from wontak.language import N_

_SAID = (NoteKind.NOTE, NoteKind.GIST, NoteKind.QUESTION)


def minutes(board: Board, tongue: Tongue) -> Document:
    """Return the minutes of an agenda's latest table; a part with nothing in it says so."""
    title = board.agenda.title
    head = Cover(
        title=tongue.say(N_("“{title}”: Minutes of the Collaboration Table"), title=title),
        number=attachment_number(board, tongue),
        gist=tongue.say(N_("What was said and decided at the table on “{title}”"), title=title),
    )
    return head.over(closed(tongue, tuple(_parts(board, tongue))), board, tongue)


def _parts(board: Board, tongue: Tongue) -> Iterator[Block]:
    nothing = remark(tongue, tongue.say(N_("Nothing was recorded.")))
    host = filter(None, [publisher(tongue.directory.conference)])
    for title, blocks in (
        (N_("Name of the meeting"), points(tongue, [_name(board, tongue)])),
        (N_("Hosting organization"), points(tongue, host)),
        (N_("Time and place"), listed(time_and_place(board, tongue))),
        (N_("Participants and observers"), _who_came(board, tongue)),
        (N_("Order of events"), steps_in_brief(board, tongue)),
        (N_("Item on the table"), listed(_item(board, tongue))),
        (N_("Main points of what was said"), _said(board, tongue)),
        (N_("Decisions"), _decisions(board, tongue)),
        (N_("Votes and checks of consent"), _votes(board, tongue)),
    ):
        yield from section(title, tongue, *(blocks or (nothing,)))
    yield from _written_by(board, tongue)


def _name(board: Board, tongue: Tongue) -> str:
    round_no = board.sessions[-1].round_no if board.sessions else 1
    message = N_("Collaboration table on “{title}”, round {number}")
    return tongue.say(message, title=board.agenda.title, number=round_no)


def _who_came(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    return (*listed(attendance(board, tongue)), *attended(board, tongue))


def _item(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    title = entry(tongue, tongue.say(N_("Agenda title")), agenda_title(board, tongue))
    return (*title, *purpose(board, tongue))


def _said(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    notes = _of_kind(board, *_SAID)
    return (_statements(notes, board, tongue),) if notes else ()


def _statements(notes: Sequence[Note], board: Board, tongue: Tongue) -> Table:
    fields = (
        Field(tongue.say(N_("Time")), 9),
        Field(tongue.say(N_("Speaker")), 30, optional=True),
        Field(tongue.say(N_("Main points")), 61),
    )
    zone = board.sessions[-1]
    rows = (
        (
            cell(tongue, f"{local(note.at, zone):%H:%M}"),
            cell(tongue, *_speaker(note, board, tongue)),
            cell(tongue, note.text),
        )
        for note in notes
    )
    return table(tongue.say(N_("Main points of what was said")), fields, rows)


def _speaker(note: Note, board: Board, tongue: Tongue) -> tuple[str, ...]:
    """Return who spoke and for whom; the body alone where the person is not named."""
    if note.person_id is None:
        return ("",)
    seat = next((s for s in board.participations if s.person_id == note.person_id), None)
    body = tongue.organization(seat.organization_id) if seat else ""
    return (tongue.person(note.person_id) or body, body if tongue.person(note.person_id) else "")


def _decisions(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    decided = [line for note in _of_kind(board, NoteKind.DECISION) for line in points_of(note.text)]
    agreed = decided or points_of(declaration_of(board).agreements)
    parked = [line for note in _of_kind(board, NoteKind.PARKED) for line in points_of(note.text)]
    items = (
        *entry(tongue, tongue.say(N_("Decided")), *agreed),
        *entry(tongue, tongue.say(N_("Parked points")), *parked),
        *_plan(board, tongue),
    )
    return listed(items)


def _plan(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    made, promised = len(action_items(board)), len(commitments(board))
    if not made and not promised:
        return ()
    message = N_("{items} action items and {commitments} commitments, as the declaration has them")
    told = tongue.say(message, items=made, commitments=promised)
    return entry(tongue, tongue.say(N_("Agreed plan")), told)


def _votes(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    """Return the reservations in their own words, since no vote is held without a record."""
    reserved = lines_of(declaration_of(board).reservations)
    none = remark(tongue, tongue.say(N_("No vote was taken.")))
    return (none, *listed(entry(tongue, tongue.say(N_("Reservations")), *reserved)))


def _written_by(board: Board, tongue: Tongue) -> Iterator[Block]:
    """Yield lines to sign: for who wrote the minutes, and for who checks them."""
    fields = (
        Field(tongue.say(N_("Role")), 14),
        Field(tongue.say(N_("Organization")), 32),
        Field(tongue.say(N_("Position")), 18),
        Field(tongue.say(N_("Full name")), 14),
        Field(tongue.say(N_("Signature or seal")), 22),
    )
    writers = in_role(staff(board), Role.RECORDER) or in_role(staff(board), Role.FACILITATOR)
    written, checked = tongue.say(N_("Written by")), tongue.say(N_("Checked by"))
    rows = [_signing(written, seat, tongue) for seat in writers] or [_unsigned(written, tongue)]
    rows.append(_unsigned(checked, tongue))
    signed = table(tongue.say(N_("Who answers for the minutes")), fields, rows)
    yield replace(signed, caption_shown=True, row_mm=10)


def _signing(word: str, seat: Participation, tongue: Tongue) -> tuple[Cell, ...]:
    person = tongue.directory.people.get(seat.person_id)
    return (
        cell(tongue, word, strong=True),
        cell(tongue, tongue.organization(seat.organization_id)),
        cell(tongue, one_line(person.position) if person else ""),
        name_cell(seat, tongue),
        Cell(((Run(" "),),)),
    )


def _unsigned(word: str, tongue: Tongue) -> tuple[Cell, ...]:
    blank = Cell(((Run(" "),),))
    return (cell(tongue, word, strong=True), blank, blank, blank, blank)


def _of_kind(board: Board, *kinds: NoteKind) -> tuple[Note, ...]:
    latest = {session.id for session in board.sessions[-1:]}
    return tuple(
        note
        for note in board.notes
        if note.session_id in latest and note.kind in kinds and note.text.strip()
    )
