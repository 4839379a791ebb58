"""The desk turned from agenda to agenda in its list; prints what each turn took in milliseconds."""

import random
import sys
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QListView

from wontak.bootstrap import open_desk
from wontak.gui import first_paint
from wontak.gui.scene import Scene

_WARMING = 10


def turned(listing: QListView, row: int) -> float:
    """Choose a row and return the seconds until its agenda was read and every panel painted."""
    begun = perf_counter()
    listing.setCurrentIndex(listing.model().index(row, 0))
    shown.exec()
    application.processEvents()
    return perf_counter() - begun


_, file, times = sys.argv
application = first_paint.application()
window = open_desk(Path(file))
listing = window.findChild(QListView, "agendaList")
scene = window.findChild(Scene)
assert listing
assert scene
shown = QEventLoop()
scene.board_shown.connect(shown.quit)
shown.exec()
application.processEvents()
rows = listing.model().rowCount()
chance = random.Random(1)
# Never the row at hand: choosing it shows nothing new.
walk = [0]
while len(walk) <= int(times) + _WARMING:
    walk.append((walk[-1] + chance.randrange(1, rows)) % rows)
took = [turned(listing, row) for row in walk[1:]]
for seconds in took[_WARMING:]:
    sys.stdout.write(f"{seconds * 1000}\n")
window.close()
