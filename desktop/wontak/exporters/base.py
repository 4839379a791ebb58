"""What an exporter is, and which ones are installed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import entry_points
from typing import Protocol, cast

from wontak.documents.model import Document


@dataclass(frozen=True, slots=True)
class Remark:
    """Something people should know about a file that was made all the same."""

    message: str
    blanks: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, translate: Callable[[str], str]) -> str:
        """Say it in the language of the reader."""
        return translate(self.message).format(**self.blanks)


@dataclass(frozen=True, slots=True)
class Export:
    """A finished file's bytes, with what is to be said about them."""

    content: bytes
    remarks: tuple[Remark, ...] = ()


class Exporter(Protocol):
    """Turns documents into files of one format; it opens no file of a user and asks nothing.

    The suffix begins with a dot, the label is an English message that names the format.
    """

    suffix: str
    label: str

    def export(self, document: Document) -> Export:
        """Return the file; only a document that is broken itself raises an error."""
        ...


def installed() -> dict[str, Exporter]:
    """Return the exporters that packages register as wontak.exporters, by name, in order."""
    found = sorted(entry_points(group="wontak.exporters"), key=lambda entry: entry.name)
    return {entry.name: cast("type[Exporter]", entry.load())() for entry in found}
