"""The layouts that agendas can be published in, by the names that people type."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wontak.documents.action_plan import action_plan
from wontak.documents.conference_book import conference_book
from wontak.documents.declaration import declaration
from wontak.documents.minutes import minutes
from wontak.documents.model import Document
from wontak.documents.participants import participant_list
from wontak.documents.press_summary import press_summary
from wontak.documents.readers import public
from wontak.documents.run_sheet import run_sheet
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
    "minutes": Layout(N_("Minutes"), _of_each(minutes)),
    "run-sheet": Layout(N_("Run sheet"), _of_each(run_sheet)),
    "participants": Layout(N_("List of participants"), _of_each(participant_list)),
    "press-summary": Layout(N_("Press summary"), _of_each(press_summary)),
    "book": Layout(N_("Book of agendas"), conference_book, whole=True),
}
