"""Draws the pages of an HWPX file, TARGET-1.png and on: python shots_hwpx.py FILE TARGET."""

import re
import sys

import rhwp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from wontak.gui import first_paint, theme

_SCALE = 80 / 96  # of the 96 dots an inch that the reader reckons with
# The fonts of Hancom are on few machines; the shipped one is as wide.
_FAMILIES = re.compile(r'font-family="[^"]*"')


def main(file: str, target: str) -> None:
    """Draw every page as the independent reader lays it out."""
    first_paint.application()
    theme.load_fonts()
    for number, page in enumerate(rhwp.parse(file).render_all_svg(), 1):
        drawn = _FAMILIES.sub(f'font-family="{theme.FAMILIES[0]}"', page)
        renderer = QSvgRenderer(drawn.encode())
        picture = QImage(renderer.defaultSize() * _SCALE, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        renderer.render(painter)
        painter.end()
        picture.save(f"{target}-{number}.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
