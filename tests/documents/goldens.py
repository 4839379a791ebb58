"""The documents that are kept as files, and the command that writes them anew when they may change.

`python -m tests.documents.goldens` writes them; look at what git shows before you commit it.
"""

import json
from pathlib import Path

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.needs import REPOSITORY
from wontak.documents.layouts import LAYOUTS
from wontak.documents.source import source
from wontak.documents.tree import to_tree
from wontak.domain.material import Material

FOLDER = REPOSITORY / "tests" / "golden" / "documents"
BOARDS = {"full": FULL, "empty": EMPTY}


def kept(board: str, layout: str, language: str) -> Path:
    """Return where a document is kept."""
    return FOLDER / f"{board}.{layout}.{language}.jsonl"


def kept_source(board: str) -> Path:
    """Return where the source of a board's documents is kept."""
    return FOLDER / f"{board}.source.json"


def told(board: str, layout: str, language: str) -> str:
    """Return a document's tree without its source: a line for each fact, then one for each block."""
    tree = to_tree(LAYOUTS[layout].lay_out(Material((BOARDS[board],), DIRECTORY), language))
    blocks = tree.pop("blocks")
    del tree["source"]
    facts = [{name: fact} for name, fact in tree.items()]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in (*facts, *blocks))


def told_source(board: str) -> str:
    """Return the source of a board's documents, readable."""
    return json.dumps(source(BOARDS[board], DIRECTORY), ensure_ascii=False, indent=1) + "\n"


def write() -> None:
    """Write every kept file anew."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for board in BOARDS:
        kept_source(board).write_text(told_source(board), encoding="utf-8")
        for layout in LAYOUTS:
            for language in ("ko", "en"):
                path = kept(board, layout, language)
                path.write_text(told(board, layout, language), encoding="utf-8")


if __name__ == "__main__":
    write()
