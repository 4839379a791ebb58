"""The declaration while it is drafted: the words around the plan and the commitments."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout

from wontak.domain.board import Board
from wontak.gui.labels import label
from wontak.gui.panels.fields import FieldSpec, field_of, page_body
from wontak.gui.room import Room
from wontak.language import _
from wontak.services import declarations


class DeclarationPage(QScrollArea):
    """The fields of a declaration, in the order in which it is read."""

    def __init__(self, room: Room) -> None:
        super().__init__()
        layout = QVBoxLayout(page_body(self))
        layout.setContentsMargins(24, 20, 24, 24)
        layout.setSpacing(16)
        hint = _("One entry a line. Plan, commitments and indicators come from the plan.")
        layout.addWidget(label(hint, "hint"))
        self.fields = []
        for spec in _fields():
            field, box = field_of(room, spec)
            self.fields.append(field)
            layout.addWidget(box)
        layout.addStretch()

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


def _fields() -> tuple[FieldSpec, ...]:
    plans, risks, reserved = (
        declarations,
        _("Risks and assumptions"),
        _("Reservations, word for word"),
    )
    aloud = _("Declaration, read aloud")
    return (
        FieldSpec(_("Document number"), "docNumber", 1, lambda d: d.number, plans.renumber),
        FieldSpec(_("Agreements"), "agreements", 4, lambda d: d.agreements, plans.write_agreements),
        FieldSpec(risks, "risks", 3, lambda d: d.risks, plans.write_risks),
        FieldSpec(reserved, "reservations", 3, lambda d: d.reservations, plans.write_reservations),
        FieldSpec(_("Follow-up"), "followUp", 3, lambda d: d.follow_up, plans.write_follow_up),
        FieldSpec(aloud, "preamble", 4, lambda d: d.preamble, plans.write_preamble),
    )
