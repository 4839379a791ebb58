"""What the command line says: results to one stream, sentences about trouble to the other."""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO
from unicodedata import category, east_asian_width

from wontak.domain.errors import WontakError
from wontak.domain.refusals import reason
from wontak.language import N_, _


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a path that is no text goes out as the bytes it came in."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


def say(text: str) -> None:
    """Write a line of the result; NotSaidError where it cannot be kept."""
    with _going_out(sys.stdout):
        sys.stdout.write(f"{text}\n")
        sys.stdout.flush()


def finish() -> None:
    """Have all that others wrote go out."""
    with _going_out(sys.stdout):
        sys.stdout.flush()


def complain(sentence: str) -> None:
    """Write a sentence about trouble."""
    with suppress(NotSaidError), _going_out(sys.stderr):
        sys.stderr.write(f"{sentence}\n")
        sys.stderr.flush()


def count(done: int, total: int | None = None) -> None:
    """Show how far a long work is to somebody who watches; silent into files."""
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        of_all = f" / {total:,}" if total else ""
        sys.stderr.write(f"\r{done:,}{of_all}{end}")
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


@contextmanager
def _going_out(stream: TextIO) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        # What is left in the buffer must not fail once more when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        # A reader who has enough, such as head, is no trouble: the work goes on.
        if not isinstance(error, BrokenPipeError):
            raise NotSaidError(error) from error


class NotSaidError(WontakError):
    """The result cannot be written where it was sent to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(
            N_("The output could not be written ({reason}). Send it elsewhere and try again."),
            reason=reason(error),
        )


class MisuseError(WontakError):
    """A command was given words that it does not know."""
