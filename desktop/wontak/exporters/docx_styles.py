"""The styles that a Word user finds in the file: one voice, and each of them can be changed."""

from dataclasses import dataclass

from docx.document import Document as Paper

from wontak.exporters.docx_xml import Element, points, w
from wontak.exporters.pages import INK, INK2

# What Windows and Hancom have; it is named, never shipped.
FONT = "맑은 고딕"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style: sizes and distances in points, level is that of a heading."""

    key: str
    name: str
    size: float = 10.5
    line: float = 16
    before: float = 0
    after: float = 0
    bold: bool = False
    color: str = INK
    align: str = "left"
    level: int | None = None
    based: str = "Normal"


STYLES = (
    Style(key="Normal", name="Normal", after=5),
    Style(
        key="Title", name="Title", size=21, line=28, before=10, after=6, bold=True, align="center"
    ),
    Style(key="Subtitle", name="Subtitle", size=10, color=INK2, after=14, align="center"),
    Style(
        key="Heading1", name="heading 1", size=12.5, line=18, before=16, after=6, bold=True, level=0
    ),
    Style(
        key="Heading2", name="heading 2", size=11, line=17, before=12, after=5, bold=True, level=1
    ),
    Style(key="Heading3", name="heading 3", before=9, after=4, bold=True, level=2),
    Style(key="Entry", name="Entry"),
    Style(key="Note", name="Note", size=8.5, line=13, before=4, after=6),
    Style(key="Solemn", name="Solemn", size=12, line=22, before=6, after=12),
    Style(key="Fact", name="Fact", line=18),
    Style(key="Gap", name="Gap", size=4, line=6),
    Style(key="Cell", name="Cell", size=9, line=13.5),
    Style(key="Caption", name="caption", size=9, line=14, before=8, after=4, color=INK2),
    Style(key="Header", name="header", size=8.5, line=12, color=INK2),
    Style(key="Footer", name="footer", size=8.5, line=12, color=INK2),
)


def restyle(paper: Paper, language: str) -> None:
    """Replace every style of the paper by these, in the document's language."""
    sheet = paper.styles.element
    for old in list(sheet):
        sheet.remove(old)
    sheet.append(_defaults(language))
    sheet.extend(_paragraph_style(style) for style in STYLES)
    sheet.append(_character_style())
    sheet.append(_table_style())


def tongue(language: str) -> str:
    """Return a language as Word names it."""
    return {"ko": "ko-KR", "en": "en-US"}.get(language, language)


def _defaults(language: str) -> Element:
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    said = w("lang", val=tongue(language), eastAsia="ko-KR", bidi="ar-SA")
    runs = w("rPr", fonts, w("color", val=INK), w("sz", val=21), w("szCs", val=21), said)
    return w("docDefaults", w("rPrDefault", runs), w("pPrDefault"))


def _paragraph_style(style: Style) -> Element:
    root = style.key == "Normal"
    element = w(
        "style",
        w("name", val=style.name),
        None if root else w("basedOn", val=style.based),
        w("next", val="Normal") if style.level is not None else None,
        w("qFormat"),
        _paragraph(style),
        _characters(style),
        type="paragraph",
        styleId=style.key,
    )
    if root:
        element.set(_default_key(), "1")
    return element


def _paragraph(style: Style) -> Element:
    heads = style.level is not None
    return w(
        "pPr",
        w("keepNext") if heads else None,
        w("keepLines") if heads else None,
        # Else a thin space would stand between 6 and 개; Korean has none there.
        w("autoSpaceDE", val=0),
        w("autoSpaceDN", val=0),
        w(
            "spacing",
            before=points(style.before),
            after=points(style.after),
            line=points(style.line),
            lineRule="atLeast",
        ),
        w("jc", val=style.align),
        w("outlineLvl", val=style.level) if heads else None,
    )


def _characters(style: Style) -> Element:
    size = round(style.size * 2)
    return w(
        "rPr",
        w("b") if style.bold else None,
        w("color", val=style.color),
        w("sz", val=size),
        w("szCs", val=size),
    )


def _character_style() -> Element:
    looks = w("rPr", w("u", val="single"))
    return w(
        "style",
        w("name", val="Hyperlink"),
        w("qFormat"),
        looks,
        type="character",
        styleId="Hyperlink",
    )


def _table_style() -> Element:
    sides = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    margins = w("tblCellMar", *(w(side, w=width, type="dxa") for side, width in sides))
    looks = w("tblPr", w("tblInd", w=0, type="dxa"), margins)
    element = w("style", w("name", val="Normal Table"), looks, type="table", styleId="TableNormal")
    element.set(_default_key(), "1")
    return element


def _default_key() -> str:
    return "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}default"
