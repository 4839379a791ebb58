"""A proof is a document's pages as they would be printed, before any file is written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from wontak.services.workshop import Remark

D_contra = TypeVar("D_contra", contravariant=True)


@dataclass(frozen=True, slots=True)
class Proof:
    """A PDF that nobody judged yet; the sizes of its pages are widths and heights in points."""

    content: bytes
    sizes: tuple[tuple[float, float], ...]
    remarks: Sequence[Remark] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A strip of a page: the whole page would be so many pixels large, the strip begins at top."""

    content: bytes
    page: int
    width: int
    height: int
    rows: int
    top: int = 0


@dataclass(frozen=True, slots=True)
class Picture:
    """Rows of pixels from the top, 4 bytes each: blue, green, red and one that says nothing."""

    width: int
    height: int
    pixels: bytes


class Proofs(Protocol[D_contra]):
    """Sets pages and draws them; each call takes a while and belongs on a thread of its own."""

    def proof(self, document: D_contra) -> Proof:
        """Return the pages of a document; WontakError where they cannot be set."""
        ...

    def picture(self, cut: Cut) -> Picture:
        """Return a strip of a page on white paper."""
        ...

    def end(self) -> None:
        """Make nothing any more."""
        ...
