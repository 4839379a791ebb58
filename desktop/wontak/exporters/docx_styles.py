"""The styles that a Word user finds in the file: one voice, and each of them can be changed."""

from docx.document import Document as Paper

from wontak.exporters.docx_xml import Element, points, w
from wontak.exporters.pages import INK
from wontak.exporters.voices import FONT, VOICES, Voice


def restyle(paper: Paper, language: str) -> None:
    """Replace every style of the paper by these, in the document's language."""
    sheet = paper.styles.element
    for old in list(sheet):
        sheet.remove(old)
    sheet.append(_defaults(language))
    sheet.extend(_paragraph_style(voice) for voice in VOICES)
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


def _paragraph_style(voice: Voice) -> Element:
    root = voice.key == "Normal"
    element = w(
        "style",
        w("name", val=voice.name),
        None if root else w("basedOn", val="Normal"),
        w("next", val="Normal") if voice.level is not None else None,
        w("qFormat"),
        _paragraph(voice),
        _characters(voice),
        type="paragraph",
        styleId=voice.key,
    )
    if root:
        element.set(_default_key(), "1")
    return element


def _paragraph(voice: Voice) -> Element:
    heads = voice.level is not None
    return w(
        "pPr",
        w("keepNext") if heads else None,
        w("keepLines") if heads else None,
        # Else a thin space would stand between 6 and 개; Korean has none there.
        w("autoSpaceDE", val=0),
        w("autoSpaceDN", val=0),
        w(
            "spacing",
            before=points(voice.before),
            after=points(voice.after),
            line=points(voice.line),
            lineRule="atLeast",
        ),
        w("jc", val=voice.align),
        w("outlineLvl", val=voice.level) if heads else None,
    )


def _characters(voice: Voice) -> Element:
    size = round(voice.size * 2)
    return w(
        "rPr",
        w("b") if voice.bold else None,
        w("color", val=voice.color),
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
