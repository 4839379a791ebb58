"""What people do to indicators: each function plans an edit and applies nothing."""

from collections.abc import Sequence
from uuid import UUID

from wontak.domain.edit import Edit
from wontak.domain.indicator import Indicator
from wontak.language import N_
from wontak.services.planning import addition, new_id, removal, revision
from wontak.services.rows import order_after, order_at


def add(agenda_id: UUID, indicators: Sequence[Indicator], *, after: int | None = None) -> Edit:
    """Plan an indicator below the row given, or at the end."""
    order = order_after(indicators, after)
    indicator = Indicator(id=new_id(), agenda_id=agenda_id, order=order)
    return addition(N_("Add indicator"), agenda_id, indicator)


def write(indicator: Indicator, *, field: str, text: str) -> Edit:
    """Plan other words for one of name, baseline, target, method, timing."""
    after = indicator.but(**{field: text})
    return revision(N_("Write indicator"), indicator.agenda_id, indicator, after)


def name_owner(indicator: Indicator, organization_id: UUID | None) -> Edit:
    """Plan who measures."""
    after = indicator.but(owner_id=organization_id)
    return revision(N_("Name owner"), indicator.agenda_id, indicator, after)


def move(indicators: Sequence[Indicator], source: int, target: int) -> Edit:
    """Plan that the row at source stands at the index target."""
    indicator = indicators[source]
    after = indicator.but(order=order_at(indicators, source, target))
    return revision(N_("Move indicator"), indicator.agenda_id, indicator, after)


def remove(indicator: Indicator) -> Edit:
    """Plan an indicator's removal."""
    return removal(N_("Remove indicator"), indicator.agenda_id, indicator)
