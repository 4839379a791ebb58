"""The limit of an export: typst compiling the same declarations, and nothing else."""

import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

_, resources, folder = sys.argv
templates = Path(resources) / "templates"
fonts = typst.Fonts(
    include_system_fonts=False,
    include_embedded_fonts=False,
    font_paths=[str(Path(resources) / "fonts")],
)
compiler = typst.Compiler(root=str(templates), font_paths=fonts)
for source in sorted(Path(folder).glob("*.json")):
    given = json.loads(source.read_text("utf-8"))
    page = compiler.compile(
        input=str(templates / "document.typ"),
        format="pdf",
        sys_inputs={
            "data": json.dumps(given["told"], ensure_ascii=False),
            "attachment": given["attachment"],
        },
        pdf_standards=given["standards"],
        timestamp=datetime.combine(datetime.fromisoformat(given["day"]), datetime.min.time(), UTC),
    )
    assert isinstance(page, bytes)
    source.with_suffix(".pdf").write_bytes(page)
