"""The inside of the cage: the limits are set before anything that strangers wrote is opened."""

import ctypes
import json
import os
import sys
import sysconfig
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias, cast

from wontak.domain.errors import Phrase, WontakError
from wontak.exporters.cage import SECONDS, Answer, TooMuchError
from wontak.language import N_
from wontak.paths import resources

Job: TypeAlias = Callable[[Path, Mapping[str, Any]], Answer]

MOST_ANSWER = 60_000_000
_NEW_USER, _NEW_NETWORK = 0x10000000, 0x40000000
# What no form needs: other programs, other machines, other people's memory.
_FORBIDDEN = (
    *("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.spawn", "os.kill"),
    *("socket.", "ctypes.", "os.putenv", "os.rename", "os.remove", "os.rmdir", "os.mkdir"),
    *("os.link", "os.symlink", "os.chmod", "os.chown", "os.truncate", "shutil.", "pty.", "winreg."),
    *("urllib.", "http.", "ftplib.", "smtplib.", "os.startfile", "webbrowser.", "signal."),
)
_LOOKING = frozenset({"os.listdir", "os.scandir", "os.walk"})


def answer() -> None:
    """Answer the one question that stands on standard input, and end."""
    question = json.loads(sys.stdin.buffer.read())
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what libraries print must not come between
    made = _answered(question)
    out.write(json.dumps(made.told).encode() + b"\n" + made.content)
    out.flush()
    os._exit(0)  # nothing that was left behind runs


def _answered(question: Mapping[str, Any]) -> Answer:
    try:
        job = _job(question["job"])
        _shut(Path(question["folder"]), question["megabytes"])
        made = job(Path(question["folder"]), question["told"])
    except WontakError as error:
        return Answer({"refused": error.message, "blanks": _plain(error.blanks)})
    except (MemoryError, OverflowError):
        return Answer({"refused": TooMuchError.__name__})
    except Exception as error:
        message = N_("The form cannot be filled in ({fault}). Look at its fields and loops.")
        fault = f"{type(error).__name__}: {error}"[:300]
        return Answer({"refused": message, "blanks": {"fault": fault}})
    if len(made.content) > MOST_ANSWER:
        return Answer({"refused": TooMuchError.__name__})
    return made


def _job(name: str) -> Job:
    """Return a job with all that it needs already loaded."""
    if name == "docx":
        from wontak.exporters import form_docx

        return form_docx.fill
    if name == "hwpx":
        from wontak.exporters import form_hwpx

        return form_hwpx.fill
    if name == "logo":
        from wontak.exporters import logo_drawing

        return logo_drawing.draw
    from wontak.exporters import form_typst

    return form_typst.fill


def _plain(blanks: Mapping[str, object]) -> dict[str, object]:
    return {
        name: {"phrase": str(blank)} if isinstance(blank, Phrase) else str(blank)
        for name, blank in blanks.items()
    }


def _shut(folder: Path, megabytes: int) -> None:
    with suppress(ImportError):  # Windows has no such limits
        _limit(megabytes)
    if sys.platform == "linux":
        _leave_network()
    _watch(folder)


def _limit(megabytes: int) -> None:
    import resource

    limits = {
        resource.RLIMIT_AS: megabytes * 2**20,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, most in limits.items():
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def _leave_network() -> None:
    """Go where there is no network; a system that forbids it has the other walls."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None, use_errno=True).unshare(_NEW_USER | _NEW_NETWORK)


def _watch(folder: Path) -> None:
    """Refuse from now on whatever Python code tries beyond reading the form and the program."""
    places = {folder, resources(), Path(__file__).parents[2], Path(sys.prefix)}
    places |= {Path(path) for path in (sys.base_prefix, *sysconfig.get_paths().values())}
    places |= {Path(path) for path in sys.path if path}
    allowed = tuple(f"{place.resolve()}{os.sep}" for place in places)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN):
            raise ForbiddenError(event)
        if event == "open" and not _may_open(arguments, allowed):
            raise ForbiddenError(str(arguments[0]))
        if event in _LOOKING and not _is_inside(arguments[0], allowed):
            raise ForbiddenError(event)

    sys.addaudithook(watch)


def _may_open(arguments: tuple[Any, ...], allowed: tuple[str, ...]) -> bool:
    path, mode, flags = cast("tuple[object, str | None, int]", arguments)
    if isinstance(path, int):
        return True
    is_read = not set(mode or "") & set("wax+") and not flags & (os.O_WRONLY | os.O_RDWR)
    return is_read and _is_inside(path, allowed)


def _is_inside(path: object, allowed: tuple[str, ...]) -> bool:
    name = os.path.realpath(os.fsdecode(cast("str", path or ".")))
    return f"{name}{os.sep}".startswith(allowed)


class ForbiddenError(WontakError):
    """A form tried to reach beyond itself."""

    def __init__(self, what: str) -> None:
        super().__init__(
            N_("The form tries to do what no form may do ({what}). Do not use it."), what=what
        )
