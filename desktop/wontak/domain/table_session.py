"""A table session is one meeting of a collaboration table on one agenda."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from wontak.domain.edit import Entity
from wontak.domain.errors import WontakError
from wontak.language import N_


class SessionMode(StrEnum):
    """Where the people of a table meet."""

    ONLINE = "online"
    ON_SITE = "on_site"
    HYBRID = "hybrid"


class EndBeforeStartError(WontakError):
    """A table was told to end before it starts."""

    def __init__(self) -> None:
        super().__init__(N_("A table cannot end before it starts. Check both times."))


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSession(Entity):
    """The n-th meeting on an agenda; times are UTC, zone is where they were promised."""

    agenda_id: UUID
    round_no: int = 1
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    zone: str = "Asia/Seoul"
    mode: SessionMode = SessionMode.ONLINE
    place: str = ""
    stream_url: str = ""

    def __post_init__(self) -> None:
        Entity.__post_init__(self)
        if self.starts_at and self.ends_at and self.ends_at < self.starts_at:
            raise EndBeforeStartError
