"""A figure is what was measured, with the limit beside it and the goal it was to reach."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from unicodedata import east_asian_width

_HEADINGS = ("", "measured", "limit", "ratio", "goal", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table; without a goal it is only reported."""

    name: str
    value: float
    unit: str
    limit: float | None = None
    ratio: float | None = None
    goal: str | None = None
    ok: bool = True


def reported(name: str, value: float, unit: str, limit: float | None = None) -> Figure:
    """Return a figure that nothing is asked of."""
    return Figure(name=name, value=value, unit=unit, limit=limit, ratio=_ratio(value, limit))


def within(name: str, value: float, unit: str, most: float, limit: float | None = None) -> Figure:
    """Return a figure that is to stay within so many units."""
    return Figure(
        name=name,
        value=value,
        unit=unit,
        limit=limit,
        ratio=_ratio(value, limit),
        goal=f"≤ {most:g} {unit}",
        ok=value <= most,
    )


def times(name: str, value: float, unit: str, limit: float, most: float) -> Figure:
    """Return a figure that is to stay within so many times the limit measured beside it."""
    return Figure(
        name=name,
        value=value,
        unit=unit,
        limit=limit,
        ratio=_ratio(value, limit),
        goal=f"≤ {most:g}×",
        ok=value <= most * limit,
    )


def above(name: str, value: float, unit: str, limit: float, most: float) -> Figure:
    """Return a figure that is to exceed the limit measured beside it by so many units at most."""
    return Figure(
        name=name,
        value=value,
        unit=unit,
        limit=limit,
        ratio=_ratio(value, limit),
        goal=f"≤ +{most:g} {unit}",
        ok=value <= limit + most,
    )


def growth(
    few: Figure, many: Figure, agendas: tuple[int, int], most: float | None = None
) -> Figure:
    """Return how much a figure grows with every thousand agendas; its ratio is many to few."""
    slope = (many.value - few.value) / (agendas[1] - agendas[0]) * 1000
    unit = f"{many.unit}/1,000 agendas"
    return Figure(
        name=f"growth to {many.name}",
        value=slope,
        unit=unit,
        ratio=_ratio(many.value, few.value),
        goal=None if most is None else f"≤ {most:g} {unit}",
        ok=most is None or slope <= most,
    )


def keep(figures: Iterable[Figure], file: Path) -> None:
    """Write figures as JSON: a list of objects with the names of Figure's fields."""
    file.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps([asdict(figure) for figure in figures], ensure_ascii=False, indent=1)
    file.write_text(f"{told}\n", "utf-8")


def table(figures: Iterable[Figure]) -> str:
    """Return figures as lines that stand under each other in a terminal."""
    rows = [_HEADINGS, *map(_row, figures)]
    widths = [max(map(_width, column)) for column in zip(*rows, strict=True)]
    return "\n".join(_line(row, widths) for row in rows)


def _row(figure: Figure) -> tuple[str, ...]:
    judged = {True: "ok", False: "MISSED"}[figure.ok] if figure.goal else "–"
    return (
        figure.name,
        f"{_number(figure.value)} {figure.unit}",
        "–" if figure.limit is None else f"{_number(figure.limit)} {figure.unit}",
        "–" if figure.ratio is None else f"{figure.ratio:.2f}×",
        figure.goal or "reported",
        judged,
    )


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (
        f"{cell}{' ' * (width - _width(cell))}" for cell, width in zip(row, widths, strict=True)
    )
    return "  ".join(cells).rstrip()


def _width(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def _number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _ratio(value: float, limit: float | None) -> float | None:
    return value / limit if limit else None
