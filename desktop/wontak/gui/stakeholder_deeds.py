"""What is done to people's seats at a table, by keys, by dragging or from the menu."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt

from wontak.domain.edit import Edit
from wontak.domain.organization import Sector
from wontak.domain.participation import Attendance, Role
from wontak.gui.desk import Desk
from wontak.gui.models.stakeholder_lines import Seat
from wontak.gui.models.stakeholder_model import StakeholderModel
from wontak.gui.stakeholder_list import StakeholderList
from wontak.gui.stakeholder_menu import stakeholder_menu
from wontak.services import consents, organizations, stakeholders
from wontak.services.corrections import correct


class SeatDeeds(QObject):
    """Takes the wishes of the list to the desk."""

    def __init__(self, desk: Desk, model: StakeholderModel, view: StakeholderList) -> None:
        super().__init__(view)
        self._desk = desk
        self._model = model
        self._view = view
        view.mark_requested.connect(self._choose)
        view.move_requested.connect(self._move)
        model.move_requested.connect(self._move)
        view.remove_requested.connect(self._remove)
        view.correction_requested.connect(self._correct)
        view.menu_requested.connect(self._show_menu)

    def _choose(self, seat: Seat, code: StrEnum) -> None:
        if isinstance(code, Attendance):
            self._desk.act(stakeholders.mark, seat.participation, code)
        elif isinstance(code, Role):
            self._desk.act(stakeholders.assign, seat.participation, code)
        elif isinstance(code, Sector) and seat.organization:
            self._desk.act(organizations.place_in_sector, seat.organization, code)

    def _move(self, seat: Seat, place: int) -> None:
        neighbours = self._model.neighbours(seat)
        # What is found may not be neighbours: among them nobody can tell where a row would go.
        if not self._model.query.strip() and 0 <= place < len(neighbours):
            source = neighbours.index(seat.participation)
            self._desk.act(stakeholders.move, neighbours, source, place)

    def _remove(self, seat: Seat) -> None:
        self._desk.act(stakeholders.unseat, seat.participation)

    def _correct(self, seat: Seat, line: str) -> None:
        if self._model.directory:
            self._desk.act(correct, seat.participation, self._model.directory, line)

    def _answer(
        self, seats: tuple[Seat, ...], plan: Callable[..., Edit], *answer: object, **mark: object
    ) -> None:
        participations = tuple(seat.participation for seat in seats)
        agenda_id = participations[0].agenda_id
        self._desk.act(plan, agenda_id, participations, *answer, **mark)

    def _show_menu(self, seat: Seat, at: QPoint) -> None:
        chosen = self._view.chosen()
        seats = chosen if seat in chosen else (seat,)
        place = self._model.neighbours(seat).index(seat.participation)
        deeds: dict[str, Callable[..., None]] = {
            "correct": lambda: self._view.edit(self._view.currentIndex()),
            "up": lambda: self._move(seat, place - 1),
            "down": lambda: self._move(seat, place + 1),
            "remove": lambda: self._remove(seat),
            "publication": partial(self._answer, seats, consents.permit_publication),
            "recording": partial(self._answer, seats, consents.permit_recording),
            "proxy": lambda proxy: self._answer(seats, consents.stand_in, proxy=proxy),
        }
        menu = stakeholder_menu(seats, self._view, partial(self._choose, seat), deeds)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
