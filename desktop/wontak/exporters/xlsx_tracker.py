"""Sheets on which tasks, promises and measures are followed up: real tables, days and numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from xlsxwriter.utility import xl_col_to_name

from wontak.documents.model import Run
from wontak.documents.tracker import Tracker
from wontak.documents.widths import ems
from wontak.exporters.pages import HEAD_LINE, ROW_LINE, SHADE
from wontak.exporters.tracker_words import Value, word
from wontak.exporters.xlsx_book import Book, Look, Properties, Sheet
from wontak.exporters.xlsx_columns import MEASURES, PROMISES, TASKS, Column, Kind, Won
from wontak.language import N_, translator

R = TypeVar("R")

# A letter as wide as it is high takes about two of Excel's units, which are digits.
_UNITS_PER_EM = 1.9
_NARROWEST = 7.0
_WIDEST = {"text": 20.0, "long": 32.0, "day": 14.0, "count": 12.0, "amount": 20.0}
_ALIGNED = {"text": "left", "long": "left", "day": "center", "count": "center", "amount": "right"}
# A head has the button of its filter beside it.
_PADDING, _BUTTON = 2.0, 4.0
_OLDEST_YEAR = 1900
_LARGEST_NUMBER = 10**15
_HEAD_POINTS = 24.0
_LATE_INK = "#B3261E"
_SIDE_MM, _TOP_MM, _BOTTOM_MM = 12.0, 20.0, 18.0
# As Excel writes formats: in every language of Excel itself, an English month stays English.
_DAY = N_("[$-809]d mmm yyyy")
_MONEY = N_('"KRW "#,##0')
_NUMBER = "#,##0"
_CELL: Properties = {
    "font_size": 10,
    "text_wrap": True,
    "valign": "top",
    "bottom": 1,
    "bottom_color": f"#{ROW_LINE}",
}
_HEAD: Properties = {
    "font_size": 10,
    "bold": True,
    "valign": "vcenter",
    "text_wrap": True,
    "bg_color": f"#{SHADE}",
    "bottom": 1,
    "bottom_color": f"#{HEAD_LINE}",
}


def write_tracker(book: Book, found: Tracker, language: str) -> None:
    """Write a sheet of tasks, one of promises and one of measures, each if there are any."""
    if found.tasks:
        _write(book, TASKS, found.tasks, language)
    if found.promises:
        _write(book, PROMISES, found.promises, language)
    if found.measures:
        _write(book, MEASURES, found.measures, language)


def _write(book: Book, kind: Kind[R], rows: Sequence[R], language: str) -> None:
    say = translator(language)
    sheet = book.sheet(say(kind.title))
    _set_up(book, sheet)
    heads = [say(column.heading) for column in kind.columns]
    _head(book, sheet, kind, heads, len(rows))
    for number, column in enumerate(kind.columns):
        values = [column.value(row, language) for row in rows]
        cells = Cells(book, sheet, number, {**_CELL, "align": _ALIGNED[column.shape]}, language)
        cells.fill(values)
        widest = max([ems(heads[number]) * _UNITS_PER_EM + _BUTTON, *map(_units, values)])
        sheet.set_column(number, number, min(max(widest, _NARROWEST), _WIDEST[column.shape]))
        _guide(sheet, number, column, len(rows), language)
    _mark_late(book, sheet, kind, len(rows), language)


def _head(book: Book, sheet: Sheet, kind: Kind[R], heads: Sequence[str], rows: int) -> None:
    """Make a table of the rows below the head, which has a filter on every column."""
    looks = (book.look(**_HEAD, align=_ALIGNED[column.shape]) for column in kind.columns)
    columns = [
        {"header": head, "header_format": look} for head, look in zip(heads, looks, strict=True)
    ]
    table = {"name": kind.name, "style": None, "columns": columns}
    sheet.add_table(0, 0, rows, len(heads) - 1, table)
    sheet.set_row(0, _HEAD_POINTS)


def _set_up(book: Book, sheet: Sheet) -> None:
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.hide_gridlines(2)
    book.set_margins(sheet, _SIDE_MM, _TOP_MM, _BOTTOM_MM)


def _units(value: Value | Won) -> float:
    """Return how wide a value would stand on one line, in Excel's units."""
    if isinstance(value, date):
        return 14.0
    said = f"{value.amount:,} KRW" if isinstance(value, Won) else _said(value)
    return max(ems(line) for line in said.split("\n")) * _UNITS_PER_EM + _PADDING


def _said(value: Value | Won) -> str:
    if isinstance(value, Won):
        return f"{value.amount:,}"
    return "" if value is None else str(value)


def _guide(sheet: Sheet, number: int, column: Column[R], rows: int, language: str) -> None:
    """Offer the words that a column can have, and take no other."""
    if column.choices:
        say = translator(language)
        guide = {
            "validate": "list",
            "source": [word(choice, language) for choice in column.choices],
            "error_title": say(column.heading),
            "error_message": say(N_("Choose one of the words in the list.")),
        }
        sheet.data_validation(1, number, rows, number, guide)


def _mark_late(book: Book, sheet: Sheet, kind: Kind[R], rows: int, language: str) -> None:
    """Let a day stand out once it has passed, as long as the choice beside it is still open."""
    if kind.late is None:
        return
    headings = [column.heading for column in kind.columns]
    day, choice = headings.index(kind.late.day), headings.index(kind.late.choice)
    on, by = f"${xl_col_to_name(day)}2", f"${xl_col_to_name(choice)}2"
    open_words = (word(code, language).replace('"', '""') for code in kind.late.still_open)
    still_open = ",".join(f'{by}="{said}"' for said in open_words)
    late = {
        "type": "formula",
        "criteria": f"=AND(ISNUMBER({on}),{on}<TODAY(),OR({still_open}))",
        "format": book.change(bold=True, font_color=_LATE_INK),
    }
    sheet.conditional_format(1, day, rows, day, late)


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one column below its head."""

    book: Book
    sheet: Sheet
    column: int
    properties: Properties
    language: str

    def fill(self, values: Sequence[Value | Won]) -> None:
        """Write the values, as days and numbers where Excel can hold them."""
        for row, value in enumerate(values, 1):
            match value:
                case date() if value.year >= _OLDEST_YEAR:
                    self.sheet.write_datetime(row, self.column, value, self._look(_DAY))
                case Won() if value.amount < _LARGEST_NUMBER:
                    self.sheet.write_number(row, self.column, value.amount, self._look(_MONEY))
                case int() if value < _LARGEST_NUMBER:
                    self.sheet.write_number(row, self.column, value, self._look(_NUMBER))
                case _:
                    said = (Run(_said(value)),)
                    self.book.write(self.sheet, (row, self.column), said, self.properties)

    def _look(self, number_format: str) -> Look:
        said = translator(self.language)(number_format)
        return self.book.look(**self.properties, num_format=said)
