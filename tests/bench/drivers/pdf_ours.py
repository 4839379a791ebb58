"""So many declarations exported to PDF, one after another: processor seconds each, and megabytes on the way."""

import resource
import sys
from pathlib import Path
from time import process_time

from tests.bench.declarations import declarations
from wontak.exporters.base import installed


def megabytes() -> float:
    """Return how much memory the process holds now."""
    told = Path("/proc/self/status").read_text("utf-8")
    return int(told.partition("VmRSS:")[2].split()[0]) * 1024 / 1e6


exporter = installed()["pdf"]
documents = list(declarations(int(sys.argv[1])))
idle, held, seconds = megabytes(), [], []
for document in documents:
    begun = process_time()
    exporter.export(document)
    seconds.append(process_time() - begun)
    held.append(megabytes())
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6
sys.stdout.write(f"{idle} {peak} {held[len(held) // 2]} {held[-1]}\n")
sys.stdout.write(" ".join(map(str, seconds)))
