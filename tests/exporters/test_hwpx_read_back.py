"""Hancom files say the same to a reader of another house, in another language of programming."""

import json
import re
import subprocess
from collections.abc import Mapping
from typing import Any

import pytest

from tests.exporters.kept_documents import DOCUMENTS
from tests.exporters.reading import squeezed
from tests.exporters.telling import told_text
from tests.needs import REPOSITORY, requires, requires_file
from wontak.exporters import words
from wontak.exporters.hwpx import HwpxExporter

KORDOC = REPOSITORY / ".venv/readers/node_modules/kordoc/dist/cli.js"
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


@pytest.fixture(scope="module")
def read_back(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Any]:
    """Return what kordoc reads of each document, all in one run of it."""
    requires("node")
    requires_file(KORDOC, "kordoc, another reader of HWPX (`make test` installs it with npm)")
    folder = tmp_path_factory.mktemp("hwpx")
    exporter = HwpxExporter()
    for name, document in DOCUMENTS.items():
        (folder / f"{name}.hwpx").write_bytes(exporter.export(document).content)
    files = [str(folder / f"{name}.hwpx") for name in DOCUMENTS]
    command = ["node", str(KORDOC), "--silent", "--format", "json", "--out-dir", str(folder)]
    subprocess.run([*command, *files], check=True, capture_output=True, timeout=110)
    return {name: json.loads((folder / f"{name}.json").read_text("utf-8")) for name in DOCUMENTS}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_another_house_reads_the_words_of_the_document_in_their_order(
    read_back: Mapping[str, Any], name: str
) -> None:
    header, *body = map(_text, read_back[name]["blocks"])
    document = DOCUMENTS[name]
    left, right = words.header(document)
    assert squeezed(header.replace(" / ", "", 1)) == squeezed(left + right)
    # It does not count pages, and so reads only what stands between their numbers.
    said = squeezed("".join(body)).rstrip("/")
    assert said == squeezed(told_text(document) + words.footer(document)).rstrip("/")


def _text(block: Mapping[str, Any]) -> str:
    if block["type"] == "table":
        return "".join(cell["text"] for row in block["table"]["cells"] for cell in row)
    return _LINK.sub(r"\1", block.get("text", "")) if block["type"] != "image" else ""
