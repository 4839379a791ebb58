"""The fixed words around a document, in its own language: header, footer, facts under the title."""

from itertools import accumulate

from wontak.documents.model import Disclosure, Document
from wontak.documents.widths import ems
from wontak.language import N_, translator

_DISCLOSURES: dict[Disclosure, str] = {
    "public": N_("Public"),
    "partial": N_("Partly public"),
    "closed": N_("Not public"),
    "internal": N_("For internal use only"),
}
# In units of the type size: header and footer are one line of a page.
_ORGANIZATION, _NUMBER, _VERSION, _TITLE = 26, 20, 45, 30


def header(document: Document) -> tuple[str, str]:
    """Return what stands at the left and at the right of every page's top."""
    say = translator(document.language)
    number = say(N_("Document no. {number}")).format(number=elided(document.number, _NUMBER))
    disclosure = say(_DISCLOSURES[document.disclosure])
    right = f"{number} · {disclosure}" if document.number else disclosure
    return elided(document.organization, _ORGANIZATION), right


def footer(document: Document) -> str:
    """Return what stands at the left of every page's end; the page's number stands at the right."""
    return elided(document.version, _VERSION)


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


def named(text: str) -> str:
    """Return a title as a remark names it."""
    return elided(text, _TITLE)


def elided(text: str, most: float) -> str:
    """Return a text that is at most so many type sizes wide; a longer one ends in an ellipsis."""
    if ems(text) <= most:
        return text
    widths = accumulate(map(ems, text))
    fitting = sum(width < most for width in widths)
    return f"{text[:fitting].rstrip()}…"
