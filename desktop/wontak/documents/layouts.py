"""The layouts that agendas can be published in, by the names that people type."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wontak.documents.action_plan import action_plan
from wontak.documents.declaration import declaration
from wontak.documents.model import Document
from wontak.documents.readers import public
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.material import Material
from wontak.language import N_

Composer: TypeAlias = Callable[[Sequence[Board], Tongue], Document]


def _of_each(compose: Callable[[Board, Tongue], Document]) -> Composer:
    return lambda boards, tongue: compose(boards[0], tongue)


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of document: what it is called, in English, and what composes it.

    A whole one is about all agendas of a conference together, the others about one each.
    """

    label: str
    compose: Composer
    whole: bool = False

    def lay_out(self, material: Material, language: str, *, internal: bool = False) -> Document:
        """Return the document in "ko" or "en", for the public or for the desk's own people."""
        seen = material if internal else public(material)
        return self.compose(seen.boards, Tongue(language, seen.directory, internal=internal))


LAYOUTS: Mapping[str, Layout] = {
    "declaration": Layout(N_("Declaration of agenda execution"), _of_each(declaration)),
    "action-plan": Layout(N_("Action plan"), _of_each(action_plan)),
}
