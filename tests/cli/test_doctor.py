"""What the doctor finds, in health and in illness."""

from pathlib import Path

import sqlcipher3.dbapi2 as driver

from tests.cli.conftest import Wontak
from wontak.exporters.base import installed


def findings(told: str) -> dict[str, str]:
    """Return what was said of each thing, after the mark in front of it."""
    pairs = (line[2:].split("  ", maxsplit=1) for line in told.splitlines())
    return {name: said.strip() for name, said in pairs}


def test_a_healthy_desk_is_told_line_by_line(wontak: Wontak, sample: Path) -> None:
    told = wontak("--db", sample, "--lang", "en", "doctor")
    assert (told.returncode, told.stderr) == (0, "")
    assert all(line.startswith("✓ ") for line in told.stdout.splitlines())
    found = findings(told.stdout)
    assert tuple(map(int, found["SQLite"].split(",")[0].split("."))) >= (3, 51, 3)
    assert found["journal mode"] == "wal"
    assert found["integrity"] == "sound"
    assert found["chain of edits"] == "unbroken, entries: 12"
    assert found["agendas"] == "11"
    assert found["formats"] == ", ".join(installed())
    assert found["file of the desk"] == str(sample)


def test_no_file_yet_is_no_illness_and_none_is_made(wontak: Wontak, tmp_path: Path) -> None:
    told = wontak("--db", tmp_path / "new.wontak", "--lang", "en", "doctor")
    assert told.returncode == 0
    assert findings(told.stdout)["agendas"] == "there is no file yet"
    assert not list(tmp_path.iterdir())


def test_an_altered_journal_is_found(wontak: Wontak, sample: Path) -> None:
    connection = driver.connect(str(sample))
    guards = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'journal'"
    for (guard,) in connection.execute(guards).fetchall():
        connection.execute(f'DROP TRIGGER "{guard}"')  # as a forger would
    connection.execute("UPDATE journal SET actor = 'nobody' WHERE seq = 5")
    connection.commit()
    connection.close()
    told = wontak("--db", sample, "--lang", "en", "doctor")
    assert told.returncode == 1
    assert "altered" in findings(told.stdout)["chain of edits"]
    assert told.stderr == "Not all is well: see the lines above that begin with ✗ (1).\n"


def test_a_damaged_file_is_told_and_left_as_it_is(wontak: Wontak, sample: Path) -> None:
    content = bytearray(sample.read_bytes())
    content[40_000:60_000] = bytes(20_000)
    sample.write_bytes(content)
    told = wontak("--db", sample, "--lang", "en", "doctor")
    assert told.returncode == 1
    assert "✗ file of the desk" in told.stdout
    assert "Traceback" not in told.stderr
    assert sample.read_bytes() == content
