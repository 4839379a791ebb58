"""Eleven declarations in five formats by a cold command, beside typst alone compiling the eleven."""

import json
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure, growth, reported, within
from tests.bench.ground import Ground
from tests.needs import REPOSITORY

_NAME = "11 declarations × 5 formats"
_DECLARATIONS = 11
_FORMATS = ("docx", "hwpx", "json", "md", "pdf")
_SLOWNESS = 4  # one export takes as long as several starts, and varies less


def figures(ground: Ground, rounds: int) -> list[Figure]:
    """Measure the sample's declarations, and as many out of the small and out of the large file."""
    with TemporaryDirectory(dir=ground.folder) as folder:
        given = Path(folder)
        ground.told("typst_given", ground.sample, given)
        exported, alone = [], []
        for _ in range(-(-rounds // _SLOWNESS)):
            exported.append(_export(ground, ground.sample, []))
            alone.append(_alone(ground, given))
    few, many = (
        reported(f"{_NAME}, out of {count:,} agendas", _export(ground, file, codes), "s")
        for count, file in zip(ground.agendas, (ground.few, ground.many), strict=True)
        for codes in [_codes(ground, file)]
    )
    sample = within(f"{_NAME}, cold command", median(exported), "s", 10, median(alone))
    return [sample, few, many, growth(few, many, ground.agendas)]


def _codes(ground: Ground, file: Path) -> list[str]:
    told = ground.ran(sys.executable, "-m", "wontak", "list", "--json", "--db", str(file))
    return [line["code"] for line in json.loads(told.words)[:_DECLARATIONS]]


def _export(ground: Ground, file: Path, codes: list[str]) -> float:
    with TemporaryDirectory(dir=ground.folder) as folder:
        command = [sys.executable, "-m", "wontak", "export", "--db", str(file), "--out", folder]
        command += ["--format", ",".join(_FORMATS)]
        told = ground.ran(*command, *(["--agenda", *codes] if codes else []))
        written = len(list(Path(folder).iterdir()))
    if written != _DECLARATIONS * len(_FORMATS):
        raise AssertionError(told.words)
    return told.ended - told.started


def _alone(ground: Ground, given: Path) -> float:
    told = ground.told("typst_alone", REPOSITORY / "resources", given)
    return told.ended - told.started
