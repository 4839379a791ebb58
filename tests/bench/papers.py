"""What papers cost: one and 200 PDFs beside their rivals, memory, every layout, and a long table."""

import resource
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.figures import Figure, above, times, within
from tests.bench.ground import Ground
from wontak.documents.layouts import LAYOUTS
from wontak.exporters.base import installed

_DECLARATIONS = 200
_OF_RIVALS = 20  # they take minutes for 200; what 20 take is scaled
_ROWS = 1000
_SLOWNESS = 5  # a round of this takes as long as several of others


def figures(ground: Ground, rounds: int) -> list[Figure]:
    """Measure in turns, in seconds of the processor, and keep the fastest of each.

    What else a machine does only adds; a command is measured by the clock on the wall.
    """
    turns = -(-rounds // _SLOWNESS)
    ours = [_Ours(ground) for _ in range(turns)]
    bare = min((_seconds(ground, "pdf_bare", _DECLARATIONS) for _ in range(turns)), key=sum)
    best = min(ours, key=lambda each: sum(each.seconds))
    total, scale = sum(best.seconds), _DECLARATIONS / _OF_RIVALS
    name = f"{_DECLARATIONS} declarations to PDF"
    printed = sum(_seconds(ground, "pdf_weasyprint", _OF_RIVALS)) * scale
    office = _office(ground) * scale
    return [
        times("a declaration to PDF, warm", *_warm(best.seconds, bare), 1.5),
        within(name, total, "s", 10, sum(bare)),
        times(f"{name}, WeasyPrint ({_OF_RIVALS} × {scale:.0f})", total, "s", printed, 1 / 8),
        times(f"{name}, LibreOffice ({_OF_RIVALS} × {scale:.0f})", total, "s", office, 1 / 8),
        above(f"memory, {name}", best.peak, "MB", best.idle, 250),
        within("memory, from the middle to the last of them", best.growth, "MB", 10),
        _everything(ground),
        *_long_plan(ground),
    ]


def _warm(ours: list[float], bare: list[float]) -> tuple[float, str, float]:
    return median(ours[1:]) * 1000, "ms", median(bare[1:]) * 1000


def _seconds(ground: Ground, driver: str, count: int) -> list[float]:
    return [float(word) for word in ground.told(driver, count).words.split()]


def _office(ground: Ground) -> float:
    with TemporaryDirectory(dir=ground.folder) as folder:
        ground.told("docx_kept", _OF_RIVALS, folder)
        files = sorted(map(str, Path(folder).glob("*.docx")))
        home = f"-env:UserInstallation={(ground.folder / 'office').absolute().as_uri()}"
        convert = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", folder]
        before = _of_children()
        told = ground.ran(*convert, *files)
        made = len(list(Path(folder).glob("*.pdf")))
    if made != _OF_RIVALS:
        raise AssertionError(told.words)
    return _of_children() - before


def _of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _everything(ground: Ground) -> Figure:
    with TemporaryDirectory(dir=ground.folder) as folder:
        words = ["--db", str(ground.sample), "--out", folder, "--document", "all"]
        told = ground.ran(sys.executable, "-m", "wontak", "export", *words, "--format", "all")
        made = len(list(Path(folder).rglob("*.*")))
    name = f"{len(LAYOUTS)} layouts × {len(installed())} formats, 11 agendas: {made} files"
    return within(name, told.ended - told.started, "s", 45)


def _long_plan(ground: Ground) -> list[Figure]:
    lines = [line.split() for line in ground.told("long_plan", _ROWS).words.splitlines()]
    name = f"an action plan of {_ROWS:,} rows to"
    return [within(f"{name} {kind.upper()}", float(took), "s", 5) for kind, took in lines]


class _Ours:
    """What 200 exports took, in seconds each, and how much memory they held, in megabytes."""

    def __init__(self, ground: Ground) -> None:
        memory, seconds = ground.told("pdf_ours", _DECLARATIONS).words.splitlines()
        self.idle, self.peak, middle, last = map(float, memory.split())
        self.growth = last - middle
        self.seconds = [float(word) for word in seconds.split()]
