"""Files as other programs, crashes and time leave them."""

import hashlib
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from tests.services.worlds import opened
from wontak.domain.errors import WontakError
from wontak.domain.journal import flaws
from wontak.language import LANGUAGES, translator
from wontak.store.engine import journal_of, log_of
from wontak.store.sql_store import SqlStore


def files_of(folder: Path) -> dict[str, str]:
    """Return every file in a folder with the hash of its bytes."""
    return {
        str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest()
        for each in folder.rglob("*")
        if each.is_file()
    }


def read_all(store: SqlStore) -> None:
    """Read everything that screens and documents read."""
    for conference in store.conferences():
        store.directory(conference.id)
        for line in store.agenda_lines(conference.id):
            store.board(line.id)
    flaws(store.journal())


def change(path: Path, *statements: str) -> None:
    """Run statements on a closed file as another program would."""
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def crash_while_writing(path: Path, problem: str) -> None:
    """Leave a file as a process leaves it that dies after an edit, its log beside it."""
    script = (
        "import os, sys; from pathlib import Path\n"
        "from tests.services.worlds import opened; from tests.services.watching import first_board\n"
        "from wontak.services import agendas\n"
        "store = opened(Path(sys.argv[1]))\n"
        "store.apply(agendas.write_problem(first_board(store).agenda, sys.argv[2]))\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", script, str(path), problem], check=True)
    assert log_of(path).stat().st_size > 0


CUT_OFF = """
import os, sys, sqlcipher3.dbapi2 as driver
connection = driver.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN")
connection.execute("CREATE TABLE half (content BLOB)")
for _ in range(20):
    connection.execute("INSERT INTO half VALUES (zeroblob(5000))")
os._exit(0)
"""


def cut_off_without_log(path: Path) -> None:
    """Leave a file as a program leaves it that dies in a commit without a log: half written."""
    subprocess.run([sys.executable, "-c", CUT_OFF, str(path)], check=True)
    assert path.stat().st_size > 0
    assert journal_of(path).stat().st_size > 0


def assert_refused(path: Path, kind: type[WontakError]) -> None:
    """Check that opening refuses with this error and leaves every file in the folder as it was."""
    before = files_of(path.parent)
    with pytest.raises(kind) as refused:
        opened(path)
    assert files_of(path.parent) == before
    for code in LANGUAGES:
        assert path.name in refused.value.sentence(translator(code))
