"""An action plan of so many rows in every format: a name and the processor's seconds."""

import sys
from time import process_time

from tests.bench.declarations import long_plan
from wontak.exporters.base import installed

document, short = long_plan(int(sys.argv[1])), long_plan(1)
for name, exporter in installed().items():
    exporter.export(short)  # libraries are loaded
    begun = process_time()
    exporter.export(document)
    sys.stdout.write(f"{name} {process_time() - begun}\n")
