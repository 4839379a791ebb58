"""What is internal, hidden or said without consent is in no byte of a public file of any format."""

import base64
import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pikepdf
import pytest

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.exporters.reading import pdf_pages
from wontak.documents.layouts import LAYOUTS
from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.domain.material import Material
from wontak.domain.participation import Consent
from wontak.exporters.base import installed

MARKER = "새어나간비밀QX7"
EXPORTERS = installed()


def marked_board() -> Board:
    """Return the board with the marker in every field that is not for the public."""
    return replace(
        FULL,
        notes=tuple(
            note.but(text=f"{note.text} {MARKER}") if note.internal else note for note in FULL.notes
        ),
        run_steps=tuple(
            step.but(private_note=MARKER, zoom=MARKER, script=MARKER) for step in FULL.run_steps
        ),
    )


def marked_directory() -> Directory:
    """Return the directory with the marker in what reaches people, and in unnamed people."""
    unnamed = {
        seat.person_id for seat in FULL.participations if seat.publication is not Consent.GIVEN
    }
    assert unnamed
    private = dict.fromkeys(("phone", "email", "access_needs", "department"), MARKER)
    hidden = dict.fromkeys(("name", "name_en", "position"), MARKER)
    people = {
        key: person.but(**private, **(hidden if key in unnamed else {}))
        for key, person in DIRECTORY.people.items()
    }
    return replace(DIRECTORY, people=people)


def forms_of(text: str) -> tuple[bytes, ...]:
    """Return the bytes that a text can be written as, those of escaped JSON and HTML included."""
    escaped = text.encode("ascii", "backslashreplace")
    entities = text.encode("ascii", "xmlcharrefreplace")
    utf16 = (text.encode("utf-16-be"), text.encode("utf-16-le"))
    return (text.encode(), *utf16, escaped, entities, text.encode("cp949"))


def unpacked(content: bytes) -> Iterator[bytes]:
    """Yield a file's bytes, those of everything packed into it, and of what is packed into that."""
    yield content
    yield content.replace(b"\r\n ", b"")  # a calendar folds its lines wherever they are long
    if content.startswith(b"%PDF"):
        yield from _streams(content)
    elif is_zipfile(BytesIO(content)):
        with ZipFile(BytesIO(content)) as archive:
            for name in archive.namelist():
                yield name.encode()
                yield from unpacked(archive.read(name))
    else:
        for data in re.findall(rb"base64,\s*([A-Za-z0-9+/=\s]+)", content):
            yield base64.b64decode(data)


def _streams(content: bytes) -> Iterator[bytes]:
    with pikepdf.open(BytesIO(content)) as pdf:
        for thing in pdf.objects:
            yield thing.unparse()
            if isinstance(thing, pikepdf.Stream):
                yield thing.read_bytes()
        for attached in pdf.attachments.values():
            yield attached.get_file().read_bytes()


def leaks(content: bytes, folder: Path) -> bool:
    parts = [*unpacked(content)]
    if content.startswith(b"%PDF"):
        parts += [page.encode() for page in pdf_pages(content, folder)]
    return any(form in part for part in parts for form in forms_of(MARKER))


def file_of(layout: str, name: str, *, internal: bool) -> bytes:
    boards = (marked_board(), EMPTY) if LAYOUTS[layout].whole else (marked_board(),)
    material = Material(boards, marked_directory())
    document = LAYOUTS[layout].lay_out(material, "ko", internal=internal)
    return EXPORTERS[name].export(document).content


@pytest.mark.parametrize("name", EXPORTERS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_private_is_in_any_file_for_the_public(
    layout: str, name: str, tmp_path: Path
) -> None:
    assert not leaks(file_of(layout, name, internal=False), tmp_path)


@pytest.mark.parametrize("name", [name for name in EXPORTERS if name not in {"csv", "ics", "json"}])
def test_the_search_finds_what_an_internal_file_says(name: str, tmp_path: Path) -> None:
    assert leaks(file_of("run-sheet", name, internal=True), tmp_path)


def test_the_search_looks_into_what_is_packed() -> None:
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("inner.txt", f"x{MARKER}y")
    assert any(MARKER.encode() in part for part in unpacked(packed.getvalue()))
