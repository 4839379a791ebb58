"""The fixed words around a document, in its own language: header, footer, facts under the title."""

from wontak.documents.model import Disclosure, Document
from wontak.language import N_, translator

_DISCLOSURES: dict[Disclosure, str] = {
    "public": N_("Public"),
    "partial": N_("Partly public"),
    "closed": N_("Not public"),
}
_LONGEST = 60


def header(document: Document) -> tuple[str, str]:
    """Return what stands at the left and at the right of every page's top."""
    say = translator(document.language)
    number = say(N_("Document no. {number}")).format(number=elided(document.number))
    disclosure = say(_DISCLOSURES[document.disclosure])
    return elided(
        document.organization
    ), f"{number} · {disclosure}" if document.number else disclosure


def footer(document: Document) -> str:
    """Return what stands at the left of every page's end; the page's number stands at the right."""
    return elided(document.version)


def summary(document: Document) -> tuple[tuple[str, str], ...]:
    """Return the facts under the title: each one's name, and what it says."""
    say = translator(document.language)
    facts = (
        (say(N_("Gist")), document.gist),
        (say(N_("Keywords")), ", ".join(document.keywords)),
    )
    return tuple((name, fact) for name, fact in facts if fact)


def attachment(document: Document) -> str:
    """Return what a PDF calls the JSON it carries."""
    return translator(document.language)(N_("The data of this document (JSON)"))


def elided(text: str) -> str:
    """Return a text that fits into a header; a longer one ends in an ellipsis."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
