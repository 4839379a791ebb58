"""The project speaks of itself alone: no machine's folders, no registry's address."""

import os
import re

import pytest

from tests.architecture.sources import tracked_texts
from tests.needs import REPOSITORY

# Written in pieces, so that this file does not hold what it looks for.
FOREIGN = {
    "a folder of one machine": r"(?<![\w.])/(wo" r"rk|ro" r"ot|home/\w+)/",
    "a registry's address": r"(py"
    r"pi\.org|python"
    r"hosted|registry\.npm"
    r"js|deb\.deb"
    r"ian\.org)",
}


@pytest.mark.parametrize("what", FOREIGN)
def test_tracked_files_do_not_name(what: str) -> None:
    lines = (
        (name, number, line)
        for name, text in tracked_texts().items()
        for number, line in enumerate(text.splitlines(), 1)
    )
    pattern = re.compile(FOREIGN[what])
    assert not [f"{name}:{number}" for name, number, line in lines if pattern.search(line)]


def test_every_script_can_be_run() -> None:
    scripts = [name for name, text in tracked_texts().items() if text.startswith("#!")]
    assert ".ci/run" in scripts
    assert not [name for name in scripts if not os.access(REPOSITORY / name, os.X_OK)]
