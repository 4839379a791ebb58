"""Faults that a facilitator can act on: each one carries a sentence for them."""

from collections.abc import Callable


class WontakError(Exception):
    """A fault told as an English message with named blanks, so that any language can say it."""

    def __init__(self, message: str, **blanks: object) -> None:
        super().__init__(message, blanks)
        self.message = message
        self.blanks = blanks

    def sentence(self, translate: Callable[[str], str]) -> str:
        """Say what happened, to what, and what to do."""
        return translate(self.message).format(**self.blanks)

    def __str__(self) -> str:
        return self.message.format(**self.blanks)
