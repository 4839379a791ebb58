"""What a judge says of a file: for each standard, what in it is not as the standard wants it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of a file, in the words of the judge: the rule, the place, what is wrong there."""

    rule: str
    where: str
    what: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found by one standard; the findings are the first of so many."""

    standard: str
    findings: tuple[Finding, ...] = ()
    count: int = 0

    @property
    def is_good(self) -> bool:
        """Return whether the file is as the standard wants it."""
        return self.count == 0
