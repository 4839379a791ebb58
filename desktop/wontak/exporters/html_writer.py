"""A whole web page around a document's blocks: what it may load, its styles, header and footer."""

import base64
from collections.abc import Iterator
from functools import cached_property
from hashlib import sha256

from wontak.documents.grid import printed
from wontak.documents.model import Document
from wontak.exporters import words
from wontak.exporters.base import Export
from wontak.exporters.html_body import Body, facts
from wontak.exporters.html_fonts import FAMILIES, Fonts
from wontak.exporters.html_letterhead import footed, letterhead, rules
from wontak.exporters.html_text import css_string, opened, tag, text
from wontak.exporters.outlines import Outlines
from wontak.exporters.pictures import printable
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press
from wontak.language import N_, translator
from wontak.paths import resources

# A page of so many sections is gone through by its contents; so many lines of them are too many.
_MANY_SECTIONS, _MOST_LINES = 5, 30


class HtmlWriter:
    """Writes pages; it keeps the fonts, and a typesetter for drawings that must become pictures."""

    def __init__(self) -> None:
        fonts = resources() / "fonts"
        self._outlines = Outlines(fonts)
        self._fonts = Fonts(fonts)
        self._sheet = (resources() / "templates" / "document.css").read_text("utf-8")

    def export(self, document: Document) -> Export:
        """Return the file, the same bytes for the same document."""
        ready, remarks = prepared(
            document, self._outlines.draw, lambda asked: printable(asked, self._press)
        )
        ready = printed(ready)
        body = Body(ready, lambda: self._press)
        page = [*_header(ready), *_contents(ready, body)]
        page += [tag("main", "\n", "\n".join(body.elements()), "\n", id="text"), *_footer(ready)]
        shown = "\n".join(page)
        style = self._style(ready, body, shown)
        head = "\n".join(["", *_head(ready, style), tag("style", style), ""])
        whole = (tag("head", head), "\n", tag("body", "\n", shown, "\n"), "\n")
        content = "<!DOCTYPE html>\n" + tag("html", "\n", *whole, lang=ready.language) + "\n"
        return Export(content.encode(), remarks)

    def _style(self, document: Document, body: Body, shown: str) -> str:
        own = "\n".join([*_margins(document), *rules(document), *body.rules()])
        # Every letter of the page counts, those of its tags too: they are few and always the same.
        letters = frozenset(shown) | frozenset(own) | frozenset(" 0123456789/…")
        fonts = self._fonts.rules(letters - {"\n"})
        return "\n".join(["", fonts, f":root{{--fonts:{FAMILIES}}}", self._sheet, own, ""])

    @cached_property
    def _press(self) -> Press:
        return Press()


def _head(document: Document, style: str) -> Iterator[str]:
    yield opened("meta", charset="utf-8")
    yield opened("meta", http_equiv="Content-Security-Policy", content=_policy(style))
    yield opened("meta", name_="viewport", content="width=device-width, initial-scale=1")
    yield opened("meta", name_="color-scheme", content="light dark")
    yield opened("meta", name_="referrer", content="no-referrer")
    yield tag("title", text(document.title))
    for name, said in (
        ("description", document.gist),
        ("keywords", ", ".join(document.keywords)),
        ("author", document.organization),
        ("dcterms.identifier", document.number),
        ("dcterms.date", document.date.isoformat()),
    ):
        if said:
            yield opened("meta", name_=name, content=said)
    # Else a browser would ask a server for a picture of the page.
    yield opened("link", rel="icon", href="data:,")


def _policy(style: str) -> str:
    """Return what the page may load: its own styles, and the pictures and fonts inside it."""
    seal = base64.b64encode(sha256(style.encode()).digest()).decode("ascii")
    allowed = (f"style-src 'sha256-{seal}'", "img-src data:", "font-src data:")
    return "; ".join(("default-src 'none'", *allowed, "base-uri 'none'", "form-action 'none'"))


def _header(document: Document) -> Iterator[str]:
    left, right = (text(said) for said in words.header(document))
    yield opened("header")
    yield tag("p", tag("span", left), " ", tag("span", right), class_="top")
    yield from letterhead(document)
    yield tag("h1", text(document.title))
    if document.subtitle:
        yield tag("p", text(document.subtitle), class_="subtitle")
    summary = words.summary(document)
    if summary:
        yield facts(summary, "facts summary")
    yield "</header>"


def _contents(document: Document, body: Body) -> Iterator[str]:
    """Yield the page's contents where it is long."""
    lines = list(body.contents(2))
    if len(lines) > _MOST_LINES:
        lines = list(body.contents(1))
    if len(lines) < _MANY_SECTIONS:
        return
    entries = (
        tag("li", tag("a", text(said), href=f"#{place}"), class_="below" if level > 1 else None)
        for level, place, said in lines
    )
    name = text(translator(document.language)(N_("Contents")))
    label = tag("p", name, id="contents")
    yield tag("nav", label, tag("ul", *entries, role="list"), aria_labelledby="contents")


def _footer(document: Document) -> Iterator[str]:
    said = words.footer(document)
    lines = [*([tag("p", text(said))] if said else []), *footed(document)]
    if lines:
        yield tag("footer", *lines)


def _margins(document: Document) -> Iterator[str]:
    """Yield what stands around every printed page; the first has its header in the text."""
    left, right = map(css_string, words.header(document))
    number = 'counter(page) " / " counter(pages)'
    yield f"@page{{@top-left{{content:{left}}}@top-right{{content:{right}}}}}"
    yield f"@page{{@bottom-left{{content:{css_string(words.footer(document))}}}}}"
    yield f"@page{{@bottom-right{{content:{number}}}}}"
    yield '@page:first{@top-left{content:"";border:0}@top-right{content:"";border:0}}'
