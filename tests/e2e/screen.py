"""A screen with a window manager and a person at its keys: real processes, each ended by its pid."""

import os
import signal
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from tests.needs import requires

Seen = TypeVar("Seen")

_PATIENCE = 30.0  # seconds; a laden machine is slow, not wrong
_LOOK_AGAIN = 0.03  # seconds
_FAREWELL = 5.0  # seconds
_STEPS = 10  # of a drag
_MANAGER = "_NET_SUPPORTING_WM_CHECK"


@dataclass(frozen=True, slots=True)
class Screen:
    """Where programs show their windows and keys are pressed."""

    folder: Path
    environment: Mapping[str, str]

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them."""
        self._do("key", "--clearmodifiers", "--delay", "40", *keys)

    def write(self, words: str) -> None:
        """Type words key by key."""
        self._do("type", "--delay", "40", words)

    def click(self, at: Sequence[int]) -> None:
        """Click on a place of the screen."""
        self._do("mousemove", "--sync", str(at[0]), str(at[1]), "click", "1")

    def drag(self, start: Sequence[int], end: Sequence[int]) -> None:
        """Drag something from one place of the screen to another, as slowly as a hand does."""
        self._do("mousemove", "--sync", str(start[0]), str(start[1]), "mousedown", "1")
        for step in range(1, _STEPS + 1):
            at = [a + (b - a) * step // _STEPS for a, b in zip(start, end, strict=True)]
            self._do("mousemove", "--sync", str(at[0]), str(at[1]))
        self._do("mouseup", "1")

    def says(self, *command: str) -> str:
        """Run a program to its end on this screen and return what it printed."""
        return self._run(*command, patience=3 * _PATIENCE).stdout.strip()

    def _do(self, *words: str) -> None:
        self._run("xdotool", *words).check_returncode()

    def _run(
        self, *command: str, patience: float = _PATIENCE
    ) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            command,
            env=self.environment,
            capture_output=True,
            check=False,
            text=True,
            timeout=patience,
        )


@contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """Have a screen of a free number with a window manager, and folders of its own."""
    requires("Xvfb", "openbox", "xdotool", "xprop")
    with ExitStack() as stack:
        display = stack.enter_context(_display(folder))
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        environment |= {"HOME": str(folder), "LC_ALL": "C.UTF-8"}
        environment.pop("WAYLAND_DISPLAY", None)
        made = Screen(folder, environment)
        eventually(lambda: made.says("xdotool", "getdisplaygeometry"))  # a number comes too soon
        stack.enter_context(running(["openbox"], environment, folder / "openbox.log"))
        eventually(lambda: "window id" in made.says("xprop", "-root", _MANAGER))
        yield made


@contextmanager
def running(
    command: Sequence[str], environment: Mapping[str, str], log: Path, passed: Sequence[int] = ()
) -> Iterator["subprocess.Popen[bytes]"]:
    """Have a program running, what it says going to a file; it and what it started ends with us."""
    with log.open("wb") as words:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=words,
            stderr=words,
            pass_fds=passed,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    # Politely first: a display that is killed leaves its number taken.
    os.killpg(process.pid, signal.SIGTERM)
    with suppress(subprocess.TimeoutExpired):
        process.wait(_FAREWELL)
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def eventually(look: Callable[[], Seen], seconds: float = _PATIENCE) -> Seen:
    """Look until there is something to see and return it; fails after so many seconds."""
    end = monotonic() + seconds
    while not (seen := look()):
        assert monotonic() < end, "what was waited for never came"
        sleep(_LOOK_AGAIN)
    return seen


@contextmanager
def _display(folder: Path) -> Iterator[str]:
    number = folder / "display"
    with number.open("wb") as file:
        told = file.fileno()
        command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1920x1080x24"]
        started = running(
            [*command, "-nolisten", "tcp", "-noreset"],
            os.environ,
            folder / "Xvfb.log",
            passed=(told,),
        )
        with started:
            eventually(lambda: number.read_text().endswith("\n"))
            yield f":{number.read_text().strip()}"
