"""Faults that a facilitator can act on: each one carries a sentence for them."""

from collections.abc import Callable


class Phrase(str):
    """An English message in a blank of a sentence, said in the sentence's own language."""

    __slots__ = ()


class WontakError(Exception):
    """A fault told as an English message with named blanks, so that any language can say it."""

    def __init__(self, message: str, **blanks: object) -> None:
        super().__init__(message, blanks)
        self.message = message
        self.blanks = blanks

    def sentence(self, translate: Callable[[str], str]) -> str:
        """Say what happened, to what, and what to do."""
        said = {
            name: translate(blank) if isinstance(blank, Phrase) else blank
            for name, blank in self.blanks.items()
        }
        return translate(self.message).format(**said)

    def __str__(self) -> str:
        return self.message.format(**self.blanks)
