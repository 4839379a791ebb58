"""A whole calendar: for each deadline a thing to do and a day, each with a reminder."""

import hashlib
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Alarm, Calendar, Component, Event, Todo

from wontak.documents.model import Document, QrCode
from wontak.documents.tracker import AgendaName, tracker
from wontak.domain.action_item import ActionStatus
from wontak.exporters.base import Export
from wontak.exporters.ics_deadlines import Deadline, deadlines
from wontak.exporters.soundness import sound
from wontak.language import N_, translator

_ONE_DAY = timedelta(days=1)
# At nine in the morning: what is to be done a week before its day, the day itself on its eve.
_A_WEEK_BEFORE = timedelta(days=-7, hours=9)
_ON_THE_EVE = timedelta(days=-1, hours=9)
_TO_DO = {
    ActionStatus.NOT_STARTED: "NEEDS-ACTION",
    ActionStatus.IN_PROGRESS: "IN-PROCESS",
    ActionStatus.DONE: "COMPLETED",
    ActionStatus.DELAYED: "NEEDS-ACTION",
    ActionStatus.DROPPED: "CANCELLED",
}


def calendar(document: Document) -> Export:
    """Return the file, the same bytes for the same document."""
    document = sound(document)
    found = list(deadlines(tracker(document), document.language))
    made = _empty(document)
    for deadline in found:
        made.add_component(_to_do(deadline, document))
        made.add_component(_day(deadline, document))
    if not found:
        # A calendar without any day is none by RFC 5545.
        made.add_component(_own_day(document))
    return Export(made.to_ical())


def _empty(document: Document) -> Calendar:
    made = Calendar()
    made.add("version", "2.0")
    made.add("prodid", f"-//Wontak//Wontak//{document.language.upper()}")
    made.add("calscale", "GREGORIAN")
    made.add("method", "PUBLISH")
    made.add("name", document.title, {"LANGUAGE": document.language})
    # What calendars knew before RFC 7986 named it.
    made.add("x-wr-calname", document.title)
    return made


def _to_do(deadline: Deadline, document: Document) -> Todo:
    made = Todo()
    _tell(made, f"{deadline.name}-todo", deadline, document)
    if deadline.start and deadline.start < deadline.day:
        made.add("dtstart", deadline.start)
    made.add("due", deadline.day)
    made.add("status", _TO_DO[deadline.status])
    if deadline.status is ActionStatus.DONE:
        made.add("percent-complete", 100)
    if deadline.is_open:
        made.add_component(_reminder(deadline, _A_WEEK_BEFORE, {"RELATED": "END"}))
    return made


def _day(deadline: Deadline, document: Document) -> Event:
    made = Event()
    _tell(made, deadline.name, deadline, document)
    made.add("dtstart", deadline.day)
    if deadline.day < date.max:
        made.add("dtend", deadline.day + _ONE_DAY)
    made.add("transp", "TRANSPARENT")
    if deadline.status is ActionStatus.DROPPED:
        made.add("status", "CANCELLED")
    else:
        made.add("status", "CONFIRMED" if deadline.is_firm else "TENTATIVE")
    if deadline.is_open:
        made.add_component(_reminder(deadline, _ON_THE_EVE, {}))
    return made


def _tell(made: Component, name: str, deadline: Deadline, document: Document) -> None:
    language = {"LANGUAGE": document.language}
    made.add("uid", f"{name}@wontak")
    made.add("dtstamp", datetime.combine(document.date, time(), UTC))
    # Calendars take a later edition for a change of what they already have.
    made.add("sequence", max(deadline.agenda.edition - 1, 0))
    made.add("summary", deadline.summary, language)
    made.add("description", deadline.description, language)
    if deadline.agenda.title:
        made.add("categories", [deadline.agenda.title], language)
    pages = [block.url for block in document.blocks if isinstance(block, QrCode) and block.url]
    if pages:
        made.add("url", pages[0])


def _reminder(deadline: Deadline, before: timedelta, related: dict[str, str]) -> Alarm:
    made = Alarm()
    made.add("action", "DISPLAY")
    made.add("trigger", before, related)
    made.add("description", deadline.summary)
    return made


def _own_day(document: Document) -> Event:
    said = f"{document.number}\n{document.title}\n{document.date}"
    nothing = translator(document.language)(N_("No deadlines yet."))
    return _day(
        Deadline(
            name=hashlib.sha256(said.encode()).hexdigest()[:32],
            agenda=AgendaName("", ""),
            day=document.date,
            summary=document.title,
            description="\n".join(filter(None, (document.gist, nothing))),
            status=ActionStatus.DONE,
        ),
        document,
    )
