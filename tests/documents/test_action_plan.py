"""An action plan says who does what with which resources by when, and what is still open."""

from dataclasses import replace
from datetime import date

from tests.documents.boards import EMPTY, FULL, item, promise
from tests.documents.conference import DIRECTORY
from tests.documents.telling import headings, lines, section, table_in
from wontak.documents.action_plan import action_plan
from wontak.documents.model import Document
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.commitment import ResourceKind, Strength


def english(board: Board) -> Document:
    return action_plan(board, Tongue("en", DIRECTORY))


def test_it_has_seven_parts_where_there_is_something_in_each() -> None:
    assert headings(english(FULL)) == [
        "Purpose",
        "Action items",
        "Division of roles (RACI)",
        "Commitments by resource",
        "Milestones",
        "Indicators",
        "Still to be settled",
    ]


def test_a_new_agenda_has_a_plan_with_a_sentence_in_it() -> None:
    document = english(EMPTY)
    assert headings(document) == ["Action items"]
    assert lines(document) == ["Action items", "No action items yet."]


def test_it_is_numbered_as_an_attachment_of_the_declaration() -> None:
    assert english(FULL).number == "2020-DG-06, edition 1, attachment"


def test_an_item_shows_its_output_resources_and_period() -> None:
    rows = table_in(section(english(FULL), "Action items"))
    assert rows[1] == [
        "1",
        "공공건물 옥상 12곳 안전 진단|Output: 진단 보고서 1부|Needs: 진단 장비 2대, 진단비 1,200만 원",
        "Dalgubeol Architects",
        "28 Aug 2020–|30 Sep 2020",
        "In progress",
    ]


def test_commitments_stand_under_their_resource_and_money_is_summed_for_each_strength() -> None:
    rows = table_in(section(english(FULL), "Commitments by resource"))
    groups = [row[0] for row in rows if len(row) == 1]
    budget = "Budget: Confirmed KRW 60,000,000, Conditional KRW 12,000,000"
    assert groups == [budget, "People", "Space", "Data", "Expertise"]
    assert rows[2][:4] == ["Sunny Village Co-op", "출자금 모집", "KRW 60,000,000", "4"]


def test_a_commitment_that_names_no_resource_is_not_lost() -> None:
    offers = (promise(1, "city", "회의에 참석", Strength.EXPLORE),)
    rows = table_in(section(english(replace(FULL, commitments=offers)), "Commitments by resource"))
    assert [row[0] for row in rows] == ["Organization", "Resource not named", "Hanbit City Hall"]


def test_milestones_come_by_month_and_day_from_items_and_commitments() -> None:
    board = replace(
        FULL,
        action_items=(
            item(1, "둘째", "", "city", starts_on=date(2020, 9, 3), due=date(2021, 1, 4)),
        ),
        commitments=(
            promise(
                *(1, "works", "첫째", Strength.CONDITIONAL),
                decide_by=date(2020, 9, 1),
                due=date(2021, 1, 4),
            ),
        ),
    )
    rows = table_in(section(english(board), "Milestones"))
    assert rows[1:] == [
        ["September 2020"],
        ["1 Sep (Tue)", "Decision due", "첫째", "Gaon Corporation"],
        ["3 Sep (Thu)", "Item begins", "둘째", "Hanbit City Hall"],
        ["January 2021"],
        ["4 Jan (Mon)", "Item due", "둘째", "Hanbit City Hall"],
        ["4 Jan (Mon)", "Commitment due", "첫째", "Gaon Corporation"],
    ]


def test_gaps_name_what_waits_for_a_lead_a_date_or_a_decision() -> None:
    told = lines(english(FULL))
    start = told.index("Still to be settled")
    late = (
        "Conditions to be decided by a day now past: "
        "Teo Safety Agency – 진단비 지원 (by 21 August 2020)"
    )
    assert told[start + 1 :] == [
        "Action items waiting for a lead: no. 6 전기차 충전소와 잇는 방안",
        "Action items waiting for a due date: no. 6 전기차 충전소와 잇는 방안",
        late,
    ]


def test_a_plan_without_gaps_does_not_speak_of_gaps() -> None:
    board = replace(
        FULL,
        action_items=FULL.action_items[:2],
        commitments=(
            promise(
                *(1, "city", "담당자", Strength.CONFIRMED),
                due=date(2020, 9, 1),
                resource_kind=ResourceKind.PEOPLE,
            ),
        ),
    )
    assert "Still to be settled" not in headings(english(board))


def test_without_a_day_to_judge_by_nothing_is_late() -> None:
    undated = replace(DIRECTORY, conference=DIRECTORY.conference.but(held_on=None))
    board = replace(FULL, sessions=())
    told = lines(action_plan(board, Tongue("en", undated)))
    assert not [line for line in told if line.startswith("Conditions to be decided")]
