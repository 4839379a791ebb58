"""What every panel of the window works with."""

from collections.abc import Callable
from dataclasses import dataclass

from wontak.gui.composing import Composing
from wontak.gui.desk import Desk
from wontak.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Room:
    """The desk that saves, the syllable being composed, and the palette in use."""

    desk: Desk
    composing: Composing
    theme: Callable[[], Theme]
