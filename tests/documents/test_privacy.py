"""What is internal or personal never reaches a document, however a board looks."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.boards import AGENDA, DECLARATION, FULL, SESSION, item, noted, promise
from tests.documents.conference import BODY, DIRECTORY, key
from tests.documents.telling import lines
from wontak.documents.action_plan import action_plan
from wontak.documents.declaration import declaration
from wontak.documents.grid import placed, printed
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Document, Table
from wontak.documents.tongue import Tongue
from wontak.documents.tree import from_tree, to_tree
from wontak.domain.action_item import ActionStatus
from wontak.domain.board import Board
from wontak.domain.commitment import ResourceKind, Strength
from wontak.domain.directory import Directory
from wontak.domain.journal import canonical
from wontak.domain.material import Material
from wontak.domain.note import NoteKind
from wontak.domain.participation import Attendance, Role

MARKER = "PRIVATE-MARKER"

TEXT = st.text(max_size=60) | st.sampled_from(
    ["가\n나", "1. 하나\n2. 둘", "{title}", "%s", "긴" * 3000]
)
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31))
BODIES = st.sampled_from(["", *BODY])
MOMENTS = st.none() | st.integers(0, 2**32).map(lambda at: datetime.fromtimestamp(at, UTC))


@st.composite
def items(draw: st.DrawFn) -> Any:
    lead = draw(BODIES)
    partners = draw(st.lists(st.sampled_from([body for body in BODY if body != lead]), unique=True))
    statuses = st.sampled_from(ActionStatus) if lead else st.just(ActionStatus.DELAYED)
    begun = draw(DAYS)
    due = draw(DAYS.filter(lambda day: not (day and begun) or day >= begun))
    number = draw(st.integers(1, 99))
    texts = {"resources": draw(TEXT), "status": draw(statuses), "starts_on": begun, "due": due}
    return item(number, draw(TEXT), draw(TEXT), lead, *partners, **texts)


@st.composite
def promises(draw: st.DrawFn) -> Any:
    body, due = draw(BODIES), draw(DAYS)
    weak = st.sampled_from([Strength.CONDITIONAL, Strength.EXPLORE])
    strength = draw(st.sampled_from(Strength) if body and due else weak)
    more: Mapping[str, Any] = {
        "condition": draw(TEXT),
        "decide_by": draw(DAYS),
        "due": due,
        "resource_kind": draw(st.none() | st.sampled_from(ResourceKind)),
        "quantity": draw(st.none() | st.integers(0, 2**53 - 1)),
        "unit": draw(TEXT),
        "action_item_id": draw(st.none() | st.integers(1, 99).map(lambda number: key(8, number))),
    }
    return promise(draw(st.integers(1, 99)), body, draw(TEXT), strength, **more)


@st.composite
def boards(draw: st.DrawFn) -> Board:
    texts = {
        name: draw(TEXT) for name in ("problem", "baseline", "affected_people", "goal", "gist")
    }
    words = {
        name: draw(TEXT)
        for name in ("agreements", "risks", "reservations", "follow_up", "preamble", "number")
    }
    seats = tuple(
        seat.but(role=draw(st.sampled_from(Role)), attendance=draw(st.sampled_from(Attendance)))
        for seat in FULL.participations
    )
    notes = tuple(
        noted(number, draw(st.sampled_from(NoteKind)), f"{draw(TEXT)}{MARKER}", internal=True)
        for number in range(4)
    )
    begun = draw(MOMENTS)
    session = SESSION.but(starts_at=begun, ends_at=None, place=draw(TEXT), stream_url=draw(TEXT))
    return replace(
        FULL,
        agenda=AGENDA.but(**texts, code=draw(TEXT)),
        sessions=(session,),
        participations=draw(st.sampled_from([seats, ()])),
        action_items=tuple(draw(st.lists(items(), max_size=3))),
        commitments=tuple(draw(st.lists(promises(), max_size=3))),
        notes=(*notes, noted(9, NoteKind.PARKED, draw(TEXT))),
        declarations=(DECLARATION.but(**words),),
    )


def marked() -> Directory:
    """Return the directory with a marker in everything that no document may say of a person."""
    private = dict.fromkeys(("phone", "email", "access_needs", "department"), MARKER)
    people = {number: person.but(**private) for number, person in DIRECTORY.people.items()}
    return replace(DIRECTORY, people=people)


def laid_out(layout: str, board: Board, directory: Directory, language: str) -> Document:
    return LAYOUTS[layout].lay_out(Material((board,), directory), language)


def everything(document: Document) -> str:
    return json.dumps(to_tree(document), ensure_ascii=False)


@given(boards(), st.sampled_from(list(LAYOUTS)), st.sampled_from(["ko", "en"]))
def test_internal_notes_and_contact_data_reach_no_document(
    board: Board, layout: str, language: str
) -> None:
    assert MARKER not in everything(laid_out(layout, board, marked(), language))


@given(boards(), st.sampled_from(list(LAYOUTS)), st.sampled_from(["ko", "en"]))
def test_every_board_makes_a_document_that_holds_together(
    board: Board, layout: str, language: str
) -> None:
    document = laid_out(layout, board, DIRECTORY, language)
    assert from_tree(json.loads(everything(document))) == document
    assert canonical(document.source)
    for block in printed(document).blocks:
        if isinstance(block, Table):
            assert list(placed(block))
            assert all(len(row) for row in block.rows)


@given(boards())
def test_both_languages_are_editions_of_the_same_values(board: Board) -> None:
    korean, english = (declaration(board, Tongue(language, DIRECTORY)) for language in ("ko", "en"))
    assert korean.source == english.source == action_plan(board, Tongue("en", DIRECTORY)).source
    assert korean.version.rpartition("SHA")[2] == english.version.rpartition("SHA")[2]


@given(boards())
def test_reservations_are_never_shortened_or_reworded(board: Board) -> None:
    typed = [line.strip() for line in board.declaration.reservations.splitlines() if line.strip()]
    told = "\n".join(lines(declaration(board, Tongue("en", DIRECTORY))))
    assert all(line in told for line in typed)


@pytest.mark.parametrize("layout", ["declaration", "action-plan"])
def test_who_only_sat_at_the_table_is_named_in_no_file(layout: str) -> None:
    told = everything(laid_out(layout, FULL, DIRECTORY, "en"))
    people = [DIRECTORY.people[seat.person_id].name for seat in FULL.participations]
    in_the_file = [name for name in people if name in told]
    # Those who run the table, and those who sign: 남시우 was absent.
    assert in_the_file == [
        "윤가람",
        "서도현",
        "최민준",
        "문지호",
        "김하늘",
        "박서연",
        "신아영",
        "한지우",
    ]


@pytest.mark.parametrize("change", ["note", "person"])
def test_what_is_private_does_not_change_the_hash_that_is_printed(change: str) -> None:
    before = declaration(FULL, Tongue("en", DIRECTORY)).version
    board, directory = FULL, marked()
    if change == "note":
        board = replace(FULL, notes=tuple(note for note in FULL.notes if not note.internal))
        directory = DIRECTORY
    assert declaration(board, Tongue("en", directory)).version == before


def test_what_is_public_changes_the_hash_that_is_printed() -> None:
    board = replace(FULL, agenda=AGENDA.but(goal="다른 목표"))
    assert (
        declaration(board, Tongue("en", DIRECTORY)).version
        != declaration(FULL, Tongue("en", DIRECTORY)).version
    )
