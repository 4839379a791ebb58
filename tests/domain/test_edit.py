"""Edits: what differs, how it is taken back, and values that are clean whoever makes them."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.domain.agenda import Agenda, AgendaStatus
from wontak.domain.commitment import Commitment
from wontak.domain.conference import BlankNameError, Conference
from wontak.domain.edit import LARGEST_NUMBER, Change, Edit, NumberTooLargeError, field_names
from wontak.domain.text import clean

CONFERENCE = Conference(id=UUID(int=1), title="2020 대구", order="a1")
AGENDA = Agenda(
    id=UUID(int=2), conference_id=CONFERENCE.id, order="a1", code="2020-DG-01", title="청년 주거"
)


def test_a_change_names_only_the_fields_that_differ() -> None:
    after = AGENDA.but(goal="맑은 하늘", status=AgendaStatus.DECLARED)
    assert Change(AGENDA, after).fields == ("status", "goal")


@pytest.mark.parametrize("change", [Change(None, AGENDA), Change(AGENDA, None)])
def test_an_addition_and_a_removal_name_every_field(change: Change) -> None:
    assert change.fields == field_names(Agenda)
    assert change.entity is AGENDA


def test_a_change_without_any_value_is_refused() -> None:
    with pytest.raises(ValueError, match="before or after"):
        _ = Change(None, None).entity


def test_an_edit_taken_back_twice_is_itself() -> None:
    edit = Edit("Retitle", AGENDA.id, (Change(None, CONFERENCE), Change(CONFERENCE, None)))
    assert edit.inverse.inverse == edit
    assert edit.inverse.changes == (Change(None, CONFERENCE), Change(CONFERENCE, None))


def test_an_edit_that_changes_nothing_is_empty() -> None:
    assert Edit("Retitle", AGENDA.id, (Change(AGENDA, AGENDA.but(title="청년 주거")),)).is_empty
    assert not Edit("Retitle", AGENDA.id, (Change(AGENDA, AGENDA.but(title="주거")),)).is_empty


def test_a_change_onto_a_newer_value_leaves_the_other_fields_as_they_are() -> None:
    newer = AGENDA.but(problem="전세가 오른다")
    onto = Change(AGENDA, AGENDA.but(goal="집 걱정 없이")).onto(newer)
    assert onto == AGENDA.but(problem="전세가 오른다", goal="집 걱정 없이")


def test_only_an_edit_with_a_removal_removes() -> None:
    assert Edit("Remove", AGENDA.id, (Change(None, CONFERENCE), Change(AGENDA, None))).removes
    assert not Edit("Add", AGENDA.id, (Change(None, AGENDA),)).removes


@given(st.text(alphabet=st.characters(), max_size=30))
def test_every_text_of_a_value_is_clean(text: str) -> None:
    value = Commitment(id=UUID(int=3), agenda_id=AGENDA.id, order="a1", text=text, condition=text)
    assert value.text == value.condition == clean(text)


@pytest.mark.parametrize("name", ["", " ", "\n\t", "\x00", "\u200e", "\ud800"])
def test_a_name_without_a_visible_character_is_refused(name: str) -> None:
    with pytest.raises(BlankNameError):
        CONFERENCE.but(title=name)


def test_numbers_that_not_every_reader_keeps_are_refused() -> None:
    promise = Commitment(id=UUID(int=3), agenda_id=AGENDA.id, order="a1", due=date(2020, 12, 31))
    assert promise.but(quantity=LARGEST_NUMBER).quantity == LARGEST_NUMBER
    with pytest.raises(NumberTooLargeError):
        promise.but(quantity=LARGEST_NUMBER + 1)
