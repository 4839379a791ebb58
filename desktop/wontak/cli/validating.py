"""Files examined by other people's judges: by which standards they are good, and what is wrong."""

from argparse import Namespace
from pathlib import Path

from wontak.cli.console import complain, say, told
from wontak.domain.errors import WontakError
from wontak.exporters.judging import judge
from wontak.exporters.verdicts import Finding, Verdict
from wontak.language import _
from wontak.settings import Settings


def validate(arguments: Namespace, _settings: Settings) -> int:
    """Say of each file what was found, a line for each finding; 1 where one of them is not good."""
    bad = [path for path in arguments.files if not _is_good(path)]
    return 1 if bad else 0


def _is_good(path: Path) -> bool:
    try:
        verdicts = judge(path)
    except WontakError as error:
        complain(told(error))
        return False
    for verdict in verdicts:
        _tell(path, verdict)
    return all(verdict.is_good for verdict in verdicts)


def _tell(path: Path, verdict: Verdict) -> None:
    if verdict.is_good:
        good = _("{file}: {standard}: nothing found")
        say(good.format(file=path.name, standard=verdict.standard))
        return
    faults = _("{file}: {standard}: {count:,} found")
    say(faults.format(file=path.name, standard=verdict.standard, count=verdict.count))
    for finding in verdict.findings:
        say(f"  {_line(finding)}")
    if verdict.count > len(verdict.findings):
        say("  …")


def _line(finding: Finding) -> str:
    where = f" ({finding.where})" if finding.where else ""
    return f"{finding.rule}{where}: {finding.what}"
