"""Files are put in their place whole: a fault leaves what was there before."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from wontak.domain.errors import WontakError
from wontak.domain.refusals import reason
from wontak.language import N_


def make_folder(folder: Path) -> None:
    """Make a folder with those above it; FolderRefusedError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderRefusedError(folder, error) from error


def put_in_place(path: Path, content: bytes) -> None:
    """Write a file beside and rename it; DiskFullError or NotWrittenError leaves the old one."""
    try:
        _replace(path, content)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise DiskFullError(path) from error
        raise NotWrittenError(path, error) from error


def _replace(path: Path, content: bytes) -> None:
    partial = path.with_name(f".{uuid4().hex}.partial")
    try:
        with partial.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError:
        with suppress(OSError):
            partial.unlink()
        raise
    _keep_name(path.parent)


def _keep_name(folder: Path) -> None:
    """Have the folder itself written, so that the name outlives a power cut; not on Windows."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some network folders refuse, and the file is whole all the same
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class FolderRefusedError(WontakError):
    """The folder for the files cannot be made."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            N_("The folder {folder} cannot be made ({reason}). Choose another folder."),
            folder=folder,
            reason=reason(error),
        )


class NotWrittenError(WontakError):
    """A file cannot be put in its place."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            N_(
                "{file} could not be written ({reason}). Close it in other programs, or choose "
                "another folder; what was there before is unchanged."
            ),
            file=path.name,
            reason=reason(error),
        )


class DiskFullError(WontakError):
    """There is no room for a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_(
                "The disk is full, so {file} was not written. Free some space and export again; "
                "what was there before is unchanged."
            ),
            file=path.name,
        )
