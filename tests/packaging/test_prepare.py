"""The set-up asks for what is missing in one line, and no trouble of apt's ends in a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.needs import REPOSITORY

NOT_DEBIAN = "#!/bin/sh\nexit 1\n"
ALL_THERE = """#!/bin/sh
for word; do case "$word" in --*|*' '*) ;; *) echo "$word installed" ;; esac; done
"""
APT_OFFLINE = '#!/bin/sh\necho "E: Could not resolve the name of the mirror" >&2\nexit 100\n'
ASK = "import prepare; prepare.install_system_packages('run')"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Return a folder of programs that stand in for Debian's own."""
    _write(tmp_path / "apt-get", APT_OFFLINE)
    _write(tmp_path / "dpkg-query", NOT_DEBIAN)
    return tmp_path


def test_what_apt_cannot_install_is_told_in_one_line_to_type(programs: Path) -> None:
    lines = [line for line in _told(programs).splitlines() if "apt-get install" in line]
    (line,) = (line.strip() for line in lines if "did not work" not in line)
    assert line.split("apt-get")[0] in ("", "sudo ")
    assert "libgl1" in line
    assert "libxcb-cursor0" in line


def test_an_apt_without_network_is_quoted_in_its_own_words(programs: Path) -> None:
    if os.geteuid() == 0:
        assert "Could not resolve the name of the mirror" in _told(programs)
    else:
        assert "sudo apt-get" in _told(programs)


def test_nothing_is_said_where_everything_is_installed(programs: Path) -> None:
    _write(programs / "dpkg-query", ALL_THERE)
    assert not _told(programs)


def test_nothing_is_said_where_there_is_no_apt(tmp_path: Path) -> None:
    assert not _told(tmp_path)


def _told(programs: Path) -> str:
    environment = {**os.environ, "PATH": str(programs), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        cwd=REPOSITORY / "packaging",
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert not done.stderr
    return done.stdout


def _write(path: Path, script: str) -> None:
    path.write_text(script, "utf-8")
    path.chmod(0o755)
