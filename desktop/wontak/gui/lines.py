"""The hairlines that keep the parts of a page apart."""

from PySide6.QtWidgets import QFrame


def hairline(*, upright: bool = False) -> QFrame:
    """Return a line of one pixel."""
    made = QFrame()
    made.setProperty("role", "upright" if upright else "line")
    return made
