"""What stands within a line of a Word document: runs of text, links and pictures."""

from io import BytesIO

from docx.document import Document as Paper
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm

from wontak.documents.model import Run, Runs
from wontak.exporters.docx_xml import Element, run, w
from wontak.exporters.pages import INK2
from wontak.exporters.pictures import Picture


class Inline:
    """Makes the elements of lines; links and pictures are kept in the paper."""

    def __init__(self, paper: Paper) -> None:
        self._part = paper.part
        self._pictures = 0

    def said(self, runs: Runs) -> list[Element]:
        """Return the elements of these runs."""
        return [self._link(part, part.href) if part.href else _spoken(part) for part in runs]

    def picture(self, picture: Picture, alt: str) -> Element:
        """Return a run that holds a picture, with the words that stand for it."""
        self._pictures += 1
        drawing = self._part.new_pic_inline(
            BytesIO(picture.png), Mm(picture.width), Mm(picture.height)
        )
        for side in ("distT", "distB", "distL", "distR"):
            drawing.set(side, "0")
        words = drawing.docPr
        # Word wants these numbers unique in the file; python-docx counts relations instead.
        words.set("id", str(self._pictures))
        words.set("name", f"Picture {self._pictures}")
        words.set("descr", alt)
        return w("r", w("drawing", drawing))

    def _link(self, part: Run, href: str) -> Element:
        target = self._part.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = w("hyperlink", _spoken(part), history=1)
        link.set(qn("r:id"), target)
        return link


def _spoken(part: Run) -> Element:
    properties = [
        w("rStyle", val="Hyperlink") if part.href else None,
        w("b") if part.strong else None,
        w("color", val=INK2) if part.muted else None,
        w("lang", val=part.language, eastAsia=part.language) if part.language else None,
    ]
    return run(part.text, *(given for given in properties if given is not None))
