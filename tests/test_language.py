"""The catalogs say everything that the source says, and with the same blanks."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from string import Formatter

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from tests.needs import REPOSITORY
from wontak import language
from wontak.domain.words import WORDS
from wontak.language import translator

REFRESH = "packaging/catalogs.sh brings the catalog up to date and compiles it"
KOREAN = REPOSITORY / "resources" / "locale" / "ko" / "LC_MESSAGES" / "wontak.po"
_PERCENT = re.compile(r"%(?:\(\w+\))?[a-z]")


def test_every_message_of_the_source_is_in_the_catalog() -> None:
    missing = _source() - _korean().keys()
    assert not missing, _listed(f"not in the catalog; {REFRESH}", missing)


def test_the_catalog_holds_nothing_that_the_source_no_longer_says() -> None:
    gone = _korean().keys() - _source()
    assert not gone, _listed(f"no longer said; {REFRESH}", gone)
    assert not _catalog().obsolete


def test_every_message_is_said_in_korean() -> None:
    silent = {message for message, korean in _korean().items() if not korean.strip()}
    assert not silent, _listed(f"not translated in {KOREAN.name}", silent)


def test_no_translation_is_a_guess() -> None:
    guessed = {str(message.id) for message in _catalog() if message.id and message.fuzzy}
    assert not guessed, _listed("marked as fuzzy", guessed)


def test_a_translation_has_the_blanks_of_its_message() -> None:
    differing = {
        f"{message}\n    {korean}"
        for message, korean in _korean().items()
        if korean and _blanks(message) != _blanks(korean)
    }
    assert not differing, _listed("other blanks", differing)


def test_a_translation_begins_and_ends_as_its_message_does() -> None:
    differing = {
        message
        for message, korean in _korean().items()
        if korean and _edges(message) != _edges(korean)
    }
    assert not differing, _listed("other spaces or line ends at an edge", differing)


def test_a_sentence_stays_a_sentence() -> None:
    # Two words and a point are an abbreviation: No., Item no.
    pointless = {
        message
        for message, korean in _korean().items()
        if korean and message.count(" ") > 1 and message.endswith(".") and not korean.endswith(".")
    }
    assert not pointless, _listed("no point at the end", pointless)


def test_what_is_compiled_says_what_is_written() -> None:
    said = translator("ko")
    stale = {message for message, korean in _korean().items() if korean and said(message) != korean}
    assert not stale, _listed(f"not compiled; {REFRESH}", stale)


def test_nothing_said_is_nothing_in_every_language() -> None:
    assert [translator(code)("") for code in language.LANGUAGES] == ["", ""]


def test_an_unknown_language_speaks_korean() -> None:
    language.use("fr")
    assert language.spoken() == "ko"


@pytest.mark.parametrize("code", language.LANGUAGES)
def test_codes_of_one_kind_can_be_told_apart_by_their_words(code: str) -> None:
    said = Counter((type(word), translator(code)(text)) for word, text in WORDS.items())
    assert not [f"{kind.__name__} {text}" for (kind, text), count in said.items() if count > 1]


@cache
def _source() -> frozenset[str]:
    """Return every message that the source says, as the catalogs' tool finds them."""
    found = extract_from_dir(REPOSITORY / "desktop")
    return frozenset(str(message) for _file, _line, message, _comments, _context in found)


@cache
def _catalog() -> Catalog:
    with KOREAN.open("rb") as text:
        return read_po(text, locale="ko", domain="wontak")


def _korean() -> dict[str, str]:
    return {str(message.id): str(message.string) for message in _catalog() if message.id}


def _blanks(message: str) -> tuple[list[tuple[str, str]], list[str]]:
    named = [
        (name, form or "") for _text, name, form, _conversion in Formatter().parse(message) if name
    ]
    return sorted(named), sorted(_PERCENT.findall(message))


def _edges(message: str) -> tuple[str, str]:
    head = message[: len(message) - len(message.lstrip())]
    return head, message[len(message.rstrip()) :]


def _listed(fault: str, messages: Iterable[str]) -> str:
    lines = "\n".join(f"  {message!r}" for message in sorted(messages))
    return f"{fault}:\n{lines}"
