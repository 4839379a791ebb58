"""A whole paper for Word: page, properties, header and footer around a document's blocks."""

from copy import deepcopy
from datetime import UTC, datetime
from functools import cached_property
from io import BytesIO

import docx
from docx.blkcntnr import BlockItemContainer
from docx.document import Document as Paper
from docx.section import Section
from docx.shared import Mm

from wontak.documents.model import Document
from wontak.exporters import pages, words
from wontak.exporters.archive import packed, unpacked
from wontak.exporters.base import Export
from wontak.exporters.docx_body import Body, fact, paragraph
from wontak.exporters.docx_inline import Inline
from wontak.exporters.docx_letterhead import footed, letterhead
from wontak.exporters.docx_styles import restyle, tongue
from wontak.exporters.docx_xml import Element, border, field, run, twips, w
from wontak.exporters.letterheads import accent
from wontak.exporters.letters import has_meaning
from wontak.exporters.pages import INK, LINE
from wontak.exporters.pictures import printable
from wontak.exporters.preparation import prepared
from wontak.exporters.press import Press

# Parts of python-docx's template that describe another paper.
_WORD = "http://schemas.microsoft.com/office/word"
_LONGEST = 255
_STALE = ("/stylesWithEffects", "/customXml", "/webSettings", "/thumbnail")


class DocxWriter:
    """Writes papers; it keeps a typesetter for the drawings that must become pictures."""

    def export(self, document: Document) -> Export:
        """Return the file, the same bytes for the same document."""
        ready, remarks = prepared(
            document, has_meaning, lambda asked: printable(asked, self._press)
        )
        return Export(packed(unpacked(self._written(ready)), document.date), remarks)

    def _written(self, document: Document) -> bytes:
        paper = docx.Document()
        _forget_template(paper)
        restyle(paper, document.language)
        _set_up(paper.sections[0])
        _say_what_it_is(paper, document)
        _settle(paper, document)
        inline = Inline(paper)
        head = letterhead(document, inline, lambda: self._press)
        body = Body(paper, document, lambda: self._press, inline)
        end = paper.element.body.sectPr
        for element in (*head, *_title(document), *_summary(document), *body.elements()):
            end.addprevious(element)
        _frame(paper.sections[0], document)
        made = BytesIO()
        paper.save(made)
        return made.getvalue()

    @cached_property
    def _press(self) -> Press:
        return Press()


def _forget_template(paper: Paper) -> None:
    for owner in (paper.part, paper.part.package):
        for key, relation in list(owner.rels.items()):
            if relation.reltype.endswith(_STALE):
                del owner.rels[key]


def _set_up(section: Section) -> None:
    section.page_width, section.page_height = Mm(pages.WIDTH_MM), Mm(pages.HEIGHT_MM)
    section.left_margin = section.right_margin = Mm(pages.SIDE_MM)
    section.top_margin, section.bottom_margin = Mm(pages.TOP_MM), Mm(pages.BOTTOM_MM)
    section.header_distance, section.footer_distance = Mm(18), Mm(13)


def _say_what_it_is(paper: Paper, document: Document) -> None:
    said = paper.core_properties
    said.title, said.author = _short(document.title), _short(document.organization)
    said.subject, said.keywords = _short(document.gist), _short(", ".join(document.keywords))
    said.identifier, said.version = _short(document.number), _short(document.version)
    said.language, said.comments, said.last_modified_by = document.language, "", said.author
    day = document.date
    said.created = said.modified = datetime(day.year, day.month, day.day, tzinfo=UTC)


def _settle(paper: Paper, document: Document) -> None:
    """Replace the template's settings; without mode 15 Word calls the file an old one."""
    settings = paper.settings.element
    for old in list(settings):
        settings.remove(old)
    mode = w("compatSetting", name="compatibilityMode", uri=_WORD, val=15)
    settings.append(w("defaultTabStop", val=720))
    settings.append(w("characterSpacingControl", val="doNotCompress"))
    settings.append(w("compat", mode))
    settings.append(w("themeFontLang", val=tongue(document.language), eastAsia="ko-KR"))


def _title(document: Document) -> list[Element]:
    size = 2 * pages.title_points(document.title)
    look = (w("color", val=accent(document)), w("sz", val=size), w("szCs", val=size))
    title = paragraph("Title", [run(document.title, *look)])
    subtitle = [paragraph("Subtitle", [run(document.subtitle)])] if document.subtitle else []
    return [title, *subtitle]


def _summary(document: Document) -> list[Element]:
    """Return the facts under the title; paragraphs with the same frame share its two lines."""
    facts = words.summary(document)
    frame = w("pBdr", border("top", 4, LINE, 8), border("bottom", 4, LINE, 8))
    return [fact(name, said, frame=deepcopy(frame)) for name, said in facts]


def _frame(section: Section, document: Document) -> None:
    """Write the header and the footer between hairlines."""
    left, right = words.header(document)
    header = [run(left), w("r", w("tab")), run(right)]
    number = [*field("PAGE"), run(" / "), *field("NUMPAGES")]
    footer = [run(words.footer(document)), w("r", w("tab")), *number]
    section.header.is_linked_to_previous = section.footer.is_linked_to_previous = False
    above, below = border("bottom", 6, INK, 6), border("top", 4, LINE, 6)
    _fill(section.header, paragraph("Header", header, w("pBdr", above), _tabs()))
    last = paragraph("Footer", footer, w("pBdr", below), _tabs())
    _fill(section.footer, last, *footed(document))


def _fill(story: BlockItemContainer, *elements: Element) -> None:
    story.part.element[:] = elements


def _tabs() -> Element:
    return w("tabs", w("tab", val="right", pos=twips(pages.TEXT_WIDTH_MM)))


def _short(said: str) -> str:
    return said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
