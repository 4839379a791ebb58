"""An OpenDocument file is sound by the standard's own schema and looks as it reads."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import cast
from zipfile import ZIP_STORED, ZipFile

import pytest
from lxml import etree
from lxml.etree import _Element
from openxml_audit import FileFormat, OdfValidator

from tests.exporters.blocks import DEEP, EVERYTHING, SPANNED
from tests.exporters.english_paper import ENGLISH
from tests.exporters.hostile import HOSTILE, ODD, everywhere
from tests.exporters.korean_paper import KOREAN, LONG_TITLE
from tests.exporters.papers import items, paper, runs, table
from tests.exporters.reading import pdf_pages, squeezed
from tests.exporters.telling import told_text
from tests.needs import requires
from wontak.documents.model import Column, Document, Heading, List, Paragraph, Run, Table
from wontak.exporters.odt import OdtExporter

SPACES = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"
    for name, space in {
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "meta": "meta",
        "style": "style",
        "svg": "svg-compatible",
        "table": "table",
        "text": "text",
    }.items()
} | {"dc": "http://purl.org/dc/elements/1.1/"}
WHOLE = {
    "korean": KOREAN,
    "english": ENGLISH,
    "long title": LONG_TITLE,
    "every block": paper(*EVERYTHING),
    "empty": paper(),
    "hostile": paper(*(block for text in HOSTILE.values() for block in everywhere(text))),
    "odd": paper(*(block for text in ODD.values() for block in everywhere(text))),
    "twice": paper(*EVERYTHING, *EVERYTHING, Table((Column(1),), (), "빈 표")),
    "long": paper(title="긴 제목 " * 2000),
}


def part(document: Document, name: str = "content.xml") -> _Element:
    """Return a part of the file that a document becomes."""
    with ZipFile(BytesIO(OdtExporter().export(document).content)) as archive:
        return etree.fromstring(archive.read(name))


def found(root: _Element, path: str) -> list[str]:
    """Return the texts or attributes that a path leads to."""
    return [str(one) for one in cast("list[object]", root.xpath(path, namespaces=SPACES))]


def named(root: _Element, style: str) -> _Element:
    """Return the style of a name."""
    path = f"//style:style[@style:name='{style}']"
    (one,) = cast("list[_Element]", root.xpath(path, namespaces=SPACES))
    return one


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
@pytest.mark.parametrize("version", [FileFormat.ODF_1_2, FileFormat.ODF_1_3])
def test_the_schemas_of_the_standard_and_an_independent_judge_find_nothing(
    document: Document, version: FileFormat, tmp_path: Path
) -> None:
    path = tmp_path / "paper.odt"
    path.write_bytes(OdtExporter().export(document).content)
    judge = OdfValidator(version, relaxng_validation=True, security_validation=True)
    assert judge.validate(path).errors == []


@pytest.mark.parametrize("name", ["korean", "english", "every block"])
def test_libreoffice_prints_every_word_of_it(name: str, tmp_path: Path) -> None:
    requires("soffice", "pdftotext")
    document = WHOLE[name]
    path = tmp_path / "paper.odt"
    path.write_bytes(OdtExporter().export(document).content)
    office = ["soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless"]
    convert = ["--convert-to", "pdf", "--outdir", str(tmp_path), str(path)]
    subprocess.run([*office, *convert], check=True, capture_output=True)
    pages = pdf_pages((tmp_path / "paper.pdf").read_bytes(), tmp_path)
    last = len(pages)
    assert [f"{number} / {last}" in page for number, page in enumerate(pages, 1)] == [True] * last
    read = squeezed("".join(pages))
    # Headers and footers come in between, so letters are counted.
    told = squeezed(told_text(document))
    assert {letter for letter in told if read.count(letter) < told.count(letter)} == set()


def test_the_first_part_says_what_the_file_is_before_it_is_unpacked() -> None:
    content = OdtExporter().export(KOREAN).content
    with ZipFile(BytesIO(content)) as archive:
        first = archive.infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", ZIP_STORED)
    assert content[38:].startswith(b"application/vnd.oasis.opendocument.text")


def test_what_was_written_before_does_not_show_in_a_file() -> None:
    exporter = OdtExporter()
    before = exporter.export(paper()).content
    exporter.export(paper(*EVERYTHING))
    assert exporter.export(paper()).content == before


def test_marks_are_typed_so_that_every_program_reads_the_same() -> None:
    lines = found(part(paper(DEEP, items("하나", "둘"))), "//text:list-item/text:p/text()")
    signs = ["가.", "1)", "가)", "나)", "2)", "나.", "가.", "나."]
    assert [line for line in lines if line[-1] in ".)"] == signs


def test_entries_are_lists_in_lists() -> None:
    root = part(paper(DEEP))
    assert len(found(root, "//text:list/text:list-item/text:list/text:list-item/text:list")) == 1
    assert len(found(root, "//text:list-item")) == 6


def test_an_entry_hangs_as_far_as_its_widest_mark_needs() -> None:
    def hanging(entries: int) -> float:
        listed = List(items(*(f"{number}째" for number in range(entries))).items, depth=0)
        (indent, *_) = found(part(paper(listed)), "//@fo:text-indent")
        return -float(indent.removesuffix("pt"))

    assert hanging(100) > hanging(10) > hanging(9)


def test_headings_have_their_level_and_their_number() -> None:
    blocks = (Heading(1, "하나", numbered=True), Heading(2, "안"), Heading(1, "둘", numbered=True))
    root = part(paper(*blocks))
    assert found(root, "//text:h/@text:outline-level") == ["1", "2", "1"]
    assert found(root, "//text:h/text()") == ["1. 하나", "안", "2. 둘"]


def test_heads_of_tables_repeat_and_no_row_is_torn_unless_it_is_longer_than_a_page() -> None:
    long = table("긴 표", (1, 3), ("가", "나"), ("짧다", "짧다"), ("길다", "낱말 " * 2000))
    root = part(replace(KOREAN, blocks=(*KOREAN.blocks, long)))
    assert len(found(root, "//table:table-header-rows")) == 5
    styles = found(root, "//table:table-row/@table:style-name")
    kept = [found(named(root, style), ".//@fo:keep-together") for style in styles]
    assert kept == [*[["always"]] * (len(kept) - 1), ["auto"]]


def test_spans_cover_what_they_hide() -> None:
    root = part(paper(SPANNED))
    assert len(found(root, "//table:table-header-rows/table:table-row/*")) == 3
    covered = found(root, "//table:covered-table-cell")
    assert len(covered) == 2
    assert found(root, "//@table:number-columns-spanned") == ["2"]
    assert found(root, "//@table:number-rows-spanned") == ["2"]


def test_tables_and_pictures_have_words_for_those_who_hear_them() -> None:
    root = part(KOREAN)
    assert found(root, "//table:table/table:title/text()")[:2] == ["실행계획", "기관별 약속"]
    assert found(root, "//draw:frame/svg:title/text()") == ["이 선언의 원문과 이행 현황"]


def test_no_two_tables_or_pictures_have_the_same_name() -> None:
    root = part(paper(*EVERYTHING))
    for path, count in (("//@draw:name", 3), ("//@table:name", 4)):
        names = found(root, path)
        assert len(names) == len(set(names)) == count


@pytest.mark.parametrize(
    ("document", "said"), [(KOREAN, ("ko", "KR")), (ENGLISH, ("en", "US"))], ids=["ko", "en"]
)
def test_the_language_is_named_for_letters_of_every_kind(
    document: Document, said: tuple[str, str]
) -> None:
    styles = part(document, "styles.xml")
    for prefix, end in (("fo", ""), ("style", "-asian"), ("style", "-complex")):
        default = "//style:default-style[@style:family='paragraph']"
        pair = [
            found(styles, f"{default}//@{prefix}:{name}{end}") for name in ("language", "country")
        ]
        assert pair == [[said[0]], [said[1]]]
    assert found(part(document, "meta.xml"), "//dc:language/text()") == [said[0]]


def test_foreign_words_are_said_in_their_language() -> None:
    root = part(paper(Paragraph((Run("봉주르 "), Run("Bonjour", language="fr")))))
    (style,) = found(root, "//text:span[text()='Bonjour']/@text:style-name")
    assert found(named(root, style), ".//@fo:language") == ["fr"]


def test_what_the_file_is_about_stands_in_its_properties() -> None:
    root = part(KOREAN, "meta.xml")
    assert found(root, "//dc:title/text()") == [KOREAN.title]
    assert found(root, "//dc:subject/text()") == [KOREAN.gist]
    assert tuple(found(root, "//meta:keyword/text()")) == KOREAN.keywords
    assert found(root, "//meta:user-defined/text()") == [KOREAN.number, KOREAN.version]


def test_a_text_may_have_lines_and_edges() -> None:
    root = part(paper(Paragraph(runs("  앞\n뒤   끝  "))))
    assert len(found(root, "//text:p[last()]/text:line-break")) == 1
    assert found(root, "//text:p[last()]/text:s/@text:c") == ["2", "3", "2"]


def test_the_pages_are_counted_in_the_footer() -> None:
    styles = part(KOREAN, "styles.xml")
    counts = "//style:footer//text:page-number | //style:footer//text:page-count"
    assert len(found(styles, counts)) == 2
