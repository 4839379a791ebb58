"""What stands around every document of an agenda: its number, day, gist, edition and hash."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from wontak.documents import model
from wontak.documents.model import Block, Document
from wontak.documents.source import conference_source, source
from wontak.documents.tongue import Tongue, local
from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.declaration import Declaration, Disclosure
from wontak.domain.journal import canonical
from wontak.domain.text import one_line
from wontak.language import N_

_DISCLOSURES: Mapping[Disclosure, model.Disclosure] = {
    Disclosure.PUBLIC: "public",
    Disclosure.PARTIAL: "partial",
    Disclosure.CLOSED: "closed",
}
# A title that is longer is no keyword.
_LONGEST_KEYWORD = 40
_EPOCH = date(1970, 1, 1)
_LAST_MILLISECOND = 2**47


@dataclass(frozen=True, slots=True)
class Cover:
    """The words of one layout around its blocks."""

    title: str
    number: str
    gist: str

    def over(self, blocks: tuple[Block, ...], board: Board, tongue: Tongue) -> Document:
        """Return the whole document."""
        declaration = declaration_of(board)
        values = source(board, tongue.directory)
        return Document(
            title=self.title,
            subtitle=subtitle(board, tongue),
            language=tongue.language,
            organization=publisher(tongue.directory.conference),
            number=self.number,
            date=meeting_day(board, tongue) or written_on(board.agenda),
            gist=self.gist,
            keywords=_keywords(board.agenda),
            disclosure="internal" if tongue.internal else _DISCLOSURES[declaration.disclosure],
            version=f"{edition(declaration, tongue)} · SHA-256 {short_hash(values)}",
            blocks=blocks,
            source=values,
        )


def over_conference(
    title: str, gist: str, blocks: tuple[Block, ...], boards: Sequence[Board], tongue: Tongue
) -> Document:
    """Return the whole document about all agendas of a conference."""
    conference = tongue.directory.conference
    values = conference_source(boards, tongue.directory)
    day = conference.held_on or max((written_on(board.agenda) for board in boards), default=_EPOCH)
    return Document(
        title=title,
        subtitle=" · ".join(filter(None, (one_line(conference.region), tongue.day(day)))),
        language=tongue.language,
        organization=publisher(conference),
        number="",
        date=day,
        gist=gist,
        keywords=(one_line(conference.region),) if conference.region.strip() else (),
        disclosure="internal" if tongue.internal else "public",
        version=f"SHA-256 {short_hash(values)}",
        blocks=blocks,
        source=values,
    )


def declaration_of(board: Board) -> Declaration:
    """Return the agenda's declaration, a blank one where it has none."""
    agenda_id = board.agenda.id
    return next(iter(board.declarations), Declaration(id=agenda_id, agenda_id=agenda_id))


def document_number(board: Board, tongue: Tongue) -> str:
    """Return the number somebody gave, else one made of the agenda's code and the edition."""
    declaration = declaration_of(board)
    code = one_line(board.agenda.code)
    if declaration.number.strip() or not code:
        return one_line(declaration.number)
    return tongue.say(N_("{code}, edition {edition}"), code=code, edition=declaration.edition)


def attachment_number(board: Board, tongue: Tongue) -> str:
    """Return the number of what goes with the declaration (공공기록물 관리법 시행령 제20조④)."""
    number = document_number(board, tongue)
    return tongue.say(N_("{number}, attachment"), number=number) if number else ""


def edition(declaration: Declaration, tongue: Tongue) -> str:
    """Return which edition a declaration is."""
    return tongue.say(N_("Edition {number}"), number=declaration.edition)


def publisher(conference: Conference) -> str:
    """Return who makes the documents of a conference."""
    return one_line(conference.host) or one_line(conference.title)


def subtitle(board: Board, tongue: Tongue) -> str:
    """Return the occasion: the conference, and when the table met."""
    conference = one_line(tongue.directory.conference.title)
    met = tongue.period(board.sessions[-1]) if board.sessions else ""
    return " · ".join(filter(None, (conference, met or tongue.day(meeting_day(board, tongue)))))


def meeting_day(board: Board, tongue: Tongue) -> date | None:
    """Return the day on which the table last met, else the conference's; None if neither is set."""
    session = board.sessions[-1] if board.sessions else None
    if session and session.starts_at:
        return local(session.starts_at, session).date()
    return tongue.directory.conference.held_on


def written_on(agenda: Agenda) -> date:
    """Return the day on which an agenda's id was made, from the milliseconds in a UUIDv7."""
    return _EPOCH + timedelta(milliseconds=min(agenda.id.int >> 80, _LAST_MILLISECOND))


def short_hash(values: object) -> str:
    """Return enough of the SHA-256 of values to tell two printed editions apart."""
    digest = hashlib.sha256(canonical(values)).hexdigest()
    return f"{digest[:4]} {digest[4:8]} … {digest[-4:]}"


def _keywords(agenda: Agenda) -> tuple[str, ...]:
    if agenda.keywords or len(agenda.title) > _LONGEST_KEYWORD:
        return agenda.keywords
    return (agenda.title,)
