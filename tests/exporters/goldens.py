"""The files that are kept to be looked at, and the command that writes them when they may change.

`python -m tests.exporters.goldens` writes them; look at what git shows before you commit it.
"""

import json
from pathlib import Path

from tests.exporters.blocks import EVERYTHING
from tests.exporters.english_paper import ENGLISH
from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import paper
from tests.needs import REPOSITORY
from wontak.documents.model import Document
from wontak.exporters.json_file import JsonExporter
from wontak.exporters.markdown import MarkdownExporter
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


FORMS = {"md": markdown, "json": tree, "page.jsonl": page}


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
