"""The page that every printed format shares: A4, its margins in mm, its inks, its title's size."""

WIDTH_MM = 210.0
HEIGHT_MM = 297.0
SIDE_MM = 20.0
TOP_MM = 31.0
BOTTOM_MM = 25.0
TEXT_WIDTH_MM = WIDTH_MM - 2 * SIDE_MM
TALLEST_PICTURE_MM = 220.0
FACT_MM = 22.0

INK = "1A1F26"
INK2 = "56606C"
LINE = "C9CFD6"
HEAD_LINE = "9AA3AD"
ROW_LINE = "DFE3E8"
SHADE = "F3F5F6"

_TITLES = ((40, 21), (90, 16))
_LONG_TITLE = 12


def title_points(title: str) -> int:
    """Return the type size of a title, smaller the longer it is."""
    return next((size for most, size in _TITLES if len(title) <= most), _LONG_TITLE)
