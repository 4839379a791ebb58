"""The looks of letters, paragraphs and cells, kept once each in the head of a Hancom file."""

from dataclasses import dataclass
from typing import TypeAlias

from wontak.documents.model import Align
from wontak.exporters.hwpx_xml import NAMES, Element, points, x
from wontak.exporters.pages import INK
from wontak.exporters.voices import Voice

Line: TypeAlias = tuple[str, str]

# The skeleton's first font: 함초롬돋움, which every Hancom Office has; named, never shipped.
_FONT = 0
_SCRIPTS = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")
_HWP_UNIT = "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar"
NO_FRAME = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Letters:
    """How letters look; the size is in points."""

    size: float = 10.5
    bold: bool = False
    color: str = INK
    underline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """How a paragraph's lines stand; all distances in HWPUNIT, outline is a heading's level."""

    align: Align = "left"
    left: int = 0
    indent: int = 0
    before: int = 0
    after: int = 0
    percent: int = 152
    keep_next: bool = False
    outline: int | None = None
    tab: int = 0
    frame: int = NO_FRAME


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The lines at the top and at the bottom of a cell or paragraph, and what fills it."""

    top: Line | None = None
    bottom: Line | None = None
    fill: str = ""


def letters_of(voice: Voice) -> Letters:
    """Return how a voice's letters look."""
    return Letters(size=voice.size, bold=voice.bold, color=voice.color)


def lines_of(voice: Voice) -> Lines:
    """Return how a voice's lines stand."""
    return Lines(
        align=voice.align,
        before=points(voice.before),
        after=points(voice.after),
        percent=round(voice.line / voice.size * 100),
        keep_next=voice.level is not None,
    )


class Looks:
    """Adds looks to the head of a file; one that was asked for before is not added again."""

    def __init__(self, head: Element) -> None:
        self._head = head
        self._known: dict[Letters | Lines | Frame, int] = {}

    def letters(self, look: Letters) -> int:
        """Return the number of a look of letters."""
        return self._known.get(look) or self._kept("charProperties", look, _letters(look))

    def lines(self, look: Lines) -> int:
        """Return the number of a look of paragraphs."""
        return self._known.get(look) or self._kept("paraProperties", look, _lines(look))

    def frame(self, look: Frame) -> int:
        """Return the number of a frame."""
        return self._known.get(look) or self._kept("borderFills", look, _frame(look))

    def _kept(self, group: str, look: Letters | Lines | Frame, element: Element) -> int:
        place = self._head.find(f".//{{{NAMES['hh']}}}{group}")
        if place is None:
            message = f"the skeleton has no {group}"
            raise LookupError(message)
        number = 1 + max(int(entry.get("id", "0")) for entry in place)
        element.set("id", str(number))
        place.append(element)
        place.set("itemCnt", str(len(place)))
        self._known[look] = number
        return number


def _letters(look: Letters) -> Element:
    def each(value: int) -> dict[str, int]:
        return dict.fromkeys(_SCRIPTS, value)

    line = "BOTTOM" if look.underline else "NONE"
    return x(
        "hh:charPr",
        x("hh:fontRef", **each(_FONT)),
        x("hh:ratio", **each(100)),
        x("hh:spacing", **each(0)),
        x("hh:relSz", **each(100)),
        x("hh:offset", **each(0)),
        x("hh:bold") if look.bold else None,
        x("hh:underline", type=line, shape="SOLID", color=f"#{look.color}"),
        x("hh:strikeout", shape="NONE", color="#000000"),
        x("hh:outline", type="NONE"),
        x("hh:shadow", type="NONE", color="#C0C0C0", offsetX=10, offsetY=10),
        height=points(look.size),
        textColor=f"#{look.color}",
        shadeColor="none",
        useFontSpace=0,
        useKerning=0,
        symMark="NONE",
        borderFillIDRef=2,
    )


def _lines(look: Lines) -> Element:
    kind, level = ("NONE", 0) if look.outline is None else ("OUTLINE", look.outline)
    return x(
        "hh:paraPr",
        x("hh:align", horizontal=look.align.upper(), vertical="BASELINE"),
        x("hh:heading", type=kind, idRef=0, level=level),
        _breaks(look),
        x("hh:autoSpacing", eAsianEng=0, eAsianNum=0),
        _by_unit(_distances(look, 1), _distances(look, 2)),
        _paragraph_frame(look.frame),
        tabPrIDRef=look.tab,
        condense=0,
        fontLineHeight=0,
        snapToGrid=0,
        suppressLineNumbers=0,
        checked=0,
        textDir="LTR",
    )


def _paragraph_frame(number: int) -> Element:
    offsets = {f"offset{side}": 0 for side in ("Left", "Right", "Top", "Bottom")}
    connected = int(number != NO_FRAME)
    return x("hh:border", borderFillIDRef=number, **offsets, connect=connected, ignoreMargin=0)


def _breaks(look: Lines) -> Element:
    return x(
        "hh:breakSetting",
        breakLatinWord="KEEP_WORD",
        breakNonLatinWord="KEEP_WORD",
        widowOrphan=1,
        keepWithNext=int(look.keep_next),
        keepLines=0,
        pageBreakBefore=0,
        lineWrap="BREAK",
    )


def _by_unit(now: list[Element], before: list[Element]) -> Element:
    """Return the same twice: readers that do not know the unit of today count in halves."""
    case = x("hp:case", *now)
    case.set(f"{{{NAMES['hp']}}}required-namespace", _HWP_UNIT)
    return x("hp:switch", case, x("hp:default", *before))


def _distances(look: Lines, factor: int) -> list[Element]:
    distances = (
        ("intent", look.indent),
        ("left", look.left),
        ("right", 0),
        ("prev", look.before),
        ("next", look.after),
    )
    margins = (x(f"hc:{name}", value=far * factor, unit="HWPUNIT") for name, far in distances)
    return [
        x("hh:margin", *margins),
        x("hh:lineSpacing", type="PERCENT", value=look.percent, unit="HWPUNIT"),
    ]


def _frame(look: Frame) -> Element:
    brush = x("hc:winBrush", faceColor=f"#{look.fill}", hatchColor="#FF000000", alpha=0)
    return x(
        "hh:borderFill",
        x("hh:slash", type="NONE", Crooked=0, isCounter=0),
        x("hh:backSlash", type="NONE", Crooked=0, isCounter=0),
        _side("left", None),
        _side("right", None),
        _side("top", look.top),
        _side("bottom", look.bottom),
        x("hh:diagonal", type="SOLID", width="0.1 mm", color="#000000"),
        x("hc:fillBrush", brush) if look.fill else None,
        threeD=0,
        shadow=0,
        centerLine="NONE",
        breakCellSeparateLine=0,
    )


def _side(side: str, line: Line | None) -> Element:
    width, color = line or ("0.1 mm", "000000")
    kind = "SOLID" if line else "NONE"
    return x(f"hh:{side}Border", type=kind, width=width, color=f"#{color}")
