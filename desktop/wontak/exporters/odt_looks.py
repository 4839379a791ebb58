"""The looks that an OpenDocument file gives in passing: each is kept once, under a short name."""

from collections.abc import Mapping

from odf.element import Element

from wontak.documents.model import Align
from wontak.exporters.odt_styles import ALIGNS, letters, named, stated
from wontak.exporters.odt_xml import Properties, o, points

_LEVELS = 10
_INITIALS = {"paragraph": "P", "text": "T", "table": "Table", "table-column": "C"}


class Looks:
    """Names automatic styles; the same look is always given the same name."""

    def __init__(self, automatic: Element) -> None:
        self._automatic = automatic
        self._names: dict[str, str] = {}

    def style(self, family: str, properties: Properties, parent: str | None = None) -> str:
        """Return the name of a style of these properties."""
        key = f"{family} {parent} {properties}"
        if key not in self._names:
            name = self._next(_INITIALS.get(family, "R" if family == "table-row" else "K"))
            self._automatic.appendChild(stated(name, family, parent, properties))
            self._names[key] = name
        return self._names[key]

    def paragraph(
        self, voice: str, lines: Mapping[str, object] | None = None, *, align: Align | None = None
    ) -> str:
        """Return the name of a voice's style, with these properties of lines of its own."""
        own = dict(lines or {})
        if align:
            own["fo:text-align"] = ALIGNS[align]
        if not own:
            return named(voice)
        return self.style("paragraph", {"paragraph-properties": own}, named(voice))

    def entries(self, places: tuple[tuple[float, float], ...]) -> str:
        """Return the name of a list whose levels stand so far in and hang so much, in points.

        The marks are typed: no two programs count 가. 나. 다. from the same words.
        """
        key = f"list {places}"
        if key not in self._names:
            name = self._next("L")
            levels = (*places, *[places[-1]] * _LEVELS)[:_LEVELS]
            rows = (_level(number, *place) for number, place in enumerate(levels, 1))
            self._automatic.appendChild(o("text:list-style", {"style:name": name}, *rows))
            self._names[key] = name
        return self._names[key]

    def sized(self, voice: str, size: float, color: str = "") -> str:
        """Return the name of a voice's style in another type size, and perhaps another colour."""
        ink = {"fo:color": f"#{color}"} if color else {}
        said = {"text-properties": letters(font_size=points(size)) | ink}
        return self.style("paragraph", said, named(voice))

    def _next(self, initial: str) -> str:
        return f"{initial}{1 + sum(name.startswith(initial) for name in self._names.values())}"


def _level(number: int, left: float, hanging: float) -> Element:
    place = {
        "text:label-followed-by": "nothing",
        "fo:margin-left": points(left),
        "fo:text-indent": points(-hanging),
    }
    label = o("style:list-level-label-alignment", place)
    mode = {"text:list-level-position-and-space-mode": "label-alignment"}
    properties = o("style:list-level-properties", mode, label)
    about = {"text:level": number, "style:num-format": ""}
    return o("text:list-level-style-number", about, properties)
