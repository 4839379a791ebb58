"""Letters that cannot be shown are replaced by a 〓, and the people are told which they were."""

from collections.abc import Callable
from unicodedata import category

from wontak.documents.model import Document
from wontak.exporters.base import Remark
from wontak.exporters.soundness import respelled
from wontak.exporters.words import named
from wontak.language import N_

# The printers' geta: the mark that Korean and Japanese print shops put where a letter is lacking.
GETA = "〓"

_MEANINGLESS = frozenset({"Cn", "Co"})
_MOST_NAMED = 20


def has_meaning(letter: str) -> bool:
    """Return whether Unicode says what the letter is; a private one is a box to most readers."""
    return category(letter) not in _MEANINGLESS


def legible(
    document: Document, shown: Callable[[str], bool]
) -> tuple[Document, tuple[Remark, ...]]:
    """Return the document with 〓 where a letter cannot be shown, and a remark that names it."""
    lost = lost_letters(document, shown)
    if not lost:
        return document, ()
    spelling = str.maketrans(dict.fromkeys(lost, GETA))
    changed = respelled(document, lambda text: text.translate(spelling))
    return changed, (_remark(document.title, list(lost)),)


def lost_letters(document: Document, shown: Callable[[str], bool]) -> tuple[str, ...]:
    """Return the letters of a document that cannot be shown, each once, in reading order."""
    known: dict[str, bool] = {}

    def read(text: str) -> str:
        for letter in text:
            if letter not in known:
                known[letter] = shown(letter)
        return text

    respelled(document, read)
    return tuple(letter for letter, is_shown in known.items() if not is_shown)


def _remark(title: str, lost: list[str]) -> Remark:
    signs = [f"{letter} (U+{ord(letter):04X})" for letter in lost[:_MOST_NAMED]]
    more = ["…"] if len(lost) > _MOST_NAMED else []
    message = N_(
        "“{title}”: no font can show {letters}; a 〓 stands there instead. Write it another way."
    )
    return Remark(message, {"title": named(title), "letters": ", ".join(signs + more)})
