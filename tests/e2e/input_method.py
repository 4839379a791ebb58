"""A Korean input method as people have it: ibus with Hangul, on a session bus of its own."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.e2e.buses import session_bus
from tests.e2e.screen import Screen, eventually, running
from tests.needs import requires, requires_file

_ENGINE = Path("/usr/share/ibus/component/hangul.xml")


@contextmanager
def hangul(screen: Screen) -> Iterator[Screen]:
    """Have a screen on which keys make Hangul, from the first key on."""
    requires("dbus-daemon", "ibus", "ibus-daemon", "gsettings")
    requires_file(_ENGINE, "the Hangul engine of ibus")
    with ExitStack() as stack:
        bus = stack.enter_context(session_bus(screen))
        environment = {
            **screen.environment,
            "DBUS_SESSION_BUS_ADDRESS": bus,
            "GSETTINGS_BACKEND": "keyfile",
            "QT_IM_MODULE": "ibus",
            "XMODIFIERS": "@im=ibus",
        }
        made = Screen(screen.folder, environment)
        schema = "org.freedesktop.ibus.engine.hangul"
        made.says("gsettings", "set", schema, "initial-input-mode", "hangul")
        command = ["ibus-daemon", "--panel", "disable", "--replace"]
        stack.enter_context(running(command, environment, screen.folder / "ibus.log"))
        eventually(lambda: _speaks(made))
        yield made


def _speaks(screen: Screen) -> bool:
    screen.says("ibus", "engine", "hangul")
    return screen.says("ibus", "engine") == "hangul"
