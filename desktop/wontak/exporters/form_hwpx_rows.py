"""Rows of a Hancom form that are repeated: one for each part of the list that its fields name."""

from itertools import pairwise

from wontak.documents.form_values import Value, Values
from wontak.exporters.form_hwpx_text import copied, fields_of, write_field
from wontak.exporters.hwpx_xml import Element


def grow_rows(root: Element, values: Values) -> None:
    """Repeat each row whose fields speak of a list, and fill those fields."""
    for row in list(root.iter("{*}tr")):
        name = _list_of(row, values)
        table = row.getparent()
        parts = values.get(name)
        if isinstance(parts, list) and table is not None:
            _repeat(table, row, parts, values)


def _list_of(row: Element, values: Values) -> str:
    """Return the list that a row's own fields speak of; empty where they speak of none."""
    for field in fields_of(row):
        head, dot, _rest = field.name.partition(".")
        is_own = next(field.begin.iterancestors("{*}tr")) is row
        if is_own and dot and isinstance(values.get(head), list):
            return head
    return ""


def _repeat(table: Element, row: Element, parts: list[Value], values: Values) -> None:
    place = _row_number(row)
    rows = [row, *(copied(row, number) for number in range(1, len(parts)))]
    for before, after in pairwise(rows):
        before.addnext(after)
    for each, part in zip(rows, parts or [{}], strict=True):
        for field in fields_of(each):
            head, _dot, rest = field.name.partition(".")
            # A list goes by its English name and by its Korean one.
            if values.get(head) is parts:
                write_field(field, _said(part, rest))
                _forget(field.begin)
    _renumber(table, place, len(rows) - 1)


def _said(part: Value, path: str) -> str:
    for name in path.split("."):
        part = part.get(name, "") if isinstance(part, dict) else ""
    return part if isinstance(part, str) else ""


def _forget(begin: Element) -> None:
    """Take the field's marks away: a name that stands in many rows says nothing any more."""
    for mark in list(begin.iter("{*}fieldBegin")):
        number = mark.get("id")
        paragraph = next(begin.iterancestors("{*}p"))
        ends = [end for end in paragraph.iter("{*}fieldEnd") if end.get("beginIDRef") == number]
        for gone in (mark, *ends):
            control = next(gone.iterancestors("{*}ctrl"))
            next(control.iterancestors("{*}run")).remove(control)


def _renumber(table: Element, place: int, added: int) -> None:
    """Count the rows below on, and let what hung over the repeated row hang over all of them."""
    for number, row in enumerate(table.findall("{*}tr")):
        for cell in row.findall("{*}tc"):
            address, span = cell.find("{*}cellAddr"), cell.find("{*}cellSpan")
            if address is None or span is None:
                continue
            high = int(span.get("rowSpan", "1"))
            if number < place < number + high:
                span.set("rowSpan", str(high + added))
            address.set("rowAddr", str(number))
    rows = table.findall("{*}tr")
    table.set("rowCnt", str(len(rows)))
    size, first = table.find("{*}sz"), rows[place].find("{*}tc/{*}cellSz")
    if size is not None and first is not None:
        high = int(size.get("height", "0")) + added * int(first.get("height", "0"))
        size.set("height", str(high))


def _row_number(row: Element) -> int:
    return sum(1 for _before in row.itersiblings("{*}tr", preceding=True))
