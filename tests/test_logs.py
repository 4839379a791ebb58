"""The log tells where something went wrong, and nothing that anybody wrote."""

import faulthandler
import logging
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from wontak import logs
from wontak.logs import LARGEST, Log, trace

WORDS = "김가람 010-1234-5678"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    started = logs.start(tmp_path / "log")
    yield started
    started.close()


def _written(log: Log) -> str:
    return (log.folder / "wontak.log").read_text("utf-8")


def _caught() -> BaseException:
    try:
        _phone(WORDS)
    except ValueError as error:
        return error
    raise AssertionError


def _phone(number: str) -> None:
    try:
        int(number)
    except ValueError as error:
        raise ValueError(WORDS) from error


def test_a_trace_tells_places_and_classes_but_no_words() -> None:
    told = trace(_caught())
    assert "test_logs.py:" in told
    assert ":_phone" in told
    assert told.count("= ValueError") == 2, "the cause is told as well"
    assert WORDS not in told


def test_a_trace_holds_no_folder_above_a_package(tmp_path: Path) -> None:
    code = compile("1 / 0", str(tmp_path / "kim" / "site-packages" / "lib" / "x.py"), "exec")
    with pytest.raises(ZeroDivisionError) as caught:
        exec(code)  # noqa: S102 - a file of a made-up library fails where it would
    assert "  lib/x.py:1:<module>" in trace(caught.value)
    assert "kim" not in trace(caught.value)


def test_a_fault_of_the_system_is_told_with_its_short_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / WORDS).read_bytes()
    assert trace(caught.value).endswith("= FileNotFoundError(ENOENT)")


def test_errors_that_name_each_other_as_cause_are_told_once() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert trace(first) == "= KeyError\n= ValueError"


def test_a_line_in_the_log_leaves_out_what_people_wrote(log: Log) -> None:
    logger = logging.getLogger("wontak.services.publishing")
    logger.warning("%s after %d tries", Path(f"/srv/kim/{WORDS}.pdf"), 3, exc_info=_caught())
    logger.warning("The setting %s: %s, %s", "theme", ValueError(WORDS), WORDS)
    logging.getLogger("fontTools.subset").error("cannot draw %s", WORDS)
    logging.getLogger("other").error(WORDS)
    assert WORDS not in _written(log)
    assert "*.pdf after 3 tries\n  " in _written(log)
    assert "The setting theme: ValueError, <str>\n" in _written(log)
    assert "ERROR fontTools.subset test_logs.py:" in _written(log)


def test_a_line_whose_blanks_do_not_fit_is_written_all_the_same(log: Log) -> None:
    logging.getLogger("wontak").warning("took %d", Decimal("1.5"))
    assert "took %d" in _written(log)


def test_a_fault_that_repeats_does_not_fill_the_disk(log: Log) -> None:
    logger = logging.getLogger("wontak")
    message = "again " * 10_000
    for _ in range(50):
        logger.error(message)
    assert LARGEST <= (log.folder / "wontak.log").stat().st_size < LARGEST + 100_000


def test_a_log_grown_large_becomes_an_older_one_and_the_oldest_goes(tmp_path: Path) -> None:
    for number in range(5):
        logs.start(tmp_path).close()
        (tmp_path / "wontak.log").write_text(f"{number}" * LARGEST, "utf-8")
    logs.start(tmp_path).close()
    kept = {path.name: path.read_text("utf-8")[:1] for path in tmp_path.glob("wontak.log*")}
    assert kept == {"wontak.log": "", "wontak.log.1": "4", "wontak.log.2": "3"}


def test_a_place_that_cannot_be_written_keeps_nobody_from_working(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", "utf-8")
    log = logs.start(tmp_path / "log")
    logging.getLogger("wontak").warning("said to nobody")
    log.close()


def test_a_closed_log_gives_back_what_it_took(tmp_path: Path) -> None:
    before = list(logging.getLogger().handlers)
    log = logs.start(tmp_path)
    log.close()
    log.close()
    assert logging.getLogger().handlers == before
    faulthandler.enable()  # as pytest had it


def test_a_crash_leaves_the_place_where_it_happened(tmp_path: Path) -> None:
    crash = f"from wontak import logs; logs.start(__import__('pathlib').Path({str(tmp_path)!r})); "
    crash += "import faulthandler; faulthandler._sigsegv()"
    subprocess.run([sys.executable, "-c", crash], capture_output=True, check=False)
    assert "Segmentation fault" in (tmp_path / "crash.log").read_text("utf-8")
