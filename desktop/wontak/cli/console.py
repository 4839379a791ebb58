"""What the command line says: results to one stream, sentences about trouble to the other."""

import io
import os
import sys
from unicodedata import category, east_asian_width

from wontak.domain.errors import WontakError
from wontak.language import N_, _


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a path that is no text goes out as the bytes it came in."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def say(text: str) -> None:
    """Write a line of the result; nothing is said where nobody listens any more."""
    try:
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader (such as head) has enough; the work that was asked for goes on.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise NotSaidError(error) from error


def complain(sentence: str) -> None:
    """Write a sentence about trouble."""
    try:
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def count(done: int, total: int) -> None:
    """Show how far a long work is to somebody who watches; silent into files."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{done:,} / {total:,}{end}")
        sys.stderr.flush()


def width(text: str) -> int:
    """Return how many columns a terminal gives a text: a Hangul syllable takes two."""
    return sum(
        0 if category(char) in {"Mn", "Me", "Cf"} else 1 + (east_asian_width(char) in "WF")
        for char in text
    )


def padded(text: str, columns: int) -> str:
    """Return a text filled up with spaces to so many columns."""
    return text + " " * (columns - width(text))


def told(error: WontakError) -> str:
    """Return an error's sentence in the language in use."""
    return error.sentence(_)


class NotSaidError(WontakError):
    """The result cannot be written where it was sent to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            N_("The output could not be written ({reason}). Send it elsewhere and try again."),
            reason=error.strerror,
        )


class MisuseError(WontakError):
    """A command was given words that it does not know."""
