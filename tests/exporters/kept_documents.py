"""Every document that is kept as a golden: the papers, and each layout of a full and an empty table."""

from collections.abc import Iterator

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.exporters.goldens import PAPERS
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.domain.material import Material


def laid_out() -> Iterator[tuple[str, Document]]:
    """Yield every paper and every layout whose golden is kept, by a name for its file."""
    yield from PAPERS.items()
    for layout, how in LAYOUTS.items():
        for board, language in ((FULL, "ko"), (FULL, "en"), (EMPTY, "ko")):
            name = f"{'full' if board is FULL else 'empty'}-{layout}-{language}"
            yield name, how.lay_out(Material((board,), DIRECTORY), language)


DOCUMENTS = dict(laid_out())
