"""What the driver says when the disk is full or the file is gone, said to a facilitator."""

from collections.abc import Iterator
from contextlib import contextmanager
from errno import EACCES, EDQUOT, ENOSPC, EPERM, EROFS
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from wontak.domain.errors import WontakError
from wontak.language import N_
from wontak.services.ports import StoreTroubleError
from wontak.store.values import UnreadableError

_FULL = N_("The disk is full. Free some space on the disk of {file}; saving goes on by itself.")
_READ_ONLY = N_(
    "{file} cannot be written. Allow writing to it and its folder; saving goes on by itself."
)
_NOT_OPENED = N_(
    "{file} cannot be opened. Check that its folder exists and is yours; saving goes on by itself."
)
_TROUBLES = (
    ("full", _FULL),
    ("locked", N_("Another program holds {file}. Close it there; saving goes on by itself.")),
    ("readonly", _READ_ONLY),
    ("unable to open", _NOT_OPENED),
    (
        "disk i/o",
        N_("The disk of {file} reports an error. Check the disk; saving goes on by itself."),
    ),
)
_SYSTEM_TROUBLES = {
    ENOSPC: _FULL,
    EDQUOT: _FULL,
    EACCES: _READ_ONLY,
    EPERM: _READ_ONLY,
    EROFS: _READ_ONLY,
}
_DAMAGE = ("malformed", "not a database", "corrupt", "could not decode", "no such")


class StillUsedError(WontakError):
    """Something was to be removed that other things still name."""

    def __init__(self) -> None:
        super().__init__(N_("It cannot be removed: something still names it. Remove that first."))


class NamesNothingError(WontakError):
    """Something was to name a thing that is not there."""

    def __init__(self) -> None:
        super().__init__(
            N_("Not saved: what it belongs to was removed meanwhile. Bring that back first.")
        )


class AlreadyThereError(WontakError):
    """Something was to be added that is there."""

    def __init__(self) -> None:
        super().__init__(N_("Not added: it is there already. There is nothing to be done."))


class DamagedFileError(WontakError):
    """A desk's file does not read as it was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} is damaged and was left as it is. Open the newest good backup instead."),
            file=path.name,
        )


@contextmanager
def told(path: Path, *, removing: bool = False) -> Iterator[None]:
    """Turn the driver's and the system's errors inside the block into sentences about the file."""
    try:
        yield
    except (UnreadableError, UnicodeDecodeError) as error:  # the driver reads some errors as UTF-8
        raise DamagedFileError(path) from error
    except driver.Error as error:
        if isinstance(error, driver.IntegrityError):
            raise _refusal(error, removing=removing) from error
        if type(error) in {driver.OperationalError, driver.DatabaseError}:
            raise _trouble(path, error) from error
        raise  # a fault of the program: trying again would keep every later edit waiting
    except OSError as error:
        message = _SYSTEM_TROUBLES.get(error.errno or 0, _NOT_OPENED)
        raise StoreTroubleError(message, file=path.name) from error


def _refusal(error: BaseException, *, removing: bool) -> BaseException:
    said = str(error).lower()
    if "foreign key" in said:
        return StillUsedError() if removing else NamesNothingError()
    return AlreadyThereError() if "unique" in said else error


def _trouble(path: Path, error: BaseException) -> WontakError:
    said = str(error).lower()
    if any(word in said for word in _DAMAGE):
        return DamagedFileError(path)
    for word, message in _TROUBLES:
        if word in said:
            return StoreTroubleError(message, file=path.name)
    return StoreTroubleError(
        N_("{file} could not be saved ({reason}). Saving is tried again by itself."),
        file=path.name,
        reason=said,
    )
