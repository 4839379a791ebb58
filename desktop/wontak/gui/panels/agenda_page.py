"""The agenda's own words: the problem, how things stand, the goal, the gist and the keywords."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.gui.panels.fields import GrowingText, TextField, labelled
from wontak.gui.room import Room
from wontak.language import _
from wontak.services import agendas


class AgendaPage(QScrollArea):
    """Six fields that save themselves."""

    def __init__(self, room: Room) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("class", "page")
        grid = QGridLayout(body)
        grid.setContentsMargins(24, 20, 24, 24)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        places = (
            (0, 0, 1, 2),
            (1, 0, 1, 1),
            (1, 1, 1, 1),
            (2, 0, 1, 2),
            (3, 0, 1, 2),
            (4, 0, 1, 2),
        )
        self.fields = []
        for (label, name, lines, text, plan), place in zip(_fields(), places, strict=True):
            editor = GrowingText(lines) if lines > 1 else QLineEdit()
            self.fields.append(TextField(room, editor, text, plan))
            grid.addWidget(labelled(label, editor, name), *place)
        grid.setRowStretch(5, 1)
        self.setWidget(body)

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


def _fields() -> tuple:  # type: ignore[type-arg]
    return (
        (_("Problem"), "agendaProblem", 4, lambda a: a.problem, agendas.write_problem),
        (_("Today (baseline)"), "agendaBaseline", 3, lambda a: a.baseline, agendas.write_baseline),
        (
            _("People affected"),
            "agendaAffected",
            3,
            lambda a: a.affected_people,
            agendas.write_affected_people,
        ),
        (_("Common goal"), "agendaGoal", 3, lambda a: a.goal, agendas.write_goal),
        (_("Gist for documents"), "agendaGist", 2, lambda a: a.gist, agendas.write_gist),
        (_("Keywords, with commas"), "agendaKeywords", 1, _keywords, agendas.write_keywords),
    )
