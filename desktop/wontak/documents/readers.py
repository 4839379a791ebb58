"""Who a document is for: the public is given values from which what is internal was taken out.

A layout is handed what its readers may know, so that none has to remember what to leave out.
"""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.material import Material
from wontak.domain.participation import Consent


def public(material: Material) -> Material:
    """Return the material as everyone may see it.

    No internal note is in it, no way to reach a person, and nobody who did not agree to be named.
    """
    boards = tuple(_public_board(board) for board in material.boards)
    return Material(boards, _public_directory(material.directory, _hidden(material.boards)))


def _public_board(board: Board) -> Board:
    return replace(
        board,
        notes=tuple(note for note in board.notes if not note.internal),
        run_steps=tuple(step.but(private_note="", zoom="") for step in board.run_steps),
    )


def _hidden(boards: Iterable[Board]) -> frozenset[UUID]:
    """Return who sat at one of the tables without agreeing to be named."""
    return frozenset(
        seat.person_id
        for board in boards
        for seat in board.participations
        if seat.publication is not Consent.GIVEN
    )


def _public_directory(directory: Directory, hidden: frozenset[UUID]) -> Directory:
    people = {
        key: person.but(phone="", email="", access_needs="")
        for key, person in directory.people.items()
        if key not in hidden
    }
    return replace(directory, people=people)
