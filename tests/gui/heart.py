"""The window's heart: how long its thread stood still while the processor was there for it."""

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
        self._delayed = _seconds_delayed()
        self.longest = 0.0
        self.timeout.connect(self._beat)
        self.start()

    def _beat(self) -> None:
        now, delayed = monotonic(), _seconds_delayed()
        self.longest = max(self.longest, now - self._last - (delayed - self._delayed))
        self._last, self._delayed = now, delayed


def _seconds_delayed() -> float:
    """Return how long this program's threads were ready to run and had no processor, added up."""
    waited = 0
    for thread in _THREADS.glob("*/schedstat"):
        try:
            waited += int(thread.read_text().split()[1])
        except OSError:  # the thread has ended meanwhile
            continue
    return waited / 1e9
