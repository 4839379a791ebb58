"""Files examined on the command line: good ones, faulty ones, and strangers' that mean harm."""

import os
import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest

from tests.cli.conftest import Wontak
from tests.exporters.papers import paper, runs
from wontak.documents.model import Document, Paragraph
from wontak.exporters.base import installed

PAPER = paper(Paragraph(runs("의제")))
JUDGED = {
    "pdf": ("PDF/UA-1", "PDF/A-3a"),
    "docx": ("Office Open XML",),
    "xlsx": ("Office Open XML",),
    "odt": ("OpenDocument 1.3",),
    "hwpx": ("OWPML (python-hwpx)", "OWPML (hwpforge)"),
}
BOMB = 2_000_000_000
MANY_ENTITIES = b"""<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
<!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
<!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;">
<!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;"><!ENTITY i "&h;&h;&h;&h;&h;&h;&h;&h;&h;&h;">
<!ENTITY j SYSTEM "file:///etc/passwd">]><a>&i;&j;</a>"""


def made(name: str, document: Document = PAPER) -> bytes:
    """Return the file that a document becomes."""
    return installed()[name].export(document).content


def packed(parts: Mapping[str, bytes]) -> bytes:
    """Return an archive of these parts."""
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def _size(number: int) -> bytes:
    """Return how large a part is, as an archive notes it."""
    return number.to_bytes(4, "little")


def replaced(content: bytes, name: str, part: bytes) -> bytes:
    """Return an archive with one part replaced."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return packed({**parts, name: part})


@pytest.mark.parametrize("name", [name for name in installed() if name in JUDGED])
def test_what_we_export_is_good_by_every_standard(
    wontak: Wontak, tmp_path: Path, name: str
) -> None:
    file = tmp_path / f"paper.{name}"
    file.write_bytes(made(name))
    told = wontak("--lang", "en", "validate", file)
    lines = [f"paper.{name}: {standard}: nothing found" for standard in JUDGED[name]]
    assert (told.stdout.splitlines(), told.stderr, told.returncode) == (lines, "", 0)


def test_the_kind_of_a_file_is_told_by_its_content(wontak: Wontak, tmp_path: Path) -> None:
    file = tmp_path / "report.docx"
    file.write_bytes(made("pdf"))
    assert "PDF/UA-1" in wontak("validate", file).stdout


def test_each_finding_is_a_line_with_its_rule_place_and_fault(
    wontak: Wontak, tmp_path: Path
) -> None:
    file = tmp_path / "paper.pdf"
    file.write_bytes(made("pdf", paper(Paragraph(runs("의제")), title="")))
    told = wontak("--lang", "en", "validate", file)
    assert told.returncode == 1
    heading, first, *_more = told.stdout.splitlines()
    assert heading.startswith("paper.pdf: PDF/UA-1: ")
    assert heading.endswith(" found")
    rule, _colon, what = first.strip().partition(": ")
    assert "UA" in rule
    assert len(what.split()) > 2


def test_one_bad_file_is_told_and_the_others_are_examined(wontak: Wontak, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.pdf", tmp_path / "bad.txt"
    good.write_bytes(made("pdf"))
    bad.write_text("말", "utf-8")
    told = wontak("--lang", "en", "validate", bad, tmp_path / "none.pdf", good)
    assert told.returncode == 1
    assert told.stderr.splitlines() == [
        "bad.txt is no PDF, DOCX, XLSX, ODT or HWPX, or it is broken. Export it again.",
        told.stderr.splitlines()[1],
    ]
    assert told.stderr.splitlines()[1].startswith("none.pdf cannot be read (it is not there)")
    assert told.stdout.count("nothing found") == 2


def test_without_a_file_the_command_is_misused(wontak: Wontak) -> None:
    assert wontak("validate").returncode == 2


# Made when they are asked for: most tests of a run are others.
HOSTILE: Mapping[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "a torn PDF": lambda: b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>",
    "a PDF of noise": lambda: b"%PDF-1.7\n" + bytes(range(256)) * 400,
    "a PDF that refers to itself": lambda: (
        b"%PDF-1.4\n1 0 obj\n<</Length 1 0 R>>\nstream\nendstream\nendobj\n"
        b"trailer<</Root 1 0 R/Prev 0>>\nstartxref\n0\n%%EOF"
    ),
    "a torn archive": lambda: packed({"word/document.xml": b"<a/>"})[:40],
    "an archive of nothing": lambda: packed({}),
    "a bomb": lambda: packed({"word/document.xml": b"\0" * 999}).replace(_size(999), _size(BOMB)),
    "paths that climb out": lambda: packed({"../../word/document.xml": b"<a/>", "word/x": b""}),
    "a Word file of noise": lambda: packed(
        {"[Content_Types].xml": b"\xff\xfe", "word/document.xml": b"<"}
    ),
    "entities in a Word file": lambda: replaced(made("docx"), "word/document.xml", MANY_ENTITIES),
    "entities in a Hancom file": lambda: replaced(
        made("hwpx"), "Contents/section0.xml", MANY_ENTITIES
    ),
    "a deep Hancom file": lambda: replaced(
        made("hwpx"), "Contents/section0.xml", b"<a>" * 100_000 + b"</a>" * 100_000
    ),
    "a part whose name rings": lambda: packed(
        {"word/\x1b]0;x\x07\x1b[2J.xml": b"", "word/d.xml": b""}
    ),
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_file_that_means_harm_ends_in_a_sentence_or_in_findings(
    wontak: Wontak, tmp_path: Path, content: Callable[[], bytes]
) -> None:
    file = tmp_path / "stranger.pdf"
    file.write_bytes(content())
    told = wontak("--lang", "en", "validate", file)
    said = told.stdout + told.stderr
    assert told.returncode == 1
    assert said.startswith("stranger.pdf")
    assert "Traceback" not in said
    assert "root:" not in said
    assert "did not foresee" not in said
    assert all(line.isprintable() for line in said.splitlines())


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders")
def test_a_pipe_that_never_ends_is_not_waited_for(wontak: Wontak, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")
    assert wontak("validate", tmp_path / "pipe.pdf").returncode == 1


def test_a_module_in_the_folder_where_one_works_is_not_run(
    wontak: Wontak, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page.py").write_text("raise SystemExit(3)", "utf-8")
    (tmp_path / "paper.pdf").write_bytes(made("pdf"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONSAFEPATH", "1")  # for the program itself: the judges see to it
    assert wontak("validate", "paper.pdf").returncode == 0


OTHERS = {
    "kordoc/HWP5-nopassword-123456.hwpx": (0, "OWPML (hwpforge)"),
    "kordoc/dummy.hwpx": (1, "mimetype"),
    "decidim/import_proposals.xlsx": (1, "theme"),
    "decidim/participatory_text.odt": (1, "manifest.xml"),
    "zoomGroupStats/myMeetingsBatch.xlsx": (0, "Office Open XML"),
    "kordoc/minutes.xls": (1, ""),
}


@pytest.mark.parametrize(("name", "verdict"), OTHERS.items(), ids=OTHERS.keys())
def test_real_files_of_others_are_judged(
    wontak: Wontak, shared_data: Path, name: str, verdict: tuple[int, str]
) -> None:
    told = wontak("--lang", "en", "validate", shared_data / name)
    code, said = verdict
    assert told.returncode == code
    assert said in told.stdout
    assert Path(name).name in told.stdout + told.stderr
