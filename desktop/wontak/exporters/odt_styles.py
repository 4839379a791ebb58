"""The styles of an OpenDocument file: the named ones a person changes, and those in passing."""

from odf.element import Element

from wontak.exporters.odt_xml import Properties, mm, o, points
from wontak.exporters.pages import FACT_MM, INK, LINE, TEXT_WIDTH_MM
from wontak.exporters.voices import FONT, HEADINGS, VOICES, Voice

# What other programs call the style all others stand on, and links.
ROOT, LINK = "Standard", "Internet_20_link"
ALIGNS = {"left": "start", "center": "center", "right": "end"}

_NAMES = {"Normal": ROOT} | {f"Heading{level}": f"Heading_20_{level}" for level in (1, 2, 3)}
_COUNTRIES = {"ko": "KR", "en": "US"}
_RULED = {
    "Header": {"fo:border-bottom": f"0.75pt solid #{INK}", "fo:padding-bottom": "2mm"},
    "Footer": {"fo:border-top": f"0.5pt solid #{LINE}", "fo:padding-top": "2mm"},
}
_STOPS = {
    "Header": (TEXT_WIDTH_MM, "right"),
    "Footer": (TEXT_WIDTH_MM, "right"),
    "Fact": (0, "left"),
}


def named(key: str) -> str:
    """Return what OpenDocument calls a voice."""
    return _NAMES.get(key, key)


def tongue(language: str) -> dict[str, object]:
    """Return the properties that say in which language a text is, whatever its letters are."""
    country = _COUNTRIES.get(language, "none")
    return {
        f"{prefix}{part}{suffix}": said
        for prefix, suffix in (("fo:", ""), ("style:", "-asian"), ("style:", "-complex"))
        for part, said in (("language", language), ("country", country))
    }


def letters(**looks: object) -> dict[str, object]:
    """Return letters' properties (font_size, font_weight) for Western, Asian and other letters."""
    return {
        f"{prefix}{name.replace('_', '-')}{suffix}": said
        for name, said in looks.items()
        for prefix, suffix in (("fo:", ""), ("style:", "-asian"), ("style:", "-complex"))
    }


def stated(name: str, family: str, parent: str | None, properties: Properties) -> Element:
    """Return a style of these properties."""
    about = {"style:name": name, "style:family": family}
    if parent:
        about["style:parent-style-name"] = parent
    return o("style:style", about, *_parts(properties))


def font_face() -> Element:
    """Return the declaration of the one font that is named."""
    about = {"style:name": FONT, "svg:font-family": f"'{FONT}'", "style:font-pitch": "variable"}
    return o("style:font-face", {**about, "style:font-family-generic": "swiss"})


def common_styles(language: str) -> list[Element]:
    """Return the styles that a person finds by name, in the document's language."""
    link = {"style:text-underline-style": "solid", "style:text-underline-color": "font-color"}
    return [
        *_defaults(language),
        *(_voice(voice) for voice in VOICES),
        stated(LINK, "text", None, {"text-properties": link}),
    ]


def _defaults(language: str) -> list[Element]:
    fonts = {f"style:font-name{part}": FONT for part in ("", "-asian", "-complex")}
    said = {**fonts, **letters(font_size="10.5pt"), **tongue(language), "fo:color": f"#{INK}"}
    lines = {
        # Else a thin space would stand between 6 and 개; Korean has none there.
        "style:text-autospace": "none",
        "style:line-break": "strict",
        "fo:orphans": 2,
        "fo:widows": 2,
        "style:tab-stop-distance": "12.5mm",
        "style:writing-mode": "page",
    }
    return [
        _default("paragraph", {"paragraph-properties": lines, "text-properties": said}),
        _default("table", {"table-properties": {"table:border-model": "collapsing"}}),
        _default("table-row", {"table-row-properties": {"fo:keep-together": "always"}}),
        *(_default(family, {}) for family in ("table-cell", "text", "graphic")),
    ]


def _default(family: str, properties: Properties) -> Element:
    return o("style:default-style", {"style:family": family}, *_parts(properties))


def _parts(properties: Properties) -> list[Element]:
    return [o(f"style:{kind}", has) for kind, has in properties.items()]


def _voice(voice: Voice) -> Element:
    name = named(voice.key)
    about = {"style:name": name, "style:display-name": name.replace("_20_", " ")}
    about |= {"style:family": "paragraph", "style:class": "text"}
    if name != ROOT:
        about["style:parent-style-name"] = ROOT
    if voice in HEADINGS and voice.level is not None:
        about["style:default-outline-level"] = str(voice.level + 1)
        about["style:next-style-name"] = ROOT
    lines, said = _parts(_properties(voice))
    if voice.key in _STOPS:
        place, kind = _STOPS[voice.key]
        stop = o("style:tab-stop", {"style:position": mm(place), "style:type": kind})
        lines.appendChild(o("style:tab-stops", None, stop))
    return o("style:style", about, lines, said)


def _properties(voice: Voice) -> Properties:
    lines: dict[str, object] = {
        "fo:margin-top": points(voice.before),
        "fo:margin-bottom": points(voice.after),
        "style:line-height-at-least": points(voice.line),
        "fo:text-align": ALIGNS[voice.align],
    }
    if voice.level is not None:
        lines |= {"fo:keep-with-next": "always", "fo:keep-together": "always"}
    if voice.key == "Fact":
        lines |= {"fo:margin-left": mm(FACT_MM), "fo:text-indent": mm(-FACT_MM)}
    lines |= _RULED.get(voice.key, {})
    weight = {"font_weight": "bold"} if voice.bold else {}
    said = letters(font_size=points(voice.size), **weight)
    return {
        "paragraph-properties": lines,
        "text-properties": said | {"fo:color": f"#{voice.color}"},
    }
