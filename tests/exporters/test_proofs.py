"""A proof shows the pages of the PDF, whole or in strips, here as in a process of its own."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from tests.exporters.test_aside import DOCUMENT
from wontak.domain.errors import WontakError
from wontak.exporters.aside import ExporterFaultError, SideProofs, proofs
from wontak.exporters.base import installed
from wontak.exporters.proofs import ProofPress
from wontak.services.proofs import Cut, Proof


@pytest.fixture
def aside() -> Iterator[SideProofs]:
    made = proofs()
    assert isinstance(made, SideProofs)
    yield made
    made.end()


def _page_count(content: bytes) -> int:
    with pikepdf.open(BytesIO(content)) as pdf:
        return len(pdf.pages)


def _whole(proof: Proof, width: int = 200, height: int = 283) -> Cut:
    return Cut(content=proof.content, page=0, width=width, height=height, rows=height)


def test_a_proof_has_the_pages_of_the_pdf_and_their_sizes() -> None:
    proof = ProofPress().proof(DOCUMENT)
    assert len(proof.sizes) == _page_count(installed()["pdf"].export(DOCUMENT).content)
    assert [(round(width), round(height)) for width, height in proof.sizes] == [(595, 842)]


def test_strips_of_a_page_are_the_page() -> None:
    press = ProofPress()
    cut = _whole(press.proof(DOCUMENT))
    page = press.picture(cut).pixels
    strips = [
        press.picture(replace(cut, top=top, rows=rows)) for top, rows in ((0, 100), (100, 183))
    ]
    assert b"".join(strip.pixels for strip in strips) == page
    assert page[:4] == b"\xff\xff\xff\xff", "paper is white"
    assert len(set(page)) > 16, "and there is ink on it"


def test_a_proof_made_aside_is_the_same(aside: SideProofs) -> None:
    here = ProofPress()
    proof = aside.proof(DOCUMENT)
    assert proof == here.proof(DOCUMENT)
    assert aside.picture(_whole(proof)) == here.picture(_whole(proof))
    other = aside.proof(replace(DOCUMENT, title="다른 제목"))
    assert aside.picture(_whole(other)) != here.picture(_whole(proof))


def test_nothing_is_made_any_more_once_it_is_over(aside: SideProofs) -> None:
    aside.proof(DOCUMENT)
    aside.end()
    with pytest.raises(ExporterFaultError):
        aside.proof(DOCUMENT)


def test_remarks_on_letters_come_with_the_proof(aside: SideProofs) -> None:
    proof = aside.proof(replace(DOCUMENT, gist="\U000f1234 글자"))
    assert [remark.sentence(str) for remark in proof.remarks]


def test_what_is_no_pdf_is_a_fault_that_can_be_told(aside: SideProofs) -> None:
    with pytest.raises((WontakError, ExporterFaultError)):
        aside.picture(Cut(content=b"no PDF", page=0, width=9, height=9, rows=9))
    assert aside.proof(DOCUMENT).sizes, "and the process goes on"
