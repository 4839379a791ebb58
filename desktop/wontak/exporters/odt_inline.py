"""What stands within a line of an OpenDocument text: runs, links and pictures."""

from odf.element import Element
from odf.opendocument import OpenDocument

from wontak.documents.model import Run, Runs
from wontak.exporters.odt_looks import Looks
from wontak.exporters.odt_styles import LINK, letters, tongue
from wontak.exporters.odt_xml import Node, mm, o, plain, text
from wontak.exporters.pages import INK2
from wontak.exporters.pictures import Picture


class Inline:
    """Makes the nodes of lines; looks and pictures are kept in the paper."""

    def __init__(self, paper: OpenDocument, looks: Looks) -> None:
        self._paper = paper
        self._looks = looks

    def said(self, runs: Runs) -> list[Node]:
        """Return the nodes of these runs."""
        return [node for run in runs if run.text for node in self._spoken(run)]

    def label(self, said: str) -> Element:
        """Return the name of a short fact."""
        look = {**letters(font_weight="bold"), "fo:color": f"#{INK2}"}
        name = self._looks.style("text", {"text-properties": look})
        return o("text:span", {"text:style-name": name}, *text(said))

    def picture(self, picture: Picture, alt: str) -> Element:
        """Return a picture that stands in its line, with the words that stand for it."""
        number = len(self._paper.Pictures) + 1
        source = self._paper.addPicture(f"Pictures/{number}.png", "image/png", picture.png)
        about = {
            "draw:style-name": self._looks.style("graphic", {"graphic-properties": _IN_LINE}),
            "draw:name": f"Picture{number}",
            "text:anchor-type": "as-char",
            "svg:x": "0mm",
            "svg:y": "0mm",
            "svg:width": mm(picture.width),
            "svg:height": mm(picture.height),
        }
        linked = {"xlink:type": "simple", "xlink:show": "embed", "xlink:actuate": "onLoad"}
        image = o("draw:image", {"xlink:href": source, **linked})
        return o("draw:frame", about, image, plain("svg:title", alt))

    def _spoken(self, run: Run) -> list[Node]:
        look = _look(run)
        nodes = list(text(run.text))
        if look:
            name = self._looks.style("text", {"text-properties": look})
            nodes = [o("text:span", {"text:style-name": name}, *nodes)]
        if not run.href:
            return nodes
        styles = {"text:style-name": LINK, "text:visited-style-name": LINK}
        return [o("text:a", {"xlink:type": "simple", "xlink:href": run.href, **styles}, *nodes)]


_IN_LINE = {
    "style:vertical-pos": "top",
    "style:vertical-rel": "baseline",
    "fo:padding": "0mm",
    "fo:border": "none",
}


def _look(run: Run) -> dict[str, object]:
    look: dict[str, object] = {}
    if run.strong:
        look |= letters(font_weight="bold")
    if run.muted:
        look["fo:color"] = f"#{INK2}"
    if run.language:
        look |= tongue(run.language)
    return look
