"""One window for each file, whatever became of the one before."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.needs import REPOSITORY, requires_file
from wontak.gui import instance
from wontak.gui.instance import AlreadyOpenError

Start = Callable[[Path], "Window"]


class Window:
    """Another window, in a process of its own."""

    def __init__(self, path: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.gui.holding", str(path)],
            cwd=REPOSITORY,
            stdout=subprocess.PIPE,
            text=True,
        )

    def says(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()

    def end(self) -> None:
        self.kill()
        assert self.process.stdout
        self.process.stdout.close()


@pytest.fixture
def start() -> Iterator[Start]:
    windows: list[Window] = []

    def started(path: Path) -> Window:
        windows.append(Window(path))
        return windows[-1]

    yield started
    for window in windows:
        window.end()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "원탁 desk.wontak"


def _lock(file: Path) -> Path:
    return file.with_name(f".{file.name}.lock")


def test_the_second_window_brings_the_first_to_the_front_and_ends(file: Path, start: Start) -> None:
    first = start(file)
    assert first.says() == "claimed"
    for _ in range(3):
        second = start(file)
        assert (second.says(), first.says()) == ("asked", "raised")
        assert second.process.wait() == 0


def test_a_file_is_the_same_by_whatever_name_it_is_opened(file: Path, start: Start) -> None:
    other = file.parent / "link"
    other.symlink_to(file.parent, target_is_directory=True)
    assert start(file).says() == "claimed"
    assert start(other / "." / file.name).says() == "asked"


def test_two_files_have_two_windows(file: Path, start: Start) -> None:
    assert start(file).says() == "claimed"
    assert start(file.with_name("other.wontak")).says() == "claimed"


def test_the_file_of_a_killed_window_is_free(file: Path, start: Start) -> None:
    first = start(file)
    assert first.says() == "claimed"
    first.kill()
    assert _lock(file).exists()
    second = start(file)
    assert second.says() == "claimed"
    assert start(file).says() == "asked"
    assert second.says() == "raised", "the socket of the killed one is in nobody's way"


def test_of_many_that_start_after_a_kill_one_has_the_file(file: Path, start: Start) -> None:
    first = start(file)
    assert first.says() == "claimed"
    first.kill()
    windows = [start(file) for _ in range(4)]
    said = [window.says() for window in windows]
    assert said.count("claimed") == 1, said


def test_a_process_number_that_another_program_has_now_keeps_nobody_out(file: Path) -> None:
    program = Path(sys.executable).resolve().name
    host, boot = QSysInfo.machineHostName(), bytes(QSysInfo.bootUniqueId().data()).decode()
    machine = bytes(QSysInfo.machineUniqueId().data()).decode()
    _lock(file).write_text(f"{os.getpid()}\n{program}\n{host}\n{machine}\n{boot}\n", "utf-8")
    claim = instance.claim(file)
    assert claim.is_locked
    claim.release()


@pytest.mark.parametrize("rest", [b"", b"\xff\x00 nonsense", b"7\n"])
def test_a_broken_lock_keeps_nobody_out(file: Path, rest: bytes) -> None:
    _lock(file).write_bytes(rest)
    claim = instance.claim(file)
    assert claim.is_locked
    claim.release()


def test_a_file_in_use_on_another_computer_is_refused_with_its_name(file: Path) -> None:
    _lock(file).write_text("4711\nwontak\n달구벌-노트북\n\n\n", "utf-8")
    with pytest.raises(AlreadyOpenError) as refused:
        instance.claim(file)
    said = str(refused.value)
    assert "달구벌-노트북" in said
    assert _lock(file).name in said


def test_a_window_that_does_not_answer_is_named_in_a_sentence(file: Path, start: Start) -> None:
    first = start(file)
    assert first.says() == "claimed"
    os.kill(first.process.pid, signal.SIGSTOP)
    assert "does not answer" in start(file).says()


def test_a_released_file_is_free_and_nothing_is_left_of_it(file: Path, qapp: QApplication) -> None:
    claim = instance.claim(file)
    instance.listen(claim, lambda: None)
    with pytest.raises(AlreadyOpenError):
        instance.claim(file)
    claim.release()
    assert not list(file.parent.iterdir())
    assert not instance.ask_to_front(file)
    again = instance.claim(file)
    assert again.is_locked
    again.release()


def test_a_claim_comes_before_its_folder(tmp_path: Path) -> None:
    claim = instance.claim(tmp_path / "not" / "yet" / "desk.wontak")
    assert claim.is_locked
    claim.release()


def test_where_nothing_can_be_written_nothing_is_refused(start: Start) -> None:
    file = requires_file(Path("/sys/kernel"), "a folder that refuses everyone") / "desk.wontak"
    assert start(file).says() == "shared"
    assert start(file).says() == "shared"


def test_who_asks_something_else_is_not_answered(file: Path, start: Start) -> None:
    first = start(file)
    assert first.says() == "claimed"
    place = Path(os.environ.get("TMPDIR", "/tmp")) / instance.socket_name(file)  # noqa: S108 - Qt's place
    assert place.stat().st_mode & 0o077 == 0, "nobody else may ask"
    for question in (b"quit\n", b"x" * 5000 + b"\n", b"\xff\n"):
        with socket.socket(socket.AF_UNIX) as asking:
            asking.settimeout(10)
            asking.connect(str(place))
            asking.sendall(question)
            assert asking.recv(10) == b""
    assert start(file).says() == "asked"
    assert first.says() == "raised"


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_minimised_window_comes_back(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowState(Qt.WindowState.WindowMinimized | Qt.WindowState.WindowMaximized)
    instance.bring_to_front(window)
    assert window.isVisible()
    assert window.windowState() == Qt.WindowState.WindowMaximized
    window.close()


def test_a_first_start_loads_nothing_of_the_network(file: Path) -> None:
    ask = (
        "import sys; from pathlib import Path; from wontak.gui import instance\n"
        f"claim = instance.claim(Path({str(file)!r})); print('PySide6.QtNetwork' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
