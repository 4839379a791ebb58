"""The window's heart: how long its thread stood still while the processor was there for it."""

from contextlib import suppress
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer

_THREADS = Path("/proc/self/task")


class Heart(QTimer):
    """Beats every 10 ms and remembers the longest time between two beats.

    The time in which other programs kept the processor from this one does not count: it says how
    busy the machine is, and nothing about the window.
    """

    def __init__(self) -> None:
        super().__init__(interval=10, timerType=Qt.TimerType.PreciseTimer)
        self._last = monotonic()
        self._delays = _delays()
        self.longest = 0.0
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now, delays = monotonic(), _delays()
        # A thread that ended meanwhile takes its time with it.
        delayed = sum(delay - self._delays.get(thread, 0) for thread, delay in delays.items())
        self.longest = max(self.longest, now - self._last - delayed / 1e9)
        self._last, self._delays = now, delays


def _delays() -> dict[str, int]:
    """Return for how many nanoseconds each thread was ready to run and had no processor."""
    found: dict[str, int] = {}
    for thread in _THREADS.iterdir() if _THREADS.exists() else ():  # Linux tells
        with suppress(OSError):  # the thread has ended meanwhile
            found[thread.name] = int((thread / "schedstat").read_text().split()[1])
    return found
