"""What all agendas of a conference add up to: promises by organization, sector, resource, month."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from wontak.documents.model import Cell, Table
from wontak.documents.parts import Field, cell, table
from wontak.documents.plan_tables import commitments
from wontak.documents.tongue import Tongue
from wontak.domain.amounts import kind_word
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.domain.organization import Sector
from wontak.language import N_

K = TypeVar("K", bound=Hashable)
Promised = tuple[Commitment, ...]


def all_commitments(boards: Iterable[Board]) -> Promised:
    """Return the commitments of all agendas in their order."""
    return tuple(promise for board in boards for promise in commitments(board))


def by_organization(promised: Promised, tongue: Tongue) -> Table:
    """Return what each body promises, those with the most promises first."""
    found = sorted(
        _sorted_out(promised, lambda promise: promise.organization_id).items(),
        key=lambda entry: -len(entry[1]),
    )
    fields = (Field(tongue.say(N_("Organization")), 30), Field(tongue.say(N_("Sector")), 20))
    heads = [
        (
            tongue.organization(body) or tongue.say(N_("to be decided")),
            tongue.sector(body),
        )
        for body, _ in found
    ]
    return _table(
        N_("Commitments by organization"), fields, heads, [each for _, each in found], tongue
    )


def by_sector(promised: Promised, tongue: Tongue) -> Table:
    """Return what each sector promises, in the order in which sectors are listed everywhere."""
    bodies = tongue.directory.organizations

    def sector(promise: Commitment) -> Sector | None:
        body = bodies.get(promise.organization_id) if promise.organization_id else None
        return body.sector if body else None

    found = _sorted_out(promised, sector)
    kept = [each for each in (*Sector, None) if each in found]
    heads = [(tongue.word(each) if each else tongue.say(N_("to be decided")),) for each in kept]
    fields = (Field(tongue.say(N_("Sector")), 40),)
    return _table(
        N_("Commitments by sector"), fields, heads, [found[each] for each in kept], tongue
    )


def by_resource(promised: Promised, tongue: Tongue) -> Table:
    """Return what is promised of each kind of resource."""
    found = _sorted_out(promised, lambda promise: promise.resource_kind)
    kept = [each for each in (*ResourceKind, None) if each in found]
    unnamed = tongue.say(N_("Resource not named"))
    heads = [(kind_word(each, tongue.language) if each else unnamed,) for each in kept]
    fields = (Field(tongue.say(N_("Resource")), 40),)
    return _table(
        N_("Commitments by resource"), fields, heads, [found[each] for each in kept], tongue
    )


def by_month(promised: Promised, tongue: Tongue) -> Table:
    """Return what falls due in each month; what has no day stands last."""
    found = _sorted_out(
        promised, lambda promise: promise.due.replace(day=1) if promise.due else None
    )
    kept = [*sorted(day for day in found if day), *([None] if None in found else [])]
    heads = [(tongue.month(day) if day else tongue.say(N_("no date yet")),) for day in kept]
    fields = (Field(tongue.say(N_("Month")), 40),)
    return _table(N_("Commitments by month"), fields, heads, [found[day] for day in kept], tongue)


def _sorted_out(promised: Promised, key: Callable[[Commitment], K]) -> Mapping[K, list[Commitment]]:
    found: dict[K, list[Commitment]] = {}
    for promise in promised:
        found.setdefault(key(promise), []).append(promise)
    return found


def _table(
    caption: str,
    fields: Sequence[Field],
    heads: Sequence[tuple[str, ...]],
    groups: Sequence[Sequence[Commitment]],
    tongue: Tongue,
) -> Table:
    counted = (
        *(Field(tongue.word(strength), 11, align="right") for strength in Strength),
        Field(tongue.say(N_("In all")), 9, align="right"),
        Field(tongue.say(N_("Budget")), 18, optional=True, align="right"),
    )
    rows = [
        (*(cell(tongue, head) for head in first), *_counts(group, tongue))
        for first, group in zip(heads, groups, strict=True)
    ]
    return table(
        tongue.say(caption), (*fields, *counted), [*rows, _sums(len(fields), groups, tongue)]
    )


def _sums(heads: int, groups: Sequence[Sequence[Commitment]], tongue: Tongue) -> tuple[Cell, ...]:
    everything = [promise for group in groups for promise in group]
    name = cell(tongue, tongue.say(N_("Sum")), strong=True)
    blank = (cell(tongue, ""),) * (heads - 1)
    return (name, *blank, *_counts(everything, tongue))


def _counts(group: Sequence[Commitment], tongue: Tongue) -> tuple[Cell, ...]:
    money = sum(
        promise.quantity or 0
        for promise in group
        if promise.resource_kind is ResourceKind.BUDGET and promise.strength is not Strength.EXPLORE
    )
    return (
        *(
            cell(tongue, str(sum(promise.strength is strength for promise in group)))
            for strength in Strength
        ),
        cell(tongue, str(len(group)), strong=True),
        cell(tongue, tongue.money(money) if money else ""),
    )
