"""Two desks on one file: who changes what nobody else changed is saved, and nobody overwrites."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
import sqlcipher3.dbapi2 as driver

from tests.services.worlds import furnished, opened
from wontak.domain.action_item import ActionItem, ActionStatus, LeadIsPartnerError
from wontak.domain.agenda import AgendaStatus
from wontak.domain.board import Board
from wontak.domain.edit import Change, ConflictError, Edit
from wontak.domain.errors import WontakError
from wontak.domain.journal import flaws
from wontak.language import translator
from wontak.services import action_items, agendas, commitments, organizations
from wontak.services.history import History
from wontak.services.ports import Store
from wontak.services.stakeholders import seat
from wontak.store.sql_store import SqlStore
from wontak.store.swapping import GoneError, RewrittenError
from wontak.store.troubles import AlreadyThereError, NamesNothingError, StillUsedError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return furnished(tmp_path)


@pytest.fixture
def mine(path: Path) -> Iterator[SqlStore]:
    store = opened(path)
    yield store
    store.close()


@pytest.fixture
def theirs(path: Path) -> Iterator[SqlStore]:
    store = opened(path)
    yield store
    store.close()


def board_of(store: Store) -> Board:
    line = store.agenda_lines(store.conferences()[0].id)[0]
    board = store.board(line.id)
    assert board is not None
    return board


def test_two_acts_that_are_right_alone_never_make_a_row_that_is_not(
    mine: SqlStore, theirs: SqlStore
) -> None:
    item = (
        board_of(mine)
        .action_items[0]
        .but(lead_id=None, partner_ids=(), status=ActionStatus.NOT_STARTED)
    )
    mine.apply(Edit("Any", item.agenda_id, (Change(board_of(mine).action_items[0], item),)))
    body = next(iter(mine.directory(mine.conferences()[0].id).organizations))
    theirs.apply(action_items.name_lead(item, body))
    with pytest.raises(LeadIsPartnerError):
        mine.apply(action_items.name_partners(item, [body]))
    now = board_of(mine).action_items[0]
    assert (now.lead_id, now.partner_ids) == (body, ())
    assert flaws(mine.journal()) == []


def test_different_fields_of_one_row_both_survive(mine: SqlStore, theirs: SqlStore) -> None:
    agenda = board_of(mine).agenda
    theirs.apply(agendas.write_goal(agenda, "맑은 하늘"))
    mine.apply(agendas.write_problem(agenda, "노후 경유차"))
    now = board_of(theirs).agenda
    assert (now.goal, now.problem) == ("맑은 하늘", "노후 경유차")
    assert board_of(mine).agenda == now


def test_the_same_field_is_refused_with_both_texts(mine: SqlStore, theirs: SqlStore) -> None:
    agenda = board_of(mine).agenda
    theirs.apply(agendas.write_goal(agenda, "맑은 하늘"))
    with pytest.raises(ConflictError) as refused:
        mine.apply(agendas.write_goal(agenda, "숨 쉬는 도시"))
    assert refused.value.blanks == {
        "field": "Common goal",
        "mine": "숨 쉬는 도시",
        "theirs": "맑은 하늘",
    }
    assert board_of(mine).agenda.goal == "맑은 하늘"


def test_the_same_new_value_is_still_told(mine: SqlStore, theirs: SqlStore) -> None:
    agenda = board_of(mine).agenda
    theirs.apply(agendas.write_goal(agenda, "맑은 하늘"))
    with pytest.raises(ConflictError):
        mine.apply(agendas.write_goal(agenda, "맑은 하늘"))


def test_codes_and_choices_are_told_in_words(mine: SqlStore, theirs: SqlStore) -> None:
    board = board_of(mine)
    first, second = list(mine.directory(board.agenda.conference_id).organizations)[:2]
    theirs.apply(agendas.set_status(board.agenda, AgendaStatus.DECLARED))
    with pytest.raises(ConflictError) as by_status:
        mine.apply(agendas.set_status(board.agenda, AgendaStatus.ON_TABLE))
    assert by_status.value.blanks["mine"] == "On the table"
    theirs.apply(agendas.set_proposer(board.agenda, first))
    with pytest.raises(ConflictError) as by_choice:
        mine.apply(agendas.set_proposer(board.agenda, second))
    assert str(first) not in by_choice.value.sentence(translator("en"))


def test_a_removed_row_is_gone(mine: SqlStore, theirs: SqlStore) -> None:
    promise = board_of(mine).commitments[0]
    theirs.apply(commitments.remove(promise))
    with pytest.raises(GoneError) as refused:
        mine.apply(commitments.write(promise, "측정기 40대를 단다"))
    assert refused.value.blanks == {"kind": "Commitment"}


def test_a_row_rewritten_meanwhile_is_not_removed(mine: SqlStore, theirs: SqlStore) -> None:
    promise = board_of(mine).commitments[0]
    theirs.apply(commitments.write(promise, "측정기 40대를 단다"))
    with pytest.raises(RewrittenError) as refused:
        mine.apply(commitments.remove(promise))
    assert refused.value.blanks == {"field": "Text", "theirs": "측정기 40대를 단다"}
    assert board_of(mine).commitments[0].text == "측정기 40대를 단다"


def test_an_edit_with_one_conflict_changes_nothing(mine: SqlStore, theirs: SqlStore) -> None:
    board = board_of(mine)
    first, second = board.action_items
    theirs.apply(action_items.retitle(second, "결과를 널리 알린다"))
    before = board_of(mine)
    changes = (
        Change(first, first.but(title="먼저")),
        Change(second, second.but(title="나중")),
    )
    with pytest.raises(ConflictError):
        mine.apply(Edit("Write action items", board.agenda.id, changes))
    assert board_of(mine) == before
    assert flaws(mine.journal()) == []


def test_the_next_edit_after_a_refusal_is_saved(mine: SqlStore, theirs: SqlStore) -> None:
    agenda = board_of(mine).agenda
    theirs.apply(agendas.write_goal(agenda, "맑은 하늘"))
    with pytest.raises(ConflictError):
        mine.apply(agendas.write_goal(agenda, "숨 쉬는 도시"))
    mine.apply(agendas.write_goal(board_of(mine).agenda, "숨 쉬는 도시"))
    assert board_of(theirs).agenda.goal == "숨 쉬는 도시"
    assert flaws(mine.journal()) == []


def test_two_desks_in_turns_keep_one_unbroken_chain(mine: SqlStore, theirs: SqlStore) -> None:
    for number in range(20):
        store = (mine, theirs)[number % 3 % 2]
        store.apply(agendas.write_goal(board_of(store).agenda, f"{number}번째 목표"))
    assert flaws(mine.journal()) == []


@pytest.mark.parametrize("how", ["named", "partner"])
def test_an_organization_that_something_names_stays(mine: SqlStore, how: str) -> None:
    board = board_of(mine)
    bodies = list(mine.directory(board.agenda.conference_id).organizations.values())
    mine.apply(organizations.add(board.agenda.conference_id, "주민자치회"))
    new = next(
        body
        for body in mine.directory(board.agenda.conference_id).organizations.values()
        if body not in bodies
    )
    item = board.action_items[1]
    naming = {
        "named": agendas.set_proposer(board.agenda, new.id),
        "partner": action_items.name_partners(item, [bodies[0].id, new.id]),
    }[how]
    mine.apply(naming)
    with pytest.raises(StillUsedError):
        mine.apply(organizations.remove(new))
    mine.apply(naming.inverse)
    mine.apply(organizations.remove(new))
    assert new.id not in mine.directory(board.agenda.conference_id).organizations


def test_what_belongs_to_something_removed_meanwhile_is_not_added(
    mine: SqlStore, theirs: SqlStore
) -> None:
    board = board_of(mine)
    theirs.apply(agendas.remove(board_of(theirs)))
    with pytest.raises(NamesNothingError):
        mine.apply(action_items.add(board.agenda.id, board.action_items))
    assert mine.board(board.agenda.id) is None


def test_an_agenda_that_got_a_new_part_meanwhile_is_not_removed(
    mine: SqlStore, theirs: SqlStore
) -> None:
    board = board_of(mine)
    theirs.apply(action_items.add(board.agenda.id, board.action_items, title="새로 적은 것"))
    with pytest.raises(StillUsedError):
        mine.apply(agendas.remove(board))
    assert len(board_of(mine).action_items) == len(board.action_items) + 1


def test_the_same_value_is_not_added_twice(mine: SqlStore, theirs: SqlStore) -> None:
    edit = action_items.add(board_of(mine).agenda.id, board_of(mine).action_items)
    theirs.apply(edit)
    with pytest.raises(AlreadyThereError):
        mine.apply(edit)


def test_rows_that_two_desks_gave_one_place_can_be_parted(mine: SqlStore, theirs: SqlStore) -> None:
    rows = board_of(mine).action_items
    agenda_id = rows[0].agenda_id
    mine.apply(action_items.add(agenda_id, rows, title="하나"))
    theirs.apply(action_items.add(agenda_id, rows, title="둘"))
    twins = board_of(mine).action_items
    assert twins[-1].order == twins[-2].order
    mine.apply(action_items.add(agenda_id, twins, title="사이", after=len(twins) - 2))
    mine.apply(action_items.move(board_of(mine).action_items, 0, len(twins)))
    titles = [item.title for item in board_of(mine).action_items]
    assert {"하나", "둘", "사이"} <= set(titles)


def test_undo_of_what_another_desk_changed_is_refused_and_the_undo_before_it_works(
    mine: SqlStore, theirs: SqlStore
) -> None:
    history = History(mine)
    agenda = board_of(mine).agenda
    history.run(agendas.write_problem(agenda, "노후 경유차"))
    history.run(agendas.write_goal(board_of(mine).agenda, "맑은 하늘"))
    theirs.apply(agendas.write_goal(board_of(theirs).agenda, "숨 쉬는 도시"))
    with pytest.raises(ConflictError):
        history.undo()
    history.undo()
    now = board_of(mine).agenda
    assert (now.problem, now.goal) == ("", "숨 쉬는 도시")


def test_an_undo_that_would_orphan_what_another_desk_added_does_not_block_the_undo_before_it(
    mine: SqlStore, theirs: SqlStore
) -> None:
    history = History(mine)
    board = board_of(mine)
    directory = mine.directory(board.agenda.conference_id)
    history.run(agendas.write_problem(board.agenda, "노후 경유차"))
    history.run(seat(board.session, board.participations, directory, "정구름, 새 단체"))
    body = mine.directory(board.agenda.conference_id).named("새 단체")
    assert body is not None
    theirs.apply(agendas.set_proposer(board_of(theirs).agenda, body.id))
    with pytest.raises(WontakError):
        history.undo()
    history.undo()
    assert board_of(mine).agenda.problem == ""
    assert board_of(mine).agenda.proposer_id == body.id


def test_a_fault_of_the_program_is_no_trouble_that_could_pass(mine: SqlStore) -> None:
    agenda = board_of(mine).agenda
    wrong = agenda.but(problem=object())
    with pytest.raises(driver.Error):
        mine.apply(Edit("Write problem", agenda.id, (Change(agenda, wrong),)))
    mine.apply(agendas.write_problem(agenda, "노후 경유차"))


def test_a_value_of_an_agenda_that_never_was_is_refused(mine: SqlStore) -> None:
    stray = ActionItem(id=uuid4(), agenda_id=uuid4(), order="a1")
    with pytest.raises(NamesNothingError):
        mine.apply(Edit("Add action item", stray.agenda_id, (Change(None, stray),)))
    assert flaws(mine.journal()) == []
