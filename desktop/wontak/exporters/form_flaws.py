"""What is wrong with a form that somebody brought, told in a sentence."""

from wontak.domain.errors import Phrase, WontakError
from wontak.language import N_


class FlawError(WontakError):
    """A file cannot be a form; the reason is an English message."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            N_("This file cannot be a form: {reason}. Take that out of it, or use another file."),
            reason=Phrase(reason),
        )


class BadFieldError(WontakError):
    """A form's fields or loops are not written as they must be."""

    def __init__(self, fault: str) -> None:
        super().__init__(
            N_("The form's fields cannot be understood ({fault}). Look at its brackets and loops."),
            fault=fault,
        )
