"""What is followed up after a table is read from a document's source, as it was written there."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.exporters.papers import items, paper
from tests.exporters.tracked import book, plan, silent, source
from wontak.documents.mentions import mentioned
from wontak.documents.model import KeyValues
from wontak.documents.tracker import AgendaName, Tracker, agendas_in, tracker
from wontak.domain.action_item import ActionStatus
from wontak.domain.commitment import ResourceKind, Strength

AGENDA = AgendaName("2020-DG-06", "지역자산화 햇빛발전")


def test_a_task_says_who_leads_it_with_whom_and_by_when() -> None:
    first = tracker(plan()).tasks[0]
    assert (first.agenda, first.number, first.what) == (AGENDA, 1, "공공건물 옥상 12곳 안전 진단")
    assert (first.lead, first.partners) == (
        "달구벌건축(가칭)",
        ("터안전공단(가칭)", "한빛시청(가칭)"),
    )
    assert (first.start, first.due) == (date(2020, 8, 28), date(2020, 9, 30))
    assert first.status is ActionStatus.IN_PROGRESS


def test_a_promise_says_how_firm_it_is_and_what_it_brings() -> None:
    conditional = tracker(plan()).promises[2]
    assert (conditional.organization, conditional.task) == ("가온공사(가칭)", 3)
    assert (conditional.strength, conditional.condition) == (
        Strength.CONDITIONAL,
        "사용허가 내부 결재",
    )
    assert (conditional.decide_by, conditional.due) == (date(2020, 9, 11), date(2020, 9, 30))
    assert (conditional.kind, conditional.quantity, conditional.unit) == (
        ResourceKind.SPACE,
        3,
        "곳",
    )


def test_bodies_have_their_english_names_in_english_and_their_own_where_they_have_none() -> None:
    tasks = tracker(plan("en")).tasks
    assert tasks[1].lead == "Sunny Village Co-op"
    assert tasks[1].partners == ("늘봄구 주민회(가칭)",)


def test_a_book_has_the_tasks_of_all_its_agendas_each_counted_from_one() -> None:
    tasks = tracker(book()).tasks
    assert [task.agenda.code for task in tasks] == ["2020-DG-06"] * 6 + ["2020-DG-07"] * 6
    assert [task.number for task in tasks] == [*range(1, 7)] * 2


def test_rows_that_nobody_wrote_into_are_not_followed_up_and_not_counted() -> None:
    values = source()
    blank: dict[str, Any] = dict.fromkeys(values["action_items"][0], "")
    values["action_items"].insert(0, blank | {"id": "x", "status": "not_started"})
    assert tracker(plan(values=values)).tasks == tracker(plan()).tasks


@pytest.mark.parametrize("values", [{}, {"agendas": []}, {"agenda": {}}, {"agendas": [{}]}])
def test_a_source_may_say_nothing(values: dict[str, Any]) -> None:
    empty = replace(paper(), source=values)
    assert tracker(empty) == Tracker()
    assert not mentioned(empty)
    assert len(agendas_in(values)) <= 1


def test_a_document_that_speaks_of_no_task_has_none_to_follow_up() -> None:
    assert tracker(silent())
    assert not mentioned(silent())


@pytest.mark.parametrize(
    "block",
    [items("약속", "출자금 모집: 2020. 11. 13."), KeyValues((("허가 담당자 지정", "한빛시청"),))],
    ids=["a list", "facts"],
)
def test_one_promise_that_is_spoken_of_makes_all_worth_following_up(block: Any) -> None:
    document = replace(silent(), blocks=(block,))
    assert mentioned(document) == tracker(document)
