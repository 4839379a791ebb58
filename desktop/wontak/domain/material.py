"""Material is what a document is laid out from: agendas with their tables, and who is known."""

from dataclasses import dataclass

from wontak.domain.board import Board
from wontak.domain.directory import Directory


@dataclass(frozen=True, slots=True)
class Material:
    """One agenda's board, or those of a whole conference in their order, with its directory."""

    boards: tuple[Board, ...]
    directory: Directory
