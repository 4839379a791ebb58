"""What could not be saved, as a text that its writer can take along."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from uuid import UUID

from wontak.domain.directory import Directory
from wontak.domain.edit import Change, Edit
from wontak.domain.errors import Phrase, WontakError
from wontak.domain.field_words import FIELDS, told
from wontak.services.filing import put_in_place

_UNSAID = {"id", "order", "agenda_id", "conference_id", "session_id"}


def rescue_text(
    edits: Sequence[Edit], directory: Directory | None, say: Callable[[str], str]
) -> str:
    """Return what edits would have written: the label of each, then its fields, line by line."""
    for edit in edits:
        directory = directory.following(edit) if directory else None
    names = _names(directory)
    paragraphs = ([say(edit.label), *_lines(edit.changes, names, say)] for edit in edits)
    return "".join("\n".join(lines) + "\n\n" for lines in paragraphs)


def put_aside(text: str, beside: Path, folders: Iterable[Path]) -> Path | None:
    """Write a text into the first folder that takes it and return its file; None where none does.

    The file is named after the one beside which it would have been saved.
    """
    now = datetime.now().astimezone()
    name = f"{beside.stem}-not-saved-{now:%Y%m%d-%H%M%S}.txt"
    for folder in folders:
        with suppress(WontakError):
            put_in_place(folder / name, text.encode())
            return folder / name
    return None


def _names(directory: Directory | None) -> Mapping[UUID, str]:
    known = (directory.organizations, directory.people) if directory else ()
    return {key: value.name for book in known for key, value in book.items()}


def _lines(
    changes: Sequence[Change], names: Mapping[UUID, str], say: Callable[[str], str]
) -> Iterator[str]:
    for change in changes:
        for field in change.fields if change.after else ():
            value = getattr(change.after, field)
            if field not in _UNSAID and value not in {None, "", ()}:
                yield f"  {say(FIELDS[field])}: {_said(value, names, say)}"


def _said(value: object, names: Mapping[UUID, str], say: Callable[[str], str]) -> str:
    if isinstance(value, tuple):
        return ", ".join(_said(part, names, say) for part in value)
    if isinstance(value, UUID) and value in names:
        return names[value]
    words = told(value)
    return say(words) if isinstance(words, Phrase) else str(words)
