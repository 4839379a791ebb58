"""A process for what strangers wrote: little time, little memory, no network, nowhere to write."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias, cast

from wontak.domain.errors import Phrase, WontakError
from wontak.language import N_

Told: TypeAlias = Mapping[str, Any]

SECONDS = 20
# The typesetter keeps more room than it uses.
MEGABYTES = {"docx": 512, "hwpx": 512, "typst": 1024, "logo": 1536}
_INSIDE = "from wontak.exporters.cage_inside import answer; answer()"
_KEPT_VARIABLES = ("PATH", "SYSTEMROOT", "TEMP", "TMP", "LANG")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out of the cage: plain facts, and a file where one was made."""

    told: Told
    content: bytes = b""


def asked(
    job: str, told: Told, files: Mapping[str, bytes], *, seconds: float | None = None
) -> Answer:
    """Return what a job makes of these facts and files; WontakError says why it made nothing.

    The files lie in a folder that is gone afterwards, and nothing else of a user can be read.
    """
    if getattr(sys, "frozen", False):
        raise NoCageError
    with tempfile.TemporaryDirectory(prefix="wontak-form-") as name:
        folder = Path(name).resolve()
        for path, content in files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        question = {"job": job, "folder": str(folder), "megabytes": MEGABYTES[job], "told": told}
        return _heard(_run(json.dumps(question).encode(), folder, seconds or SECONDS))


def _run(question: bytes, folder: Path, seconds: float) -> bytes:
    process = subprocess.Popen(
        [sys.executable, "-P", "-c", _INSIDE],  # -P: no module comes from the form's folder
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_variables(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        said, _nothing = process.communicate(question, timeout=seconds)
    except subprocess.TimeoutExpired as error:
        raise TooLongError from error
    finally:
        process.kill()
        with suppress(subprocess.TimeoutExpired):
            process.communicate(timeout=SECONDS)
    return said


def _variables() -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ}
    # What does not heed the empty network is at least sent nowhere.
    nowhere = "http://127.0.0.1:9"
    proxies = dict.fromkeys(("http_proxy", "https_proxy", "ALL_PROXY"), nowhere)
    paths = [str(Path(path).resolve()) for path in sys.path if path]
    return kept | proxies | {"PYTHONPATH": os.pathsep.join(paths), "RAYON_NUM_THREADS": "1"}


def _heard(said: bytes) -> Answer:
    """Return an answer, read as plain facts: one that was tampered with can run nothing here."""
    head, _newline, content = said.partition(b"\n")
    try:
        told = cast("Told", json.loads(head))
    except ValueError as error:
        # The system ended the process: it had used up its memory or its time.
        raise TooMuchError from error
    if "refused" in told:
        raise _refusal(told)
    return Answer(told, content)


def _refusal(told: Told) -> WontakError:
    if told["refused"] == TooMuchError.__name__:
        return TooMuchError()
    blanks = {
        name: Phrase(blank["phrase"]) if isinstance(blank, dict) else blank
        for name, blank in told["blanks"].items()
    }
    return WontakError(str(told["refused"]), **blanks)


class TooLongError(WontakError):
    """A form was still being filled in when its time was up."""

    def __init__(self) -> None:
        super().__init__(
            N_("The form takes longer than {seconds} seconds. Take loops out of it."),
            seconds=SECONDS,
        )


class TooMuchError(WontakError):
    """A form used up the memory or the processor that it is given."""

    def __init__(self) -> None:
        super().__init__(
            N_("The form needs more memory or time than forms are given. Make it simpler.")
        )


class NoCageError(WontakError):
    """A packed program has no Python to start."""

    def __init__(self) -> None:
        super().__init__(
            N_(
                "Own forms need Wontak as it is installed with pip, because this packed program "
                "cannot keep them apart from the desk."
            )
        )
