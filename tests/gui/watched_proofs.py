"""Proofs that a test watches being made."""

from threading import Event

from wontak.documents.model import Document
from wontak.domain.errors import WontakError
from wontak.exporters.proofs import ProofPress
from wontak.services.proofs import Cut, Picture, Proof


class Watched:
    """Makes proofs as always, and tells of which titles; it waits or fails when it is told to."""

    def __init__(self) -> None:
        self.press = ProofPress()
        self.titles: list[str] = []
        self.open = Event()
        self.open.set()
        self.fails = False

    def proof(self, document: Document) -> Proof:
        assert self.open.wait(20)
        if self.fails:
            raise WontakError("No page of {title}.", title=document.title)
        self.titles.append(document.title)
        return self.press.proof(document)

    def picture(self, cut: Cut) -> Picture:
        return self.press.picture(cut)

    def end(self) -> None:
        self.open.set()
        self.press.end()
