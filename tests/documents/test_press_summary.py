"""A press summary promises nothing that nobody promised, and names whom to ask."""

from dataclasses import replace

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.documents.telling import headings, lines, section, table_in
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document, KeyValues
from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.material import Material


def english(board: Board, directory: Directory = DIRECTORY) -> Document:
    return LAYOUTS["press-summary"].lay_out(Material((board,), directory), "en")


def test_the_first_sentence_says_who_met_when_and_what_came_of_it() -> None:
    assert lines(english(FULL))[0] == (
        "At the collaboration table of 27 August 2020, hosted by ○○지역문제해결플랫폼 사무국(가칭), "
        "7 organizations agreed on 6 action items and 5 commitments for “지역자산화 햇빛발전”."
    )


def test_what_is_only_looked_into_is_no_promise_and_a_condition_is_told_with_it() -> None:
    told = lines(english(FULL))
    assert not [line for line in told if line.startswith("Nuri Energy: ")]
    (conditional,) = [line for line in told if line.startswith("Gaon Corporation: ")]
    assert conditional.endswith("Conditional, 사용허가 내부 결재)")


def test_only_days_after_the_table_are_next_dates() -> None:
    days = [row[0] for row in table_in(section(english(FULL), "Next dates")) if len(row) > 1]
    assert days[1:] == ["28 Aug 2020", "1 Sep 2020", "4 Sep 2020", "11 Sep 2020"]


def test_the_department_the_person_and_the_telephone_are_named() -> None:
    (contact,) = [b for b in section(english(FULL), "For questions") if isinstance(b, KeyValues)]
    assert [value for _, value in contact.pairs] == ["협력기획팀", "주하늬 팀장", "053-000-0000"]


def test_where_nobody_is_named_the_summary_says_so() -> None:
    blank = {"press_department": "", "press_contact": "", "press_phone": " "}
    directory = replace(DIRECTORY, conference=DIRECTORY.conference.but(**blank))
    told = lines(english(FULL, directory))
    assert "Nobody to ask is named in the conference yet." in told


def test_an_agenda_without_a_plan_still_makes_a_summary() -> None:
    assert headings(english(EMPTY)) == ["For questions"]


def test_where_nothing_was_agreed_no_agreement_is_claimed() -> None:
    lead = lines(english(EMPTY))[0]
    assert lead.endswith("is about “마을 숲”.")
    assert "agreed" not in lead
