"""Whatever is done at a desk, taken back to the start and done again leaves the same desk."""

import shutil
import string
from collections.abc import Mapping
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from unittest.mock import patch
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule

from tests.services.acts import Draw, NothingToActOnError, acts, plan
from tests.services.worlds import furnished, opened, rows_of
from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Edit
from wontak.domain.errors import WontakError
from wontak.domain.journal import flaws
from wontak.language import LANGUAGES, translator
from wontak.services.history import Applied, History
from wontak.services.ports import StoreTroubleError
from wontak.store.sql_store import SqlStore

ACTS = acts()
PLACES_OF_ACTS = {
    "action_items",
    "agendas",
    "commitments",
    "conferences",
    "consents",
    "declarations",
    "indicators",
    "notes",
    "organizations",
    "people",
    "run_steps",
    "sessions",
    "stakeholders",
}


def _id(number: int) -> UUID:
    return UUID(int=number)


class Desk:
    """A desk on a real file, and screens that follow what it applies without asking the store."""

    def __init__(self) -> None:
        self._folder = Path(mkdtemp())
        self.path = furnished(self._folder)
        # Ids by chance would put equal rows in another order each time an example is tried.
        self._ids = patch("uuid_utils.compat.uuid7", map(_id, count(1)).__next__)
        self._ids.start()
        self.start = rows_of(self.path)
        self.store = opened(self.path)
        self.history = History(self.store)
        self.history.subscribe(self._follow)
        self.boards, self.directories = screens(self.store)
        self.depth = 0

    def do(self, draw: Draw, name: str) -> bool:
        """Do an act with arguments made up for it; False where it is refused with a good sentence."""
        try:
            edit = plan(draw, self.store, ACTS[name])
            if edit.is_empty:
                return False
            self.history.run(edit)
        except NothingToActOnError:
            return False
        except StoreTroubleError:
            raise
        except WontakError as error:
            assert_says_all(error)
            return False
        return True

    def check_screens(self) -> None:
        """Compare the screens that followed with the store asked afresh."""
        assert (self.boards, self.directories) == screens(self.store)

    def close(self) -> None:
        """Let go of the file and remove it."""
        self._ids.stop()
        self.store.close()
        shutil.rmtree(self._folder)

    def _follow(self, applied: Applied) -> None:
        edit = applied.edit
        for change in edit.changes:
            if isinstance(change.after, Agenda) and change.before is None:
                self.boards[change.after.id] = Board(agenda=change.after)
            if isinstance(change.after, Conference) and change.before is None:
                self.directories[change.after.id] = Directory(
                    conference=change.after, organizations={}, people={}
                )
        self.boards = {
            key: board.following(edit) for key, board in self.boards.items() if not _gone(edit, key)
        }
        self.directories = {
            key: directory.following(edit)
            for key, directory in self.directories.items()
            if not _gone(edit, key)
        }


def _gone(edit: Edit, key: UUID) -> bool:
    return any(change.after is None and change.entity.id == key for change in edit.changes)


def screens(store: SqlStore) -> tuple[dict[UUID, Board], dict[UUID, Directory]]:
    """Read every board and directory from the store."""
    boards: dict[UUID, Board] = {}
    directories: dict[UUID, Directory] = {}
    for conference in store.conferences():
        directories[conference.id] = store.directory(conference.id)
        for line in store.agenda_lines(conference.id):
            board = store.board(line.id)
            assert board is not None
            boards[line.id] = board
    return boards, directories


def assert_says_all(error: WontakError) -> None:
    """Check that a sentence can be said in every language with all its blanks filled."""
    for code in LANGUAGES:
        message = translator(code)(error.message)
        blanks = {name for _, name, _, _ in string.Formatter().parse(message) if name}
        assert blanks == set(error.blanks)
        assert error.sentence(translator(code)).strip()


class AnyAfternoon(RuleBasedStateMachine):
    """Acts, undos and redos in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.desk = Desk()
        self.done = 0
        self.undone = 0

    @rule(data=st.data(), name=st.sampled_from(sorted(ACTS)))
    def act(self, data: st.DataObject, name: str) -> None:
        """Do anything."""
        if self.desk.do(data.draw, name):
            self.done, self.undone = self.done + 1, 0
            self.desk.check_screens()

    @precondition(lambda self: self.done)
    @rule()
    def undo(self) -> None:
        """Take the latest act back."""
        self.desk.history.undo()
        self.done, self.undone = self.done - 1, self.undone + 1
        self.desk.check_screens()

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        """Do again what was taken back last."""
        self.desk.history.redo()
        self.done, self.undone = self.done + 1, self.undone - 1
        self.desk.check_screens()

    def teardown(self) -> None:
        """Take all back, do all again, and look at the file."""
        try:
            assert_there_and_back(self.desk, self.done + self.undone, self.undone)
        finally:
            self.desk.close()


def assert_there_and_back(desk: Desk, acts_known: int, undone: int) -> None:
    """Take every act back and do every act again: start and end are as they were."""
    for _ in range(undone):
        desk.history.redo()
    end = rows_of(desk.path)
    for _ in range(acts_known):
        desk.history.undo()
    assert rows_of(desk.path) == desk.start
    desk.check_screens()
    for _ in range(acts_known):
        desk.history.redo()
    assert rows_of(desk.path) == end
    desk.check_screens()
    assert flaws(desk.store.journal()) == []


TestAnyAfternoon = AnyAfternoon.TestCase
TestAnyAfternoon.settings = settings(
    max_examples=40,
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
    stateful_step_count=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def test_every_place_of_acts_is_known() -> None:
    assert {name.partition(".")[0] for name in ACTS} >= PLACES_OF_ACTS


@pytest.mark.parametrize("name", sorted(ACTS))
def test_an_act_taken_back_and_done_again_leaves_the_same_desk(name: str) -> None:
    @settings(max_examples=6, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def once(data: st.DataObject) -> None:
        with closing(Desk()) as desk:
            # Six times accepted, however often refused; an act that nothing pleases is a failure.
            assume(desk.do(data.draw, name))
            desk.check_screens()
            assert_there_and_back(desk, 1, 0)

    once()


def test_the_desk_is_furnished_with_every_kind(tmp_path: Path) -> None:
    rows: Mapping[str, list[tuple[object, ...]]] = rows_of(furnished(tmp_path))
    assert all(rows.values()), rows
