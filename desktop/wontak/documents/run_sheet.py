"""The run sheet of a table: for the facilitator with every script, for the public in brief."""

from collections.abc import Iterator, Sequence

from wontak.documents.cover import Cover, document_number
from wontak.documents.model import Block, Document, Heading, KeyValues, Paragraph
from wontak.documents.overview import meeting
from wontak.documents.parts import closed, lines_of, listed, remark, runs, section
from wontak.documents.run_steps import TimedStep, brief_table, clock, method, timed
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.table_session import TableSession
from wontak.language import N_


def run_sheet(board: Board, tongue: Tongue) -> Document:
    """Return the run sheet of an agenda's latest table; scripts and notes are for the desk only."""
    title = board.agenda.title
    head = Cover(
        title=tongue.say(N_("“{title}”: Run Sheet of the Collaboration Table"), title=title),
        number=document_number(board, tongue),
        gist=tongue.say(N_("What happens when at the table on “{title}”"), title=title),
    )
    return head.over(closed(tongue, tuple(_blocks(board, tongue))), board, tongue)


def _blocks(board: Board, tongue: Tongue) -> Iterator[Block]:
    steps = timed(board)
    yield from section(N_("Collaboration table"), tongue, *listed(meeting(board, tongue)))
    if not steps:
        missing = remark(tongue, tongue.say(N_("No run sheet was made yet.")))
        yield from section(N_("Order of events"), tongue, missing)
        return
    session = board.sessions[-1]
    brief = brief_table(steps, session, tongue)
    total = remark(tongue, _total(steps, session, tongue))
    yield from section(N_("Order of events"), tongue, brief, total)
    if tongue.internal:
        yield from section(N_("Step by step"), tongue, *_scripts(steps, session, tongue))


def _total(steps: Sequence[TimedStep], session: TableSession, tongue: Tongue) -> str:
    """Return what the minutes add up to, beside the time there is."""
    planned = sum(each.step.minutes for each in steps)
    if not (session.starts_at and session.ends_at):
        return tongue.say(N_("{planned} minutes in all"), planned=planned)
    there_are = round((session.ends_at - session.starts_at).total_seconds() / 60)
    message = N_("{planned} minutes in all ({slot} minutes available)")
    return tongue.say(message, planned=planned, slot=there_are)


def _scripts(steps: Sequence[TimedStep], session: TableSession, tongue: Tongue) -> Iterator[Block]:
    for each in steps:
        yield from _script(each, session, tongue)


def _script(each: TimedStep, session: TableSession, tongue: Tongue) -> Iterator[Block]:
    step = each.step
    message = N_("{time} {title} ({minutes} min)")
    said = {"time": clock(each, session), "title": step.title, "minutes": step.minutes}
    yield Heading(2, tongue.say(message, **said))
    for line in lines_of(step.script):
        yield Paragraph(runs(tongue, line), size="large")
    facts = (
        (N_("Question"), step.question),
        (N_("What the audience sees"), step.audience),
        (N_("Zoom"), step.zoom),
        (N_("Expected output"), step.output),
        (N_("Way of working"), method(step, tongue)),
        (N_("If time is short"), tongue.say(N_("may be cut")) if step.cuttable else ""),
        (N_("Private note"), step.private_note),
    )
    pairs = tuple((tongue.say(name), " ".join(text.split())) for name, text in facts if text)
    if pairs:
        yield KeyValues(pairs)
