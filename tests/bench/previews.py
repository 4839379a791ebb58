"""The preview of an export: how soon it follows the desk, and whether a batch lets one type."""

import json
from statistics import median

from tests.bench.figures import Figure, reported, within
from tests.bench.ground import Ground

_LATEST_MS = 300
_PAUSE_MS = 50
_EDITS = 20


def figures(ground: Ground, rounds: int) -> list[Figure]:
    """Measure edits at the desk until their page is painted, and the window during a batch."""
    told = [_measured(ground) for _ in range(-(-rounds // 4))]
    took = [each for one in told for each in one["took"]]
    pauses = [max(one["pauses"]) for one in told]
    return [
        within("edit at the desk to its page in the preview, longest", max(took), "ms", _LATEST_MS),
        reported("edit at the desk to its page in the preview, median", median(took), "ms"),
        within("longest pause while 11 agendas are exported", median(pauses), "ms", _PAUSE_MS),
    ]


def _measured(ground: Ground) -> dict[str, list[float]]:
    made: dict[str, list[float]] = json.loads(
        ground.told("desk_preview", ground.sample, _EDITS).words
    )
    return made
