"""A stream that ends in CR is told apart from its line end, and the file's index still holds."""

import re
import zlib
from io import BytesIO

import page
import pikepdf
import pytest

from tests.exporters.papers import paper, runs
from wontak.documents.model import Paragraph
from wontak.exporters.pdf_page import told
from wontak.exporters.pdf_press import STANDARDS
from wontak.exporters.pdf_streams import unmistakable
from wontak.exporters.press import Press

PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
# Whatever packs it: the last byte is that of a checksum of what is packed.
SPOILED = next(text for n in range(100_000) if zlib.compress(text := b"%d " % n * 99)[-1:] == b"\r")


@pytest.fixture(scope="module")
def spoiled() -> bytes:
    """Return a PDF whose attachment is packed to bytes that end in CR."""
    document = paper(Paragraph(runs("가")))
    return Press().pdf(told(document), SPOILED.decode(), document.date, standards=STANDARDS)


def test_a_judge_finds_the_stream_too_short_before_and_nothing_after(spoiled: bytes) -> None:
    assert b"\r\nendstream" in spoiled
    assert not _judged(spoiled)
    assert _judged(unmistakable(spoiled))


def test_the_index_of_the_mended_file_finds_every_object(spoiled: bytes) -> None:
    mended = unmistakable(spoiled)
    with pikepdf.open(BytesIO(mended)) as pdf:
        assert not pdf.check_pdf_syntax()
        (name,) = pdf.attachments
        assert pdf.attachments[name].get_file().read_bytes() == SPOILED
    for found in re.finditer(rb"(?m)^(\d{10}) 00000 n", mended):
        assert re.match(rb"\d+ 0 obj", mended[int(found[1]) :])


def test_a_file_without_such_a_stream_stays_as_it_is() -> None:
    assert unmistakable(b"%PDF-1.7\n%%EOF") == b"%PDF-1.7\n%%EOF"


def _judged(content: bytes) -> bool:
    return all(page.is_pdf_compliant_bytes(content, profile=profile) for profile in PROFILES)
