"""The text of exported files, as other programs than ours read it."""

import html
import json
import re
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZipFile

import hwpforge
import lxml.html
from lxml import etree
from markdown_it import MarkdownIt

from tests.needs import requires
from wontak.documents.tree import from_tree
from wontak.exporters.base import Exporter
from wontak.exporters.csv_file import CsvExporter
from wontak.exporters.docx import DocxExporter
from wontak.exporters.html import HtmlExporter
from wontak.exporters.hwpx import HwpxExporter
from wontak.exporters.ics import IcsExporter
from wontak.exporters.json_file import JsonExporter
from wontak.exporters.markdown import MarkdownExporter
from wontak.exporters.odt import OdtExporter
from wontak.exporters.pdf import PdfExporter
from wontak.exporters.xlsx import XlsxExporter

_SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_OPEN = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
# The words of a picture are not part of the line it stands in.
_OPEN_TEXTS = "//text()[ancestor::text:p or ancestor::text:h][not(parent::*[local-name()='title'])]"


def exporters() -> dict[str, Exporter]:
    """Return one exporter of each format; they are kept as a program keeps them."""
    return {
        "csv": CsvExporter(),
        "docx": DocxExporter(),
        "html": HtmlExporter(),
        "hwpx": HwpxExporter(),
        "ics": IcsExporter(),
        "json": JsonExporter(),
        "md": MarkdownExporter(),
        "odt": OdtExporter(),
        "pdf": PdfExporter(),
        "xlsx": XlsxExporter(),
    }


def text_of(name: str, content: bytes, folder: Path) -> str:
    """Return a file's text, without the spaces and line ends that a page puts into it."""
    path = folder / f"paper.{name}"
    path.write_bytes(content)
    return squeezed(_READERS[name](path))


def squeezed(text: str) -> str:
    """Return a text without any space, as page breaks and columns leave it."""
    return re.sub(r"[\s\u200b]+", "", text)


def pdf_pages(content: bytes, folder: Path) -> list[str]:
    """Return the text of each page of a PDF in the order in which it is read out."""
    requires("pdftotext")
    path = folder / "paper.pdf"
    path.write_bytes(content)
    read = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True)
    return read.stdout.decode().split("\f")[:-1]


def _pdf(path: Path) -> str:
    return "".join(pdf_pages(path.read_bytes(), path.parent))


def _docx(path: Path) -> str:
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
    return "".join(element.text or "" for element in body.iter(f"{_WORD}t"))


def _odt(path: Path) -> str:
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        body = etree.fromstring(archive.read("content.xml"))
    texts = cast("list[str]", body.xpath(_OPEN_TEXTS, namespaces={"text": _OPEN}))
    return "".join(texts)


def _html(path: Path) -> str:
    body = lxml.html.fromstring(path.read_bytes()).find("body")
    assert body is not None
    return "".join(cast("Iterator[str]", body.itertext()))


def _hwpx(path: Path) -> str:
    return "".join(_said(json.loads(hwpforge.Document.open(str(path)).to_json().text)))


def _said(part: object, key: str = "") -> Iterator[str]:
    match part:
        case dict():
            for name, inner in part.items():
                yield from _said(inner, name)
        case list():
            for inner in part:
                yield from _said(inner, key)
        case str() if key in {"Text", "Plain", "text"}:
            yield part


def _xlsx(path: Path) -> str:
    """Return the text of all cells, sheet by sheet."""
    with ZipFile(path) as archive:
        shared = etree.fromstring(archive.read("xl/sharedStrings.xml"))
        sheets = sorted(name for name in archive.namelist() if name.startswith("xl/worksheets/s"))
        roots = [etree.fromstring(archive.read(name)) for name in sheets]
    texts = ["".join(text.text or "" for text in one.iter(f"{_SHEET}t")) for one in shared]
    cells = (cell for root in roots for cell in root.iter(f"{_SHEET}c") if cell.get("t") == "s")
    return "".join(texts[int(cell.findtext(f"{_SHEET}v", ""))] for cell in cells)


def _markdown(path: Path) -> str:
    shown = MarkdownIt("gfm-like", {"linkify": False}).render(path.read_text("utf-8"))
    return html.unescape(re.sub(r"<[^>]*>", "", shown))


def _json(path: Path) -> str:
    return "".join(_texts(from_tree(json.loads(path.read_text("utf-8")))))


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case tuple():
            for part in value:
                yield from _texts(part)
        case _:
            for name in getattr(value, "__slots__", ()):
                yield from _texts(getattr(value, name))


_READERS = {
    "docx": _docx,
    "html": _html,
    "hwpx": _hwpx,
    "json": _json,
    "md": _markdown,
    "odt": _odt,
    "pdf": _pdf,
    "xlsx": _xlsx,
}
