"""Makes a fresh checkout ready to run or to test, and does nothing when it already is.

Usage: python3 packaging/prepare.py run|test. It needs Python 3.11 and nothing else; what is missing
besides is fetched with pip into .venv and, by root on Debian and its kin, with apt-get.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
READERS = ROOT / "packaging" / "readers"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": "requirements.txt", "test": "requirements-test.txt"}

# What Qt loads but does not bring: drawing, fonts, keyboards, and then X11.
DISPLAY_LIBRARIES = [
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon-x11-0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
]
# What tries the desk as a person does: a screen, a keyboard, a Korean input method, a screen
# reader's view, and other readers of the files it writes.
TEST_PROGRAMS = [
    "xvfb",
    "xauth",
    "xdotool",
    "openbox",
    "x11-utils",
    "x11-xserver-utils",
    "dbus",
    "at-spi2-core",
    "python3-pyatspi",
    "ibus",
    "ibus-hangul",
    "dconf-gsettings-backend",
    "libglib2.0-bin",
    "poppler-utils",
    "chromium",
    "libreoffice-writer-nogui",
    "libreoffice-calc-nogui",
    "libpango-1.0-0",
    "libpangoft2-1.0-0",
]
# Readers of documents that exist for Node only; whoever has it from elsewhere needs no Debian's.
NODE_PROGRAMS = {"node": "nodejs", "npm": "npm"}
SYSTEM_PACKAGES = {"run": DISPLAY_LIBRARIES, "test": [*DISPLAY_LIBRARIES, *TEST_PROGRAMS]}


def main(purpose: str) -> None:
    """Prepare for a purpose, "run" or "test"."""
    if sys.version_info < (3, 11):  # noqa: UP036 - an older Python reads this file, too
        sys.exit(
            f"Wontak needs Python 3.11 or newer; {sys.executable} is {sys.version.split()[0]}."
        )
    install_system_packages(purpose)
    stamp = VENV / f"packages-to-{purpose}"
    if not (stamp.exists() and stamp.read_text("utf-8") == _fingerprint(purpose)):
        _make_environment()
        _install_python_packages(purpose)
        stamp.write_text(_fingerprint(purpose), "utf-8")
    if purpose == "test":
        install_readers()
    if _stale_catalogs():
        _compile_catalogs()


def _fingerprint(purpose: str) -> str:
    # The checkout's own path counts: an environment that was moved finds nothing any more.
    parts = [str(ROOT), sys.version]
    parts += [(ROOT / name).read_text("utf-8") for name in (LOCKS[purpose], "pyproject.toml")]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def install_system_packages(purpose: str) -> None:
    """Install what a purpose needs besides Python packages, or print the line that does."""
    if shutil.which("apt-get") is None or shutil.which("dpkg-query") is None:
        return
    missing = _missing(SYSTEM_PACKAGES[purpose])
    if purpose == "test":
        missing += [package for name, package in NODE_PROGRAMS.items() if not shutil.which(name)]
    if importlib.util.find_spec("ensurepip") is None:
        missing.append("python3-venv")
    if missing and os.geteuid() == 0:
        print(f"Installing {len(missing)} system packages …", flush=True)
        _apt(["update"])
        _apt(["install", "--yes", "--no-install-recommends", *missing])
        missing = _missing(missing)
    if missing:
        sudo = "" if os.geteuid() == 0 else "sudo "
        install = f"{sudo}apt-get install --no-install-recommends {' '.join(missing)}"
        line = f"{sudo}apt-get update && {install}"
        print(
            f"Some of what Wontak uses is not installed. To have it, type:\n\n  {line}\n",
            flush=True,
        )


def _missing(packages: Sequence[str]) -> list[str]:
    query = ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\n"]
    # Since 2024 Debian appends t64 to names of libraries whose times no longer end in 2038.
    names = [*packages, *(f"{package}t64" for package in packages)]
    told = subprocess.run([*query, *names], capture_output=True, text=True, check=False).stdout
    there = {line.split()[0] for line in told.splitlines() if line.endswith(" installed")}
    return [name for name in packages if not {name, f"{name}t64"} & there]


def _apt(words: Sequence[str]) -> None:
    command = [
        "apt-get",
        "-qq",
        "-o",
        "Acquire::Retries=1",
        "-o",
        "Acquire::http::Timeout=30",
        *words,
    ]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        reason = " ".join(done.stderr.strip().splitlines()[-1:])
        print(f"apt-get {words[0]} did not work here: {reason}", flush=True)


def _make_environment() -> None:
    if PYTHON.exists() and _succeeds([str(PYTHON), "-m", "pip", "--version"]):
        return
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit("This Python cannot make a virtual environment until the line above was typed.")
    print("Making the virtual environment .venv …", flush=True)
    if not _succeeds([sys.executable, "-m", "venv", "--clear", str(VENV)]):
        sys.exit(f"The virtual environment could not be made in {VENV}. Is the disk full?")


def _install_python_packages(purpose: str) -> None:
    print("Installing the Python packages (once; 550 MB on disk) …", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    itself = ["--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    for words in (["--require-hashes", "-r", str(ROOT / LOCKS[purpose])], itself):
        if subprocess.run([*pip, *words], check=False).returncode:
            sys.exit("The Python packages could not be installed; pip says above why. Try again.")
    # Where the environment forbids byte code to be written in passing, start-up would suffer.
    subprocess.run([str(PYTHON), "-m", "compileall", "-q", str(ROOT / "desktop")], check=False)


def install_readers() -> None:
    """Install the readers that tests ask besides Python's; a test says so where it misses one."""
    target, npm = VENV / "readers", shutil.which("npm")
    stamp, lock = target / "installed", (READERS / "package-lock.json").read_text("utf-8")
    if npm is None or (stamp.exists() and stamp.read_text("utf-8") == lock):
        return
    shutil.copytree(READERS, target, dirs_exist_ok=True)
    print("Installing another reader of HWPX with npm …", flush=True)
    words = ["ci", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run([npm, *words], cwd=target, capture_output=True, text=True, check=False)
    if done.returncode:
        print(f"npm did not work here: {' '.join(done.stderr.split())[-200:]}", flush=True)
    else:
        stamp.write_text(lock, "utf-8")


def _stale_catalogs() -> bool:
    catalogs = (ROOT / "resources" / "locale").glob("*/LC_MESSAGES/*.po")
    compiled = ((source, source.with_suffix(".mo")) for source in catalogs)
    return any(
        not target.exists() or target.stat().st_mtime < source.stat().st_mtime
        for source, target in compiled
    )


def _compile_catalogs() -> None:
    if not _succeeds([str(PYTHON), str(ROOT / "packaging" / "hatch_build.py")]):
        sys.exit("The catalogs in resources/locale could not be compiled.")


def _succeeds(command: Sequence[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


if __name__ == "__main__":
    if sys.argv[1:] not in (["run"], ["test"]):
        sys.exit(__doc__)
    main(sys.argv[1])
