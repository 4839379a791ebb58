"""A facilitator at real keys: an action item is added, taken back and done again, and is kept."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, eventually, screen
from tests.e2e.sight import boards, desk, sample, wontak

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]

FIRST, SECOND = "사회적 모성애", "청년 주거"
ITEM = "roof check"
DUE = date(2020, 8, 27)
KEPT = (ITEM, DUE.isoformat())


def test_an_action_item_typed_by_keys_outlives_undo_redo_and_a_kill(tmp_path: Path) -> None:
    path = sample(tmp_path / "desk.wontak")
    with screen(tmp_path) as keys, desk(path, keys.environment) as seen:
        seen.awaits(title=FIRST, active=True)
        keys.press("ctrl+Next")
        seen.awaits(title=SECOND)
        rows = len(items(path))
        keys.press("ctrl+shift+a")
        eventually(lambda: len(items(path)) == rows + 1)
        seen.awaits(typed="")
        write_item(keys, path)
        take_back_and_do_again(keys, path, rows)
        seen.kill()
    saved = json.loads(wontak(path, "show", "02", "--json"))
    assert KEPT in [(item["title"], item["due"]) for item in saved["action_items"]]
    wontak(path, "doctor")


def write_item(keys: Screen, path: Path) -> None:
    keys.write(ITEM)
    keys.press("Tab")
    eventually(lambda: (ITEM, None) in items(path))
    keys.press("Tab")
    keys.write("8.27")
    keys.press("Return")
    eventually(lambda: (ITEM, DUE) in items(path))
    eventually(lambda: items(path)[-1] == ("", None))
    keys.press("Escape", "Escape")


def take_back_and_do_again(keys: Screen, path: Path, rows: int) -> None:
    while len(items(path)) > rows:
        changed_by(keys, "ctrl+z", path)
    assert ITEM not in [title for title, _due in items(path)]
    while (ITEM, DUE) not in items(path):
        changed_by(keys, "ctrl+y", path)


def changed_by(keys: Screen, key: str, path: Path) -> None:
    before = items(path)
    keys.press(key)
    eventually(lambda: items(path) != before)


def items(path: Path) -> list[tuple[str, date | None]]:
    return [(item.title, item.due) for item in boards(path)[1].action_items]
