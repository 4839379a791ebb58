"""The layouts that an agenda can be published in, by the names that people type."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from wontak.documents.action_plan import action_plan
from wontak.documents.declaration import declaration
from wontak.documents.model import Document
from wontak.domain.board import Board
from wontak.domain.directory import Directory
from wontak.language import N_


@dataclass(frozen=True, slots=True)
class Layout:
    """One kind of document: what it is called, in English, and what lays it out in a language."""

    label: str
    lay_out: Callable[[Board, Directory, str], Document]


LAYOUTS: Mapping[str, Layout] = {
    "declaration": Layout(N_("Declaration of agenda execution"), declaration),
    "action-plan": Layout(N_("Action plan"), action_plan),
}
