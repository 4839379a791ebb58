"""A letterhead at the top of a web page, with the style rules that only it needs."""

import base64
from collections.abc import Iterator

from wontak.documents.model import Document
from wontak.exporters.html_text import opened, tag, text

_PLACE = "max-height:3.75rem;max-width:14rem;width:auto"


def letterhead(document: Document) -> Iterator[str]:
    """Yield the logo and the lines beside it."""
    head = document.letterhead
    if head is None or not (head.logo or head.lines):
        return
    parts = []
    if head.logo:
        data = base64.b64encode(head.logo).decode("ascii")
        parts.append(opened("img", src=f"data:{head.media_type};base64,{data}", alt=head.logo_alt))
    if head.lines:
        first, *others = head.lines
        said = [tag("p", tag("strong", text(first))), *(tag("p", text(line)) for line in others)]
        parts.append(tag("div", *said))
    yield tag("div", *parts, class_="letterhead")


def rules(document: Document) -> Iterator[str]:
    """Yield the style rules; on a dark page the ink of the paper would not be seen."""
    head = document.letterhead
    if head is None:
        return
    ink = f"#{head.colour}" if head.colour else "var(--strong-line)"
    yield f":root{{--own:{ink}}}"
    yield "@media screen and (prefers-color-scheme:dark){:root{--own:var(--ink)}}"
    if head.colour:
        yield "h1,.letterhead strong{color:var(--own)}"
    yield ".letterhead{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;align-items:center"
    yield ";justify-content:space-between;margin:0 0 1.5rem;padding-bottom:.75rem"
    yield ";border-bottom:2px solid var(--own)}"
    yield f".letterhead img{{{_PLACE}}}"
    side = "end" if head.logo else "start"
    yield f".letterhead div{{text-align:{side};color:var(--ink2);font-size:.8125rem}}"
    yield ".letterhead p{margin:0}.letterhead strong{font-size:1.0625rem}"


def footed(document: Document) -> list[str]:
    """Return what the letterhead says at the page's end."""
    said = document.letterhead.footer if document.letterhead else ""
    return [tag("p", text(said))] if said else []
