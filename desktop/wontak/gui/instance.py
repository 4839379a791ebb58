"""One window for each file: who comes second asks the first to come to the front."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QSysInfo, QThread
from PySide6.QtWidgets import QWidget

from wontak.domain.errors import WontakError
from wontak.language import N_

if TYPE_CHECKING:  # 18 ms to import, which the first paint need not wait for
    from PySide6.QtNetwork import QLocalServer

_ANSWER_MS = 3000
_READY_SECONDS = 2.0  # the list of a window stands before it listens
_LOOK_AGAIN_MS = 50
_QUESTION = b"front "
_YES = b"yes\n"
# Wayland lets a window come to the front only for whoever has been clicked.
_RIGHT_TO_FRONT = "XDG_ACTIVATION_TOKEN"
_LONGEST_TOKEN = 200
_LONGEST_QUESTION = 300
_TAKING_MS = 1000


def claim(path: Path) -> "Claim":
    """Return the right to be the only window on a file; AlreadyOpenError where another has it.

    Where the file's folder cannot be written nothing can be claimed, and nothing is refused.
    """
    file = path.resolve()
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
    lock = _lock_on(file)
    if not lock.tryLock(0) and lock.error() is QLockFile.LockError.LockFailedError:
        _take_over(lock, file)
    return Claim(file, lock)


def listen(claimed: "Claim", on_raise: Callable[[], object]) -> None:
    """Call on_raise whenever somebody starts a second window on the claimed file."""
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    if claimed.is_locked:
        QLocalServer.removeServer(socket_name(claimed.path))  # left by one that was killed
    server.listen(socket_name(claimed.path))
    server.newConnection.connect(lambda: _serve(server, on_raise))
    claimed.keep(server.close)


def ask_to_front(path: Path) -> bool:
    """Ask the window that has the file to come to the front; False where none answers.

    One that was started just now is given the moment until it listens.
    """
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    end = monotonic() + _READY_SECONDS
    socket.connectToServer(socket_name(path.resolve()))
    while not socket.waitForConnected(_ANSWER_MS):
        if monotonic() > end:
            return False
        QThread.msleep(_LOOK_AGAIN_MS)
        socket.connectToServer(socket_name(path.resolve()))
    socket.write(_QUESTION + os.environ.get(_RIGHT_TO_FRONT, "").encode()[:_LONGEST_TOKEN] + b"\n")
    socket.waitForBytesWritten(_ANSWER_MS)
    answered = socket.waitForReadyRead(_ANSWER_MS) and socket.readAll().data() == _YES
    socket.abort()
    return answered


def bring_to_front(window: QWidget) -> None:
    """Show a window above the others, as it was before it was minimised."""
    from PySide6.QtCore import Qt

    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def socket_name(path: Path) -> str:
    """Return where the window on a file listens: a name for each person and file."""
    from hashlib import sha256

    person = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "")
    file = sha256(os.path.normcase(path).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return f"wontak-{person}-{file}"


def _lock_file(file: Path) -> Path:
    return file.with_name(f".{file.name}.lock")


def _lock_on(file: Path) -> QLockFile:
    lock = QLockFile(str(_lock_file(file)))
    lock.setStaleLockTime(0)  # however long a table lasts
    return lock


def _take_over(lock: QLockFile, file: Path) -> None:
    """Take the lock of a window that was killed.

    Qt asks whether the process number is in use, and after a kill another program may have it
    (in a sandbox always): the lock that the system itself keeps knows better, on one computer.
    """
    _pid, host, _program = lock.getLockInfo()
    alone = QLockFile(f"{lock.fileName()}.taking")
    if host in {"", QSysInfo.machineHostName()} and alone.tryLock(_TAKING_MS):
        lock.removeStaleLockFile()
        if lock.tryLock(0):
            return
    raise AlreadyOpenError(file, host or QSysInfo.machineHostName())


def _serve(server: "QLocalServer", on_raise: Callable[[], object]) -> None:
    socket = server.nextPendingConnection()
    socket.disconnected.connect(socket.deleteLater)

    def answer() -> None:
        if not socket.canReadLine():
            return
        question = bytes(socket.readLine(_LONGEST_QUESTION).data())
        socket.readyRead.disconnect(answer)
        if question.startswith(_QUESTION):
            socket.write(_YES)
            socket.flush()
            right = question.removeprefix(_QUESTION).decode("ascii", "ignore")
            os.environ[_RIGHT_TO_FRONT] = right.strip()
            on_raise()
        socket.disconnectFromServer()

    socket.readyRead.connect(answer)
    answer()


class AlreadyOpenError(WontakError):
    """Another window has the file."""

    def __init__(self, file: Path, host: str) -> None:
        elsewhere = host != QSysInfo.machineHostName()
        super().__init__(
            N_(
                "{file} is open on the computer {host}. Close it there first. If it is not in use "
                "there, delete {lock} beside it and start again."
            )
            if elsewhere
            else N_(
                "{file} is open in another window, which does not answer. Go to that window, or "
                "close it and start again."
            ),
            file=file.name,
            host=host,
            lock=_lock_file(file).name,
        )


@dataclass(slots=True)
class Claim:
    """The right to be the only window on a file, held as long as this is kept."""

    path: Path
    _lock: QLockFile
    _let_go: Callable[[], object] = lambda: None

    @property
    def is_locked(self) -> bool:
        """False where the folder cannot be written, so that others may have the file as well."""
        return self._lock.isLocked()

    def keep(self, let_go: Callable[[], object]) -> None:
        """Have something let go of when the claim is released."""
        self._let_go = let_go

    def release(self) -> None:
        """Let others have the file."""
        self._let_go()
        self._lock.unlock()
