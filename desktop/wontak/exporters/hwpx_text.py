"""Paragraphs of a Hancom file, with runs, links and pictures in them."""

from dataclasses import replace

from wontak.documents.model import Run, Runs
from wontak.exporters.hwpx_looks import Letters, Lines, Looks, letters_of, lines_of
from wontak.exporters.hwpx_xml import Element, text, x
from wontak.exporters.pages import INK2
from wontak.exporters.voices import Voice

BODY_STYLE = 0


class Writing:
    """Makes paragraphs; looks are kept in the head, numbers of things are counted up."""

    def __init__(self, looks: Looks) -> None:
        self.looks = looks
        self._last = 0

    def number(self) -> int:
        """Return a number that nothing else in the file has."""
        self._last += 1
        return self._last

    def paragraph(self, look: Lines, *runs: Element, style: int = BODY_STYLE) -> Element:
        """Return a paragraph of these runs."""
        return x(
            "hp:p",
            *runs,
            id=self.number(),
            paraPrIDRef=self.looks.lines(look),
            styleIDRef=style,
            pageBreak=0,
            columnBreak=0,
            merged=0,
        )

    def spoken(self, voice: Voice, said: str, look: Lines | None = None) -> Element:
        """Return a paragraph of plain text in a voice."""
        return self.paragraph(look or lines_of(voice), self.plain(letters_of(voice), said))

    def plain(self, look: Letters, said: str, tab: int = 0) -> Element:
        """Return a run of text; a tab in it is about this wide."""
        return self.run(look, text(said, tab))

    def run(self, look: Letters, *content: Element) -> Element:
        """Return a run that holds anything."""
        return x("hp:run", *content, charPrIDRef=self.looks.letters(look))

    def runs(self, look: Letters, runs: Runs) -> list[Element]:
        """Return runs in the voices that they are meant in; a paragraph has at least one."""
        elements: list[Element] = []
        for part in runs or (Run(""),):
            own = _varied(look, part)
            if part.href:
                elements.extend(self._link(own, part.text, part.href))
            else:
                elements.append(self.plain(own, part.text))
        return elements

    def _link(self, look: Letters, said: str, href: str) -> list[Element]:
        number = self.number()
        look = replace(look, underline=True)
        begin = x("hp:fieldBegin", _target(href), id=number, type="HYPERLINK", name=href)
        for key, value in (("editable", 0), ("dirty", 0), ("zorder", -1), ("fieldid", number)):
            begin.set(key, str(value))
        end = x("hp:fieldEnd", beginIDRef=number, fieldid=number)
        return [
            self.run(look, x("hp:ctrl", begin)),
            self.plain(look, said),
            self.run(look, x("hp:ctrl", end)),
        ]


def _varied(look: Letters, part: Run) -> Letters:
    return replace(look, bold=look.bold or part.strong, color=INK2 if part.muted else look.color)


def _target(href: str) -> Element:
    """Return a link's parameters as Hancom writes them; its command escapes : and ;."""
    escaped = href.replace("\\", "\\\\").replace(":", "\\:").replace(";", "\\;")
    number = x("hp:integerParam", name="Prop")
    number.text = "0"
    texts = (
        ("Command", f"{escaped};1;0;0;"),
        ("Path", href),
        ("Category", "HWPHYPERLINK_TYPE_URL"),
        ("TargetType", "HWPHYPERLINK_TARGET_BOOKMARK"),
        ("DocOpenType", "HWPHYPERLINK_JUMP_CURRENTTAB"),
    )
    parameters = [number]
    for name, value in texts:
        parameter = x("hp:stringParam", name=name)
        parameter.text = value
        parameters.append(parameter)
    return x("hp:parameters", *parameters, cnt=len(parameters), name="")
