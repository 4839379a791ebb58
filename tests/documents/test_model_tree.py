"""A document survives its JSON form, and what is no document is refused with a sentence."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak.documents import model
from wontak.documents.tree import TreeError, from_tree, to_tree

TEXT = st.text(max_size=20)
RUNS = st.lists(st.builds(model.Run, TEXT, st.booleans(), st.booleans()), max_size=2).map(tuple)
ITEMS = st.recursive(
    st.builds(model.Item, RUNS),
    lambda inner: st.builds(model.Item, RUNS, st.lists(inner, max_size=2).map(tuple)),
    max_leaves=4,
)
CELL = st.builds(model.Cell, st.lists(RUNS, max_size=2).map(tuple))
BLOCKS = st.one_of(
    st.builds(model.Heading, st.integers(1, 3), TEXT, st.booleans()),
    st.builds(model.Paragraph, RUNS, st.sampled_from(["left", "center"])),
    st.builds(model.List, st.lists(ITEMS, max_size=3).map(tuple), st.booleans()),
    st.builds(
        model.Table,
        st.just((model.Column(1), model.Column(2.5, "right"))),
        st.lists(st.tuples(CELL, CELL), max_size=2).map(tuple),
        TEXT,
    ),
    st.builds(
        model.Figure, st.binary(max_size=9), st.just("image/png"), st.just("그림"), st.just(9)
    ),
    st.builds(model.KeyValues, st.lists(st.tuples(TEXT, TEXT), max_size=2).map(tuple)),
    st.builds(
        model.SignatureBlock,
        st.tuples(*[TEXT] * 6),
        TEXT,
        st.lists(st.builds(model.Signatory, *[TEXT] * 5), max_size=2).map(tuple),
    ),
    st.builds(model.QrCode, st.just("https://example.org/7"), TEXT),
    st.just(model.PageBreak()),
)


BLANK = model.Document(
    title="「미세먼지」 의제실행선언",
    language="ko",
    organization="사무국(가칭)",
    number="2020-대구-03-1판",
    date=date(2020, 8, 27),
    gist="",
    keywords=("미세먼지",),
    disclosure="partial",
    blocks=(),
    source={"agenda": {"code": "03", "budget": 100, "items": [None, 1.5, True]}},
)


def document(*blocks: model.Block) -> model.Document:
    return replace(BLANK, blocks=blocks)


@given(st.lists(BLOCKS, max_size=4))
def test_every_document_comes_back_from_json_as_it_went(blocks: list[model.Block]) -> None:
    given_document = document(*blocks)
    read = json.loads(json.dumps(to_tree(given_document), ensure_ascii=False))
    assert from_tree(read) == given_document


def test_marks_are_written_for_those_who_only_read_the_json() -> None:
    deeper = (model.Item((model.Run("하나"),)), model.Item((model.Run("둘"),)))
    items = (model.Item((model.Run("첫째"),), deeper), model.Item((model.Run("둘째"),)))
    tree = to_tree(document(model.Heading(1, "개요", numbered=True), model.List(items)))
    head, entries = tree["blocks"]
    assert head == {"kind": "Heading", "level": 1, "text": "개요", "numbered": True, "mark": "1."}
    assert [item["mark"] for item in entries["items"]] == ["가.", "나."]
    assert [item["mark"] for item in entries["items"][0]["items"]] == ["1)", "2)"]


@pytest.mark.parametrize(
    "tree",
    [
        {},
        {"format": "wontak-document", "format_version": 2},
        {**to_tree(document()), "date": "어제"},
        {**to_tree(document()), "title": 7},
        {**to_tree(document()), "blocks": [{"kind": "Video"}]},
        {**to_tree(document()), "blocks": [{"kind": "Heading", "level": 1}]},
        {**to_tree(document()), "disclosure": "secret"},
        {**to_tree(document()), "blocks": 7},
    ],
)
def test_what_is_no_document_is_refused_with_a_sentence(tree: dict[str, object]) -> None:
    with pytest.raises(TreeError, match="document"):
        from_tree(tree)
