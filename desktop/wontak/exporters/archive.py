"""Zip files that are the same bytes whenever they are made of the same parts."""

from collections.abc import Mapping
from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# A reader of HWPX finds out by the first part, stored as it is, what the file is.
_NAME_OF_TYPE = "mimetype"
_OLDEST_YEAR = 1980


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return an archive's parts by name, in their order."""
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes], day: date) -> bytes:
    """Return an archive of these parts, each dated to the day of the document."""
    made = BytesIO()
    stamp = (max(day.year, _OLDEST_YEAR), day.month, day.day, 0, 0, 0)
    with ZipFile(made, "w") as archive:
        for name, part in parts.items():
            entry = ZipInfo(name, stamp)
            entry.compress_type = ZIP_STORED if name == _NAME_OF_TYPE else ZIP_DEFLATED
            archive.writestr(entry, part)
    return made.getvalue()
