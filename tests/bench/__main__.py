"""Measures the desk beside its limits in one run: python -m tests.bench."""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path
from time import monotonic

from tests.bench import exports, papers, previews, starts, store_edit, switches
from tests.bench.figures import Figure, keep, table
from tests.bench.ground import Ground, ground
from tests.needs import REPOSITORY

_BUILD = REPOSITORY / "build"
_PARTS: Mapping[str, Callable[[Ground, int], list[Figure]]] = {
    "starts": starts.figures,
    "switches": switches.figures,
    "edits": store_edit.figures,
    "exports": exports.figures,
    "papers": papers.figures,
    "previews": previews.figures,
}


def main() -> None:
    """Print the table and keep it as JSON; a goal that is missed is told and fails nothing."""
    asked = _asked()
    started, (busy, *_) = monotonic(), os.getloadavg()
    with ground(asked.folder, asked.agendas) as laid:
        parts = [_PARTS[name](laid, asked.rounds) for name in asked.only]
    figures = [figure for part in parts for figure in part]
    keep(figures, asked.json)
    took = f"{monotonic() - started:.0f} s; also in {asked.json}"
    sys.stdout.write(f"{table(figures)}\n\n{took}\n")
    if busy > 1:
        sys.stdout.write(f"The machine was busy before ({busy:.1f} programs at work): try again.\n")


def _asked() -> Namespace:
    parser = ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", nargs="+", choices=_PARTS, default=list(_PARTS))
    parser.add_argument("--rounds", type=int, default=11, help="how often all is measured")
    parser.add_argument("--agendas", type=int, default=10_000, help="in the large file")
    parser.add_argument("--folder", type=Path, default=_BUILD / "bench", help="for the files")
    parser.add_argument("--json", type=Path, default=_BUILD / "bench.json", help="for the figures")
    return parser.parse_args()


if __name__ == "__main__":
    main()
