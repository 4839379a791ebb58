"""A disk of a few megabytes, for tests that fill it or forbid writing to it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.needs import lacking, requires


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """Mount a small disk and return its folder; needs root, and the right to mount."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        lacking("not root here: only root can mount the small disk of this test")
    requires("mount", "umount")
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "wontak-test", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        lacking("not allowed here: to mount the small disk of this test")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def allow_writing(folder: Path, *, allowed: bool) -> None:
    """Make a small disk one that can, or cannot, be written to."""
    how = "remount,rw" if allowed else "remount,ro"
    subprocess.run(["mount", "-o", how, str(folder)], check=True, capture_output=True)
