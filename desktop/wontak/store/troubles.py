"""What the driver says when the disk is full or the file is gone, said to a facilitator."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError, IntegrityError

from wontak.domain.errors import WontakError
from wontak.language import N_
from wontak.services.ports import StoreTroubleError

_TROUBLES = (
    (
        "full",
        N_("The disk is full. Free some space on the disk of {file}; saving goes on by itself."),
    ),
    ("locked", N_("Another program holds {file}. Close it there; saving goes on by itself.")),
    (
        "readonly",
        N_(
            "{file} cannot be written. Allow writing to it and its folder; saving goes on by itself."
        ),
    ),
    (
        "unable to open",
        N_(
            "{file} cannot be opened. Check that its folder exists and is yours; saving goes on by itself."
        ),
    ),
    (
        "disk i/o",
        N_("The disk of {file} reports an error. Check the disk; saving goes on by itself."),
    ),
)
_DAMAGE = ("malformed", "not a database", "corrupt")


class StillUsedError(WontakError):
    """Something was to be removed that other things still name."""

    def __init__(self) -> None:
        super().__init__(N_("It cannot be removed: something still names it. Remove that first."))


class DamagedFileError(WontakError):
    """A desk's file does not read as it was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} is damaged and was left as it is. Open the newest good backup instead."),
            file=path.name,
        )


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the driver's errors inside the block into sentences about the file."""
    try:
        yield
    except IntegrityError as error:
        raise StillUsedError from error
    except DBAPIError as error:
        raise _sentence(path, error.orig or error) from error
    except driver.Error as error:
        raise _sentence(path, error) from error


def _sentence(path: Path, error: BaseException) -> WontakError:
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
