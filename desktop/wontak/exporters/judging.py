"""Files of strangers, judged in a process that may use little and is ended when it takes long."""

import json
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from wontak.domain.errors import WontakError
from wontak.exporters.kinds import HostileFileError, kind_of
from wontak.exporters.verdicts import Finding, Verdict
from wontak.language import N_
from wontak.logs import trace

_JUDGE = "from wontak.exporters.judging import serve; serve()"
_SECONDS = 60
_BYTES = 2 << 30
_MOST_TOLD = 10_000_000


def judge(path: Path) -> tuple[Verdict, ...]:
    """Return what other people's judges say of a file; a WontakError where nobody can judge it."""
    kind = kind_of(path)
    try:
        done = subprocess.run(
            # -P: what lies in the folder where somebody works is no part of the program.
            [sys.executable, "-P", "-c", _JUDGE, str(path.absolute()), kind],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired as late:
        raise HostileFileError(path) from late
    if done.returncode or len(done.stdout) > _MOST_TOLD:
        raise NotJudgedError(path) if done.returncode == 1 else HostileFileError(path)
    # A file that took the process over could say anything: it is read as text, never unpickled.
    return tuple(_verdict(told) for told in json.loads(done.stdout))


def serve() -> None:
    """Judge the file that the command line names, and write what was found as JSON."""
    _limit()
    _program, path, kind = sys.argv
    answers = sys.stdout
    sys.stdout = sys.stderr  # what libraries print must not come between
    from wontak.exporters.judges import judged

    try:
        verdicts = judged(Path(path), kind)
    except MemoryError:
        sys.exit(2)
    except Exception as error:  # a stranger's file makes libraries raise anything
        sys.stderr.write(trace(error))
        sys.exit(1)
    json.dump([asdict(verdict) for verdict in verdicts], answers)


def _limit() -> None:
    """Have the system end this process when it takes too much; Windows knows no such limits."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_BYTES, _BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _verdict(told: dict[str, object]) -> Verdict:
    findings = told["findings"]
    if not isinstance(findings, list):
        raise TypeError(findings)
    found = tuple(Finding(**finding) for finding in findings)
    return Verdict(str(told["standard"]), found, int(str(told["count"])))


class NotJudgedError(WontakError):
    """A judge failed on a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            N_("{file} is broken in a way that no judge could name. Export it again."),
            file=path.name,
        )
