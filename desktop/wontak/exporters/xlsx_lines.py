"""Lines of cells as a sheet shall show them, in mm and points, before there is any sheet."""

from dataclasses import dataclass

from wontak.documents.model import Align, Runs
from wontak.documents.widths import ems
from wontak.exporters.pictures import Picture
from wontak.exporters.voices import Voice

# A little less than the text of other formats: Excel's columns come out wider on some printers.
WIDTH_MM = 164.0
POINTS_PER_MM = 72 / 25.4
_SIDES_MM = 3.0


def height(slot: "Slot") -> float:
    """Return how high a cell's text is, in points."""
    room = (slot.right - slot.left - _SIDES_MM) * POINTS_PER_MM / slot.voice.size
    text = "".join(run.text for run in slot.runs)
    return slot.voice.line * sum(_lines(line, room) for line in text.split("\n"))


def _lines(text: str, room: float) -> int:
    """Return how many lines a text takes that breaks between words, or within one too long."""
    count, used = 1, 0.0
    for word in text.split(" "):
        width = ems(word)
        if used and used + width > room:
            count, used = count + 1, 0.0
        if width > room:
            count += int(width // room)
            width %= room
        used += width + ems(" ")
    return count


@dataclass(frozen=True, slots=True)
class Frame:
    """The lines above and below a cell, in a table and in its head stronger ones."""

    top: bool = False
    bottom: bool = False
    table: bool = False
    head: bool = False


BARE = Frame()


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell from left to right in mm, hanging down over so many lines."""

    left: float
    right: float
    runs: Runs
    voice: Voice
    align: Align = "left"
    frame: Frame = BARE
    lines: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """Cells beside each other; height is in points, a picture stands over the first cell.

    One that stays stands on the page of the line after it.
    """

    slots: tuple[Slot, ...]
    height: float
    picture: Picture | None = None
    alt: str = ""
    begins_page: bool = False
    stays: bool = False
