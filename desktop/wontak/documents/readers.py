"""Who a document is for: the public is given values from which what is internal was taken out.

A layout is handed what its readers may know, so that none has to remember what to leave out.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.material import Material
from wontak.domain.person import Person


def public(material: Material) -> Material:
    """Return the material as everyone may see it: no internal note, no way to reach a person."""
    boards = tuple(_public_board(board) for board in material.boards)
    return Material(boards, _public_directory(material.directory))


def _public_board(board: Board) -> Board:
    return replace(board, notes=tuple(note for note in board.notes if not note.internal))


def _public_directory(directory: Directory) -> Directory:
    return replace(directory, people=_unreachable(directory.people))


def _unreachable(people: Mapping[UUID, Person]) -> Mapping[UUID, Person]:
    return {
        key: person.but(phone="", email="", access_needs="")
        if person.phone or person.email or person.access_needs
        else person
        for key, person in people.items()
    }
