"""The files that are kept to be looked at, and the command that writes them when they may change.

`python -m tests.exporters.goldens` writes them; look at what git shows before you commit it.
"""

import json
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from tests.exporters.blocks import EVERYTHING
from tests.exporters.english_paper import ENGLISH
from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import paper
from tests.needs import REPOSITORY
from wontak.documents.model import Document
from wontak.exporters.html import HtmlExporter
from wontak.exporters.json_file import JsonExporter
from wontak.exporters.markdown import MarkdownExporter
from wontak.exporters.odt import OdtExporter
from wontak.exporters.pdf_page import told

FOLDER = REPOSITORY / "tests" / "golden" / "exporters"
PAPERS = {"korean": KOREAN, "english": ENGLISH, "every_block": paper(*EVERYTHING)}


def markdown(document: Document) -> str:
    """Return a document as Markdown."""
    return MarkdownExporter().export(document).content.decode()


def tree(document: Document) -> str:
    """Return a document as the JSON file that people are given."""
    return JsonExporter().export(document).content.decode()


def page(document: Document) -> str:
    """Return what the PDF's template is told, a line for each fact and for each block."""
    facts = told(document)
    blocks = facts.pop("blocks")
    lines = [*({name: fact} for name, fact in facts.items()), *blocks]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def web_page(document: Document) -> str:
    """Return what a web page shows, without its fonts and styles, its pictures as their kind."""
    shown = HtmlExporter().export(document).content.decode().partition("</head>\n")[2]
    return re.sub(r"(data:image/[a-z+]+);base64,[^\"]+", r"\1", shown)


def open_text(document: Document) -> str:
    """Return the text of an OpenDocument file, a line for each paragraph, row and list."""
    with ZipFile(BytesIO(OdtExporter().export(document).content)) as archive:
        content = archive.read("content.xml").decode()
    shown = content.partition("<office:text>")[2].removesuffix("</office:document-content>")
    return re.sub(r"(?=<(?:text:p|text:h|text:list|table:table|table:table-row)[ >])", "\n", shown)


FORMS = {
    "html": web_page,
    "json": tree,
    "md": markdown,
    "odt.xml": open_text,
    "page.jsonl": page,
}


def kept(name: str, form: str) -> Path:
    """Return where a form of a paper is kept."""
    return FOLDER / f"{name}.{form}"


def write() -> None:
    """Write every kept file anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, document in PAPERS.items():
        for form, made in FORMS.items():
            kept(name, form).write_text(made(document), encoding="utf-8")


if __name__ == "__main__":
    write()
