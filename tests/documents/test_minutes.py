"""Minutes have the nine parts of the law, say who spoke, and leave out what is internal."""

from dataclasses import replace

from tests.documents.boards import EMPTY, FULL, SESSION, noted
from tests.documents.conference import DIRECTORY
from tests.documents.telling import headings, lines, section, table_in
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.domain.board import Board
from wontak.domain.material import Material
from wontak.domain.note import NoteKind

PARTS = [
    "Name of the meeting",
    "Hosting organization",
    "Time and place",
    "Participants and observers",
    "Order of events",
    "Item on the table",
    "Main points of what was said",
    "Decisions",
    "Votes and checks of consent",
]


def english(board: Board, *, internal: bool = False) -> Document:
    return LAYOUTS["minutes"].lay_out(Material((board,), DIRECTORY), "en", internal=internal)


def test_it_has_the_nine_parts_of_the_law_even_where_nothing_was_recorded() -> None:
    assert headings(english(FULL)) == headings(english(EMPTY)) == PARTS
    assert lines(english(EMPTY)).count("Nothing was recorded.") == 3


def test_time_and_place_say_nothing_of_people_and_the_list_of_people_says_how_many_came() -> None:
    document = english(FULL)
    place, came = (replace(document, blocks=section(document, PARTS[at])) for at in (2, 3))
    assert not [line for line in lines(place) if "attendance" in line]
    assert lines(came)[0].startswith("In attendance: 14 in all")


def test_there_is_a_line_to_sign_for_the_writer_even_where_nobody_is_known() -> None:
    for board in (EMPTY, FULL):
        head, *signed = table_in(english(board).blocks[-1:])
        assert head[0] == "Role"
        assert [row[0] for row in signed] == ["Written by", "Checked by"]


def test_each_statement_has_its_time_at_the_table_and_who_made_it_for_whom() -> None:
    said = table_in(section(english(FULL), PARTS[6]))
    assert said[1:3] == [
        [
            "14:05",
            "문지호|늘봄구 주민회(가칭)",
            "옥상 아래 교실에 물이 샐까 걱정하는 학부모가 있음",
        ],
        [
            "14:08",
            "Kim Haneul|Hanbit City Hall",
            "허가 절차를 한 장으로 적으면 다른 구에서도 쓸 수 있음",
        ],
    ]


def test_who_did_not_agree_to_be_named_spoke_without_a_name() -> None:
    assert table_in(section(english(FULL), PARTS[6]))[3][1:] == [
        "–",
        "공공임대 세대도 출자할 수 있습니까?",
    ]
    assert "정다온" not in str(english(FULL))
    assert "정다온" in str(english(FULL, internal=True))


def test_who_spoke_without_a_seat_was_never_asked_and_is_not_named() -> None:
    seats = tuple(
        seat for seat in FULL.participations if seat.person_id != FULL.notes[-3].person_id
    )
    said = table_in(section(english(replace(FULL, participations=seats)), PARTS[6]))
    assert [row[1] for row in said[1:]] == ["–", "Kim Haneul|Hanbit City Hall", "–"]


def test_internal_notes_are_for_the_desk_only() -> None:
    assert "사용료 이야기가 길어짐" not in lines(english(FULL))
    assert "사용료 이야기가 길어짐" in lines(english(FULL, internal=True))


def test_only_what_was_said_at_the_latest_table_is_in_it() -> None:
    second = SESSION.but(id=noted(59, NoteKind.NOTE, "").id, round_no=2)
    told = lines(english(replace(FULL, sessions=(SESSION, second))))
    assert "옥상 아래 교실에 물이 샐까 걱정하는 학부모가 있음" not in told
    assert "Collaboration table on “지역자산화 햇빛발전”, round 2" in told


def test_reservations_stand_in_their_own_words_beside_the_vote() -> None:
    told = lines(english(FULL))
    assert all(line in told for line in FULL.declaration.reservations.splitlines())


def test_the_recorder_is_named_and_somebody_checks() -> None:
    rows = [[cell for cell in row if cell.strip()] for row in table_in(english(FULL).blocks[-1:])]
    assert rows[1:] == [["Written by", "Neulbom Centre", "–", "서도현"], ["Checked by"]]
