"""Forms as people bring them: Word and Hancom files with fields, and files that mean harm."""

from collections.abc import Mapping
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document as Paper
from hwpx import HwpxDocument
from lxml import etree

DOCUMENT = "word/document.xml"
TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"
SECTION = "Contents/section0.xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def word_form(*texts: str) -> bytes:
    """Return a Word file of paragraphs."""
    paper = docx.Document()
    for text in texts:
        paper.add_paragraph(text)
    return saved(paper)


def word_table_form() -> bytes:
    """Return a Word form with fields in English and Korean, and a row for each action item."""
    paper = docx.Document()
    paper.sections[0].header.paragraphs[0].text = "{{ document.organization }}"
    paper.add_heading("{{ agenda.title }}", 1)
    paper.add_paragraph("{{ 의제.목표 }}")
    table = paper.add_table(4, 3)
    for cell, text in zip(table.rows[0].cells, ("번호", "실행과제", "기한"), strict=True):
        cell.text = text
    table.rows[1].cells[0].text = "{%tr for 과제 in 실행과제 %}"
    fields = ("{{ 과제.번호 }}", "{{ 과제.title }}", "{{ 과제.기한 }}")
    for cell, text in zip(table.rows[2].cells, fields, strict=True):
        cell.text = text
    table.rows[3].cells[0].text = "{%tr endfor %}"
    return saved(paper)


def saved(paper: Paper) -> bytes:
    """Return a Word file's bytes."""
    made = BytesIO()
    paper.save(made)
    return made.getvalue()


def hancom_form(*names: str, labels: tuple[str, ...] = (), row: tuple[str, ...] = ()) -> bytes:
    """Return a Hancom form with named fields, with labels beside empty cells, and a row of fields."""
    paper: Any = HwpxDocument.new()
    table = paper.add_table(max(len(labels), 1), 2)
    for number, label in enumerate(labels):
        table.cell(number, 0).set_text(label)
    grid = paper.add_table(3, max(len(row), 1))
    grid.cell(2, 0).set_text("합계")
    for name in (*names, "pattern"):
        paper.fields.add(name, prompt=f"{name} 자리")
    root = etree.fromstring(_part(paper.to_bytes(), SECTION))
    pattern = next(list(root.iter("{*}fieldBegin"))[-1].iterancestors("{*}p"))
    cells = list(root.iter("{*}tbl"))[1].findall("{*}tr")[1].findall("{*}tc")
    for cell, name in zip(cells, row, strict=False):
        place = next(cell.iter("{*}subList"))
        place[:] = [deepcopy(pattern)]
        next(place.iter("{*}fieldBegin")).set("name", name)
    root.remove(pattern)
    return repacked(paper.to_bytes(), {SECTION: etree.tostring(root, encoding="UTF-8")})


def repacked(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return an archive with parts replaced or added."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, part in changed.items():
            new.writestr(name, part)
    return made.getvalue()


def replaced(content: bytes, name: str, old: str, new: str) -> bytes:
    """Return an archive with words of one part replaced."""
    part = _part(content, name).decode()
    assert old in part
    return repacked(content, {name: part.replace(old, new).encode()})


def related(kind: str, target: str, *, mode: str = "External") -> bytes:
    """Return a Word form that is related to something else."""
    space = "http://schemas.microsoft.com/office/2006" if "vba" in kind else _OFFICE
    told = f'<Relationship Id="rId99" Type="{space}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return replaced(word_form("가"), RELATIONS, "</Relationships>", f"{told}</Relationships>")


def in_body(xml: str) -> bytes:
    """Return a Word form with something more in its text."""
    return replaced(word_form("가"), DOCUMENT, "<w:sectPr", f"{xml}<w:sectPr")


def bomb(content: bytes, name: str) -> bytes:
    """Return an archive with a part that is 100 MB of nothing."""
    return repacked(content, {name: bytes(100_000_000)})


def text_of_word(content: bytes) -> str:
    """Return the text of a Word file, with its header and tables."""
    paper = docx.Document(BytesIO(content))
    lines = [paragraph.text for paragraph in paper.sections[0].header.paragraphs]
    lines += [paragraph.text for paragraph in paper.paragraphs]
    lines += [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join(lines)


def written(folder: Path, name: str, content: bytes) -> Path:
    """Write a file and return where it is."""
    file = folder / name
    file.write_bytes(content)
    return file


def _part(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name)
