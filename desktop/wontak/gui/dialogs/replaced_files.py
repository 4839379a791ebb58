"""How many files of an export are there already, looked up without keeping the window waiting."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

MOST = 200  # files that a slow folder is asked for
_PAUSE_MS = 200


class ReplacedFiles(QObject):
    """Looks a moment after it was asked last; counted carries how many it found."""

    counted = Signal(int)
    _looked = Signal(int, int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._paths: Sequence[Path] = ()
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self._looked.connect(self._answer)

    def ask(self, paths: Sequence[Path]) -> None:
        """Count those of the files that are there, at most the first MOST."""
        self._paths = paths[:MOST]
        self._asked += 1
        self._pause.start()

    def _look(self) -> None:
        paths, asked = self._paths, self._asked
        QThreadPool.globalInstance().start(lambda: self._count(paths, asked))

    def _count(self, paths: Sequence[Path], asked: int) -> None:
        count = sum(map(_is_there, paths))
        with suppress(RuntimeError):  # the dialog was closed meanwhile
            self._looked.emit(count, asked)

    def _answer(self, count: int, asked: int) -> None:
        if asked == self._asked:
            self.counted.emit(count)


def _is_there(path: Path) -> bool:
    with suppress(OSError):
        return path.exists()
    return False
