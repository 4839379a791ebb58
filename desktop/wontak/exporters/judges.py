"""Other people's judges of files, asked one after another: one or two for each kind of file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from wontak.exporters.verdicts import Finding, Verdict

if TYPE_CHECKING:  # a judge's library loads when a file of its kind is judged
    import page
    from openxml_audit import OdfValidator, OpenXmlValidator, ValidationError

_MOST = 40  # findings that are told; a thousand of the same help nobody
_MOST_JUDGED = 500
_LONGEST = 300


def judged(path: Path, kind: str) -> list[Verdict]:
    """Return what the judges of a kind of file find; a file that they cannot read is a finding."""
    return list(_JUDGES[kind](path))


def _pdf(path: Path) -> Iterator[Verdict]:
    import page

    content = path.read_bytes()
    # The process is limited itself, and long tables are no crime.
    limits = page.SafetyLimits(max_table_grid_rows=100_000)
    for standard, profile in (
        ("PDF/UA-1", page.ValidationProfile.PDF_UA_1),
        ("PDF/A-3a", page.ValidationProfile.PDF_A_3A),
    ):
        try:
            report = page.validate_pdf_bytes(content, profile=profile, limits=limits)
        except page.PageError as fault:
            yield _verdict(standard, [_unread(fault)])
        else:
            yield _verdict(standard, map(_of_page, report.failures))


def _of_page(failure: "page.ValidationFailure") -> Finding:
    at = failure.object_id
    return _finding(failure.rule_id, f"object {at.object_number}" if at else "", failure.message)


def _office(path: Path) -> Iterator[Verdict]:
    from openxml_audit import OpenXmlValidator

    yield _audited("Office Open XML", OpenXmlValidator(max_errors=_MOST_JUDGED), path)


def _open_document(path: Path) -> Iterator[Verdict]:
    from openxml_audit import OdfValidator

    yield _audited("OpenDocument 1.3", OdfValidator(max_errors=_MOST_JUDGED), path)


def _audited(standard: str, validator: "OpenXmlValidator | OdfValidator", path: Path) -> Verdict:
    errors = validator.validate(path).errors
    return _verdict(standard, (_of_audit(error) for error in errors))


def _of_audit(error: "ValidationError") -> Finding:
    where = " ".join(filter(None, (error.part_uri, error.path)))
    return _finding(error.id or error.error_type.value, where, error.description)


def _hancom(path: Path) -> Iterator[Verdict]:
    yield _verdict("OWPML (python-hwpx)", _of_hwpx(path))
    if find_spec("hwpforge"):
        yield _verdict("OWPML (hwpforge)", _of_hwpforge(path))


def _of_hwpx(path: Path) -> Iterator[Finding]:
    from hwpx import validate_editor_open_safety

    told = validate_editor_open_safety(path.read_bytes()).to_dict()
    for error in told["validatePackage"]["errors"]:
        where, _colon, what = error.partition(": ")
        yield _finding("package", where, what)
    for error in told["validateDocument"]["errors"]:
        yield _finding("document", "", error)
    if told["reopen"]["error"]:
        yield _finding("reopen", "", told["reopen"]["error"])


def _of_hwpforge(path: Path) -> Iterator[Finding]:
    import hwpforge

    try:
        told = hwpforge.Document.open(str(path)).validate()
    except hwpforge.HwpForgeError as fault:
        yield _unread(fault)
    else:
        for error in told["errors"]:
            yield _finding(error["code"], "", error["message"])


def _verdict(standard: str, findings: Iterable[Finding]) -> Verdict:
    found = iter(findings)
    told = tuple(islice(found, _MOST))
    return Verdict(standard, told, len(told) + sum(1 for _ in found))


def _unread(fault: Exception) -> Finding:
    return _finding("unreadable", "", str(fault).partition("\n")[0])


def _finding(rule: str, where: str, what: str) -> Finding:
    """Return a finding on one line of letters, whatever a stranger put into the file's names."""
    return Finding(*(_line(said) for said in (rule, where, what)))


def _line(said: str) -> str:
    letters = "".join(letter if letter.isprintable() else " " for letter in said)
    short = " ".join(letters.split())
    return short if len(short) <= _LONGEST else f"{short[:_LONGEST]}…"


_JUDGES: Mapping[str, Callable[[Path], Iterable[Verdict]]] = {
    "pdf": _pdf,
    "docx": _office,
    "xlsx": _office,
    "odt": _open_document,
    "hwpx": _hancom,
}
