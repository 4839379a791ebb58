"""Zip files that are the same bytes whenever they are made of the same parts."""

from datetime import date
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

# A reader of HWPX finds out by the first part, stored as it is, what the file is.
_NAME_OF_TYPE = "mimetype"


def steady(content: bytes, day: date) -> bytes:
    """Return the archive with every part dated to the day of the document."""
    made = BytesIO()
    stamp = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with ZipFile(BytesIO(content)) as given, ZipFile(made, "w") as archive:
        for part in given.infolist():
            entry = ZipInfo(part.filename, stamp)
            entry.compress_type = ZIP_STORED if part.filename == _NAME_OF_TYPE else ZIP_DEFLATED
            archive.writestr(entry, given.read(part))
    return made.getvalue()
