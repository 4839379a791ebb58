"""Documents as calendars: every deadline of a plan, to be kept and to be reminded of."""

from collections.abc import Callable
from functools import cached_property

from wontak.documents.model import Document
from wontak.exporters.base import Export
from wontak.language import N_


class IcsExporter:
    """iCalendar (RFC 5545) for calendars and for lists of things to do."""

    suffix = ".ics"
    label = N_("Deadlines for the calendar (ICS)")

    def export(self, document: Document) -> Export:
        """Return the file; where there is no deadline it has the document's own day."""
        return self._write(document)

    @cached_property
    def _write(self) -> Callable[[Document], Export]:
        from wontak.exporters.ics_calendar import calendar

        return calendar
