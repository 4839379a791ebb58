"""The cage holds even code that got out of every sandbox: no file, program or network is there."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.exporters.form_papers import written
from tests.needs import lacking


@pytest.mark.parametrize(
    "deed",
    [
        "open('/etc/passwd').read()",
        "open(os.path.expanduser('~/.ssh/id_rsa'))",
        "open('made.txt', 'w')",
        "os.open('made.txt', os.O_CREAT | os.O_WRONLY)",
        "os.system('true')",
        "subprocess.run(['true'])",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "socket.create_connection(('127.0.0.1', PORT), 1)",
        "ctypes.CDLL(None).system(b'true')",
        "os.remove('form.docx')",
        "os.rename('form.docx', '../form.docx')",
        "os.symlink('/etc/passwd', 'a')",
        "os.listdir('/root')",
        "list(Path('/etc').glob('*'))",
        "bytearray(2_000_000_000)",
    ],
)
def test_the_cage_holds_even_code_that_got_out_of_its_sandbox(tmp_path: Path, deed: str) -> None:
    written(tmp_path, "form.docx", b"")
    told = _caged(deed, tmp_path)
    assert "done" not in told.stdout
    assert "ForbiddenError" in told.stderr or "MemoryError" in told.stderr, told.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["form.docx"]


def test_the_cage_has_no_network_even_for_what_python_does_not_see(tmp_path: Path) -> None:
    if not Path("/proc/self/net/dev").exists():
        lacking("only Linux shows a process its network, and gives it none")
    seen = _caged("print(open('/proc/self/net/dev').read())", tmp_path, watched=False)
    if _caged("print(os.readlink('/proc/self/ns/net'))", tmp_path, watched=False).stdout == (
        f"{Path('/proc/self/ns/net').readlink()}\ndone\n"
    ):
        lacking("this system lets no process leave its network")
    names = {line.split(":")[0].strip() for line in seen.stdout.splitlines() if ":" in line}
    assert names == {"lo"}


def _caged(deed: str, folder: Path, *, watched: bool = True) -> "subprocess.CompletedProcess[str]":
    """Run code where forms are filled in, with the walls and without the sandbox."""
    walls = "_shut(folder, 512)" if watched else "_leave_network()"
    script = (
        "import ctypes, os, socket, subprocess, sys, traceback\n"
        "from pathlib import Path\n"
        "from wontak.exporters.cage_inside import _leave_network, _shut\n"
        f"PORT, folder = 9, Path({str(folder)!r})\n"
        f"{walls}\n"
        f"try:\n    {deed}\n    print('done')\n"
        "except BaseException as error:\n"
        "    sys.stderr.write(f'{type(error).__name__}: {error}')\n"
    )
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
