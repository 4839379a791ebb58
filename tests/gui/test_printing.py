"""What is printed is what the preview shows, on the paper and in the fineness of the printer."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from tests.exporters.test_aside import DOCUMENT
from wontak.documents.model import Paragraph, Run
from wontak.exporters.proofs import ProofPress
from wontak.gui.printing import PrintJob, printer_for
from wontak.services.proofs import Cut, Proof

WIDTH, HEIGHT = 240, 340
_ALIKE = 3
_BAND = 17 * WIDTH  # what a line of text moves by is not counted
LONG = Paragraph((Run("마을에서 오래 이야기한 문제를 함께 풀기로 함. " * 150),))


@pytest.fixture
def press() -> Iterator[ProofPress]:
    made = ProofPress()
    yield made
    made.end()


@pytest.fixture
def proof(press: ProofPress) -> Proof:
    return press.proof(replace(DOCUMENT, blocks=(*DOCUMENT.blocks, LONG)))


def _printer(proof: Proof, file: Path) -> QPrinter:
    printer = printer_for(proof, "원탁")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printer.setResolution(150)
    return printer


def _printed(qtbot: QtBot, printer: QPrinter, proof: Proof, press: ProofPress) -> int:
    owner = QObject()
    job = PrintJob(printer, proof, press, owner)
    with qtbot.waitSignal(job.printed, timeout=60_000) as printed:
        job.start()
    assert printed.args
    count: int = printed.args[0]
    return count


def _ink(press: ProofPress, content: bytes, page: int) -> list[float]:
    """Return how much ink each band of a page has, from 0 to 255."""
    cut = Cut(content=content, page=page, width=WIDTH, height=HEIGHT, rows=HEIGHT)
    greys = press.picture(cut).pixels[::4]
    bands = (greys[start : start + _BAND] for start in range(0, len(greys), _BAND))
    return [255 - sum(band) / len(band) for band in bands]


def _difference(one: list[float], other: list[float]) -> float:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True)) / len(one)


def test_every_page_is_printed_as_it_was_seen(
    qtbot: QtBot, tmp_path: Path, press: ProofPress, proof: Proof
) -> None:
    file = tmp_path / "printed.pdf"
    assert _printed(qtbot, _printer(proof, file), proof, press) == len(proof.sizes) > 1
    content = file.read_bytes()
    printed = press.sizes(content)
    for (width, height), (wide, high) in zip(printed, proof.sizes, strict=True):
        assert abs(width - wide) < 2
        assert abs(height - high) < 2
    for page in range(len(printed)):
        seen = _ink(press, proof.content, page)
        assert _difference(_ink(press, content, page), seen) < _ALIKE
        assert _difference(seen, [0] * len(seen)) > 2 * _ALIKE, "there is ink on the page"


def test_only_the_chosen_pages_are_printed(
    qtbot: QtBot, tmp_path: Path, press: ProofPress, proof: Proof
) -> None:
    file = tmp_path / "second.pdf"
    printer = _printer(proof, file)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert _printed(qtbot, printer, proof, press) == 1
    content = file.read_bytes()
    assert _difference(_ink(press, content, 0), _ink(press, proof.content, 1)) < _ALIKE
    assert _difference(_ink(press, content, 0), _ink(press, proof.content, 0)) > _ALIKE


def test_a_finer_printer_is_given_no_more_than_can_be_told_apart(
    tmp_path: Path, press: ProofPress, proof: Proof
) -> None:
    printer = _printer(proof, tmp_path / "fine.pdf")
    printer.setResolution(1200)
    owner = QObject()
    PrintJob(printer, proof, press, owner)
    assert printer.resolution() == 600


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, tmp_path: Path, press: ProofPress, proof: Proof
) -> None:
    owner = QObject()
    job = PrintJob(_printer(proof, tmp_path / "no" / "such.pdf"), proof, press, owner)
    with qtbot.waitSignal(job.refused, timeout=20_000) as refused:
        job.start()
    assert refused.args
    assert "such.pdf" in refused.args[0].sentence(str)
