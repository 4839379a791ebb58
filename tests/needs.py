"""What a test cannot do without: where it is absent the test is skipped, and in CI it fails."""

import os
import shutil
from pathlib import Path
from typing import NoReturn

import pytest

REPOSITORY = Path(__file__).resolve().parents[1]


def lacking(sentence: str) -> NoReturn:
    """End the test with a sentence that names what is missing: a failure in CI, else a skip."""
    if os.environ.get("CI") == "true":
        pytest.fail(sentence, pytrace=False)
    pytest.skip(sentence)


def requires(*programs: str) -> None:
    """Go on only where these programs are on the PATH."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        lacking(f"not installed here: {', '.join(missing)} (as root, `make test` installs them)")


def requires_file(path: Path, what: str) -> Path:
    """Return the path, and go on only where the file or folder is there."""
    if not path.exists():
        lacking(f"not found here: {what} ({path.name})")
    return path
