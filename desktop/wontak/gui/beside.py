"""One job at a time beside the window, and what came of it, told on the window's thread."""

import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from wontak.domain.errors import WontakError
from wontak.language import N_

_logger = logging.getLogger(__name__)


class FaultError(WontakError):
    """Something failed that nobody at the desk can mend."""

    def __init__(self) -> None:
        super().__init__(
            N_(
                "The pages could not be made, through a fault in Wontak. Choose another format or "
                "document, and report it with the log."
            )
        )


class Beside(QObject):
    """Runs a job on a thread; the one that waits for it hears of a result or of an error."""

    _told = Signal(object, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._told.connect(lambda hear, what: hear(what))
        self._is_over = False

    def end(self) -> None:
        """Run nothing any more; what becomes of the job that runs is of no interest."""
        self._is_over = True

    def run(
        self,
        job: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[WontakError], None],
    ) -> None:
        """Run a job after those before it; one of done and failed is called."""

        def work() -> None:
            if self._is_over:
                return
            heard: tuple[Callable[[Any], None], Any] = (failed, FaultError())
            try:
                heard = (done, job())
            except WontakError as error:
                heard = (failed, error)
            except Exception:  # libraries raise anything
                if not self._is_over:
                    _logger.exception("A job beside the window failed")
            with suppress(RuntimeError):  # the window was closed meanwhile
                self._told.emit(*heard)

        self._pool.start(work)
