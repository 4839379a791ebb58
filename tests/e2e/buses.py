"""A session bus of a screen's own, by which its programs speak to each other."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.e2e.screen import Screen, eventually, running


@contextmanager
def session_bus(screen: Screen) -> Iterator[str]:
    """Have a session bus and return its address."""
    told = screen.folder / "bus"
    with told.open("wb") as file:
        number = file.fileno()
        command = ["dbus-daemon", "--session", "--nofork", f"--print-address={number}"]
        log = screen.folder / "bus.log"
        with running(command, screen.environment, log, passed=(number,)):
            eventually(lambda: told.read_text().endswith("\n"))
            yield told.read_text().strip()
