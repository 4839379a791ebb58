"""The fewest steps by which a list that is shown becomes another one, for Qt's exact signals."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias


def runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    """Return first and last of each unbroken run of ascending rows."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def steps(old: Sequence[Hashable], new: Sequence[Hashable]) -> Iterator["Step"]:
    """Yield removals, then moves, then insertions; each finds rows as the last left them."""
    wanted, known = set(new), set(old)
    for first, last in reversed(runs(row for row, key in enumerate(old) if key not in wanted)):
        yield Removal(first, last)
    kept = [key for key in old if key in wanted]
    yield from _moves(kept, [key for key in new if key in known])
    for first, last in runs(row for row, key in enumerate(new) if key not in known):
        yield Insertion(first, last)


def _moves(now: list[Hashable], wanted: Sequence[Hashable]) -> Iterator["Move"]:
    for row, key in enumerate(wanted):
        if now[row] == key:
            continue
        went_down = now[row + 1] == key
        source, target = (row, wanted.index(now[row])) if went_down else (now.index(key), row)
        now.insert(target, now.pop(source))
        yield Move(source, target)


@dataclass(frozen=True, slots=True)
class Removal:
    """The rows from first to last go."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Move:
    """The row at source comes to stand at target."""

    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Insertion:
    """The rows from first to last of the new list come in."""

    first: int
    last: int


Step: TypeAlias = Removal | Move | Insertion
