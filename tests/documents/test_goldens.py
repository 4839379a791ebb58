"""Documents stay as they were agreed on: a change of theirs shows in the kept files."""

import pytest

from tests.documents.goldens import BOARDS, kept, kept_source, told, told_source
from tests.needs import lacking
from wontak.documents.layouts import LAYOUTS
from wontak.language import translator


@pytest.fixture
def _speaks_korean() -> None:
    if translator("ko")("Plan of action") == "Plan of action":
        lacking(
            "the compiled Korean catalog does not have the words of documents (`make catalogs`)"
        )


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("board", BOARDS)
def test_a_document_in_english_is_as_it_was_kept(board: str, layout: str) -> None:
    assert told(board, layout, "en") == kept(board, layout, "en").read_text("utf-8")


@pytest.mark.usefixtures("_speaks_korean")
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("board", BOARDS)
def test_a_document_in_korean_is_as_it_was_kept(board: str, layout: str) -> None:
    assert told(board, layout, "ko") == kept(board, layout, "ko").read_text("utf-8")


@pytest.mark.parametrize("board", BOARDS)
def test_the_source_of_documents_keeps_its_names(board: str) -> None:
    assert told_source(board) == kept_source(board).read_text("utf-8")
