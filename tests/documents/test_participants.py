"""The list of participants names body, position and name, and nobody against their will."""

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.documents.telling import lines, section, table_in
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.domain.board import Board
from wontak.domain.material import Material


def korean(board: Board, *, internal: bool = False) -> Document:
    return LAYOUTS["participants"].lay_out(Material((board,), DIRECTORY), "ko", internal=internal)


def rows(document: Document) -> list[list[str]]:
    return table_in(section(document, "참석자 및 배석자"))


def test_the_columns_are_body_position_and_name_in_official_order() -> None:
    assert rows(korean(FULL))[0] == ["번호", "기관", "직위", "성명"]
    assert ["6", "한빛시청(가칭)", "사회혁신 담당관", "김하늘"] in rows(korean(FULL))


def test_those_who_took_part_watched_and_ran_it_stand_apart_and_are_counted() -> None:
    titles = [row[0] for row in rows(korean(FULL)) if len(row) == 1]
    assert titles == ["참석자 14명", "배석자 3명", "진행 2명"]


def test_who_did_not_agree_is_counted_but_not_named() -> None:
    assert ["14", "–", "–", "성명 비공개"] in rows(korean(FULL))
    assert "정다온" not in str(korean(FULL))


def test_who_did_not_come_is_on_the_list_of_the_desk_only() -> None:
    assert "남시우" not in str(korean(FULL).blocks)
    internal = rows(korean(FULL, internal=True))
    assert internal[0][-1] == "출결"
    assert ["15", "달구벌건축(가칭)", "실장", "남시우(대리)", "불참"] in internal


def test_the_list_of_the_desk_counts_who_came_apart() -> None:
    told = [row[0] for row in rows(korean(FULL, internal=True)) if len(row) == 1]
    assert told[0] == "참석자 15명(출석 14명)"


def test_an_empty_list_says_so() -> None:
    assert "명단에 오른 사람이 아직 없음." in "".join(lines(korean(EMPTY)))
