"""What a start does not do, because it would be felt."""

import subprocess
import sys
from pathlib import Path


def test_no_source_is_read_for_what_is_imported() -> None:
    program = "import wontak.gui.sitting, wontak.store.opening, linecache; print(*linecache.cache)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    read = [Path(name.decode()).parts for name in done.stdout.split()]
    assert not [parts for parts in read if {"wontak", "sqlalchemy"} & set(parts)]


def test_the_list_waits_for_nothing_that_only_saving_needs() -> None:
    program = (
        "import sys, wontak.gui.sitting, wontak.store.opening; print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout.strip() == b"False"


def test_no_database_but_the_own_one_is_imported() -> None:
    program = (
        "import sys, wontak.store.saver; print('sqlalchemy.dialects.postgresql' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)
    assert done.stdout.strip() == b"False"
