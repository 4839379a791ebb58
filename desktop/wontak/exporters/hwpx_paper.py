"""A whole Hancom file: a skeleton that Hancom Office made, filled with a document's own parts."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from hwpx import HwpxDocument
from lxml import etree

from wontak.documents.model import Document
from wontak.exporters import words
from wontak.exporters.archive import packed, unpacked
from wontak.exporters.base import Export
from wontak.exporters.hwpx_body import Body, fact
from wontak.exporters.hwpx_letterhead import letterhead
from wontak.exporters.hwpx_looks import Frame, Looks, letters_of, lines_of
from wontak.exporters.hwpx_page import furnished, listed
from wontak.exporters.hwpx_pictures import Pictures
from wontak.exporters.hwpx_text import Writing
from wontak.exporters.hwpx_xml import NAMES, Element, points
from wontak.exporters.letterheads import accent
from wontak.exporters.letters import has_meaning
from wontak.exporters.pages import LINE, title_points
from wontak.exporters.pictures import printable
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press
from wontak.exporters.voices import GAP, SUBTITLE, TITLE

_HEAD, _TEXT, _LIST = "Contents/header.xml", "Contents/section0.xml", "Contents/content.hpf"
_PREVIEW, _STALE_PICTURE = "Preview/PrvText.txt", "Preview/PrvImage.png"
_PREVIEW_LETTERS = 1000


class HwpxWriter:
    """Writes Hancom files; the skeleton is read once."""

    def export(self, document: Document) -> Export:
        """Return the file, the same bytes for the same document."""
        ready, remarks = prepared(
            document, has_meaning, lambda asked: printable(asked, self._press)
        )
        return Export(packed(self._parts(ready), document.date), remarks)

    def _parts(self, document: Document) -> dict[str, bytes]:
        parts = dict(self._skeleton)
        head, text = etree.fromstring(parts[_HEAD]), etree.fromstring(parts[_TEXT])
        writing = Writing(Looks(head))
        pictures = Pictures(writing, lambda: self._press)
        furnished(text, head, writing, document)
        text.extend(letterhead(writing, pictures, document))
        text.extend(_title(writing, document))
        text.extend(Body(writing, pictures, document).paragraphs())
        parts[_LIST] = listed(parts[_LIST], document, pictures.files)
        parts[_PREVIEW] = _preview(text)
        parts[_HEAD], parts[_TEXT] = _bytes(head), _bytes(text)
        files = {f"BinData/{name}.png": png for name, png in pictures.files.items()}
        return parts | files

    @cached_property
    def _skeleton(self) -> dict[str, bytes]:
        parts = unpacked(HwpxDocument.new().to_bytes())
        del parts[_STALE_PICTURE]
        return parts

    @cached_property
    def _press(self) -> Press:
        return Press()


def _title(writing: Writing, document: Document) -> Iterator[Element]:
    """Yield the title, and the facts under it between two lines."""
    size, ink = title_points(document.title), accent(document)
    letters = replace(letters_of(TITLE), size=size, color=ink)
    yield writing.paragraph(lines_of(TITLE), writing.plain(letters, document.title))
    if document.subtitle:
        yield writing.spoken(SUBTITLE, document.subtitle)
    facts = words.summary(document)
    if facts:
        yield _rule(writing)
        yield from (fact(writing, name, said) for name, said in facts)
        yield _rule(writing)


def _rule(writing: Writing) -> Element:
    """Return an empty line with a hairline under it."""
    frame = writing.looks.frame(Frame(bottom=("0.12 mm", LINE)))
    return writing.spoken(GAP, "", replace(lines_of(GAP), frame=frame, after=points(6)))


def _preview(text: Element) -> bytes:
    """Return what a file manager shows of the file: its first lines."""
    names = {"hp": NAMES["hp"]}
    lines: list[str] = []
    for paragraph in text.iterfind(".//hp:p", names):
        # The page with its header and footer hangs on the first paragraph.
        if next(paragraph.iterancestors(f"{{{names['hp']}}}ctrl"), None) is None:
            said = (
                str(word)
                for one in paragraph.iterfind("hp:run/hp:t", names)
                for word in one.itertext()
            )
            lines.append("".join(said).strip())
    return "\r\n".join(filter(None, lines))[:_PREVIEW_LETTERS].encode()


def _bytes(element: Element) -> bytes:
    return etree.tostring(element, encoding="UTF-8", xml_declaration=True, standalone=True)
