"""Exporters that work in a process of their own make the same files and leave nothing behind."""

import gc
import logging
import os
import pickle
import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from wontak.documents.model import Document, Heading, Paragraph, Run
from wontak.domain.errors import WontakError
from wontak.exporters.aside import (
    ExporterFaultError,
    SideExporter,
    SideRoom,
    _answered,
    set_aside,
    shared_out,
)
from wontak.exporters.base import Export, installed

DOCUMENT = Document(
    title="청년사진관 웃는 내.일.",
    language="ko",
    organization="대구사회혁신플랫폼(가칭)",
    number="2020-7",
    date=date(2020, 8, 27),
    gist="사진으로 일자리를",
    keywords=("청년", "사진"),
    disclosure="public",
    blocks=(Heading(1, "제안 배경"), Paragraph((Run("가나다"), Run("라마바", strong=True)))),
    source={"title": "청년사진관 웃는 내.일."},
)


@pytest.fixture
def aside() -> dict[str, SideExporter]:
    exporters = set_aside(installed())
    kept = {name: each for name, each in exporters.items() if isinstance(each, SideExporter)}
    assert kept.keys() == exporters.keys()
    return kept


def _process(exporter: SideExporter) -> int:
    assert isinstance(exporter.room, SideRoom)
    process = exporter.room._process  # noqa: SLF001 - to see that it ends, one must know which it is
    assert process
    return process.pid


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_files_are_the_same_to_the_byte(aside: dict[str, SideExporter]) -> None:
    here = installed()
    assert set(aside) == set(here)
    for name, exporter in aside.items():
        assert (exporter.suffix, exporter.label) == (here[name].suffix, here[name].label)
        assert exporter.export(DOCUMENT) == here[name].export(DOCUMENT)


def test_remarks_come_along(aside: dict[str, SideExporter]) -> None:
    unknown = replace(DOCUMENT, gist="\U000f1234 글자")
    export = aside["pdf"].export(unknown)
    assert export.remarks
    assert export == installed()["pdf"].export(unknown)


def test_one_process_makes_all_files_and_ends_with_the_last_exporter() -> None:
    exporters = set_aside(installed())
    md, json = exporters["md"], exporters["json"]
    assert isinstance(md, SideExporter)
    assert isinstance(json, SideExporter)
    md.export(DOCUMENT)
    json.export(DOCUMENT)
    pid = _process(md)
    assert pid == _process(json)
    assert _is_running(pid)
    del exporters, md, json
    gc.collect()
    assert not _is_running(pid)


def test_no_process_is_started_before_a_file_is_asked_for(aside: dict[str, SideExporter]) -> None:
    room = aside["md"].room
    assert isinstance(room, SideRoom)
    assert room._process is None  # noqa: SLF001 - there is no other sign of it


def test_a_process_that_was_killed_is_started_again(aside: dict[str, SideExporter]) -> None:
    first = aside["md"].export(DOCUMENT)
    os.kill(_process(aside["md"]), signal.SIGKILL)
    assert aside["md"].export(DOCUMENT) == first


def test_a_fault_of_an_exporter_is_raised_here_and_logged_without_words(
    aside: dict[str, SideExporter], caplog: pytest.LogCaptureFixture
) -> None:
    broken = replace(DOCUMENT, date=None)  # type: ignore[arg-type]  # what no document should be
    with caplog.at_level(logging.ERROR), pytest.raises(ExporterFaultError):
        aside["pdf"].export(broken)
    assert "wontak/exporters/pdf" in caplog.text
    assert "청년사진관" not in caplog.text
    assert aside["md"].export(DOCUMENT).content, "the process goes on"


def test_an_unknown_format_is_a_fault_too(aside: dict[str, SideExporter]) -> None:
    stranger = replace(aside["md"], name="wpd")
    with pytest.raises(ExporterFaultError):
        stranger.export(DOCUMENT)


class Refusing:
    """An exporter that tells a person what is wrong."""

    suffix = ".no"
    label = "No"

    def export(self, document: Document) -> Export:
        raise WontakError("Not {what}.", what=document.title)


def test_a_packed_program_works_in_its_own_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    exporters = set_aside({"no": Refusing()})
    with pytest.raises(WontakError, match="Not 청년사진관"):
        exporters["no"].export(DOCUMENT)


def test_what_people_can_act_on_crosses_over_as_message_and_blanks() -> None:
    answer = _answered("no", DOCUMENT, {"no": Refusing().export})
    assert pickle.loads(pickle.dumps(answer)) == ("Not {what}.", {"what": DOCUMENT.title})  # noqa: S301 - as the pipe does


def test_several_hands_make_the_same_files_in_processes_of_their_own() -> None:
    exporters = shared_out(installed(), 2)
    with ThreadPoolExecutor(4) as asking:
        made = list(asking.map(exporters["md"].export, [DOCUMENT] * 8))
    assert made == [installed()["md"].export(DOCUMENT)] * 8
