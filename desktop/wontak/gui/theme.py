"""The desk's colours, type and grid, light, dark and high contrast."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from wontak.domain.organization import Sector
from wontak.paths import resources

FAMILIES = ("Pretendard Variable", "Wontak Fallback KR", "Noto Emoji")
_FONT_FILES = ("PretendardVariable.ttf", "WontakFallbackKR.ttf", "NotoEmoji.ttf")
_IN_EVERY_WEIGHT = _FONT_FILES[0]


@dataclass(frozen=True, slots=True)
class Theme:
    """One palette of #RRGGBB colours; each pair that meets has a contrast of 4.5:1 or more."""

    name: str
    bg: str
    panel: str
    sunken: str
    ink: str
    ink2: str
    ink3: str
    line: str
    accent: str
    accent_weak: str
    accent_on: str
    ok: str
    ok_weak: str
    warn: str
    warn_weak: str
    bad: str
    bad_weak: str
    neutral_weak: str
    focus: str
    sectors: tuple[str, str, str, str, str, str]


LIGHT = Theme(
    name="light",
    bg="#F4F5F7",
    panel="#FFFFFF",
    sunken="#FAFBFC",
    ink="#1A1F26",
    ink2="#56606C",
    ink3="#6B7580",
    line="#E2E5EA",
    accent="#0F6E66",
    accent_weak="#E3F2F0",
    accent_on="#FFFFFF",
    ok="#0A6B44",
    ok_weak="#E2F3EA",
    warn="#8F4A00",
    warn_weak="#FCEFD9",
    bad="#A8221A",
    bad_weak="#FBE7E5",
    neutral_weak="#F0F2F4",
    focus="#1F6FEB",
    sectors=("#0067A5", "#B54700", "#0A7A5A", "#8B3FA8", "#8A6A00", "#5A6472"),
)

DARK = Theme(
    name="dark",
    bg="#14171B",
    panel="#1B1F25",
    sunken="#181C21",
    ink="#E8EBEF",
    ink2="#A9B2BD",
    ink3="#8D97A3",
    line="#2C323A",
    accent="#4CC2B4",
    accent_weak="#17302E",
    accent_on="#06201D",
    ok="#63CFA0",
    ok_weak="#14302A",
    warn="#F0B35E",
    warn_weak="#33270F",
    bad="#F38B82",
    bad_weak="#3A1D1B",
    neutral_weak="#252B32",
    focus="#6CA8FF",
    sectors=("#62B4EE", "#F2935C", "#5CCBA6", "#CF94E6", "#DDBB58", "#A9B2BD"),
)

CONTRAST = Theme(
    name="contrast",
    bg="#000000",
    panel="#000000",
    sunken="#000000",
    ink="#FFFFFF",
    ink2="#FFFFFF",
    ink3="#E6E6E6",
    line="#FFFFFF",
    accent="#FFE600",
    accent_weak="#333000",
    accent_on="#000000",
    ok="#8CFFB4",
    ok_weak="#000000",
    warn="#FFD27A",
    warn_weak="#000000",
    bad="#FFB3AD",
    bad_weak="#000000",
    neutral_weak="#000000",
    focus="#FFE600",
    sectors=("#7CCBFF", "#FFB27A", "#7CF0C4", "#E7B5FF", "#FFE07A", "#FFFFFF"),
)

THEMES: Mapping[str, Theme] = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}

_ROLES: Mapping[str, str] = {
    "Window": "bg",
    "WindowText": "ink",
    "Base": "panel",
    "AlternateBase": "sunken",
    "Text": "ink",
    "Button": "panel",
    "ButtonText": "ink",
    "BrightText": "bad",
    "Highlight": "accent",
    "HighlightedText": "accent_on",
    "ToolTipBase": "panel",
    "ToolTipText": "ink",
    "PlaceholderText": "ink3",
    "Link": "accent",
    "Accent": "accent",
}

SHAPES = "●■▲◆★✚"
_SECTOR_PLACE: Mapping[Sector, int] = {
    Sector.CIVIL_SOCIETY: 0,
    Sector.CITIZEN: 0,
    Sector.INTERMEDIARY: 0,
    Sector.LOCAL_GOVERNMENT: 1,
    Sector.CENTRAL_GOVERNMENT: 1,
    Sector.LOCAL_COUNCIL: 1,
    Sector.PUBLIC_INSTITUTION: 2,
    Sector.LOCAL_PUBLIC_ENTERPRISE: 2,
    Sector.COMPANY: 3,
    Sector.SOCIAL_ECONOMY: 3,
    Sector.UNIVERSITY: 4,
    Sector.RESEARCH: 4,
    Sector.MEDIA: 5,
    Sector.OTHER: 5,
}


def sector_mark(theme: Theme, sector: Sector) -> tuple[int, str]:
    """Return a sector's shape (index into SHAPES) and colour; its word always stands beside."""
    place = _SECTOR_PLACE[sector]
    return place, theme.sectors[place]


def load_fonts() -> None:
    """Make the shipped fonts known to Qt."""
    for name in _FONT_FILES:
        file = resources() / "fonts" / name
        if name == _IN_EVERY_WEIGHT:
            # A font that comes as a file is put into memory once for every weight.
            QFontDatabase.addApplicationFontFromData(file.read_bytes())
        else:
            QFontDatabase.addApplicationFont(str(file))


@cache
def font(pixels: int = 13, weight: int = 400) -> QFont:
    """Return the desk's type in a size; digits stand under each other."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(pixels)
    # The weight is the font's own axis; QFont.setWeight would thicken it once more.
    made.setVariableAxis(QFont.Tag("wght"), weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def palette(theme: Theme) -> QPalette:
    """Return the colours for Qt's own drawing."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(QPalette.ColorRole[role], QColor(getattr(theme, name)))
    for role in ("Text", "WindowText", "ButtonText"):
        made.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], QColor(theme.ink3))
    return made


def stylesheet(theme: Theme) -> str:
    """Return the style sheet of every widget in this theme."""
    template = (resources() / "themes" / "desk.qss").read_text(encoding="utf-8")
    colours = {name: getattr(theme, name) for name in Theme.__slots__}
    return Template(template).substitute(colours, icons=(resources() / "icons").as_posix())
