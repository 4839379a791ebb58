"""What no font can show is told before a file is written, and no page shows a box for a letter."""

from pathlib import Path
from unicodedata import normalize

import pytest

from tests.exporters.glyphs import boxes, drawn
from tests.exporters.hostile import KEPT, ODD
from tests.exporters.papers import items, paper, runs, table
from tests.exporters.reading import text_of
from wontak.documents.model import Document, KeyValues, Paragraph
from wontak.exporters.letters import GETA
from wontak.exporters.pdf import PdfExporter
from wontak.exporters.preflight import missing_letters

LINE = 60
SYLLABLES = "".join(map(chr, range(0xAC00, 0xD7A4)))
HANJA = "".join(
    bytes((high, low)).decode("euc-kr") for high in range(0xCA, 0xFE) for low in range(0xA1, 0xFF)
)
OLD_HANGUL = "".join(
    f"{chr(first)}\u119e{chr(last)} "
    for first in range(0x1100, 0x1113)
    for last in (0x11A8, 0x11F0)
)
EMOJI = "😀🙂👍🌞🔥🎉💡🏠🚲🌱🤝🧡🇰🇷👨‍👩‍👧‍👦👍🏽❤️☀️✅❌⚠️"


@pytest.fixture(scope="module")
def exporter() -> PdfExporter:
    return PdfExporter()


def filled(letters: str) -> Document:
    """Return a document with so many letters a line."""
    lines = (letters[place : place + LINE] for place in range(0, len(letters), LINE))
    return paper(*(Paragraph(runs(line)) for line in lines))


def european(shared_data: Path) -> str:
    """Return every letter and sequence that European names are written with."""
    lines = (shared_data / "din91379" / "latin_list_1.3.txt").read_text("utf-8").splitlines()
    sequences = (line.split(";")[2].split() for line in lines)
    return " ".join("".join(chr(int(code, 16)) for code in codes) for codes in sequences)


@pytest.mark.parametrize(
    "letters",
    [SYLLABLES, HANJA, OLD_HANGUL, EMOJI, *KEPT.values()],
    ids=["syllables", "hanja", "old Hangul", "emoji", *(f"kept {name}" for name in KEPT)],
)
def test_what_the_fonts_have_is_missed_by_nobody_and_drawn_without_a_box(
    exporter: PdfExporter, letters: str
) -> None:
    document = filled(letters)
    assert missing_letters(document) == ()
    exported = exporter.export(document)
    assert exported.remarks == ()
    assert boxes(exported.content) == 0


def test_every_syllable_and_hanja_is_read_out_as_it_was_typed(
    exporter: PdfExporter, tmp_path: Path
) -> None:
    content = exporter.export(filled(SYLLABLES + HANJA)).content
    assert drawn(content) > len(SYLLABLES) + len(HANJA)
    text = text_of("pdf", content, tmp_path)
    # Twice-encoded hanja of KS X 1001 are one letter each once they are in NFC.
    assert set(SYLLABLES) | set(normalize("NFC", HANJA)) <= set(text)


def test_the_letters_of_european_names_are_drawn_without_a_box(
    exporter: PdfExporter, shared_data: Path
) -> None:
    document = filled(european(shared_data))
    assert missing_letters(document) == ()
    exported = exporter.export(document)
    assert exported.remarks == ()
    assert boxes(exported.content) == 0


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("ไทย 테이블", ("ไ", "ท", "ย")),
        ("앞\ue000뒤\U000f02b6", ("\ue000", "\U000f02b6")),
        ("𠀋", ("𠀋",)),
        ("हिन्दी", ("ह", "ि", "न", "्", "द", "ी")),
        ("보통 말", ()),
    ],
)
def test_what_no_font_has_is_listed_before_and_marked_on_paper(
    exporter: PdfExporter, text: str, missing: tuple[str, ...], tmp_path: Path
) -> None:
    document = paper(Paragraph(runs(text)))
    assert missing_letters(document) == missing
    exported = exporter.export(document)
    assert boxes(exported.content) == 0
    assert text_of("pdf", exported.content, tmp_path).count(GETA) == len(missing)
    said = " ".join(remark.sentence(str) for remark in exported.remarks)
    assert all(f"U+{ord(letter):04X}" in said for letter in missing)


def test_letters_are_found_wherever_they_stand_and_named_once() -> None:
    blocks = (
        KeyValues((("\ue001", "\ue002"),)),
        items("\ue003", "\ue001"),
        table("표", (1, 1), ("가", "나"), ("\ue004", "라")),
    )
    document = paper(*blocks, title="\ue005 제목")
    found = missing_letters(document)
    assert found[0] == "\ue005"
    assert sorted(found) == [chr(code) for code in range(0xE001, 0xE006)]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_nothing_odd_that_is_typed_comes_out_as_a_box(exporter: PdfExporter, text: str) -> None:
    document = paper(Paragraph(runs(f"앞{text}뒤")), items(text))
    exported = exporter.export(document)
    assert boxes(exported.content) == 0
    assert bool(missing_letters(document)) == bool(exported.remarks)
