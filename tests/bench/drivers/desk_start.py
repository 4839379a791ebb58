"""The desk as `wontak --db FILE` opens it, and when it was painted first and its list was painted."""

import sys
from pathlib import Path
from time import monotonic
from typing import Any

from wontak import __main__ as door
from wontak import bootstrap
from wontak.gui.main_window import MainWindow


def paint(window: Any, event: Any) -> None:
    """Paint as the desk does, and note when."""
    painting(window, event)
    painted.append(monotonic())


def open_desk(path: Path | str, lang: str | None = None) -> MainWindow:
    """Open the desk as it opens itself, and watch its list."""
    window = opening(path, lang)
    # Only now: what this imports must not count.
    from tests.bench.drivers.watching import Watch  # noqa: PLC0415

    Watch(window, int(rows), painted[0])
    return window


_, file, rows = sys.argv
sys.argv[1:] = ["--db", file]
painted: list[float] = []
painting, opening = MainWindow.paintEvent, bootstrap.open_desk
MainWindow.paintEvent = paint  # type: ignore[assignment, method-assign]  # to watch it
bootstrap.open_desk = open_desk
sys.exit(door.main())
