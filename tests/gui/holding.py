"""A window's process for tests: it claims a file, says what happens to it, and stays."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wontak.gui import instance
from wontak.gui.instance import AlreadyOpenError


def hold(path: Path) -> int:
    """Claim the file and stay; or have the first window come to the front, and end."""
    application = QCoreApplication([])
    try:
        claim = instance.claim(path)
    except AlreadyOpenError as error:
        said = "asked" if instance.ask_to_front(path) else error.sentence(str)
        _say(said)
        return 0
    instance.listen(claim, lambda: _say("raised"))
    _say("claimed" if claim.is_locked else "shared")
    return application.exec()


def _say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(hold(Path(sys.argv[1])))
