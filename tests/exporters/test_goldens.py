"""Files stay as they were agreed on: a change of theirs shows in the kept ones."""

import pytest

from tests.exporters.goldens import FORMS, PAPERS, kept
from tests.needs import lacking
from wontak.language import translator


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_as_it_was_kept(name: str, form: str) -> None:
    document = PAPERS[name]
    if document.language == "ko" and translator("ko")("Gist") == "Gist":
        lacking("the compiled Korean catalog does not have the words of files (`make catalogs`)")
    assert FORMS[form](document) == kept(name, form).read_text("utf-8")
