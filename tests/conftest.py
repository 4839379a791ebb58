"""The policy of every test: a home of its own, Korean first, and nothing left behind."""

import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from tests.needs import REPOSITORY, requires_file
from wontak import language

# A window that no test asked to see would steal the focus of whoever runs the tests.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# In CI luck must not decide what lands: there hypothesis tries the same examples every time.
hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") == "true" else "desk")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test folders of its own, so that nobody's real desk is touched."""
    folder = tmp_path_factory.mktemp("home")
    for name in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    return folder


@pytest.fixture(autouse=True)
def _korean_first() -> None:
    language.use("ko")


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    assert not _threads_since(before), "the test left threads running"
    assert not _windows(), "the test left windows open"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of other people's real files, which lies beside the repository."""
    return requires_file(REPOSITORY.parent / "shared" / "data", "the folder of shared test data")


def _threads_since(before: set[threading.Thread]) -> list[str]:
    left = []
    for thread in set(threading.enumerate()) - before:
        # Python knows no end of the threads that Qt started, so they cannot be waited for.
        if not isinstance(thread, threading._DummyThread):  # noqa: SLF001 - no public name for it
            thread.join(timeout=5)
            if thread.is_alive():
                left.append(thread.name)
    return left


def _windows() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    shown = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    return [f"{type(window).__name__} {window.objectName()}" for window in shown]
