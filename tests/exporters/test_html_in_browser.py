"""A real browser shows a web page as it was meant: to the eye, to the ear, on a phone, on paper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.exporters.blocks import EVERYTHING, SPANNED, png
from tests.exporters.browser import Page, browser
from tests.exporters.hostile import KEPT
from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import items, paper, runs, table
from tests.exporters.reading import pdf_pages, squeezed
from tests.exporters.telling import told_text
from tests.exporters.web_pages import EXPORTER, WHOLE, saved
from wontak.documents.model import Cell, Document, Figure, Heading, PageBreak, Paragraph, Table

SCRIPTED = b"""<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"
 onload="document.title='ran'"><script>document.title='ran'</script>
<image href="http://example.org/x.png" width="9" height="9"/><rect width="40" height="20"/></svg>"""
# Beside the text stand the header's line, the contents, and names of tables that are only heard.
TOLD = """(() => {
  const copy = document.body.cloneNode(true);
  const aside = '.top, nav, footer, caption';
  copy.querySelectorAll(aside).forEach(one => one.remove());
  return copy.textContent;
})()"""
CONTRASTS = """(() => {
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const parts = color => color.match(/[\\d.]+/g).map(Number);
  const under = one => {
    const color = parts(getComputedStyle(one).backgroundColor);
    return color.length === 4 && color[3] === 0 ? under(one.parentElement) : color;
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let least = 21;
  while (texts.nextNode()) {
    const holder = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim()) continue;
    const [one, other] = [parts(getComputedStyle(holder).color), under(holder)].map(light);
    least = Math.min(least, (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05));
  }
  return least;
})()"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with browser(tmp_path_factory.mktemp("browser")) as opened:
        yield opened


def without_captions(document: Document) -> Document:
    """Return the document without the captions of its figures and tables."""
    blocks = [
        replace(block, caption="")
        if isinstance(block, Figure)
        else replace(block, caption_shown=False)
        if isinstance(block, Table)
        else block
        for block in document.blocks
    ]
    return replace(document, blocks=tuple(blocks))


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_a_browser_has_no_complaint_and_asks_for_nothing(
    document: Document, page: Page, tmp_path: Path
) -> None:
    page.requests.clear()
    page.complaints.clear()
    path = saved(document, tmp_path)
    page.show(path)
    assert page.complaints == []
    assert {url for url in page.requests if not url.startswith("data:")} == {path.as_uri()}
    assert page.run("[...document.fonts].every(font => font.status === 'loaded')")


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_a_reader_of_the_page_finds_the_words_of_the_document_in_their_order(
    document: Document, page: Page, tmp_path: Path
) -> None:
    exported = EXPORTER.export(document)
    if exported.remarks:
        return  # a letter gave way, which another test looks at
    document = without_captions(document)
    page.show(saved(document, tmp_path))
    assert squeezed(page.run(TOLD)) == squeezed(told_text(document))


def test_captions_stand_above_what_they_name(page: Page, tmp_path: Path) -> None:
    page.show(saved(paper(SPANNED, Figure(png(), "image/png", "막대", 30, "그림 설명")), tmp_path))
    captions = "[...document.querySelectorAll('caption, figcaption')].map(one => one.innerText)"
    assert page.run(captions) == ["걸친 표", "그림 설명"]


@pytest.mark.parametrize("width", [320, 390, 800, 1280])
@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_no_screen_is_too_narrow(
    document: Document, width: int, page: Page, tmp_path: Path
) -> None:
    page.show(saved(document, tmp_path), width=width)
    assert page.run("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_word_stands_out_from_its_ground(
    scheme: str, width: int, page: Page, tmp_path: Path
) -> None:
    page.show(saved(paper(*EVERYTHING), tmp_path), width=width, color_scheme=scheme)
    assert page.run(CONTRASTS) >= 4.5
    dark = page.run("getComputedStyle(document.body).color") != "rgb(26, 31, 38)"
    assert dark == (scheme == "dark")


@pytest.mark.parametrize("width", [390, 1280])
def test_who_hears_the_page_is_told_of_its_parts_its_tables_and_its_pictures(
    width: int, page: Page, tmp_path: Path
) -> None:
    page.show(saved(KOREAN, tmp_path), width=width)
    heard = page.heard()
    roles = [role for role, _, _ in heard]
    for landmark in ("banner", "navigation", "main", "contentinfo"):
        assert roles.count(landmark) == 1, landmark
    tables = [name for role, name, _ in heard if role == "table"]
    assert tables == ["실행계획", "기관별 약속", "성과지표", "서명 또는 인"]
    heads = [name for role, name, _ in heard if role == "columnheader"]
    assert heads[:6] == ["번호", "실행과제", "산출물", "주관", "협력", "기한"]
    assert roles.count("cell") == 7 * 6 + 6 * 6 + 3 * 5 + 6 * 6
    assert [name for role, name, _ in heard if role == "image"] == ["이 선언의 원문과 이행 현황"]


def test_headings_go_down_level_by_level_from_the_one_title(page: Page, tmp_path: Path) -> None:
    blocks = (
        Heading(1, "가"),
        Heading(2, "나"),
        Heading(3, "다"),
        Heading(1, "라"),
        Heading(3, "마"),
    )
    page.show(saved(paper(*blocks, title="표제"), tmp_path))
    headings = [
        (name, properties["level"]) for role, name, properties in page.heard() if role == "heading"
    ]
    assert headings == [("표제", 1), ("가", 2), ("나", 3), ("다", 4), ("라", 2), ("마", 3)]


def test_entries_are_heard_as_a_list(page: Page, tmp_path: Path) -> None:
    page.show(saved(paper(items("하나", "둘")), tmp_path))
    roles = [role for role, _, _ in page.heard()]
    assert (roles.count("list"), roles.count("listitem")) == (1, 2)


@pytest.mark.parametrize("name", ["korean", "english", "every block", "hostile"])
def test_it_prints_on_pages_that_are_numbered(name: str, page: Page, tmp_path: Path) -> None:
    document = WHOLE[name]
    page.show(saved(document, tmp_path))
    pages = pdf_pages(page.printed(), tmp_path)
    last = len(pages)
    # A browser draws spaces by leaving them out, which not every reader of PDF sees.
    numbers = [f"{number}/{last}" in squeezed(text) for number, text in enumerate(pages, 1)]
    assert numbers == [True] * last
    read, told = squeezed("".join(pages)), squeezed(told_text(document))
    assert {letter for letter in told if read.count(letter) < told.count(letter)} == set()


def test_heads_of_tables_are_printed_on_every_page(page: Page, tmp_path: Path) -> None:
    rows = (("번호", "머리글"), *((str(number), "할 일") for number in range(1, 201)))
    page.show(saved(paper(table("계획", (1, 9), *rows)), tmp_path))
    pages = pdf_pages(page.printed(), tmp_path)
    assert len(pages) > 3
    assert all("머리글" in text for text in pages)


def test_no_head_of_a_table_stands_alone_at_a_pages_end(page: Page, tmp_path: Path) -> None:
    plan = table("계획", (1, 9), ("번호", "머리글"), *((f"열{row}", "할 일") for row in range(9)))
    for lines in range(22, 32):
        before = (Paragraph(runs(f"줄 {line}")) for line in range(lines))
        page.show(saved(paper(*before, Heading(1, "제목"), plan), tmp_path))
        pages = pdf_pages(page.printed(), tmp_path)
        (begun,) = [text for text in pages if "제목" in text]
        assert "열0" in begun, lines


def test_a_page_break_begins_a_page(page: Page, tmp_path: Path) -> None:
    page.show(saved(paper(Paragraph(runs("앞")), PageBreak(), Paragraph(runs("뒤"))), tmp_path))
    first, second = pdf_pages(page.printed(), tmp_path)
    assert ("앞" in first, "뒤" in second) == (True, True)


def test_every_letter_is_drawn_by_the_fonts_inside_the_page(page: Page, tmp_path: Path) -> None:
    page.show(saved(WHOLE["kept"], tmp_path))
    page.call("DOM.enable")
    page.call("CSS.enable")
    root = page.call("DOM.getDocument")["root"]["nodeId"]
    found = page.call("DOM.querySelectorAll", nodeId=root, selector="h1, main p")["nodeIds"]
    drawn: list[dict[str, Any]] = [
        font
        for node in found
        for font in page.call("CSS.getPlatformFontsForNode", nodeId=node)["fonts"]
    ]
    assert len(drawn) > len(KEPT)
    assert [font for font in drawn if not font["isCustomFont"]] == []


def test_a_row_that_names_those_below_it_is_no_card_but_does_not_hinder_them(
    page: Page, tmp_path: Path
) -> None:
    grouped = table("계획", (1, 2), ("번호", "할 일"), ("1", "진단"))
    named = replace(
        grouped, rows=(grouped.rows[0], (Cell((runs("8월"),), colspan=2),), grouped.rows[1])
    )
    page.show(saved(paper(named), tmp_path), width=390)
    labels = (
        "[...document.querySelectorAll('td')].map(td => getComputedStyle(td,'::before').content)"
    )
    assert page.run(labels) == ["none", '"번호" / ""', '"할 일" / ""']


def test_a_drawing_becomes_a_picture_in_which_nothing_can_run(page: Page, tmp_path: Path) -> None:
    document = paper(Figure(SCRIPTED, "image/svg+xml", "검은 네모", 40))
    page.requests.clear()
    path = saved(document, tmp_path)
    assert b"image/svg" not in path.read_bytes()
    page.show(path)
    assert page.run("document.title") == document.title
    assert not [url for url in page.requests if "example.org" in url]
