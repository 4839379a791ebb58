"""The syllable being composed by a real input method is kept, whatever is done in the middle of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import TimeoutExpired

import pytest

from tests.e2e.input_method import hangul
from tests.e2e.screen import Screen, eventually, screen
from tests.e2e.sight import Desk, boards, desk, names, sample

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]

FIRST, SECOND = "사회적 모성애", "청년 주거"
ANNYEONG = "dkssud"  # the keys of 안녕 on a Korean keyboard
HAET, BIT = "got", "qlc"  # 햇빛


@contextmanager
def at_the_title(folder: Path) -> Iterator[tuple[Screen, Desk, Path]]:
    """Have a desk whose title is being typed: 안 is written, 녕 is being composed."""
    path = sample(folder / "desk.wontak")
    with screen(folder) as plain, hangul(plain) as keys, desk(path, keys.environment) as seen:
        seen.awaits(title=FIRST, active=True)
        keys.click(seen.sees()["places"]["agendaTitle"])
        seen.awaits(typed=FIRST)
        keys.press("ctrl+a")
        keys.write(ANNYEONG)
        seen.awaits(typed="안", syllable="녕")
        yield keys, seen, path


def _go_to_another_agenda(keys: Screen, seen: Desk) -> None:
    keys.click(seen.sees()["places"][SECOND])
    seen.awaits(title=SECOND)


def _export_by_mouse(keys: Screen, seen: Desk) -> None:
    keys.click(seen.sees()["places"]["exportButton"])
    seen.awaits(title="안녕")


def _export_by_keys(keys: Screen, seen: Desk) -> None:
    keys.press("ctrl+e")
    seen.awaits(title="안녕")


def _add_a_row_by_mouse(keys: Screen, seen: Desk) -> None:
    keys.click(seen.sees()["places"]["addActionItem"])
    seen.awaits(title="안녕")


def _close(keys: Screen, seen: Desk) -> None:
    keys.press("alt+F4")
    seen.process.wait(timeout=30)


@pytest.mark.parametrize(
    "leave",
    [_go_to_another_agenda, _export_by_mouse, _export_by_keys, _add_a_row_by_mouse, _close],
)
def test_leaving_in_mid_syllable_keeps_the_syllable(
    tmp_path: Path, leave: Callable[[Screen, Desk], None]
) -> None:
    with at_the_title(tmp_path) as (keys, seen, path):
        leave(keys, seen)
        eventually(lambda: boards(path)[0].agenda.title == "안녕")


def test_a_syllable_left_standing_outlives_a_kill(tmp_path: Path) -> None:
    with at_the_title(tmp_path) as (_keys, seen, path):
        eventually(lambda: boards(path)[0].agenda.title == "안녕")
        assert seen.sees()["syllable"] == "녕", "saving does not break the syllable off"
        seen.kill()
        assert boards(path)[0].agenda.title == "안녕"


def test_typing_goes_on_after_a_syllable_was_saved(tmp_path: Path) -> None:
    with at_the_title(tmp_path) as (keys, seen, path):
        eventually(lambda: boards(path)[0].agenda.title == "안녕")
        keys.write("gktpdy ")
        seen.awaits(typed="안녕하세요 ", syllable="")
        eventually(lambda: boards(path)[0].agenda.title == "안녕하세요")


def test_the_list_under_a_cell_does_not_break_the_syllable(tmp_path: Path) -> None:
    path = sample(tmp_path / "desk.wontak")
    with screen(tmp_path) as plain, hangul(plain) as keys, desk(path, keys.environment) as seen:
        seen.awaits(title=FIRST, active=True)
        keys.press("ctrl+shift+a")
        seen.awaits(typed="")
        keys.press("Tab")
        seen.awaits(typed="")
        keys.write(HAET)
        seen.awaits(typed="", syllable="햇", offered=True)
        keys.write(BIT)
        seen.awaits(typed="햇", syllable="빛", offered=True)
        keys.press("Return")
        eventually(lambda: _lead(path).startswith("햇빛"))
        with pytest.raises(TimeoutExpired):
            seen.process.wait(0.1)


def _lead(path: Path) -> str:
    items = boards(path)[0].action_items
    leads = [item.lead_id for item in items if not item.title]
    return names(path).get(leads[0], "") if leads and leads[0] else ""
