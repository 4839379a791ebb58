"""A conference is the occasion that gathers agendas, such as 27 August 2020 in Daegu."""

from dataclasses import dataclass
from datetime import date

from wontak.domain.edit import Entity
from wontak.domain.errors import WontakError
from wontak.language import N_


class BlankNameError(WontakError):
    """A thing was given no words to be known by."""

    def __init__(self) -> None:
        super().__init__(N_("A name cannot be empty. Write at least one character."))


def refuse_blank(name: str) -> None:
    """Raise BlankNameError for a name without a visible character."""
    if not name.strip():
        raise BlankNameError


@dataclass(frozen=True, slots=True, kw_only=True)
class Conference(Entity):
    """One conference of a desk; order is its place in the list of conferences.

    Whom the press may ask is public on purpose: it is printed in what the press is given.
    """

    title: str
    order: str
    region: str = ""
    host: str = ""
    held_on: date | None = None
    press_department: str = ""
    press_contact: str = ""
    press_phone: str = ""

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        refuse_blank(self.title)
