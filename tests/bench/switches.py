"""Turning from agenda to agenda, in a small file and in a large one."""

from pathlib import Path
from statistics import median, quantiles

from tests.bench.figures import Figure, growth, reported, within
from tests.bench.ground import Ground

_LONGEST_MS = 30
_FLAT = 0.5  # milliseconds more with every thousand agendas
_TURNS = 40  # by one process; every second round starts another


def figures(ground: Ground, rounds: int) -> list[Figure]:
    """Measure what 95 of 100 turns take at most, and the turn in the middle."""
    files = (ground.few, ground.many)
    parts = [[_measured(ground, file) for file in files] for _ in range(-(-rounds // 2))]
    made = [[took for part in same for took in part] for same in zip(*parts, strict=True)]
    names = [f"another agenda shown, {count:,} agendas" for count in ground.agendas]
    longest = [
        within(f"{name}, p95", quantiles(took, n=20)[-1], "ms", _LONGEST_MS)
        for name, took in zip(names, made, strict=True)
    ]
    usual = [
        reported(f"{name}, median", median(took), "ms")
        for name, took in zip(names, made, strict=True)
    ]
    return [
        *longest,
        growth(longest[0], longest[1], ground.agendas, most=_FLAT),
        *usual,
        growth(usual[0], usual[1], ground.agendas),
    ]


def _measured(ground: Ground, file: Path) -> list[float]:
    return [float(line) for line in ground.told("desk_switches", file, _TURNS).words.split()]
