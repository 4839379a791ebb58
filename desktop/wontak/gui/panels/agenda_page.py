"""The agenda's own words: the problem, how things stand, the goal, the gist and the keywords."""

from PySide6.QtWidgets import QGridLayout, QScrollArea

from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.gui.panels.fields import FieldSpec, field_of, page_body
from wontak.gui.room import Room
from wontak.language import _
from wontak.services import agendas

_PLACES = (
    (0, 0, 1, 2),
    (1, 0, 1, 1),
    (1, 1, 1, 1),
    (2, 0, 1, 2),
    (3, 0, 1, 2),
    (4, 0, 1, 2),
)  # row, column, rows, columns


class AgendaPage(QScrollArea):
    """Six fields that save themselves."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        grid = QGridLayout(page_body(self))
        grid.setContentsMargins(24, 20, 24, 24)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        self.fields = []
        for spec, place in zip(_fields(), _PLACES, strict=True):
            field, box = field_of(room, spec)
            self.fields.append(field)
            grid.addWidget(box, *place)
        grid.setRowStretch(5, 1)

    def show_board(self, board: Board | None) -> None:
        """Show another agenda's words."""
        for field in self.fields:
            field.reset(board.agenda if board else None)

    def follow(self, board: Board) -> None:
        """Show what was saved."""
        for field in self.fields:
            field.follow(board.agenda)

    def flush(self) -> None:
        """Have what is typed saved now."""
        for field in self.fields:
            field.flush()


def _keywords(agenda: Agenda) -> str:
    return ", ".join(agenda.keywords)


def _fields() -> tuple[FieldSpec, ...]:
    people = agendas.write_affected_people
    return (
        FieldSpec(_("Problem"), "agendaProblem", 4, lambda a: a.problem, agendas.write_problem),
        FieldSpec(
            _("Today (baseline)"), "agendaBaseline", 3, lambda a: a.baseline, agendas.write_baseline
        ),
        FieldSpec(_("People affected"), "agendaAffected", 3, lambda a: a.affected_people, people),
        FieldSpec(_("Common goal"), "agendaGoal", 3, lambda a: a.goal, agendas.write_goal),
        FieldSpec(_("Gist for documents"), "agendaGist", 2, lambda a: a.gist, agendas.write_gist),
        FieldSpec(
            _("Keywords, with commas"), "agendaKeywords", 1, _keywords, agendas.write_keywords
        ),
    )
