"""What documents are laid out from, read for the window without keeping an edit waiting."""

import logging
from collections.abc import Callable
from typing import Any, TypeAlias
from uuid import UUID

from wontak.domain.board import Board
from wontak.domain.errors import WontakError
from wontak.domain.material import Material
from wontak.gui.beside import FaultError
from wontak.gui.desk import Desk
from wontak.services.ports import Store
from wontak.services.publishing import AgendaGoneError

Heard: TypeAlias = Callable[[Material | WontakError], None]
_logger = logging.getLogger(__name__)


def read_material(
    desk: Desk, conference_id: UUID, agenda_ids: tuple[UUID, ...], done: Heard
) -> None:
    """Read agendas one at a time, because an edit must not wait for them all.

    Done is called on the window's thread with what they hold, or with why that is not known.
    """
    boards: list[Board] = []

    def take(board: Any) -> None:
        if isinstance(board, Board):
            boards.append(board)
            go_on()
        else:
            done(board or AgendaGoneError())

    def go_on() -> None:
        if len(boards) == len(agenda_ids):
            _read_directory(desk, conference_id, tuple(boards), done)
        else:
            wanted = agenda_ids[len(boards)]
            desk.read(_safely(lambda store: store.board(wanted)), take)

    go_on()


def _read_directory(
    desk: Desk, conference_id: UUID, boards: tuple[Board, ...], done: Heard
) -> None:
    def take(read: Any) -> None:
        done(read if isinstance(read, WontakError) else Material(boards, read))

    desk.read(_safely(lambda store: store.directory(conference_id)), take)


def _safely(job: Callable[[Store], Any]) -> Callable[[Store], Any]:
    def answer(store: Store) -> Any:
        try:
            return job(store)
        except WontakError as error:
            return error
        except Exception:
            _logger.exception("A document's values could not be read")
            return FaultError()

    return answer
