"""Imports go down only, and libraries stay in the one layer that knows them."""

import subprocess
import sys
from pathlib import Path

from tests.needs import REPOSITORY


def test_every_import_contract_is_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [lint, "--no-cache"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout[-4000:]


def test_the_command_line_needs_no_qt() -> None:
    ask = "import sys, wontak.cli; print([m for m in sys.modules if m.startswith('PySide6')])"
    told = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"
