"""What an agenda is about and who met on it: the entries that documents begin with."""

import re
from collections.abc import Iterable, Iterator

from wontak.documents.model import Item, Run, Runs
from wontak.documents.parts import entry, lines_of, points_of, runs
from wontak.documents.seats import by_sector, in_role, seats, staff, those_who_came, was_marked
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.participation import Participation, Role
from wontak.domain.table_session import TableSession
from wontak.domain.text import one_line
from wontak.language import N_

# What opens a page in every browser; anything else would be a dead or a harmful link.
_WEB_ADDRESS = re.compile(r"https?://[a-z\d][!-~]{1,500}", re.IGNORECASE)
_YOUTUBE = re.compile(r"https?://(?:[\w-]+\.)*(?:youtube\.com|youtu\.be)(?:/|$)", re.IGNORECASE)


def purpose(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    """Return the problem, who has it and the common goal, as far as they are written."""
    agenda = board.agenda
    problem = points_of(agenda.problem)
    baseline = points_of(agenda.baseline)
    if len(problem) == 1 and len(baseline) == 1:
        message = N_("{problem} (baseline: {baseline})")
        problem = (tongue.say(message, problem=problem[0], baseline=baseline[0]),)
        baseline = ()
    return (
        *entry(tongue, tongue.say(N_("Problem")), *problem),
        *entry(tongue, tongue.say(N_("Baseline")), *baseline),
        *entry(tongue, tongue.say(N_("People affected")), *points_of(agenda.affected_people)),
        *entry(tongue, tongue.say(N_("Common goal")), *points_of(agenda.goal)),
    )


def occasion(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    """Return the agenda's title, when and where its table met, who ran it and how many came."""
    return (
        *entry(tongue, tongue.say(N_("Agenda title")), agenda_title(board, tongue)),
        *_meetings(board.sessions, tongue),
        *entry(tongue, tongue.say(N_("Run by")), *_joined(_staff(board, tongue))),
        *attendance(board, tongue),
    )


def meeting(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    """Return when and where the latest table met, who ran it and how many came."""
    return (
        *time_and_place(board, tongue),
        *entry(tongue, tongue.say(N_("Run by")), *_joined(_staff(board, tongue))),
        *attendance(board, tongue),
    )


def time_and_place(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    """Return when and where the latest table met."""
    return _meetings(board.sessions[-1:], tongue)


def attendance(board: Board, tongue: Tongue) -> tuple[Item, ...]:
    """Return how many came, and from which sectors."""
    seated = seats(board)
    came = those_who_came(seated)
    spoke, observed = in_role(came, Role.PARTICIPANT), in_role(came, Role.OBSERVER)
    counted = (_counted(spoke, tongue), _observers(observed, tongue))
    label = N_("In attendance") if was_marked(seated) else N_("Expected to attend")
    return entry(tongue, tongue.say(label), *_joined(counted))


def agenda_title(board: Board, tongue: Tongue) -> str:
    """Return what an agenda is called, and by whom it was proposed."""
    proposer = tongue.organization(board.agenda.proposer_id)
    if not proposer:
        return board.agenda.title
    message = N_("{title} (proposed by {proposer})")
    return tongue.say(message, title=board.agenda.title, proposer=proposer)


def watchable(session: TableSession) -> str:
    """Return the web address at which a table can be watched; empty where there is none."""
    url = one_line(session.stream_url)
    return url if _WEB_ADDRESS.fullmatch(url) else ""


def _meetings(sessions: Iterable[TableSession], tongue: Tongue) -> tuple[Item, ...]:
    met = [_meeting(session, tongue) for session in sessions]
    label = tongue.say(N_("Collaboration table"))
    if len(met) == 1:
        return (Item((*runs(tongue, f"{label}: "), *met[0])),)
    return (Item(runs(tongue, label), tuple(map(Item, met))),) if met else ()


def _meeting(session: TableSession, tongue: Tongue) -> Runs:
    mode, place = tongue.word(session.mode), " ".join(lines_of(session.place))
    facts = (
        tongue.say(N_("round {number}"), number=session.round_no),
        tongue.period(session),
        tongue.say(N_("{mode} ({place})"), mode=mode, place=place) if place else mode,
    )
    told = ", ".join(filter(None, facts))
    url = watchable(session)
    if not url:
        return runs(tongue, told)
    stream = N_("live on YouTube") if _YOUTUBE.match(url) else N_("streamed live")
    return (*runs(tongue, f"{told}, "), Run(tongue.say(stream), href=url))


def _staff(board: Board, tongue: Tongue) -> Iterator[str]:
    for seat in staff(board):
        name = tongue.person(seat.person_id)
        if name:
            yield f"{tongue.word(seat.role)} {name}"


def _counted(spoke: tuple[Participation, ...], tongue: Tongue) -> str:
    if not spoke:
        return ""
    sectors = ", ".join(
        f"{tongue.word(sector)} {count}" for sector, count in by_sector(spoke, tongue.directory)
    )
    return tongue.say(N_("{count} in all ({sectors})"), count=len(spoke), sectors=sectors)


def _observers(observed: tuple[Participation, ...], tongue: Tongue) -> str:
    return tongue.say(N_("observers: {count}"), count=len(observed)) if observed else ""


def _joined(parts: Iterable[str]) -> tuple[str, ...]:
    told = ", ".join(filter(None, parts))
    return (told,) if told else ()
