"""The places where the bodies of a declaration sign."""

from wontak.documents.model import Signatory, SignatureBlock
from wontak.documents.seats import signing, spokesperson
from wontak.documents.tongue import Tongue
from wontak.domain.board import Board
from wontak.domain.organization import Organization
from wontak.domain.text import one_line
from wontak.language import N_


def signature_block(board: Board, tongue: Tongue) -> SignatureBlock:
    """Return a place for each body that signs, with the name of who sat at the table for it."""
    headings = (
        tongue.say(N_("No.")),
        tongue.say(N_("Sector")),
        tongue.say(N_("Name of organization")),
        tongue.say(N_("Position")),
        tongue.say(N_("Full name")),
        tongue.say(N_("Signature or seal")),
    )
    place = tongue.say(N_("(signature or seal)"))
    bodies = signing(board, tongue.directory)
    signatories = tuple(_signatory(body, board, tongue) for body in bodies)
    return SignatureBlock(headings, place, signatories)


def _signatory(body: Organization, board: Board, tongue: Tongue) -> Signatory:
    person = spokesperson(board, body, tongue.directory)
    return Signatory(
        sector=tongue.word(body.sector),
        organization=tongue.organization(body.id),
        position=one_line(person.position) if person else "",
        name=tongue.person(person.id) if person else "",
    )
