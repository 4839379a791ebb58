"""A run step is what a table does for some minutes; all of a session's steps are its run sheet."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity
from wontak.domain.errors import WontakError
from wontak.language import N_


class Method(StrEnum):
    """How the people at a table work together during a step."""

    CHECK_IN = "check_in"
    AGENDA_VIDEO = "agenda_video"
    FOCUSED_CONVERSATION = "focused_conversation"
    CONSENSUS_WORKSHOP = "consensus_workshop"
    SILENT_WRITING = "silent_writing"
    DOT_VOTE = "dot_vote"
    GRADIENTS_OF_AGREEMENT = "gradients_of_agreement"
    FIST_TO_FIVE = "fist_to_five"
    SPEAKING_ORDER = "speaking_order"
    PARKING_LOT = "parking_lot"
    READ_BACK = "read_back"
    OTHER = "other_method"  # codes are told apart by their text alone, and a sector is "other"


class NegativeMinutesError(WontakError):
    """A step was given less than no time."""

    def __init__(self, title: str, minutes: int) -> None:
        super().__init__(
            N_("“{title}” cannot take {minutes} minutes. Write a whole number of minutes from 0."),
            title=title,
            minutes=minutes,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStep(Entity):
    """One step of a session's run sheet; private_note never leaves the desk.

    minutes are as planned; started_at and ended_at (UTC) are as it really went.
    """

    agenda_id: UUID
    session_id: UUID
    order: str
    title: str = ""
    method: Method = Method.OTHER
    minutes: int = 0
    script: str = ""
    question: str = ""
    audience: str = ""
    zoom: str = ""
    output: str = ""
    cuttable: bool = False
    private_note: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        if self.minutes < 0:
            raise NegativeMinutesError(self.title, self.minutes)
