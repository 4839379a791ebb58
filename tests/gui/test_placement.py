"""A window opens where it stood, and always where a person can see all of it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QMainWindow, QSplitter, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from tests.needs import REPOSITORY
from wontak import paths
from wontak.gui import placement

LAPTOP = {"name": "LAPTOP", "x": 0, "y": 0, "width": 1366, "height": 768, "dpr": 1}
BEAMER = {"name": "BEAMER", "x": 1366, "y": 0, "width": 1920, "height": 1080, "dpr": 1}
SHARP = {"name": "SHARP", "x": 1366, "y": 0, "width": 1920, "height": 1080, "dpr": 2}
TINY = {"name": "TINY", "x": 0, "y": 0, "width": 910, "height": 512, "dpr": 1}

SIZES = st.integers(min_value=1, max_value=5000)
PLACES = st.integers(min_value=-10_000, max_value=10_000)
RECTS = st.builds(QRect, PLACES, PLACES, SIZES, SIZES)


class Bench:
    """Opens the same window again and again, before screens that come and go."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "window.ini"

    def open(self, *screens: dict[str, Any], wish: str = "") -> dict[str, Any]:
        plan = self.folder / "screens.json"
        plan.write_text(json.dumps({"screens": screens}), "utf-8")
        told = subprocess.run(
            [sys.executable, "-m", "tests.gui.placing", str(self.file), wish],
            cwd=REPOSITORY,
            env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={plan}"},
            capture_output=True,
            text=True,
            check=True,
        )
        answer: dict[str, Any] = json.loads(told.stdout)
        return answer


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def parts(qtbot: QtBot) -> Iterator[tuple[QMainWindow, QSplitter, QTabBar]]:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setObjectName("mainWindow")
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setObjectName("panels")
    for _ in range(3):
        splitter.addWidget(QWidget())
    tabs = QTabBar(splitter)
    tabs.setObjectName("pages")
    for word in "가나다":
        tabs.addTab(word)
    window.setCentralWidget(splitter)
    window.resize(1000, 600)
    window.show()
    yield window, splitter, tabs
    window.close()


def _on(screen: dict[str, Any], told: dict[str, Any]) -> bool:
    whole = QRect(screen["x"], screen["y"], screen["width"], screen["height"])
    return whole.contains(QRect(*told["place"]))


@given(RECTS, st.lists(RECTS, min_size=1, max_size=4))
def test_a_frame_fits_wholly_on_one_screen(frame: QRect, screens: list[QRect]) -> None:
    made = placement.fitted(frame, screens)
    assert any(screen.contains(made) for screen in screens)
    if any(screen.contains(frame) for screen in screens):
        assert made.size() == frame.size()


@given(RECTS, RECTS)
def test_a_frame_that_fits_stays_where_it_is(frame: QRect, other: QRect) -> None:
    assert placement.fitted(frame, [frame.adjusted(-9, -9, 9, 9)]) == frame
    assert placement.fitted(frame, [frame]) == frame


def test_a_window_opens_where_it_stood(bench: Bench) -> None:
    assert bench.open(LAPTOP, BEAMER, wish="1500 200 1000 700")["screen"] == "BEAMER"
    assert bench.open(LAPTOP, BEAMER)["place"] == [1500, 200, 1000, 700]


def test_a_window_comes_back_from_a_screen_that_is_gone(bench: Bench) -> None:
    bench.open(LAPTOP, BEAMER, wish="2200 300 1000 700")
    told = bench.open(LAPTOP)
    assert _on(LAPTOP, told)
    assert told["place"][2:] == [1000, 700]


def test_a_window_is_never_larger_than_its_screen(bench: Bench) -> None:
    bench.open(LAPTOP, BEAMER, wish="1366 40 1900 1000")
    assert _on(LAPTOP, bench.open(LAPTOP))


def test_the_first_window_fits_a_small_screen_though_it_wants_more(bench: Bench) -> None:
    assert _on(LAPTOP, bench.open(LAPTOP))
    told = Bench(bench.folder).open(TINY)
    assert told["place"][2] <= 910
    assert told["place"][3] <= 512


def test_screens_of_different_sharpness_are_no_trouble(bench: Bench) -> None:
    bench.open(LAPTOP, SHARP, wish="1400 100 960 600")
    told = bench.open(LAPTOP, SHARP)
    assert (told["screen"], told["place"]) == ("SHARP", [1400, 100, 960, 600])


def test_a_filled_screen_is_filled_again_and_the_size_before_is_known(bench: Bench) -> None:
    bench.open(LAPTOP, wish="10 50 1000 640")
    bench.open(LAPTOP, wish="maximized")
    assert bench.open(LAPTOP)["maximized"]
    assert "place=10 50 1000 640" in bench.file.read_text("utf-8")


def test_full_screen_comes_back_on_the_very_screen_alone(bench: Bench) -> None:
    told = bench.open(LAPTOP, BEAMER, wish="fullscreen")
    assert (told["screen"], told["fullscreen"]) == ("BEAMER", True)
    kept = bench.file.read_text("utf-8")
    told = bench.open(LAPTOP, BEAMER)
    assert (told["screen"], told["fullscreen"]) == ("BEAMER", True)
    for screens in ((LAPTOP,), (LAPTOP, {**BEAMER, "x": -1920}), (LAPTOP, {**BEAMER, "name": "X"})):
        bench.file.write_text(kept, "utf-8")
        assert not bench.open(*screens)["fullscreen"]


@pytest.mark.parametrize(
    "content",
    [
        b"[mainWindow]\nplace=10, 20, nonsense\nstate=sideways\n",
        b"[mainWindow]\nplace=1 2 3\n",
        b"[mainWindow]\nplace=1 2 -5 0\nstate=fullscreen\n",
        b"[mainWindow]\nplace=999999 999999 999999 999999\n",
        b"[mainWindow]\nplace=@Variant(\\0\\0)\n",
        b"\xff\xfe\x00 no INI at all \x00",
    ],
)
def test_a_spoilt_file_gives_a_window_all_the_same(bench: Bench, content: bytes) -> None:
    bench.file.write_bytes(content)
    told = bench.open(LAPTOP)
    assert _on(LAPTOP, told)
    assert told["place"][2] >= 960
    assert told["place"][3] >= 600
    assert not told["fullscreen"]


def test_splitters_and_tabs_are_as_they_were(
    parts: tuple[QMainWindow, QSplitter, QTabBar], tmp_path: Path
) -> None:
    window, splitter, tabs = parts
    splitter.setSizes([200, 500, 300])
    tabs.setCurrentIndex(2)
    sizes = splitter.sizes()
    placement.keep(window, [splitter, tabs], tmp_path / "window.ini")
    splitter.setSizes([400, 300, 300])
    tabs.setCurrentIndex(0)
    placement.restore_parts(window, [splitter, tabs], tmp_path / "window.ini")
    assert (splitter.sizes(), tabs.currentIndex()) == (sizes, 2)


@pytest.mark.parametrize(
    "kept", ["panels=100 200\npages=7", "panels=-1 5 5\npages=-1", "panels=0 0 0\npages=x", ""]
)
def test_what_does_not_fit_the_parts_leaves_them_alone(
    parts: tuple[QMainWindow, QSplitter, QTabBar], tmp_path: Path, kept: str
) -> None:
    window, splitter, tabs = parts
    before = splitter.sizes(), tabs.currentIndex()
    (tmp_path / "window.ini").write_text(f"[mainWindow]\n{kept}\n", "utf-8")
    placement.restore_parts(window, [splitter, tabs], tmp_path / "window.ini")
    assert (splitter.sizes(), tabs.currentIndex()) == before


def test_the_file_is_where_paths_says(parts: tuple[QMainWindow, QSplitter, QTabBar]) -> None:
    placement.keep(parts[0], parts[1:])
    assert "panels=" in paths.window_file().read_text("utf-8")


def test_a_place_that_cannot_be_written_is_no_trouble(
    parts: tuple[QMainWindow, QSplitter, QTabBar], tmp_path: Path
) -> None:
    (tmp_path / "folder").write_text("a file where the folder should be", "utf-8")
    placement.keep(parts[0], parts[1:], tmp_path / "folder" / "window.ini")
