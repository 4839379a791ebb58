"""The typesetter of the desk: typst with the shipped fonts and nothing else of the machine."""

import json
import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, cast

import typst

from wontak.domain.errors import WontakError
from wontak.language import N_
from wontak.paths import resources

# A picture is never taller than a page: one that claims to be would take all memory.
_PICTURE = b"""#let d = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let drawn = image.with(bytes(d.image))
#let wide = drawn(width: d.width * 1mm)
#context if measure(wide).height <= 240mm { wide } else { drawn(height: 240mm) }
"""
_PIXELS_PER_INCH = 300


class PressError(WontakError):
    """The typesetter refused what it was given."""


class Press:
    """A typesetter that is kept, because its first page costs more than the others."""

    def __init__(self) -> None:
        self._templates = resources() / "templates"
        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(resources() / "fonts")],
        )
        self._typst = typst.Compiler(root=str(self._templates), font_paths=fonts)
        # One compiler refuses to set two documents at a time.
        self._free = threading.Lock()

    def pdf(
        self,
        told: Mapping[str, object],
        attachment: str | None,
        day: date,
        *,
        standards: Sequence[str],
    ) -> bytes:
        """Return the PDF of what the template is told: the same bytes for the same day and words.

        Raises PressError if it cannot be made by these standards.
        """
        given = {"data": _json(told)} | ({} if attachment is None else {"attachment": attachment})
        return self._made(
            input=str(self._templates / "document.typ"),
            format="pdf",
            sys_inputs=given,
            pdf_standards=list(standards),
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )

    def picture(self, image: bytes, width_mm: float) -> bytes:
        """Return a PNG or SVG picture as a PNG fit for print; PressError if it cannot be read."""
        given = {"data": _json({"image": list(image), "width": width_mm})}
        return self._made(input=_PICTURE, format="png", ppi=_PIXELS_PER_INCH, sys_inputs=given)

    def _made(self, **order: object) -> bytes:
        with self._free:
            try:
                return cast("bytes", self._typst.compile(**cast("Any", order)))
            except typst.TypstError as fault:
                message = N_("The typesetter refused: {fault}.")
                raise PressError(message, fault=fault.message) from fault


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False)
