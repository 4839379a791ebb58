"""A logo drawn once inside the cage, so that a drawing that never ends keeps nobody waiting."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wontak.exporters.cage import Answer
from wontak.exporters.form_flaws import FlawError
from wontak.exporters.press import Press, PressError
from wontak.language import N_


def draw(folder: Path, told: Mapping[str, Any]) -> Answer:
    """Return the picture as a PNG of its printed size."""
    try:
        return Answer({}, Press().picture((folder / "logo").read_bytes(), told["width"]))
    except PressError as fault:
        raise FlawError(N_("it is damaged")) from fault
