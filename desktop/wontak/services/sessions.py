"""What people do to table sessions: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from wontak.domain.edit import Edit
from wontak.domain.table_session import SessionMode, TableSession
from wontak.language import N_
from wontak.services.planning import addition, new_id, revision


def add(agenda_id: UUID, sessions: Sequence[TableSession]) -> Edit:
    """Plan the next round of a table."""
    round_no = max((session.round_no for session in sessions), default=0) + 1
    session = TableSession(id=new_id(), agenda_id=agenda_id, round_no=round_no)
    return addition(N_("Add table"), agenda_id, session)


def schedule(session: TableSession, starts_at: datetime | None, ends_at: datetime | None) -> Edit:
    """Plan when a table meets (UTC); EndBeforeStartError where the times are turned round."""
    after = session.but(starts_at=starts_at, ends_at=ends_at)
    return revision(N_("Schedule table"), session.agenda_id, session, after)


def seat(session: TableSession, mode: SessionMode, place: str) -> Edit:
    """Plan where a table meets."""
    after = session.but(mode=mode, place=place)
    return revision(N_("Set place of table"), session.agenda_id, session, after)


def stream(session: TableSession, url: str) -> Edit:
    """Plan where a table can be watched."""
    after = session.but(stream_url=url)
    return revision(N_("Set stream"), session.agenda_id, session, after)
