"""Who a document is for: the public is given values from which what is internal was taken out.

A layout is handed what its readers may know, so that none has to remember what to leave out.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from wontak.domain.board import Board
from wontak.domain.material import Material
from wontak.domain.participation import Consent
from wontak.domain.person import Person


def public(material: Material) -> Material:
    """Return the material as everyone may see it.

    No internal note is in it, no way to reach a person, and nobody who did not agree to be named.
    """
    boards = tuple(_public_board(board) for board in material.boards)
    people = material.directory.people
    named = {key: _unreachable(people[key]) for key in _named(boards) if key in people}
    return Material(boards, replace(material.directory, people=named))


def _public_board(board: Board) -> Board:
    return replace(
        board,
        notes=tuple(note for note in board.notes if not note.internal),
        run_steps=tuple(step.but(private_note="", zoom="") for step in board.run_steps),
    )


def _named(boards: Iterable[Board]) -> frozenset[UUID]:
    """Return who sat at the tables, and at each of them agreed to be named."""
    seats = [seat for board in boards for seat in board.participations]
    hidden = {seat.person_id for seat in seats if seat.publication is not Consent.GIVEN}
    return frozenset({seat.person_id for seat in seats} - hidden)


def _unreachable(person: Person) -> Person:
    return person.but(phone="", email="", access_needs="")
