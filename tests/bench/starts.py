"""Starts of the desk beside starts of an empty window, taken in turns; what each tells about itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from tests.bench.figures import Figure, above, growth, times, within
from tests.bench.ground import Ground


@dataclass(frozen=True, slots=True)
class Start:
    """When a window was painted and its list was there, in seconds from its start; megabytes then."""

    painted: float
    listed: float
    megabytes: float


def figures(ground: Ground, rounds: int) -> list[Figure]:
    """Measure starts, in turns so that whatever else the machine does meets all alike."""
    few, many = ground.agendas
    turns: Mapping[str, Callable[[], Start]] = {
        "empty": lambda: _empty(ground),
        "few": lambda: _desk(ground, ground.few, few),
        "many": lambda: _desk(ground, ground.many, many),
        "raw few": lambda: _raw(ground, ground.few),
        "raw many": lambda: _raw(ground, ground.many),
    }
    # The first round finds cold caches and is not counted.
    taken = [{name: turn() for name, turn in turns.items()} for _ in range(rounds + 1)][1:]
    return _judged({name: _median([each[name] for each in taken]) for name in turns}, few, many)


def _judged(starts: Mapping[str, Start], few: int, many: int) -> list[Figure]:
    empty, some, lots = starts["empty"], starts["few"], starts["many"]
    first = times(f"first paint, {few} agendas", *_pair(some.painted, empty.painted), 1.3)
    first_many = times(f"first paint, {many:,} agendas", *_pair(lots.painted, some.painted), 1.1)
    listed = within(
        f"list ready, {few} agendas", some.listed, "s", 0.7, limit=starts["raw few"].listed
    )
    listed_many = within(
        f"list ready, {many:,} agendas", lots.listed, "s", 1, limit=starts["raw many"].listed
    )
    memory = times(f"memory, {few} agendas", some.megabytes, "MB", empty.megabytes, 2.5)
    memory_many = above(f"memory, {many:,} agendas", lots.megabytes, "MB", some.megabytes, 120)
    pairs = ((first, first_many), (listed, listed_many), (memory, memory_many))
    return [figure for pair in pairs for figure in (*pair, growth(*pair, agendas=(few, many)))]


def _pair(value: float, limit: float) -> tuple[float, str, float]:
    return value, "s", limit


def _empty(ground: Ground) -> Start:
    told = ground.told("empty_window")
    painted, kilobytes = map(float, told.words.split())
    return Start(painted - told.started, 0, kilobytes * 1024 / 1e6)


def _desk(ground: Ground, file: object, rows: int) -> Start:
    told = ground.told("desk_start", file, rows)
    painted, listed, kilobytes = map(float, told.words.split())
    return Start(painted - told.started, listed - told.started, kilobytes * 1024 / 1e6)


def _raw(ground: Ground, file: object) -> Start:
    told = ground.told("raw_list", file)
    ready, _rows = map(float, told.words.split())
    return Start(0, ready - told.started, 0)


def _median(starts: Sequence[Start]) -> Start:
    return Start(
        median(start.painted for start in starts),
        median(start.listed for start in starts),
        median(start.megabytes for start in starts),
    )
