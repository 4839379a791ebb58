"""The book of a conference has every agenda in it, and adds up what everybody promised."""

from dataclasses import replace

import pytest

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.documents.telling import headings, section, table_in
from wontak.documents.grid import printed
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Contents, Document, Heading, List
from wontak.domain.commitment import ResourceKind, Strength
from wontak.domain.material import Material

BOOK = LAYOUTS["book"]


def english(*boards: object) -> Document:
    return BOOK.lay_out(Material(boards or (FULL, EMPTY), DIRECTORY), "en")  # type: ignore[arg-type] # boards


def rows(title: str) -> list[list[str]]:
    return table_in(section(english(), title))


def test_every_agenda_is_a_section_in_its_order_and_the_sums_come_last() -> None:
    sections = [
        block.text
        for block in english().blocks
        if isinstance(block, Heading) and block.level == 1 and block.numbered
    ]
    assert sections == ["지역자산화 햇빛발전", "마을 숲", "All commitments together"]


def test_contents_are_a_list_where_a_format_knows_no_pages() -> None:
    assert any(isinstance(block, Contents) for block in english().blocks)
    (contents,) = [block for block in printed(english()).blocks if isinstance(block, List)][:1]
    assert contents.depth == 0
    assert len(contents.items) == 3


@pytest.mark.parametrize("title", ["By organization", "By sector", "By resource", "By month"])
def test_every_way_of_adding_up_comes_to_the_same_sum(title: str) -> None:
    promised = FULL.commitments
    strengths = [str(sum(p.strength is each for p in promised)) for each in Strength]
    money = sum(p.quantity or 0 for p in promised if p.resource_kind is ResourceKind.BUDGET)
    last = rows(title)[-1]
    assert last[0] == "Sum"
    assert last[-5:] == [*strengths, str(len(promised)), f"KRW {money:,}"]


def test_months_stand_in_their_order_and_what_has_no_day_last() -> None:
    undated = replace(FULL, commitments=(*FULL.commitments, FULL.commitments[3].but(due=None)))
    months = [row[0] for row in table_in(section(english(undated), "By month"))]
    assert months == [
        "Month",
        "September 2020",
        "October 2020",
        "November 2020",
        "no date yet",
        "Sum",
    ]


def test_its_data_are_those_of_every_agenda() -> None:
    source = english().source
    assert source["conference"]
    agendas = source["agendas"]
    assert isinstance(agendas, list)
    assert [told["agenda"]["title"] for told in agendas] == ["지역자산화 햇빛발전", "마을 숲"]


def test_a_conference_without_promises_has_no_sums() -> None:
    assert "All commitments together" not in headings(english(EMPTY))
