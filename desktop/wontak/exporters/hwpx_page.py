"""The page of a Hancom file: its margins, header and footer, and what the file says of itself."""

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from wontak.documents.model import Document
from wontak.exporters import pages, words
from wontak.exporters.hwpx_frame import Place, cell, framed, position, sub_list
from wontak.exporters.hwpx_looks import Frame, letters_of, lines_of
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import NAMES, Element, units, x
from wontak.exporters.voices import GAP, HEADER

# Hancom measures the header from its own top: 17 mm of paper, then 14 mm that hold the header.
_HEADER_MM, _FOOTER_MM, _SIDES_MM = 14.0, 13.0, 7.0
_LANGUAGES = {"ko": "1042", "en": "1033"}


def furnished(text: Element, head: Element, writing: Writing, document: Document) -> None:
    """Give the section its page, header and footer, and the file its language."""
    _set_margins(_found(text, "hp:pagePr"))
    first = _found(text, "hp:p")
    page = first[0]
    page.extend(x("hp:ctrl", story) for story in _stories(writing, document))
    # The paragraph that holds the page is low: an empty line would push the title down.
    first[:] = [page, writing.plain(letters_of(GAP), "")]
    first.set("paraPrIDRef", str(writing.looks.lines(lines_of(GAP))))
    for style in head.iter(f"{{{NAMES['hh']}}}style"):
        style.set("langID", _LANGUAGES.get(document.language, _LANGUAGES["en"]))
    if document.language != "ko":  # headings count a. b. c. there
        for mark in head.iter(f"{{{NAMES['hh']}}}paraHead"):
            if mark.get("numFormat") == "HANGUL_SYLLABLE":
                mark.set("numFormat", "LATIN_SMALL")


def listed(content: bytes, document: Document, pictures: Iterable[str]) -> bytes:
    """Return the file's list of its parts, with what the document is about."""
    root = etree.fromstring(content)
    _found(root, "opf:title").text = document.title
    _found(root, "opf:language").text = document.language
    day = f"{document.date:%Y-%m-%d}T00:00:00Z"
    said = {
        "creator": document.organization,
        "lastsaveby": document.organization,
        "subject": document.number,
        "description": document.gist,
        "keyword": ", ".join(document.keywords),
        "CreatedDate": day,
        "ModifiedDate": day,
        "date": f"{document.date:%Y-%m-%d}",
    }
    for meta in root.iter(f"{{{NAMES['opf']}}}meta"):
        meta.text = said.get(meta.get("name", ""), "")
    manifest = _found(root, "opf:manifest")
    for name in pictures:
        item = x("opf:item", id=name, href=f"BinData/{name}.png", isEmbeded=1)
        item.set("media-type", "image/png")
        manifest.append(item)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _set_margins(page: Element) -> None:
    _found(page, "hp:margin").attrib.update(
        {
            "left": str(units(pages.SIDE_MM)),
            "right": str(units(pages.SIDE_MM)),
            "top": str(units(pages.TOP_MM - _HEADER_MM)),
            "header": str(units(_HEADER_MM)),
            "bottom": str(units(pages.BOTTOM_MM - _FOOTER_MM)),
            "footer": str(units(_FOOTER_MM)),
        }
    )


def _stories(writing: Writing, document: Document) -> list[Element]:
    left, right = words.header(document)
    look = letters_of(HEADER)
    header = ([writing.plain(look, left)], [writing.plain(look, right)])
    version = [writing.plain(look, words.footer(document))]
    number = [
        writing.run(look, _counter("PAGE")),
        writing.plain(look, " / "),
        writing.run(look, _counter("TOTAL_PAGE")),
    ]
    said = document.letterhead.footer if document.letterhead else ""
    last = [writing.spoken(HEADER, said)] if said else []
    below, above = Frame(bottom=("0.25 mm", pages.INK)), Frame(top=("0.12 mm", pages.LINE))
    return [
        _story(writing, "header", _HEADER_MM, [_sides(writing, header, below)]),
        _story(writing, "footer", _FOOTER_MM, [_sides(writing, (version, number), above), *last]),
    ]


def _sides(writing: Writing, runs: tuple[list[Element], list[Element]], frame: Frame) -> Element:
    """Return a line with a text at either end, as a table: readers disagree about tabs."""
    wide, high = units(pages.TEXT_WIDTH_MM / 2), units(_SIDES_MM)
    row = x("hp:tr")
    for column, said in enumerate(runs):
        look = replace(lines_of(HEADER), align="right" if column else "left")
        content = sub_list([writing.paragraph(look, *said)], align="CENTER")
        place = Place(column=column, width=wide, height=high, margins=(0, 0, 0, 0))
        row.append(cell(writing, content, place, frame, head=False))
    made = framed(writing, [row], (2 * wide, high), "")
    made.set("colCnt", "2")
    made.replace(_found(made, "hp:pos"), position(as_letter=True))
    _found(made, "hp:inMargin").attrib.update(dict.fromkeys(("left", "right"), "0"))
    return writing.paragraph(lines_of(HEADER), writing.run(letters_of(HEADER), made))


def _story(writing: Writing, kind: str, high: float, lines: list[Element]) -> Element:
    wide = units(pages.TEXT_WIDTH_MM)
    place = sub_list(lines, align="TOP", width=wide, height=units(high))
    return x(f"hp:{kind}", place, id=writing.number(), applyPageType="BOTH")


def _counter(counted: str) -> Element:
    shape = x(
        "hp:autoNumFormat", type="DIGIT", userChar="", prefixChar="", suffixChar="", supscript=0
    )
    return x("hp:ctrl", x("hp:autoNum", shape, num=1, numType=counted))


def _found(root: Element, name: str) -> Element:
    prefix, local = name.split(":")
    element = next(root.iter(f"{{{NAMES[prefix]}}}{local}"), None)
    if element is None:
        message = f"the skeleton has no {name}"
        raise LookupError(message)
    return element
