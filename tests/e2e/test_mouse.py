"""A facilitator with a mouse: an agenda is chosen, dragged to another place, and a row is added."""

from pathlib import Path

import pytest

from tests.e2e.screen import eventually, screen
from tests.e2e.sight import boards, desk, sample

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]

FIRST, SECOND, THIRD = "사회적 모성애", "청년 주거", "미세먼지"


def test_an_agenda_is_dragged_to_another_place(tmp_path: Path) -> None:
    path = sample(tmp_path / "desk.wontak")
    with screen(tmp_path) as mouse, desk(path, mouse.environment) as seen:
        places = seen.awaits(title=FIRST, active=True)["places"]
        mouse.click(places[THIRD])
        seen.awaits(title=THIRD)
        (left, top), (_left, second) = places[FIRST], places[SECOND]
        mouse.drag((left, top), (left, second + (second - top) // 2))
        eventually(lambda: titles(path)[:3] == [SECOND, FIRST, THIRD])
        seen.awaits(title=FIRST)
        mouse.press("ctrl+z")
        eventually(lambda: titles(path)[:3] == [FIRST, SECOND, THIRD])


def test_a_click_adds_a_row_that_is_open_for_typing(tmp_path: Path) -> None:
    path = sample(tmp_path / "desk.wontak")
    with screen(tmp_path) as mouse, desk(path, mouse.environment) as seen:
        places = seen.awaits(title=FIRST, active=True)["places"]
        mouse.click(places["addActionItem"])
        seen.awaits(typed="")
        mouse.write("roof check")
        mouse.click(places["agendaTitle"])
        eventually(lambda: boards(path)[0].action_items[-1].title == "roof check")


def titles(path: Path) -> list[str]:
    return [board.agenda.title for board in boards(path)]
