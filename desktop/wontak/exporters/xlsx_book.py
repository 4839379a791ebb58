"""A workbook in the making: looks that are kept, and texts that can never become formulas."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, TypeAlias

import xlsxwriter

from wontak.documents.model import Document, Run, Runs
from wontak.exporters import words
from wontak.exporters.pages import INK, INK2
from wontak.exporters.voices import FONT

Sheet: TypeAlias = Any
Look: TypeAlias = Any
Properties: TypeAlias = dict[str, object]

# Each book is given its own: XlsxWriter changes what it is given.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    # It measures the columns; every office has it, or Liberation Sans, which is as wide.
    "default_format_properties": {"font_name": "Arial", "font_size": 10},
}
_LONGEST_PROPERTY, _LONGEST_NAME, _LONGEST_MARGIN = 255, 31, 110
_LONGEST_CELL, _LONGEST_LINK = 32_767, 2_000
_NO_NAME = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_A4 = 9
_MM_PER_INCH = 25.4
_FONT_PROPERTIES = ("font_size", "bold", "font_color", "underline")


class Book:
    """Sheets that share their looks; was_cut tells that a text was longer than a cell can be."""

    def __init__(self, document: Document) -> None:
        self._made = BytesIO()
        self._book = xlsxwriter.Workbook(self._made, deepcopy(_OPTIONS))
        self._book.set_properties(_properties(document))
        self._looks: dict[tuple[tuple[str, object], ...], Look] = {}
        self._document = document
        self.was_cut = False

    def sheet(self, name: str) -> Sheet:
        """Return a new sheet; what Excel allows in no name becomes a space."""
        sheet = self._book.add_worksheet(name.translate(_NO_NAME).strip()[:_LONGEST_NAME])
        sheet.set_paper(_A4)
        return sheet

    def look(self, **properties: object) -> Look:
        """Return a cell's format in the font of the book, the same one for the same properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._looks:
            whole = {"font_name": FONT, "font_color": f"#{INK}", **properties}
            self._looks[key] = self._book.add_format(whole)
        return self._looks[key]

    def change(self, **properties: object) -> Look:
        """Return a format that changes only these properties of a cell."""
        return self._book.add_format(properties)

    def write(self, sheet: Sheet, at: tuple[int, int], runs: Runs, properties: Properties) -> None:
        """Write runs of text into a cell, whose properties are those of its look."""
        said = self._fitted(_addressed(runs))
        links = {run.href for run in said if run.href}
        if len(links) == 1:
            sheet.write_url(*at, links.pop(), self.look(**properties), "-")
        voices = [_voice(run, properties) for run in said]
        if len(said) <= 1:
            whole = self.look(**(voices[0] if voices else properties))
            sheet.write_string(*at, said[0].text if said else "", whole)
            return
        fonts = [
            {name: voice[name] for name in _FONT_PROPERTIES if name in voice} for voice in voices
        ]
        pieces = (
            part
            for run, font in zip(said, fonts, strict=True)
            for part in (self.look(**font), run.text)
        )
        sheet.write_rich_string(*at, *pieces, self.look(**properties))

    def set_margins(self, sheet: Sheet, side: float, top: float, bottom: float) -> None:
        """Set the margins of a sheet's pages, in mm, with their header and footer in them."""
        inches = [edge / _MM_PER_INCH for edge in (side, side, top, bottom)]
        sheet.set_margins(*inches)
        left, right = (_margin(said, 2) for said in words.header(self._document))
        head = self._document.letterhead
        ends = (words.footer(self._document), head.footer if head else "")
        end = _margin(" · ".join(filter(None, ends)), 1)
        sheet.set_header(f"&L{left}&R{right}", {"margin": inches[2] / 2})
        sheet.set_footer(f"&L{end}&R&P / &N", {"margin": inches[3] / 2})

    def content(self) -> bytes:
        """Close the book and return the file."""
        self._book.close()
        return self._made.getvalue()

    def _fitted(self, runs: Iterable[Run]) -> list[Run]:
        """Return the runs that say something, cut where the cell is full."""
        kept: list[Run] = []
        room = _LONGEST_CELL - 1
        for run in filter(lambda run: run.text, runs):
            units = run.text.encode("utf-16-le")
            room -= len(units) // 2
            if room < 0:
                self.was_cut = True
                text = units[: 2 * room].decode("utf-16-le", errors="ignore")
                return [*kept, replace(run, text=f"{text}…")]
            kept.append(run)
        return kept


def _properties(document: Document) -> Properties:
    day = document.date
    said = {
        "title": document.title,
        "subject": document.gist,
        "author": document.organization,
        "keywords": ", ".join(document.keywords),
    }
    short = {name: text[:_LONGEST_PROPERTY] for name, text in said.items()}
    # XlsxWriter takes the moment as it stands, without a zone, and writes it as UTC.
    made = datetime(day.year, day.month, day.day, tzinfo=UTC).replace(tzinfo=None)
    return {**short, "created": made}


def _margin(text: str, among: int) -> str:
    """Return one of so many texts of a header or footer, where an ampersand begins a code."""
    return text[: _LONGEST_MARGIN // among].replace("&", "&&")


def _addressed(runs: Runs) -> Runs:
    """Return runs for a cell, which is one link at most: of several each shows its address."""
    links = {run.href for run in runs if run.href}
    # LibreOffice would run the lines of a link together.
    if len(links) <= 1 and not any(_is_long(run) or "\n" in run.text for run in runs):
        return runs
    return tuple(
        replace(run, text=f"{run.text} ({run.href})", href=None) if run.href else run
        for run in runs
    )


def _is_long(run: Run) -> bool:
    return len(run.href or "") > _LONGEST_LINK


def _voice(run: Run, properties: Properties) -> Properties:
    voice = dict(properties)
    if run.strong:
        voice["bold"] = True
    if run.muted:
        voice["font_color"] = f"#{INK2}"
    if run.href:
        voice["underline"] = 1
    return voice
