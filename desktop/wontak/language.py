"""The language that people read: Korean or English, switchable while the program runs."""

import gettext
from collections.abc import Callable
from contextvars import ContextVar
from functools import cache

from wontak.paths import resources

Translate = Callable[[str], str]

LANGUAGES = ("ko", "en")
_spoken: ContextVar[str] = ContextVar("language", default="ko")


def use(code: str) -> None:
    """Speak this language from now on in the calling thread; Korean where the code is unknown."""
    _spoken.set(code if code in LANGUAGES else "ko")


def spoken() -> str:
    """Return the code of the language in use: "ko" or "en"."""
    return _spoken.get()


@cache
def translator(code: str) -> Translate:
    """Return what says an English message in one language, whatever the desk speaks."""
    catalog = gettext.translation("wontak", resources() / "locale", languages=[code], fallback=True)
    # gettext keeps a catalog's own head under the empty message.
    return lambda message: catalog.gettext(message) if message else ""


def _(message: str) -> str:
    """Say an English message in the language in use."""
    return translator(_spoken.get())(message)


def N_(message: str) -> str:
    """Mark a message that is stored in English and said later."""
    return message
