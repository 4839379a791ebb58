"""A packed office file from somebody else, unpacked only as far as it is harmless."""

import re
from collections.abc import Mapping
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from wontak.exporters.form_flaws import FlawError
from wontak.language import N_

_MOST_PARTS = 2_000
_MOST_BYTES = 80_000_000
_ENCRYPTED = 0x1
_XML = (".xml", ".rels", ".hpf", ".vml")
_ENTITIES = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["']([^"']+)""", re.IGNORECASE)


def unpacked(content: bytes) -> dict[str, bytes]:
    """Return the parts by name; FlawError where one could do harm."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
            _examine(entries)
            # No more is read of a part than its entry says it has.
            parts = {entry.filename: archive.read(entry) for entry in entries if entry.file_size}
    except (BadZipFile, NotImplementedError, EOFError, ValueError, OSError) as fault:
        raise FlawError(N_("it is damaged")) from fault
    for name, part in parts.items():
        if name.lower().endswith(_XML):
            _examine_xml(part)
    return parts


def packed_like(content: bytes, changed: Mapping[str, bytes]) -> bytes:
    """Return the same archive with some of its parts replaced, in the same order."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w") as new:
        for entry in old.infolist():
            copy = ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            copy.compress_type = entry.compress_type
            new.writestr(copy, changed.get(entry.filename, old.read(entry)))
    return made.getvalue()


def _examine(entries: list[ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if len(names) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_BYTES:
        raise FlawError(N_("it is packed to be far larger than it looks"))
    if len(set(names)) != len(names):
        raise FlawError(N_("it has several parts of one name"))
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise FlawError(N_("it is locked with a password"))
    for name in names:
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts or set("\\:\0") & set(name):
            raise FlawError(N_("its parts have names that lead out of it"))


def _examine_xml(part: bytes) -> None:
    declared = _ENCODING.match(part.lstrip(b"\xef\xbb\xbf"))
    if b"\0" in part or (declared and declared[1].lower() not in {b"utf-8", b"us-ascii"}):
        # Whoever hides letters hides entities among them; offices write UTF-8.
        raise FlawError(N_("its letters are not UTF-8"))
    if _ENTITIES.search(part):
        raise FlawError(N_("it declares entities of its own"))
