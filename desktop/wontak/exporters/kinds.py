"""What kind of document a stranger's file is, told by its content and never by its name."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from wontak.domain.errors import WontakError
from wontak.domain.refusals import reason
from wontak.language import N_

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_TYPES = {
    b"application/hwp+zip": "hwpx",
    b"application/vnd.oasis.opendocument.text": "odt",
}
_PARTS = {"word/": "docx", "xl/": "xlsx", "Contents/": "hwpx"}

# The largest conference book is a hundredth of this.
_MOST_BYTES = 200_000_000
_MOST_UNPACKED = 500_000_000
_MOST_PARTS = 10_000
# Some readers allow a few bytes before it.
_HEAD_BYTES = 1024


def kind_of(path: Path) -> str:
    """Return pdf, docx, xlsx, odt or hwpx; UnknownFileError or HostileFileError for all else."""
    try:
        if not (path.is_file() or path.is_dir()) and path.exists():
            raise UnknownFileError(path)  # a device or a pipe, which might never end
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        size = path.stat().st_size
    except OSError as error:
        raise UnreadableFileError(path, error) from error
    if size > _MOST_BYTES:
        raise HostileFileError(path)
    if _PDF in head:
        return "pdf"
    if not head.startswith(_ZIP):
        raise UnknownFileError(path)
    return _kind_of_archive(path)


def _kind_of_archive(path: Path) -> str:
    try:
        with ZipFile(path) as archive:
            names = _modest(archive, path)
            first = archive.read("mimetype") if "mimetype" in names else b""
    except (BadZipFile, OSError, RuntimeError, ValueError, NotImplementedError) as error:
        raise UnknownFileError(path) from error
    known = _TYPES.get(first.strip())
    kinds = (kind for part, kind in _PARTS.items() if any(name.startswith(part) for name in names))
    kind = known or next(kinds, None)
    if kind is None:
        raise UnknownFileError(path)
    return kind


def _modest(archive: ZipFile, path: Path) -> set[str]:
    """Return the names of an archive's parts; HostileFileError if they unpack to no end."""
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise HostileFileError(path)
    return {part.filename for part in parts}


class UnreadableFileError(WontakError):
    """A file cannot be opened."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            N_("{file} cannot be read ({reason}). Check where it is, and that you may read it."),
            file=path.name,
            reason=reason(error),
        )


class UnknownFileError(WontakError):
    """A file is of no kind that can be judged."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} is no PDF, DOCX, XLSX, ODT or HWPX, or it is broken. Export it again."),
            file=path.name,
        )


class HostileFileError(WontakError):
    """A file takes more time or memory than any honest document does."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_(
                "{file} takes more time or memory than a document should, so it was put away "
                "unread. Do not open it if you do not know where it comes from."
            ),
            file=path.name,
        )
