"""The lines of the stakeholder list follow what is saved, and say exactly what changed."""

from collections.abc import Callable
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wontak import language
from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance
from wontak.domain.table_session import TableSession
from wontak.gui.models.stakeholder_model import StakeholderModel
from wontak.services import organizations, people, stakeholders

CONFERENCE = Conference(id=UUID(int=1), title="2020 대구사회혁신컨퍼런스", order="a1")
AGENDA = Agenda(
    id=UUID(int=2), conference_id=CONFERENCE.id, order="a1", code="2020-06", title="햇빛발전"
)
SESSION = TableSession(id=UUID(int=3), agenda_id=AGENDA.id)
BODIES = (
    Organization(id=UUID(int=10), conference_id=CONFERENCE.id, name="햇빛", sector=Sector.COMPANY),
    Organization(id=UUID(int=11), conference_id=CONFERENCE.id, name="한빛", sector=Sector.CITIZEN),
)


class Following:
    """A model with the values that it follows and what it has said of itself."""

    def __init__(self) -> None:
        self.board = Board(agenda=AGENDA, sessions=(SESSION,))
        self.directory = Directory(
            conference=CONFERENCE, organizations={body.id: body for body in BODIES}, people={}
        )
        self.model = StakeholderModel()
        self.model.show((), self.directory)
        self.said: list[tuple[str, int, int]] = []
        self.model.rowsInserted.connect(self._hear("in"))
        self.model.rowsRemoved.connect(self._hear("out"))
        self.model.rowsMoved.connect(self._hear("moved"))
        self.model.modelReset.connect(lambda: self.said.append(("reset", 0, 0)))
        self.model.dataChanged.connect(
            lambda first, last: self.said.append(("changed", first.row(), last.row()))
        )

    def run(self, edit: Edit) -> list[tuple[str, int, int]]:
        """Follow an edit; return what the model says."""
        self.said.clear()
        self.board = self.board.following(edit)
        self.directory = self.directory.following(edit)
        self.model.follow(self.board.participations, self.directory)
        return list(self.said)

    def seat(self, line: str) -> list[tuple[str, int, int]]:
        """Seat somebody; return what the model says."""
        return self.run(stakeholders.seat(SESSION, self.board.participations, self.directory, line))

    def shown(self) -> list[str]:
        """Return what the lines say."""
        return [str(self.model.index(row).data()) for row in range(self.model.rowCount())]

    def _hear(self, what: str) -> Callable[..., None]:
        def heard(_parent: QModelIndex, first: int, last: int, *_where: object) -> None:
            self.said.append((what, first, last))

        return heard


@pytest.fixture
def following(qtbot: QtBot) -> Following:
    language.use("en")
    return Following()


def test_the_first_of_a_sector_comes_with_its_line(following: Following) -> None:
    assert following.seat("김가람, 햇빛") == [("in", 0, 1)]
    assert following.seat("이누리, 한빛") == [("in", 0, 1)]
    assert following.seat("박슬기, 햇빛") == [("in", 4, 4), ("changed", 2, 2)]
    assert following.shown() == ["Citizens", "이누리", "Companies", "김가람", "박슬기"]


def test_the_last_of_a_sector_goes_with_its_line(following: Following) -> None:
    following.seat("김가람, 햇빛")
    following.seat("이누리, 한빛")
    (nuri,) = (p for p in following.board.participations if p.organization_id == BODIES[1].id)
    assert following.run(stakeholders.unseat(nuri)) == [("out", 0, 1)]


def test_a_mark_changes_one_line(following: Following) -> None:
    for line in ("김가람, 햇빛", "이누리, 한빛", "박슬기, 햇빛"):
        following.seat(line)
    edit = stakeholders.mark(following.board.participations[0], Attendance.PRESENT)
    assert following.run(edit) == [("changed", 3, 3)]


def test_a_place_taken_is_a_line_moved(following: Following) -> None:
    for line in ("김가람, 햇빛", "이누리, 햇빛", "박슬기, 햇빛"):
        following.seat(line)
    edit = stakeholders.move(following.board.participations, 0, 2)
    said = following.run(edit)
    assert [each[0] for each in said] == ["moved", "changed"]
    assert following.shown() == ["Companies", "이누리", "박슬기", "김가람"]


def test_a_body_in_another_sector_takes_its_people_along(following: Following) -> None:
    for line in ("김가람, 햇빛", "이누리, 한빛", "박슬기, 햇빛"):
        following.seat(line)
    said = following.run(organizations.place_in_sector(BODIES[0], Sector.MEDIA))
    assert "reset" not in [each[0] for each in said]
    assert following.shown() == ["Citizens", "이누리", "Media", "김가람", "박슬기"]


def test_a_person_renamed_is_renamed_in_the_list(following: Following) -> None:
    following.seat("김가람, 햇빛")
    (person,) = following.directory.people.values()
    assert following.run(people.rename(person, "김가온")) == [("changed", 1, 1)]
    assert following.shown()[1] == "김가온"


def test_what_is_of_no_interest_is_not_spoken_of(following: Following) -> None:
    following.seat("김가람, 햇빛")
    assert following.run(organizations.add(CONFERENCE.id, "새마을회")) == []


def test_who_is_found_stays_found_while_others_come(following: Following) -> None:
    following.seat("김가람, 햇빛")
    following.model.find("ㄱㄱ")
    assert following.seat("이누리, 햇빛") == []
    assert following.seat("고가을, 한빛") == [("in", 0, 1)]
    following.model.find("")
    assert following.shown() == ["Citizens", "고가을", "Companies", "김가람", "이누리"]


def test_a_line_says_everything_to_those_who_listen(following: Following) -> None:
    following.seat("김가람, 햇빛, 이사장")
    sector, seat = following.model.index(0), following.model.index(1)
    said = Qt.ItemDataRole.AccessibleTextRole
    assert sector.data(said) == "Companies, 1"
    assert seat.data(said) == "김가람, 햇빛 · 이사장, Companies, Expected"
    tooltip = str(seat.data(Qt.ItemDataRole.ToolTipRole)).splitlines()
    assert tooltip[:3] == ["김가람", "햇빛 · 이사장", "Expected"]
    assert not sector.flags() & Qt.ItemFlag.ItemIsSelectable


@pytest.mark.parametrize(
    ("source", "row", "place"),
    [(1, 3, 1), (1, 4, 2), (3, 1, 0), (3, 2, 1), (1, 5, None), (1, 0, None)],
)
def test_a_drag_asks_for_a_place_in_its_own_sector_only(
    following: Following, source: int, row: int, place: int | None
) -> None:
    for line in ("김가람, 한빛", "이누리, 한빛", "박슬기, 한빛", "최하늘, 햇빛"):
        following.seat(line)
    asked: list[int] = []
    model = following.model
    model.move_requested.connect(lambda _seat, to: asked.append(to))
    dragged = model.mimeData([model.index(source)])
    drop = (dragged, Qt.DropAction.MoveAction, row, 0, QModelIndex())
    assert model.canDropMimeData(*drop) is (place is not None)
    assert model.dropMimeData(*drop) is False
    assert asked == ([] if place is None else [place])


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["seat", "unseat", "move", "sector", "find", "mark"]), st.integers(0, 99)
    ),
    max_size=12,
)


@given(acts=ACTS)
@settings(max_examples=60)
def test_after_any_acts_the_list_is_as_if_shown_anew(
    qapp: QApplication, acts: list[tuple[str, int]]
) -> None:
    following = Following()
    tester = QAbstractItemModelTester(following.model)
    for act, number in acts:
        _act(following, act, number)
    fresh = StakeholderModel()
    fresh.show(following.board.participations, following.directory)
    fresh.find(following.model.query)
    assert following.shown() == [str(fresh.index(row).data()) for row in range(fresh.rowCount())]
    assert tester.model() is following.model


def _act(following: Following, act: str, number: int) -> None:
    seats = following.board.participations
    if act == "seat":
        body = ("햇빛", "한빛", f"새{number % 3}")[number % 3]
        following.seat(f"{'가나다라'[number % 4]}{number}, {body}")
    elif act == "sector":
        body_ids = list(following.directory.organizations.values())
        body_chosen = body_ids[number % len(body_ids)]
        sector = list(Sector)[number % len(Sector)]
        following.run(organizations.place_in_sector(body_chosen, sector))
    elif act == "find":
        following.model.find(("", "가", "ㄴ", "새")[number % 4])
    elif seats and act == "unseat":
        following.run(stakeholders.unseat(seats[number % len(seats)]))
    elif seats and act == "move":
        following.run(stakeholders.move(seats, number % len(seats), number // 3 % len(seats)))
    elif seats:
        mark = list(Attendance)[number % len(Attendance)]
        following.run(stakeholders.mark(seats[number % len(seats)], mark))
