"""What the export gives to typst for each PDF, kept as files for typst alone to compile."""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from wontak import __main__ as door
from wontak.exporters.press import Press


def keep(press: Press, told: Any, attachment: str | None, day: date, **how: Any) -> bytes:
    """Set the page as the export does, and note what it was given."""
    given = {"told": told, "attachment": attachment, "day": day.isoformat(), **how}
    target = Path(folder) / f"{len(list(Path(folder).glob('*.json'))):02}.json"
    target.write_text(json.dumps(given, ensure_ascii=False), "utf-8")
    return setting(press, told, attachment, day, **how)


_, file, folder = sys.argv
sys.argv[1:] = ["export", "--db", file, "--out", f"{folder}/pages", "--format", "pdf"]
setting = Press.pdf
Press.pdf = keep  # type: ignore[assignment, method-assign]  # to watch it
sys.exit(door.main())
