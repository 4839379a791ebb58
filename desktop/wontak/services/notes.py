"""What people do to the record: each function plans an edit and applies nothing."""

from datetime import datetime

from wontak.domain.edit import Edit
from wontak.domain.note import Note, NoteKind
from wontak.domain.table_session import TableSession
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision


def add(session: TableSession, text: str, *, at: datetime, kind: NoteKind = NoteKind.NOTE) -> Edit:
    """Plan a line of the record, stamped with the time (UTC) it was said."""
    note = Note(
        id=new_id(), agenda_id=session.agenda_id, session_id=session.id, at=at, kind=kind, text=text
    )
    return addition(N_("Add note"), session.agenda_id, note)


def write(note: Note, text: str) -> Edit:
    """Plan other words for a note."""
    return revision(N_("Write note"), note.agenda_id, note, note.but(text=text))


def set_kind(note: Note, kind: NoteKind) -> Edit:
    """Plan what a note records."""
    return revision(N_("Set kind of note"), note.agenda_id, note, note.but(kind=kind))


def keep_internal(note: Note, *, internal: bool) -> Edit:
    """Plan whether a note stays at the desk."""
    return revision(N_("Set who sees a note"), note.agenda_id, note, note.but(internal=internal))


def remove(note: Note) -> Edit:
    """Plan a note's removal."""
    return removal(N_("Remove note"), note.agenda_id, note)
