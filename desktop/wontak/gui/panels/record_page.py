"""The record: what was written down while people talked, one line at a time."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.note import Note, NoteKind
from wontak.gui.column_reading import same_text, word_choices
from wontak.gui.labels import label
from wontak.gui.models.columns import Column, Look
from wontak.gui.models.rows_model import RowsModel
from wontak.gui.plan_table import PlanTable
from wontak.gui.room import Room
from wontak.gui.words import read_word, say
from wontak.language import N_, _
from wontak.services import notes

_SIGNS = {
    "!": NoteKind.DECISION,
    "?": NoteKind.QUESTION,
    "#": NoteKind.PARKED,
    ">": NoteKind.GIST,
}
_TONES = {
    NoteKind.DECISION: "ok",
    NoteKind.QUESTION: "accent",
    NoteKind.PARKED: "warn",
    NoteKind.GIST: "accent",
    NoteKind.NOTE: "neutral",
}


class RecordPage(QWidget):
    """A line to write into, and under it what was written, newest last."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.setProperty("class", "page")
        self._room = room
        self._board: Board | None = None
        self.model = RowsModel(NOTE_COLUMNS, self)
        empty = _("Nothing was written down yet.")
        parts = (self.model, room.theme, room.composing)
        self.table = PlanTable(*parts, when_empty=empty, scrolls=True)
        self.table.setObjectName("notes")
        self.table.setAccessibleName(_("Record"))
        self.line = QLineEdit(placeholderText=_("Write what was said. Enter keeps it."))
        self.line.setObjectName("newNote")
        self.line.setAccessibleName(_("New line of the record"))
        self.line.returnPressed.connect(self._add)
        self.table.remove_requested.connect(self._remove)
        self.table.add_requested.connect(lambda _row: self.line.setFocus())
        self.model.write_requested.connect(self._write)
        room.desk.dropped.connect(self._drop)
        self._lay_out()

    def show_board(self, board: Board | None, directory: Directory | None) -> None:
        """Show another agenda's record."""
        self._board = board
        self.setEnabled(board is not None)
        if directory is not None:
            self.model.show(board.notes if board else (), directory)
            self.table.scrollToBottom()

    def follow(self, edit: Edit, board: Board, directory: Directory) -> None:
        """Take over a saved edit."""
        self._board = board
        self.model.settle(edit)
        self._become(directory)

    def flush(self) -> None:
        """Have a line that is being typed into saved now."""
        self.table.commit_open_editor()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(8)
        layout.addWidget(self.table, 1)
        layout.addWidget(_rule())
        layout.addWidget(self.line)
        layout.addWidget(label(_("! decision   ? question   # parked   > main point"), "hint"))

    def _add(self) -> None:
        board = self._board
        text = self.line.text().strip()
        sign = text[:1] if text[:1] in _SIGNS else ""
        words = text.removeprefix(sign).strip()
        if not words or board is None:
            return
        kind = _SIGNS.get(sign, NoteKind.NOTE)
        now = datetime.now(UTC)
        if self._room.desk.act(notes.add, board.session, words, at=now, kind=kind):
            self._become(self.model.directory)
            self.line.clear()

    def _become(self, directory: Directory | None) -> None:
        if self._board and directory:
            before = len(self.model.rows)
            self.model.become(self._room.desk.newest(self._board).notes, directory)
            if len(self.model.rows) > before:
                self.table.scrollToBottom()

    def _drop(self, edit: Edit) -> None:
        self.model.drop(edit)
        self._become(self.model.directory)

    def _remove(self, row: int) -> None:
        self._room.desk.act(notes.remove, self.model.rows[row])
        self._become(self.model.directory)

    def _write(self, note: Note, column: int, text: str) -> None:
        spec, directory = self.model.columns[column], self.model.directory
        if spec.read is None or spec.plan is None or directory is None:
            return
        try:
            edit = self._room.desk.act(spec.plan, note, spec.read(text, directory))
        except WontakError as error:
            self._room.desk.refused.emit(error)
            edit = None
        if edit is None:
            self.model.refuse(note.id, column)
        elif edit.is_empty:
            self.model.release(note.id, column)


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "line")
    return rule


def _say_time(note: Note, _directory: Directory) -> str:
    return note.at.astimezone(ZoneInfo("Asia/Seoul")).strftime("%H:%M:%S")


def _speaker(note: Note, directory: Directory) -> str:
    person = directory.people.get(note.person_id) if note.person_id else None
    return person.name if person else ""


def _kind(text: str, _directory: Directory) -> NoteKind:
    return read_word(text, NoteKind)


def _kind_look(note: Any, _directory: Directory) -> Look:
    return Look(tone=_TONES[note.kind])


NOTE_COLUMNS = (
    Column(title=N_("Time"), text=_say_time, weight=76),
    Column(
        title=N_("Kind"),
        text=lambda note, _d: say(note.kind),
        weight=98,
        read=_kind,
        plan=notes.set_kind,
        choices=word_choices(NoteKind),
        fields=("kind",),
        look=_kind_look,
    ),
    Column(
        title=N_("What was said"),
        text=lambda note, _d: note.text,
        weight=418,
        read=same_text,
        plan=notes.write,
        fields=("text",),
    ),
    Column(title=N_("Speaker"), text=_speaker, weight=90),
)
