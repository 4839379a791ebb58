"""The press summary of a table: what was declared, by whom, and whom journalists may ask."""

from collections.abc import Iterator

from wontak.documents.cover import Cover, document_number, meeting_day, publisher
from wontak.documents.milestones import coming_table, milestones
from wontak.documents.model import (
    Block,
    Document,
    Heading,
    Item,
    KeyValues,
    Paragraph,
    QrCode,
    Table,
)
from wontak.documents.overview import purpose, watchable
from wontak.documents.parts import closed, listed, remark, runs, section
from wontak.documents.plan_tables import action_items, commitments
from wontak.documents.seats import signing
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.text import one_line
from wontak.language import N_

_MOST_DAYS = 4
_QR_MM = 18


def press_summary(board: Board, tongue: Tongue) -> Document:
    """Return what the press is told about an agenda; only what was promised firmly is a promise.

    The one who answers for it is named (행정업무의 운영 및 혁신에 관한 규정 제63조③).
    """
    gist = one_line(board.agenda.gist) or _lead(board, tongue)
    head = Cover(_headline(board, tongue), document_number(board, tongue), gist)
    return head.over(closed(tongue, tuple(_blocks(board, tongue))), board, tongue)


def _headline(board: Board, tongue: Tongue) -> str:
    bodies = len(signing(board, tongue.directory))
    if bodies > 1:
        message = N_("{count} organizations to carry out “{title}” together")
        return tongue.say(message, count=bodies, title=board.agenda.title)
    return tongue.say(N_("Press summary: “{title}”"), title=board.agenda.title)


def _blocks(board: Board, tongue: Tongue) -> Iterator[Block]:
    yield Paragraph(runs(tongue, _lead(board, tongue)), size="large")
    yield from section(N_("Why it matters"), tongue, *listed(purpose(board, tongue)))
    yield from section(N_("Who does what"), tongue, *listed(_promises(board, tongue)))
    yield from section(N_("Next dates"), tongue, *_dates(board, tongue))
    yield from _contact(tongue)
    for session in board.sessions[-1:]:
        if url := watchable(session):
            yield QrCode(url, tongue.say(N_("Video of the collaboration table")), _QR_MM)


def _dates(board: Board, tongue: Tongue) -> Iterator[Table]:
    """Yield the first days after the table."""
    met = meeting_day(board, tongue)
    coming = [each for each in milestones(board, tongue) if met is None or each.day > met]
    if coming:
        yield coming_table(tuple(coming[:_MOST_DAYS]), tongue)


def _lead(board: Board, tongue: Tongue) -> str:
    """Return the first sentence: who met when on what, and what came of it, if anything did."""
    agreed = N_(
        "At the collaboration table of {day}, hosted by {host}, {count} organizations agreed on "
        "{items} action items and {promises} commitments for “{title}”."
    )
    open_yet = N_("The collaboration table of {day}, hosted by {host}, is about “{title}”.")
    day = tongue.day(meeting_day(board, tongue)) or tongue.say(N_("Date: ____________"))
    firm = [each for each in commitments(board) if each.strength is not Strength.EXPLORE]
    items, bodies = action_items(board), signing(board, tongue.directory)
    return tongue.say(
        agreed if bodies and (items or firm) else open_yet,
        day=day,
        host=publisher(tongue.directory.conference),
        count=len(bodies),
        items=len(items),
        promises=len(firm),
        title=board.agenda.title,
    )


def _promises(board: Board, tongue: Tongue) -> Iterator[Item]:
    for promise in commitments(board):
        if promise.strength is not Strength.EXPLORE:
            yield Item(runs(tongue, _promise(promise, tongue)))


def _promise(promise: Commitment, tongue: Tongue) -> str:
    body = tongue.organization(promise.organization_id) or tongue.say(N_("to be decided"))
    due = tongue.say(N_("by {day}"), day=tongue.day(promise.due)) if promise.due else ""
    conditional = promise.strength is Strength.CONDITIONAL
    terms = (
        tongue.resource(promise),
        due,
        tongue.word(promise.strength) if conditional else "",
        one_line(promise.condition) if conditional else "",
    )
    more = ", ".join(filter(None, terms))
    text = one_line(promise.text)
    if more:
        text = tongue.say(N_("{promise} ({terms})"), promise=text, terms=more)
    return f"{body}: {text}"


def _contact(tongue: Tongue) -> Iterator[Block]:
    conference = tongue.directory.conference
    facts = (
        (N_("In charge"), conference.press_department),
        (N_("Contact"), conference.press_contact),
        (N_("Telephone"), conference.press_phone),
    )
    told = tuple((tongue.say(name), one_line(text)) for name, text in facts if text.strip())
    yield Heading(1, tongue.say(N_("For questions")), numbered=True)
    if told:
        yield KeyValues(told)
    else:
        yield remark(tongue, tongue.say(N_("Nobody to ask is named in the conference yet.")))
