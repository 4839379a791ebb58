"""Whatever happens, the command line ends in a result or in one sentence."""

import os
import signal
import subprocess
import sys
import time
from argparse import Namespace
from pathlib import Path

import pytest

from tests.cli.conftest import NO_DISPLAY, Wontak, run
from wontak import paths
from wontak.cli.run import run as run_command
from wontak.settings import Settings

COMMANDS = {
    "sample": ["sample", "--agendas", "1"],
    "list": ["list"],
    "show": ["show", "06"],
    "export": ["export", "--out", "out", "--format", "json,md"],
    "doctor": ["doctor"],
}
AND_WHAT_IS_LOADED = (
    "import sys, wontak.__main__ as program; code = program.main(); "
    "print(code, [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))])"
)


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_loads_qt(command: str, sample: Path) -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            AND_WHAT_IS_LOADED,
            *map(str, ("--db", sample, *COMMANDS[command])),
        ],
        cwd=sample.parent,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told.stdout.splitlines()[-1] == "0 []", told.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["show"],
        ["export"],
        ["list", "--jsn"],
        ["sample", "--agendas", "0"],
        ["sample", "--agendas", "many"],
        ["export", "--out", "x", "--document", "poem"],
        ["export", "--out", "x", "--format", "zip"],
        ["export", "--out", "x", "--format", ","],
        ["list", "--lang", "xx"],
    ],
)
def test_misuse_ends_with_2_and_says_how_to_use_it(
    wontak: Wontak, sample: Path, words: list[str]
) -> None:
    told = wontak("--db", sample, *words)
    assert (told.returncode, told.stdout) == (2, "")
    assert "wontak" in told.stderr.splitlines()[0]
    assert "Traceback" not in told.stderr


def test_help_names_every_command(wontak: Wontak) -> None:
    told = wontak("--help")
    assert told.returncode == 0
    assert not [command for command in COMMANDS if command not in told.stdout]


def test_the_program_speaks_the_language_that_is_asked_for_even_of_misuse(wontak: Wontak) -> None:
    assert wontak("--help").stdout.startswith("사용법: wontak")
    assert wontak("--help", "--lang=en").stdout.startswith("usage: wontak")
    assert "빠진 인자가 있습니다: --out" in wontak("export").stderr
    assert "required: --out" in wontak("--lang", "en", "export").stderr


def test_the_output_is_utf8_whatever_the_locale(sample: Path) -> None:
    variables = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    told = run("--db", sample, "list", variables=variables)
    assert told.returncode == 0
    assert "청년사진관 웃는 내.일." in told.stdout


@pytest.mark.parametrize("command", ["list", "show", "export", "doctor"])
def test_a_reader_who_has_enough_is_no_trouble(sample: Path, command: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    told = subprocess.run(
        [sys.executable, "-m", "wontak", "--db", sample, *COMMANDS[command]],
        cwd=sample.parent,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (told.returncode, told.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, which Linux has")
def test_output_that_finds_no_room_is_told(sample: Path) -> None:
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(
            [sys.executable, "-m", "wontak", "--db", sample, "--lang", "en", "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert told.returncode == 1
    assert told.stderr.startswith("The output could not be written")
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows interrupts in another way")
def test_an_interrupted_command_stops_with_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "many.wontak"
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "wontak",
            "--db",
            file,
            "--lang",
            "en",
            "sample",
            "--agendas",
            "9999",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 60
    beside = file.with_name(".many.wontak.partial") / file.name
    while not (beside.exists() and beside.stat().st_size > 200_000):
        assert time.monotonic() < deadline
        os.sched_yield()
    process.send_signal(signal.SIGINT)
    stdout, stderr = process.communicate(timeout=60)
    assert (process.returncode, stdout) == (1, "")
    assert stderr == "Stopped. What was written before stays.\n"
    assert not list(tmp_path.iterdir()), "half a conference is none"


def test_a_mistake_of_the_program_is_logged_and_told_in_a_sentence(
    sample: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    # Arguments that the parser never makes: the command finds no answer to "as JSON?".
    broken = Namespace(command="list", db=sample)
    assert run_command(broken, Settings()) == 1
    told = capfd.readouterr()
    assert told.out == ""
    assert len(told.err.splitlines()) == 1
    assert str(paths.log_folder()) in told.err
    assert "AttributeError" in (paths.log_folder() / "wontak.log").read_text("utf-8")


def test_where_nothing_is_shown_the_desk_says_so() -> None:
    variables = dict.fromkeys(NO_DISPLAY, "")
    told = run("--lang", "en", variables=variables)
    assert (told.returncode, told.stdout) == (1, "")
    assert "There is no display here" in told.stderr


def test_missing_display_libraries_are_named_with_the_line_that_installs_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text(
        "raise ImportError('libGL.so.1: cannot open shared object file')", "utf-8"
    )
    told = run("--lang", "en", variables={"PYTHONPATH": str(tmp_path), "DISPLAY": ":none"})
    assert (told.returncode, told.stdout) == (1, "")
    assert "libGL.so.1" in told.stderr
    assert "apt-get install --no-install-recommends" in told.stderr
    assert "Traceback" not in told.stderr


def test_a_fault_of_our_own_is_not_taken_for_a_missing_library() -> None:
    code = (
        "import sys, builtins\n"
        "sys.modules['wontak.bootstrap'] = None\n"
        "sys.argv = ['wontak']\n"
        "import wontak.__main__ as program\n"
        "program.main()"
    )
    told = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "DISPLAY": ":none"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "apt-get" not in told.stderr
    assert told.returncode == 1


def test_help_reaches_a_reader_who_has_enough_without_a_word(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    told = subprocess.run(
        [sys.executable, "-m", "wontak", "--help"],
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (told.returncode, told.stderr) == (0, b"")
