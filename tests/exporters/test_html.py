"""A web page is sealed: nothing in it can run or load, and its fonts are its own."""

import base64
import re
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from tests.exporters.blocks import SPANNED
from tests.exporters.korean_paper import KOREAN
from tests.exporters.papers import paper, runs, table
from tests.exporters.web_pages import WHOLE, html
from wontak.documents.model import Cell, Column, Document, Heading, Paragraph, Run, Table

EMPTY = {"br", "col", "hr", "img", "link", "meta"}


def fonts_of(source: str) -> list[TTFont]:
    """Return the fonts inside a page."""
    found = re.findall(r'url\("data:font/woff2;base64,([^"]+)"\)', source)
    return [TTFont(BytesIO(base64.b64decode(data))) for data in found]


class Elements(HTMLParser):
    """Reads a page and keeps what it opens; what is closed must be what was opened last."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str | None]]:
        """Return the attributes of every element of a name."""
        return [attributes for name, attributes in self.found if name == tag]


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_elements_are_closed_in_order_and_none_can_run_or_load_anything(document: Document) -> None:
    read = Elements(html(document))
    assert read.open == []
    names = [name for name, _ in read.found]
    assert not {"script", "iframe", "object", "embed", "form", "base", "svg"} & set(names)
    assert names.count("style") == 1
    attributes = {key for _, has in read.found for key in has}
    assert not [key for key in attributes if key.startswith("on") or key == "style"]
    ids = [has["id"] for _, has in read.found if "id" in has]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("document", WHOLE.values(), ids=WHOLE.keys())
def test_the_page_allows_its_own_styles_and_what_is_inside_it_and_nothing_else(
    document: Document,
) -> None:
    source = html(document)
    style = source.partition("<style>")[2].partition("</style>")[0]
    seal = base64.b64encode(sha256(style.encode()).digest()).decode()
    (policy,) = [
        has["content"]
        for has in Elements(source).named("meta")
        if has.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{seal}'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_fonts_hold_the_letters_of_the_page_and_the_weights_it_uses() -> None:
    source = html(paper(Paragraph(runs("가나다 宣言"))))
    said = source.partition("</style>")[2]
    pretendard, fallback = fonts_of(source)
    (weight,) = pretendard["fvar"].axes
    assert (weight.axisTag, weight.minValue, weight.maxValue) == ("wght", 400, 700)
    assert set("가나다") <= set(map(chr, pretendard.getBestCmap()))
    assert set(map(chr, fallback.getBestCmap())) >= set("宣言")
    letters = {chr(code) for font in (pretendard, fallback) for code in font.getBestCmap()}
    assert {letter for letter in letters - set(said) if ord(letter) > 127} <= {"…"}


def test_a_cut_font_keeps_its_notices_but_not_the_name_that_is_reserved() -> None:
    pretendard, *_ = fonts_of(html(paper()))
    names = {name.nameID: str(name) for name in pretendard["name"].names}
    assert not [name for name in names.values() if "Pretendard" in name]
    assert pretendard["fvar"].instances == []
    assert names[0].startswith("Copyright")
    assert "SIL Open Font License" in names[13]


def test_the_language_of_the_page_and_of_foreign_words_is_named() -> None:
    read = Elements(html(paper(Paragraph((Run("Bonjour", language="fr"),)))))
    assert read.named("html")[0]["lang"] == "ko"
    assert {"lang": "fr"} in read.named("span")


def test_heads_that_span_are_named_by_the_cells_under_them() -> None:
    read = Elements(html(paper(SPANNED)))
    heads = {has["id"]: has["scope"] for has in read.named("th")}
    assert heads == {"b1-1-1": "colgroup", "b1-1-3": "col"}
    cells = [has["headers"] for has in read.named("td")]
    assert cells == ["b1-1-1", "b1-1-1", "b1-1-3", "b1-1-1", "b1-1-3"]


def test_a_plain_table_needs_no_more_than_scopes_and_becomes_cards_on_a_phone() -> None:
    source = html(paper(table("계획", (1, 2), ('번호 "1" </style>', "할 일"), ("1", "진단"))))
    read = Elements(source)
    assert [has["scope"] for has in read.named("th")] == ["col", "col"]
    assert "cards" in str(read.named("table")[0]["class"])
    assert 'content:"번호 \\22 1\\22  \\3c \\2f style\\3e "' in source


def test_a_table_of_two_head_rows_is_whole_on_a_phone_too() -> None:
    cells = tuple(tuple(Cell((runs(text),)) for text in row) for row in ("가나", "다라", "마바"))
    read = Elements(html(paper(Table((Column(1), Column(1)), cells, "두 줄", header_rows=2))))
    assert "wide" in str(read.named("div")[0]["class"])
    assert [has["headers"] for has in read.named("td")] == ["b1-1-1 b1-2-1", "b1-1-2 b1-2-2"]


def test_a_long_page_has_its_contents_and_a_short_one_has_not() -> None:
    assert len(Elements(html(KOREAN)).named("nav")) == 1
    assert Elements(html(paper(Heading(1, "하나")))).named("nav") == []
    book = paper(*(Heading(1 + number % 2, f"{number}째") for number in range(40)))
    assert len(Elements(html(book)).named("a")) == 20


def test_links_tell_nobody_where_they_were_followed() -> None:
    links = [has for has in Elements(html(KOREAN)).named("a") if str(has["href"])[0] != "#"]
    assert links
    assert {has["rel"] for has in links} == {"noopener noreferrer"}
