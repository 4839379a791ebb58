"""The book of a conference: every agenda with its plan, and what they all add up to."""

from collections.abc import Iterator, Sequence

from wontak.documents.cover import over_conference
from wontak.documents.model import Block, Contents, Document, Heading, KeyValues, PageBreak, Table
from wontak.documents.overview import meeting, purpose
from wontak.documents.parts import Field, cell, closed, listed, remark, table
from wontak.documents.plan_tables import (
    action_item_table,
    action_items,
    commitment_table,
    indicator_table,
    indicators,
    legend,
)
from wontak.documents.plan_tables import commitments as promised_on
from wontak.documents.roll_up import (
    Promised,
    all_commitments,
    by_month,
    by_organization,
    by_resource,
    by_sector,
)
from wontak.documents.seats import signing
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.language import N_


def conference_book(boards: Sequence[Board], tongue: Tongue) -> Document:
    """Return all agendas of a conference in their order, with contents before and sums behind."""
    title = tongue.say(N_("{conference}: Book of Agendas"), conference=_title(tongue))
    promised = all_commitments(boards)
    message = N_("{agendas} agendas with {commitments} commitments of their stakeholders")
    gist = tongue.say(message, agendas=len(boards), commitments=len(promised))
    blocks = (
        *_front(boards, promised, tongue),
        *(block for board in boards for block in _agenda(board, tongue)),
        *_sums(promised, tongue),
    )
    return over_conference(title, gist, closed(tongue, blocks), boards, tongue)


def _title(tongue: Tongue) -> str:
    return tongue.directory.conference.title


def _front(boards: Sequence[Board], promised: Promised, tongue: Tongue) -> Iterator[Block]:
    conference = tongue.directory.conference
    bodies = {each.organization_id for each in promised if each.organization_id}
    facts = (
        (N_("Held on"), tongue.day(conference.held_on)),
        (N_("Region"), conference.region),
        (N_("Host"), conference.host),
        (N_("Agendas"), str(len(boards))),
        (N_("Organizations that promise"), str(len(bodies))),
        (N_("Commitments"), str(len(promised))),
    )
    yield KeyValues(tuple((tongue.say(name), said) for name, said in facts if said))
    yield Heading(1, tongue.say(N_("Agendas at a glance")))
    yield _glance(boards, tongue)
    yield Heading(1, tongue.say(N_("Contents")))
    yield Contents()


def _glance(boards: Sequence[Board], tongue: Tongue) -> Table:
    fields = (
        Field(tongue.say(N_("No.")), 6, align="right"),
        Field(tongue.say(N_("Agenda")), 50),
        Field(tongue.say(N_("Proposed by")), 24, optional=True),
        Field(tongue.say(N_("Items")), 10, align="right"),
        Field(tongue.say(N_("Commitments")), 10, align="right"),
    )
    rows = (
        (
            cell(tongue, str(number)),
            cell(tongue, board.agenda.title, board.agenda.code),
            cell(tongue, tongue.organization(board.agenda.proposer_id)),
            cell(tongue, str(len(action_items(board)))),
            cell(tongue, str(len(promised_on(board)))),
        )
        for number, board in enumerate(boards, 1)
    )
    return table(tongue.say(N_("Agendas at a glance")), fields, rows)


def _agenda(board: Board, tongue: Tongue) -> Iterator[Block]:
    """Yield an agenda's pages: what it is about, who met, and the plan."""
    yield PageBreak()
    yield Heading(1, board.agenda.title, numbered=True)
    names = ", ".join(tongue.organization(body.id) for body in signing(board, tongue.directory))
    facts = ((N_("Agenda code"), board.agenda.code), (N_("Signing organizations"), names))
    pairs = tuple((tongue.say(name), said) for name, said in facts if said)
    if pairs:
        yield KeyValues(pairs)
    yield from _part(N_("Problem and common goal"), tongue, *listed(purpose(board, tongue)))
    yield from _part(N_("Collaboration table"), tongue, *listed(meeting(board, tongue)))
    yield from _plan(board, tongue)


def _plan(board: Board, tongue: Tongue) -> Iterator[Block]:
    items, promised, measured = action_items(board), promised_on(board), indicators(board)
    if not (items or promised):
        yield remark(tongue, tongue.say(N_("No action items and no commitments yet.")))
    if items:
        yield from _part(N_("Plan of action"), tongue, action_item_table(items, tongue))
    if promised:
        promises = (commitment_table(promised, tongue), legend(promised, tongue))
        yield from _part(N_("Commitments by organization"), tongue, *promises)
    if measured:
        yield from _part(N_("Indicators"), tongue, indicator_table(measured, tongue))


def _part(title: str, tongue: Tongue, *blocks: Block) -> tuple[Block, ...]:
    return (Heading(2, tongue.say(title), numbered=True), *blocks) if blocks else ()


def _sums(promised: Promised, tongue: Tongue) -> Iterator[Block]:
    if not promised:
        return
    yield PageBreak()
    yield Heading(1, tongue.say(N_("All commitments together")), numbered=True)
    for title, added_up in (
        (N_("By organization"), by_organization),
        (N_("By sector"), by_sector),
        (N_("By resource"), by_resource),
        (N_("By month"), by_month),
    ):
        yield from _part(title, tongue, added_up(promised, tongue))
