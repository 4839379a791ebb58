"""What people do to a declaration's draft: each function plans an edit and applies nothing."""

from wontak.domain.declaration import Declaration, Disclosure
from wontak.domain.edit import Edit
from wontak.language import N_
from wontak.services.planning import revision


def renumber(declaration: Declaration, number: str) -> Edit:
    """Plan another document number."""
    return _revised(N_("Number declaration"), declaration, declaration.but(number=number))


def disclose(declaration: Declaration, disclosure: Disclosure) -> Edit:
    """Plan who may read the declaration."""
    return _revised(N_("Set disclosure"), declaration, declaration.but(disclosure=disclosure))


def write_preamble(declaration: Declaration, preamble: str) -> Edit:
    """Plan the words that are read aloud."""
    return _revised(N_("Write declaration"), declaration, declaration.but(preamble=preamble))


def write_agreements(declaration: Declaration, agreements: str) -> Edit:
    """Plan what the table agreed on, one agreement a line."""
    return _revised(N_("Write agreements"), declaration, declaration.but(agreements=agreements))


def write_risks(declaration: Declaration, risks: str) -> Edit:
    """Plan risks and assumptions, one a line."""
    return _revised(N_("Write risks"), declaration, declaration.but(risks=risks))


def write_reservations(declaration: Declaration, reservations: str) -> Edit:
    """Plan the reservations, verbatim, one a line."""
    after = declaration.but(reservations=reservations)
    return _revised(N_("Write reservations"), declaration, after)


def write_follow_up(declaration: Declaration, follow_up: str) -> Edit:
    """Plan how progress is checked, one check a line."""
    return _revised(N_("Write follow-up"), declaration, declaration.but(follow_up=follow_up))


def _revised(label: str, before: Declaration, after: Declaration) -> Edit:
    return revision(label, before.agenda_id, before, after)
