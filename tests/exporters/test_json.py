"""A JSON file keeps to the schema that is published with the program, and the schema says it all."""

import json
from dataclasses import fields, replace
from enum import StrEnum
from functools import cache
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from tests.documents.boards import EMPTY, FULL
from tests.documents.conference import DIRECTORY
from tests.exporters.blocks import BLOCKS, EVERYTHING, png
from tests.exporters.english_paper import ENGLISH
from tests.exporters.goldens import FOLDER
from tests.exporters.hostile import HOSTILE, ODD, everywhere
from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import paper
from tests.exporters.tracked import book, plan
from wontak.documents import model
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Block, Document, Letterhead
from wontak.documents.source import conference_source, source
from wontak.documents.tree import FORMAT, VERSION, from_tree
from wontak.domain.action_item import ActionStatus
from wontak.domain.agenda import AgendaKind, AgendaStatus
from wontak.domain.commitment import ResourceKind, Strength
from wontak.domain.material import Material
from wontak.domain.note import NoteKind
from wontak.domain.organization import Sector
from wontak.domain.participation import Attendance, Role
from wontak.domain.table_session import SessionMode
from wontak.exporters.json_file import JsonExporter
from wontak.paths import resources

HEAD = Letterhead(
    logo=png(), logo_alt="빛 한 줄기", colour="0F6E66", lines=("사무국(가칭)",), footer="끝"
)
WHOLE = {
    "korean": KOREAN,
    "english": ENGLISH,
    "every block": paper(*EVERYTHING),
    "empty": paper(),
    "a letterhead": replace(KOREAN, letterhead=HEAD),
    "a plan": plan(),
    "a book": book(),
    "hostile": paper(*(block for text in HOSTILE.values() for block in everywhere(text))),
    "odd": paper(*(block for text in ODD.values() for block in everywhere(text))),
}


@cache
def schema() -> dict[str, Any]:
    """Return the published schema, found by the format and the version that a file names."""
    path = resources() / "schemas" / f"{FORMAT}-{VERSION}.json"
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read


@cache
def judge() -> Draft202012Validator:
    """Return a judge by the schema that lets nothing pass of which the schema does not speak."""
    return Draft202012Validator(
        closed(schema()), format_checker=Draft202012Validator.FORMAT_CHECKER
    )


def closed(part: Any) -> Any:
    """Return a part of the schema in which every object has no other fields than those told."""
    if isinstance(part, list):
        return [closed(inner) for inner in part]
    if not isinstance(part, dict):
        return part
    inner = {name: closed(value) for name, value in part.items()}
    return inner | ({"additionalProperties": False} if part.get("type") == "object" else {})


def faults(tree: Any) -> list[str]:
    """Return what a judge has against a file's content."""
    return [f"{fault.json_path}: {fault.message[:200]}" for fault in judge().iter_errors(tree)]


def tree(document: Document) -> Any:
    """Return what is in the JSON file of a document."""
    return json.loads(JsonExporter().export(document).content)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())
    assert schema()["$id"].endswith(f":{VERSION}")


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_every_file_keeps_to_the_schema(document: Document) -> None:
    assert faults(tree(document)) == []


@pytest.mark.parametrize("block", [block for block, _ in BLOCKS.values()], ids=BLOCKS.keys())
def test_every_block_keeps_to_the_schema(block: Block) -> None:
    assert faults(tree(paper(block))) == []


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("board", [FULL, EMPTY], ids=["full", "empty"])
def test_every_layout_keeps_to_the_schema(board: Any, layout: str, language: str) -> None:
    document = LAYOUTS[layout].lay_out(Material((board,), DIRECTORY), language)
    assert faults(tree(document)) == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.json")), ids=lambda path: path.name)
def test_every_kept_file_keeps_to_the_schema(path: Any) -> None:
    assert faults(json.loads(path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    "values",
    [
        source(FULL, DIRECTORY),
        source(EMPTY, DIRECTORY),
        conference_source([FULL, EMPTY], DIRECTORY),
    ],
    ids=["full", "empty", "book"],
)
def test_the_values_of_agendas_and_of_books_keep_to_the_schema(values: dict[str, object]) -> None:
    assert faults(tree(replace(paper(), source=values))) == []


@pytest.mark.parametrize("kind", [*get_args(Block), model.Run, model.Cell, model.Column])
def test_the_schema_tells_every_field_of_a_block(kind: type[Any]) -> None:
    name = kind.__name__
    told = schema()["$defs"][name if name in schema()["$defs"] else name.lower()]
    written = {field.name for field in fields(kind)}
    assert set(told["properties"]) - {"kind", "mark"} == written
    assert ref_names() >= {block.__name__ for block in get_args(Block)}


def ref_names() -> set[str]:
    """Return the names of the blocks that the schema knows."""
    blocks = schema()["$defs"]["block"]["oneOf"]
    return {block["$ref"].rpartition("/")[2] for block in blocks}


@pytest.mark.parametrize(
    ("name", "field", "codes"),
    [
        ("agenda", "status", AgendaStatus),
        ("agenda", "kind", AgendaKind),
        ("session", "mode", SessionMode),
        ("participation", "role", Role),
        ("participation", "attendance", Attendance),
        ("action_item", "status", ActionStatus),
        ("commitment", "strength", Strength),
        ("note", "kind", NoteKind),
        ("organization", "sector", Sector),
    ],
)
def test_the_schema_knows_every_code(name: str, field: str, codes: type[StrEnum]) -> None:
    told = schema()["$defs"][name]["properties"][field]["enum"]
    assert told == [code.value for code in codes]


def test_the_schema_knows_every_kind_of_resource() -> None:
    told = schema()["$defs"]["commitment"]["properties"]["resource_kind"]["anyOf"][0]["enum"]
    assert told == [kind.value for kind in ResourceKind]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("format",), "another"),
        (("format_version",), 2),
        (("date",), "2020. 8. 27."),
        (("blocks", 0, "kind"), "Nothing"),
        (("blocks", 0, "level"), "1"),
        (("source", "commitments", 0, "strength"), "sure"),
        (("source", "action_items", 0, "due"), "tomorrow"),
        (("source", "commitments", 0, "quantity"), "many"),
    ],
    ids=lambda part: part if isinstance(part, str) else None,
)
def test_what_is_none_of_ours_does_not_pass(path: tuple[Any, ...], value: Any) -> None:
    whole = tree(plan())
    part = whole
    for step in path[:-1]:
        part = part[step]
    part[path[-1]] = value
    assert faults(whole)


def test_a_file_is_read_back_as_the_document_it_was() -> None:
    assert from_tree(tree(plan())) == plan()
