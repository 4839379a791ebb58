"""The sample conference's most complete agenda, which forms are tried with."""

from dataclasses import replace

from wontak.documents.form_values import Values, values
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document
from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.edit import Entity
from wontak.domain.material import Material
from wontak.services.sample import sample_edits


def sample_document(language: str) -> Document:
    """Return a declaration in which every field of a form has something to say."""
    edits = tuple(sample_edits())
    added: list[Entity] = [change.entity for edit in edits for change in edit.changes]
    conference = next(value for value in added if isinstance(value, Conference))
    directory = Directory(conference=conference, organizations={}, people={})
    boards = [Board(agenda=value) for value in added if isinstance(value, Agenda)]
    for edit in edits:
        directory = directory.following(edit)
        boards = [board.following(edit) for board in boards]
    fullest = max(boards, key=lambda board: len(board.parts))
    material = Material((fullest,), directory)
    return LAYOUTS["declaration"].lay_out(material, language)


def shape() -> Values:
    """Return the fields that forms may have, each list with one part."""
    document = sample_document("en")
    return values(replace(document, language="en"))
