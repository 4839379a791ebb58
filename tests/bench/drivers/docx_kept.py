"""So many declarations as Word files in a folder, for others to turn into PDF."""

import sys
from pathlib import Path

from tests.bench.declarations import declarations
from wontak.exporters.docx import DocxExporter

_, count, folder = sys.argv
exporter = DocxExporter()
for number, document in enumerate(declarations(int(count))):
    (Path(folder) / f"{number:03}.docx").write_bytes(exporter.export(document).content)
