"""What documents are made with: the formats, and the pages that are looked at before."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from wontak.documents.model import Document
from wontak.services.proofs import Proofs


@dataclass(frozen=True, slots=True)
class Works:
    """Exporters by the names of their formats, and what starts the making of pages."""

    exporters: Mapping[str, Any]
    proofs: Callable[[], Proofs[Document]]
