"""A screen reader finds the agendas and the saved state, and can press what a mouse can."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.e2e.buses import session_bus
from tests.e2e.screen import Screen, eventually, running, screen
from tests.e2e.sight import boards, desk, sample
from tests.needs import lacking, requires, requires_file
from wontak.language import _

pytestmark = [pytest.mark.alone, pytest.mark.timeout(240)]

READER = Path(__file__).with_name("reader.py")
PYTHON = "/usr/bin/python3"  # Debian's, which alone has pyatspi


def test_a_screen_reader_reads_the_desk_and_adds_a_row(tmp_path: Path) -> None:
    path = sample(tmp_path / "desk.wontak")
    with readable(tmp_path) as keys, desk(path, keys.environment) as seen:
        seen.awaits(title="사회적 모성애", active=True)
        rows = len(boards(path)[0].action_items)
        said = keys.says(PYTHON, str(READER), _("Agendas"), _("Action item"))
        told = json.loads(said)
        titles = [board.agenda.title for board in boards(path)]
        assert len(told["rows"]) == len(titles) == 11
        assert all(title in row for title, row in zip(titles, told["rows"], strict=True))
        assert any(label.startswith("✓") for label in told["labels"])
        seen.awaits(typed="")
        keys.write("sori")
        keys.press("Tab")
        eventually(lambda: len(boards(path)[0].action_items) == rows + 1)


@contextmanager
def readable(folder: Path) -> Iterator[Screen]:
    """Have a screen whose programs can be read aloud."""
    requires("dbus-daemon", PYTHON)
    launcher = requires_file(
        Path("/usr/libexec/at-spi-bus-launcher"), "what screen readers reach programs by"
    )
    with ExitStack() as stack:
        plain = stack.enter_context(screen(folder))
        bus = stack.enter_context(session_bus(plain))
        environment = {
            **plain.environment,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        made = Screen(folder, environment)
        if made.says(PYTHON, "-c", "import pyatspi; print('there')") != "there":
            lacking("not installed here: python3-pyatspi (as root, `make test` installs it)")
        command = [str(launcher), "--launch-immediately"]
        stack.enter_context(running(command, environment, folder / "reader.log"))
        yield made
