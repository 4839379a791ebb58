"""The limit of a PDF: typst compiling the same declarations, and nothing else; processor seconds each."""

import json
import sys
from datetime import UTC, datetime
from time import process_time
from typing import Any, cast

import typst

from tests.bench.declarations import declarations
from wontak.documents.tree import to_tree
from wontak.exporters.pdf_page import told
from wontak.exporters.pdf_press import STANDARDS
from wontak.paths import resources

templates = resources() / "templates"
fonts = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=False,
    font_paths=[str(resources() / "fonts")],
)
compiler = typst.Compiler(root=str(templates), font_paths=fonts)
seconds = []
for document in declarations(int(sys.argv[1])):
    given = {
        "data": json.dumps(told(document), ensure_ascii=False),
        "attachment": json.dumps(to_tree(document), ensure_ascii=False),
    }
    begun = process_time()
    compiler.compile(
        input=str(templates / "document.typ"),
        format="pdf",
        sys_inputs=given,
        pdf_standards=cast("Any", list(STANDARDS)),
        timestamp=datetime(2020, 8, 27, tzinfo=UTC),
    )
    seconds.append(process_time() - begun)
sys.stdout.write(" ".join(map(str, seconds)))
