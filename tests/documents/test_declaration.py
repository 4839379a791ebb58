"""A declaration says what a table agreed on, in nine parts, and is decent when there is little."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.documents.boards import AGENDA, DECLARATION, EMPTY, FULL, SESSION, item, noted, promise
from tests.documents.conference import BODY, CONFERENCE, DIRECTORY, key
from tests.documents.telling import headings, lines, section, table_in
from wontak.documents.declaration import declaration
from wontak.documents.model import Document, Heading, List, QrCode, SignatureBlock
from wontak.documents.tongue import Tongue
from wontak.domain.action_item import ActionStatus
from wontak.domain.board import Board
from wontak.domain.commitment import ResourceKind, Strength
from wontak.domain.note import NoteKind

NINE = [
    "Overview",
    "Problem and common goal",
    "Agreements",
    "Plan of action",
    "Commitments by organization",
    "Indicators and follow-up",
    "Risks and assumptions",
    "Reservations and open points",
    "Execution and amendment",
]


def english(board: Board) -> Document:
    return declaration(board, Tongue("en", DIRECTORY))


def declared(**texts: str) -> Document:
    return english(replace(FULL, declarations=(DECLARATION.but(**texts),)))


def signers(document: Document) -> list[str]:
    block = next(block for block in document.blocks if isinstance(block, SignatureBlock))
    return [place.organization for place in block.signatories]


def test_it_has_nine_numbered_parts_and_then_the_text_to_be_signed() -> None:
    document = english(FULL)
    assert headings(document) == [*NINE, "We declare"]
    numbered = [
        block.text for block in document.blocks if isinstance(block, Heading) if block.numbered
    ]
    assert numbered == NINE


def test_a_new_agenda_keeps_the_parts_that_an_agreement_must_have() -> None:
    document = english(EMPTY)
    assert headings(document) == [NINE[place] for place in (0, 1, 3, 4, 7, 8)] + ["We declare"]
    told = lines(document)
    assert "Not written yet." in told
    assert "No reservation and no open point was recorded." in told
    assert "No organization to sign is known yet." in told


def test_only_people_at_the_table_are_counted_and_observers_apart() -> None:
    attendance = next(line for line in lines(english(FULL)) if line.startswith("In attendance"))
    assert attendance.startswith("In attendance: 14 in all (Citizens 1, Civil society 5, ")
    assert attendance.endswith("observers: 3")


def test_before_anybody_was_marked_everyone_on_the_list_is_expected() -> None:
    seats = tuple(seat.but(attendance="expected") for seat in FULL.participations[2:5])
    told = lines(english(replace(FULL, participations=seats)))
    assert "Expected to attend: 3 in all (Civil society 3)" in told


def test_the_table_in_brief_says_what_is_needed_and_how_far_it_is() -> None:
    rows = table_in(section(english(FULL), "Plan of action"))
    assert rows[0] == ["No.", "Action item", "Output", "Lead", "Partners", "Due"]
    assert rows[1][1].endswith("|Needs: 진단 장비 2대, 진단비 1,200만 원")
    assert rows[1][4:] == ["Teo Safety Agency|Hanbit City Hall", "30 Sep 2020|In progress"]
    assert rows[6] == ["6", "전기차 충전소와 잇는 방안", "–", "to be decided", "–", "to be decided"]


def test_a_condition_and_its_day_stand_under_the_strength() -> None:
    rows = table_in(section(english(FULL), "Commitments by organization"))
    assert rows[3][-1] == "Conditional|사용허가 내부 결재|decision by 11 Sep 2020"
    assert rows[2][3] == "KRW 60,000,000"


def test_rows_into_which_nobody_wrote_anything_are_left_out() -> None:
    board = replace(
        FULL,
        action_items=(item(1, "", "", ""), item(2, "안내서", "", "city")),
        commitments=(promise(1, "", " ", Strength.EXPLORE),),
    )
    document = english(board)
    assert len(table_in(section(document, "Plan of action"))) == 2
    assert "No commitments yet." in lines(document)


def test_a_column_that_nobody_filled_is_left_out() -> None:
    rows = table_in(
        section(
            english(replace(FULL, action_items=(item(1, "안내서", "", "city"),))), "Plan of action"
        )
    )
    assert rows == [
        ["No.", "Action item", "Lead", "Due"],
        ["1", "안내서", "Hanbit City Hall", "to be decided"],
    ]


def test_reservations_are_printed_word_for_word() -> None:
    typed = "- 우리 단체는 1번에 반대함\n2) 나머지는 좋음"
    told = lines(declared(reservations=typed))
    assert [line for line in told if line in typed.split("\n")] == typed.split("\n")


def test_parked_notes_are_open_points_unless_they_are_internal() -> None:
    told = "\n".join(lines(english(FULL)))
    assert "Parked points: 전기차 충전소와의 연계는 다음 차수에서 논의함" in told
    assert "사석" not in told


def test_decisions_noted_at_the_table_stand_in_for_agreements_nobody_wrote() -> None:
    board = replace(FULL, declarations=(DECLARATION.but(agreements=""),))
    assert "실행팀은 9월 첫 주에 처음 모임" in lines(english(board))
    assert "실행팀은 9월 첫 주에 처음 모임" not in lines(english(FULL))
    hidden = replace(board, notes=(noted(1, NoteKind.DECISION, "비공개 결정", internal=True),))
    assert "Agreements" not in headings(english(hidden))


def test_those_who_promise_firmly_or_lead_sign_by_precedence_then_as_the_plan_has_them() -> None:
    assert signers(english(FULL)) == [
        "Hanbit City Hall",
        "Gaon Corporation",
        "Saesol University",
        "Dalgubeol Architects",
        "Sunny Village Co-op",
        "늘봄구 주민회(가칭)",
        "Teo Safety Agency",
    ]


def test_nobody_signs_for_what_was_dropped_or_is_only_explored() -> None:
    board = replace(
        FULL,
        action_items=(item(1, "그만둔 일", "", "works", status=ActionStatus.DROPPED),),
        commitments=(
            promise(1, "energy", "살펴봄", Strength.EXPLORE),
            promise(2, "city", "함", Strength.CONFIRMED, due=date(2020, 9, 1)),
        ),
    )
    assert signers(english(board)) == ["Hanbit City Hall"]


def test_who_sat_at_the_table_is_named_and_who_was_absent_is_not() -> None:
    block = next(b for b in english(FULL).blocks if isinstance(b, SignatureBlock))
    named = {place.organization: (place.position, place.name) for place in block.signatories}
    assert named["Hanbit City Hall"] == ("사회혁신 담당관", "Kim Haneul")
    assert named["Dalgubeol Architects"] == ("", "")


def test_where_nobody_wrote_a_text_to_declare_there_is_one() -> None:
    assert any(
        line.startswith("We have discussed “마을 숲” together") for line in lines(english(EMPTY))
    )


@pytest.mark.parametrize("number", ["", "  "])
def test_the_number_is_made_of_code_and_edition_where_nobody_gave_one(number: str) -> None:
    assert declared(number=number).number == "2020-DG-06, edition 1"
    assert declared(number="2020-대구-06-3판").number == "2020-대구-06-3판"


def test_a_gist_is_composed_where_nobody_wrote_one() -> None:
    board = replace(FULL, agenda=AGENDA.but(gist="", keywords=()))
    document = english(board)
    assert document.gist == "7 organizations declare to carry out “지역자산화 햇빛발전” together"
    assert document.keywords == ("지역자산화 햇빛발전",)


def test_the_day_is_that_of_the_table_where_it_met() -> None:
    late = SESSION.but(starts_at=datetime(2020, 8, 27, 16, tzinfo=UTC), ends_at=None)
    assert english(replace(FULL, sessions=(late,))).date == date(2020, 8, 28)
    assert english(EMPTY).date == date(2020, 8, 27)
    undated = replace(DIRECTORY, conference=CONFERENCE.but(held_on=None))
    document = declaration(EMPTY, Tongue("en", undated))
    assert document.date == date(2020, 8, 20)
    assert "Date: ____________" in lines(document)


def test_every_round_of_a_table_is_told_and_the_last_ones_people_are_counted() -> None:
    second = SESSION.but(id=key(4, 2), round_no=2)
    seat = FULL.participations[7].but(id=key(7, 99), session_id=second.id)
    board = replace(FULL, sessions=(SESSION, second), participations=(*FULL.participations, seat))
    told = lines(english(board))
    assert [line[:7] for line in told if line.startswith("round")] == ["round 1", "round 2"]
    assert "In attendance: 1 in all (Local government 1)" in told


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "not an address", "https://[", "ftp://a.b"]
)
def test_only_web_addresses_become_links_and_codes(url: str) -> None:
    document = english(replace(FULL, sessions=(SESSION.but(stream_url=url),)))
    codes = [block for block in document.blocks if isinstance(block, QrCode)]
    overview = section(document, "Overview")[0]
    assert isinstance(overview, List)
    links = [run.href for entry in overview.items for run in entry.runs if run.href]
    assert (codes, links) == ([], [])


def test_who_proposed_and_who_ran_the_table_is_told() -> None:
    told = lines(english(FULL))
    assert "Agenda title: 지역자산화 햇빛발전 (proposed by Sunny Village Co-op)" in told
    assert "Run by: Facilitator Yun Garam, Recorder 서도현" in told


def test_a_lead_that_left_the_directory_does_not_break_the_document() -> None:
    rest = {body: DIRECTORY.organizations[body] for body in BODY.values() if body != BODY["city"]}
    document = declaration(FULL, Tongue("en", replace(DIRECTORY, organizations=rest)))
    rows = table_in(section(document, "Plan of action"))
    assert rows[3][3] == "to be decided"


def test_a_board_without_sessions_and_declarations_is_laid_out_too() -> None:
    document = english(Board(agenda=AGENDA))
    assert headings(document)[0] == "Overview"


def test_in_english_a_resource_is_named_before_a_colon() -> None:
    offers = (
        promise(
            1,
            "city",
            "담당자",
            Strength.EXPLORE,
            resource_kind=ResourceKind.PEOPLE,
            quantity=1,
            unit="명",
        ),
        promise(2, "works", "옥상", Strength.EXPLORE, resource_kind=ResourceKind.SPACE),
    )
    board = replace(FULL, commitments=offers)
    told = table_in(section(english(board), "Commitments by organization"))
    assert [row[3] for row in told] == ["Resource", "People: 1 person", "Space"]
