"""What people do to agendas: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from uuid import UUID

from wontak.domain.agenda import Agenda, AgendaKind, AgendaLine, AgendaStatus
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration
from wontak.domain.edit import Edit
from wontak.domain.order import key_between
from wontak.domain.table_session import TableSession
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision
from wontak.services.rows import place_between


def add(conference: Conference, lines: Sequence[AgendaLine], title: str) -> Edit:
    """Plan an agenda at the end of the list, with its first table and an empty declaration."""
    agenda = Agenda(
        id=new_id(),
        conference_id=conference.id,
        order=key_between(lines[-1].order if lines else None, None),
        code=next_code(conference, lines),
        title=title,
    )
    session = TableSession(id=new_id(), agenda_id=agenda.id)
    declaration = Declaration(id=new_id(), agenda_id=agenda.id)
    return addition(N_("Add agenda"), agenda.id, agenda, session, declaration)


def next_code(conference: Conference, lines: Sequence[AgendaLine]) -> str:
    """Return the first free code: "2020-06" after "2020-DG-05" in a conference of 2020."""
    numbers = [int(line.number) for line in lines if line.number.isdecimal()]
    number = f"{max(numbers, default=0) + 1:02d}"
    head = lines[-1].code.rpartition("-")[0] if lines else _year(conference)
    return f"{head}-{number}" if head else number


def retitle(agenda: Agenda, title: str) -> Edit:
    """Plan another title for an agenda."""
    return revision(N_("Retitle agenda"), agenda.id, agenda, agenda.but(title=title))


def write_problem(agenda: Agenda, problem: str) -> Edit:
    """Plan other words for the problem."""
    return revision(N_("Write problem"), agenda.id, agenda, agenda.but(problem=problem))


def write_baseline(agenda: Agenda, baseline: str) -> Edit:
    """Plan other words for how things stand today."""
    return revision(N_("Write baseline"), agenda.id, agenda, agenda.but(baseline=baseline))


def write_affected_people(agenda: Agenda, affected_people: str) -> Edit:
    """Plan other words for who is affected."""
    after = agenda.but(affected_people=affected_people)
    return revision(N_("Write affected people"), agenda.id, agenda, after)


def write_goal(agenda: Agenda, goal: str) -> Edit:
    """Plan other words for the common goal."""
    return revision(N_("Write goal"), agenda.id, agenda, agenda.but(goal=goal))


def write_gist(agenda: Agenda, gist: str) -> Edit:
    """Plan another gist for the agenda's documents."""
    return revision(N_("Write gist"), agenda.id, agenda, agenda.but(gist=gist))


def write_keywords(agenda: Agenda, keywords: str) -> Edit:
    """Plan other keywords, given with commas between them."""
    after = agenda.but(keywords=tuple(keywords.replace("，", ",").split(",")))
    return revision(N_("Write keywords"), agenda.id, agenda, after)


def set_status(agenda: Agenda, status: AgendaStatus) -> Edit:
    """Plan where the agenda stands."""
    return revision(N_("Set agenda status"), agenda.id, agenda, agenda.but(status=status))


def set_kind(agenda: Agenda, kind: AgendaKind) -> Edit:
    """Plan how the agenda came to the programme."""
    return revision(N_("Set agenda kind"), agenda.id, agenda, agenda.but(kind=kind))


def set_proposer(agenda: Agenda, organization_id: UUID | None) -> Edit:
    """Plan which organization proposed the agenda."""
    after = agenda.but(proposer_id=organization_id)
    return revision(N_("Set proposer"), agenda.id, agenda, after)


def recode(agenda: Agenda, code: str) -> Edit:
    """Plan another code for an agenda."""
    return revision(N_("Recode agenda"), agenda.id, agenda, agenda.but(code=code))


def move(agenda: Agenda, above: str | None, below: str | None) -> Edit:
    """Plan a place between two orders; None is an end of the list."""
    after = agenda.but(order=place_between(above, below))
    return revision(N_("Move agenda"), agenda.id, agenda, after)


def remove(board: Board) -> Edit:
    """Plan an agenda's removal with everything on its table."""
    return removal(N_("Remove agenda"), board.agenda.id, *reversed(board.parts), board.agenda)


def _year(conference: Conference) -> str:
    return str(conference.held_on.year) if conference.held_on else ""
