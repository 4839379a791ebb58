"""The workshop of publishing: what lays documents out, and what makes files of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from wontak.domain.material import Material
from wontak.language import Translate

D = TypeVar("D")
D_co = TypeVar("D_co", covariant=True)
D_contra = TypeVar("D_contra", contravariant=True)


class Remark(Protocol):
    """Something people should know about a file that was made all the same."""

    def sentence(self, translate: Translate) -> str:
        """Say it in the language of the reader."""
        ...


class Export(Protocol):
    """A finished file's bytes, with what is to be said about them."""

    @property
    def content(self) -> bytes:
        """The file."""
        ...

    @property
    def remarks(self) -> Sequence[Remark]:
        """What is to be said about it."""
        ...


class Exporter(Protocol[D_contra]):
    """Turns documents into files of one format."""

    @property
    def suffix(self) -> str:
        """The end of its files' names, with the dot."""
        ...

    def export(self, document: D_contra) -> Export:
        """Return the file."""
        ...


class Layout(Protocol[D_co]):
    """Lays agendas out as one kind of document; the label is an English message."""

    @property
    def label(self) -> str:
        """What the documents are called."""
        ...

    @property
    def whole(self) -> bool:
        """Whether one document tells of all agendas together."""
        ...

    def lay_out(self, material: Material, language: str, *, internal: bool) -> D_co:
        """Return the document in a language, for the public or for the desk's own people."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop(Generic[D]):
    """What publishing works with; read is called on its thread, and returns None if one is gone.

    Hands are how many files may be made at a time.
    """

    read: Callable[[tuple[UUID, ...]], Material | None]
    layouts: Mapping[str, Layout[D]]
    exporters: Mapping[str, Exporter[D]]
    hands: int = 1
