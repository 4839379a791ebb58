"""What people do to conferences: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from datetime import date

from wontak.domain.conference import Conference
from wontak.domain.edit import Edit
from wontak.domain.order import key_between
from wontak.language import N_
from wontak.services.planning import addition, new_id, revision


def add(conferences: Sequence[Conference], title: str) -> Edit:
    """Plan a conference at the end of the list."""
    order = key_between(conferences[-1].order if conferences else None, None)
    conference = Conference(id=new_id(), title=title, order=order)
    return addition(N_("Add conference"), conference.id, conference)


def rename(conference: Conference, title: str) -> Edit:
    """Plan another name for a conference."""
    return revision(N_("Rename conference"), conference.id, conference, conference.but(title=title))


def describe(conference: Conference, *, region: str, host: str, held_on: date | None) -> Edit:
    """Plan where a conference is held, by whom and when."""
    after = conference.but(region=region, host=host, held_on=held_on)
    return revision(N_("Describe conference"), conference.id, conference, after)


def name_press_contact(
    conference: Conference, *, department: str, contact: str, phone: str
) -> Edit:
    """Plan whom the press may ask; this is printed in what the press is given."""
    after = conference.but(press_department=department, press_contact=contact, press_phone=phone)
    return revision(N_("Name press contact"), conference.id, conference, after)
