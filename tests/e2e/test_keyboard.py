"""A facilitator at real keys: a plan is typed, taken back and done again, kept and published."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.e2e.screen import Screen, eventually, screen
from tests.e2e.sight import Desk, boards, desk, names, sample, wontak

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]

FIRST, SECOND = "사회적 모성애", "청년 주거"
ITEM = "roof check"
DUE = date(2020, 8, 27)
KEPT = (ITEM, DUE.isoformat())
BODY, PROMISE = "night body", "a warm room"


def test_a_plan_typed_by_keys_outlives_undo_redo_and_a_kill_and_is_published(
    tmp_path: Path,
) -> None:
    path = sample(tmp_path / "desk.wontak")
    with screen(tmp_path) as keys, desk(path, keys.environment) as seen:
        seen.awaits(title=FIRST, active=True)
        keys.press("ctrl+Next")
        seen.awaits(title=SECOND)
        rows = len(items(path))
        keys.press("ctrl+shift+a")
        seen.awaits(typed="")
        write_item(keys, seen, path)
        assert len(items(path)) == rows + 1, "the empty row behind it was never one"
        take_back_and_do_again(keys, path, rows)
        write_commitment(keys, seen, path)
        seen.kill()
    saved = json.loads(wontak(path, "show", "02", "--json"))
    assert KEPT in [(item["title"], item["due"]) for item in saved["action_items"]]
    assert PROMISE in [promise["text"] for promise in saved["commitments"]]
    wontak(path, "doctor")
    out = tmp_path / "published"
    told = wontak(path, "export", "--out", str(out), "--agenda", "02", "--format", "md,json")
    assert len(told.splitlines()) == len(list(out.rglob("*.*"))) == 2
    (published,) = out.rglob("*.md")
    words = published.read_text("utf-8")
    assert all(each in words for each in (ITEM, BODY, PROMISE))


def write_item(keys: Screen, seen: Desk, path: Path) -> None:
    keys.write(ITEM)
    keys.press("Tab")
    eventually(lambda: (ITEM, None) in items(path))
    keys.press("Tab")
    keys.write("8.27")
    keys.press("Return")
    eventually(lambda: (ITEM, DUE) in items(path))
    seen.awaits(typed="")
    keys.press("Escape", "Escape")


def write_commitment(keys: Screen, seen: Desk, path: Path) -> None:
    keys.press("ctrl+shift+c")
    seen.awaits(typed="")
    keys.write(BODY)
    keys.press("Tab")
    eventually(lambda: BODY in names(path).values())
    seen.awaits(typed="")
    keys.write(PROMISE)
    keys.press("Tab")
    eventually(lambda: boards(path)[1].commitments[-1].text == PROMISE)


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
