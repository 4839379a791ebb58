"""The division of roles says of each item who answers, carries out, is asked and is told."""

from tests.documents.boards import ACTION_ITEMS, FULL
from tests.documents.conference import DIRECTORY
from tests.documents.telling import headings, section, table_in
from wontak.documents.action_plan import action_plan
from wontak.documents.roles import role_table
from wontak.documents.tongue import Tongue

ENGLISH = Tongue("en", DIRECTORY)


def test_the_lead_answers_and_works_along_with_the_partners() -> None:
    first = table_in(section(action_plan(FULL, ENGLISH), "Division of roles (RACI)"))[1]
    assert first == [
        "1",
        "공공건물 옥상 12곳 안전 진단",
        "Dalgubeol Architects",
        "Dalgubeol Architects|Teo Safety Agency|Hanbit City Hall",
        "Saesol University",
        "늘봄구 주민회(가칭)|Sunny Village Co-op",
    ]


def test_roles_that_nobody_has_get_no_column() -> None:
    heads = table_in((role_table(ACTION_ITEMS[1:], ENGLISH),))[0]
    assert heads == ["No.", "Action item", "Accountable (A)", "Responsible (R)"]


def test_an_item_without_a_lead_says_that_it_is_to_be_decided() -> None:
    assert table_in((role_table(ACTION_ITEMS[5:], ENGLISH),))[1][2:] == ["to be decided", "–"]


def test_the_roles_stand_behind_the_items() -> None:
    assert headings(action_plan(FULL, ENGLISH))[1:3] == ["Action items", "Division of roles (RACI)"]
