"""The declaration that a table leaves with: who does what, with which resources, by when."""

from collections.abc import Iterator

from wontak.documents.cover import (
    Cover,
    declaration_of,
    document_number,
    meeting_day,
)
from wontak.documents.model import Block, Document, Heading, Item, List, Paragraph, QrCode
from wontak.documents.overview import occasion, purpose, watchable
from wontak.documents.parts import (
    closed,
    entry,
    lines_of,
    listed,
    points,
    points_of,
    remark,
    runs,
    section,
)
from wontak.documents.plan_tables import (
    action_item_table,
    action_items,
    commitment_table,
    commitments,
    indicator_table,
    indicators,
    legend,
)
from wontak.documents.seats import signing
from wontak.documents.signatures import signature_block
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.note import NoteKind
from wontak.domain.text import one_line
from wontak.language import N_

# About half a millimetre a module for the addresses of video services: phones read it.
_QR_MM = 18


def declaration(board: Board, tongue: Tongue) -> Document:
    """Return an agenda's declaration.

    Purpose, scope and roles always have their section, because an agreement between bodies has
    to state them (행정업무의 운영 및 혁신에 관한 규정 제45조); so have reservations, because their
    absence says something. Other sections with nothing in them are left out.
    """
    title = tongue.say(N_("“{title}”: Declaration of Agenda Execution"), title=board.agenda.title)
    head = Cover(title, document_number(board, tongue), _gist(board, tongue))
    blocks = (*_parts(board, tongue), *_declared(board, tongue))
    return head.over(closed(tongue, blocks), board, tongue)


def _parts(board: Board, tongue: Tongue) -> Iterator[Block]:
    yield from section(N_("Overview"), tongue, *listed(occasion(board, tongue)))
    yield from _purpose(board, tongue)
    yield from _agreements(board, tongue)
    yield from _plan(board, tongue)
    yield from _commitments(board, tongue)
    yield from _indicators(board, tongue)
    yield from _risks(board, tongue)
    yield from _open_points(board, tongue)
    yield from _clauses(board, tongue)


def _purpose(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    missing = remark(tongue, tongue.say(N_("Not written yet.")))
    told = listed(purpose(board, tongue)) or (missing,)
    return section(N_("Problem and common goal"), tongue, *told)


def _agreements(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    """Return what was agreed: in the declaration's words, else the decisions noted at the table."""
    agreed = points_of(declaration_of(board).agreements) or tuple(_noted(board, NoteKind.DECISION))
    return section(N_("Agreements"), tongue, *points(tongue, agreed))


def _plan(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    items = action_items(board)
    if not items:
        missing = remark(tongue, tongue.say(N_("No action items yet.")))
        return section(N_("Plan of action"), tongue, missing)
    return section(N_("Plan of action"), tongue, action_item_table(items, tongue))


def _commitments(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    promised = commitments(board)
    title = N_("Commitments by organization")
    if not promised:
        return section(title, tongue, remark(tongue, tongue.say(N_("No commitments yet."))))
    return section(title, tongue, commitment_table(promised, tongue), legend(promised, tongue))


def _indicators(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    measured = indicators(board)
    tables = (indicator_table(measured, tongue),) if measured else ()
    checks = points_of(declaration_of(board).follow_up)
    follow_up = listed(entry(tongue, tongue.say(N_("Follow-up")), *checks))
    return section(N_("Indicators and follow-up"), tongue, *tables, *follow_up)


def _risks(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    risks = points_of(declaration_of(board).risks)
    return section(N_("Risks and assumptions"), tongue, *points(tongue, risks))


def _open_points(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    """Return the reservations in their own words, and what was parked."""
    reserved = entry(
        tongue, tongue.say(N_("Reservations")), *lines_of(declaration_of(board).reservations)
    )
    parked = entry(tongue, tongue.say(N_("Parked points")), *_noted(board, NoteKind.PARKED))
    none = remark(tongue, tongue.say(N_("No reservation and no open point was recorded.")))
    told = listed((*reserved, *parked)) or (none,)
    return section(N_("Reservations and open points"), tongue, *told)


def _noted(board: Board, kind: NoteKind) -> Iterator[str]:
    for note in board.notes:
        if note.kind is kind and not note.internal:
            yield from points_of(note.text)


def _clauses(board: Board, tongue: Tongue) -> tuple[Block, ...]:
    clauses = [
        (N_("Amendment"), N_("A change makes a new edition, which is confirmed and signed anew")),
        (N_("Accession"), N_("A body that applies in writing signs after the others")),
        (
            N_("Effect"),
            N_("This declaration states the will to cooperate and is not legally binding"),
        ),
        (
            N_("Signing"),
            N_("The organizations accept signatures made by electronic means as signatures"),
        ),
    ]
    entries = [
        item for name, text in clauses for item in entry(tongue, tongue.say(name), tongue.say(text))
    ]
    told = (*_team(board, tongue), *entries, *_privacy(board, tongue))
    return section(N_("Execution and amendment"), tongue, *listed(told), *_video(board, tongue))


def _team(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    leads = dict.fromkeys(tongue.organization(item.lead_id) for item in action_items(board))
    names = ", ".join(filter(None, leads))
    if not names:
        return ()
    team = tongue.say(N_("execution team (lead: {leads})"), leads=names)
    return entry(tongue, tongue.say(N_("Working level")), team)


def _privacy(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    disclosure = tongue.word(declaration_of(board).disclosure)
    message = N_("contact details of persons are left out; the disclosure class is “{disclosure}”")
    text = tongue.say(message, disclosure=disclosure)
    return entry(tongue, tongue.say(N_("Privacy and disclosure")), text)


def _declared(board: Board, tongue: Tongue) -> Iterator[Block]:
    signatures = signature_block(board, tongue)
    yield Heading(1, tongue.say(N_("We declare")), align="center")
    for line in lines_of(declaration_of(board).preamble) or (_preamble(board, tongue),):
        yield Paragraph(runs(tongue, line), size="large")
    day = tongue.day(meeting_day(board, tongue)) or tongue.say(N_("Date: ____________"))
    yield Paragraph(runs(tongue, day), align="center")
    if signatures.signatories:
        yield signatures
    else:
        yield remark(tongue, tongue.say(N_("No organization to sign is known yet.")))
    yield from _attachments(board, tongue)


def _attachments(board: Board, tongue: Tongue) -> Iterator[Block]:
    """Yield which of the agenda's other documents go with it, numbered where there are several."""
    attached = (
        (N_("Action plan, one copy"), action_items(board) or commitments(board)),
        (N_("Minutes of the collaboration table, one copy"), board.notes),
        (N_("List of participants and observers, one copy"), board.participations),
    )
    names = [tongue.say(name) for name, is_there in attached if is_there]
    if len(names) == 1:
        yield Paragraph(runs(tongue, tongue.say(N_("Attachment  {name}"), name=names[0])))
    elif names:
        yield Paragraph(runs(tongue, tongue.say(N_("Attachments"))))
        yield List(tuple(Item(runs(tongue, name)) for name in names), depth=0)


def _preamble(board: Board, tongue: Tongue) -> str:
    message = N_(
        "We have discussed “{title}” together and declare that each of us will help, in our own "
        "place, to carry out what this declaration says."
    )
    return tongue.say(message, title=board.agenda.title)


def _video(board: Board, tongue: Tongue) -> Iterator[QrCode]:
    """Yield a way from paper to the video of what is signed.

    It stands before the text to be signed; after it, it would often get a page of its own.
    """
    for session in board.sessions[-1:] if signing(board, tongue.directory) else ():
        if url := watchable(session):
            yield QrCode(url, tongue.say(N_("Video of the collaboration table")), _QR_MM)


def _gist(board: Board, tongue: Tongue) -> str:
    """Return what somebody wrote, else who declares what."""
    bodies = signing(board, tongue.directory)
    title = board.agenda.title
    if board.agenda.gist.strip():
        return one_line(board.agenda.gist)
    if not bodies:
        return tongue.say(N_("Draft of the declaration on “{title}”"), title=title)
    if len(bodies) == 1:
        message = N_("{name} declares to carry out “{title}”")
        return tongue.say(message, name=tongue.organization(bodies[0].id), title=title)
    message = N_("{count} organizations declare to carry out “{title}” together")
    return tongue.say(message, count=len(bodies), title=title)
