"""The declaration while it is drafted: the words around the plan and the commitments."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from wontak.domain.board import Board
from wontak.gui.labels import label
from wontak.gui.panels.fields import GrowingText, TextField, labelled
from wontak.gui.room import Room
from wontak.language import _
from wontak.services import declarations


class DeclarationPage(QScrollArea):
    """The fields of a declaration, in the order in which it is read."""

    def __init__(self, room: Room) -> None:
        super().__init__(widgetResizable=True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        body.setProperty("class", "page")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(16)
        hint = label(
            _("One entry a line. Plan, commitments and indicators come from the plan."), "hint"
        )
        layout.addWidget(hint)
        self.fields = []
        for words, name, lines, text, plan in _fields():
            editor = GrowingText(lines) if lines > 1 else QLineEdit()
            self.fields.append(TextField(room, editor, text, plan))
            layout.addWidget(labelled(words, editor, name))
        layout.addStretch()
        self.setWidget(body)

    def show_board(self, board: Board | None) -> None:
        """Show another agenda's declaration."""
        for field in self.fields:
            field.reset(board.declaration if board and board.declarations else None)

    def follow(self, board: Board) -> None:
        """Show what was saved."""
        if board.declarations:
            for field in self.fields:
                field.follow(board.declaration)

    def flush(self) -> None:
        """Have what is typed saved now."""
        for field in self.fields:
            field.flush()


def _fields() -> tuple:  # type: ignore[type-arg]
    plans = declarations
    return (
        (_("Document number"), "docNumber", 1, lambda d: d.number, plans.renumber),
        (_("Agreements"), "agreements", 4, lambda d: d.agreements, plans.write_agreements),
        (_("Risks and assumptions"), "risks", 3, lambda d: d.risks, plans.write_risks),
        (
            _("Reservations, word for word"),
            "reservations",
            3,
            lambda d: d.reservations,
            plans.write_reservations,
        ),
        (_("Follow-up"), "followUp", 3, lambda d: d.follow_up, plans.write_follow_up),
        (_("Declaration, read aloud"), "preamble", 4, lambda d: d.preamble, plans.write_preamble),
    )
