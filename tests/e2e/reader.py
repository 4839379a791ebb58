"""What a screen reader finds on the screen: run by the system's Python, which alone has pyatspi.

Usage: reader.py LIST BUTTON. Writes as JSON the names in the list of that name and the names of all
labels, and then presses the button.
"""

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from time import monotonic, sleep
from typing import Any

_PATIENCE = 25.0  # seconds for each of three: who runs this waits a little longer
pyatspi: Any = import_module("pyatspi")


def main() -> None:
    """Find a list and tell what is in it, tell all labels, press a button."""
    wanted, button = sys.argv[1:3]
    window = _awaited("frame", "원탁")
    rows = _awaited("list", wanted)
    told = {
        "window": window.name,
        "rows": [row.name for row in rows],
        "labels": [each.name for each in _all(window) if each.getRoleName() == "label"],
    }
    pressed = _awaited("push button", button, "button")
    pressed.queryAction().doAction(0)
    sys.stdout.write(json.dumps(told))


def _awaited(role: str, name: str, *roles: str) -> Any:
    end = monotonic() + _PATIENCE
    while monotonic() < end:
        for found in _all(pyatspi.Registry.getDesktop(0)):
            if found.getRoleName() in {role, *roles} and name in (found.name or ""):
                return found
        sleep(0.1)
    sys.exit(f"not found: {role} {name}")


def _all(root: Any) -> Iterator[Any]:
    waiting = [root]
    while waiting:
        found = waiting.pop()
        yield found
        try:
            waiting.extend(child for child in found if child is not None)
        except LookupError:  # gone meanwhile
            continue


if __name__ == "__main__":
    main()
