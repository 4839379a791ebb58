"""Documents as JSON for other programs: the same tree that a PDF carries inside."""

import json

from wontak.documents.model import Document
from wontak.documents.tree import to_tree
from wontak.exporters.base import Export
from wontak.exporters.soundness import sound
from wontak.language import N_


class JsonExporter:
    """The document's tree, indented, by the schema in resources/schemas; docs/json.md tells it."""

    suffix = ".json"
    label = N_("Data (JSON)")

    def export(self, document: Document) -> Export:
        """Return the file in UTF-8; what no text may hold becomes a question mark."""
        said = json.dumps(to_tree(sound(document)), ensure_ascii=False, indent=2)
        return Export(f"{said}\n".encode(errors="replace"))
