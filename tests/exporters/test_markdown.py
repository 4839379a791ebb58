"""Markdown shows what was meant on GitHub: lists, tables, links, and nothing that was not meant."""

import pytest
from markdown_it import MarkdownIt

from tests.exporters.blocks import DEEP, SPANNED
from tests.exporters.papers import items, paper, runs
from wontak.documents import model
from wontak.documents.model import Block, Item, Paragraph, Run
from wontak.exporters.markdown import MarkdownExporter


def shown(*blocks: Block) -> str:
    """Return the HTML of blocks, as a reader of Markdown makes it."""
    content = MarkdownExporter().export(paper(*blocks)).content.decode()
    return str(MarkdownIt("gfm-like", {"linkify": False}).render(content))


def test_entries_below_entries_are_lists_in_lists() -> None:
    html = shown(DEEP)
    assert html.count("<ul>") == 3
    assert "<li>가. 첫째\n<ol>" in html


def test_two_lists_that_follow_each_other_stay_two() -> None:
    assert shown(items("하나", "둘"), items("셋", "넷")).count("<ul>") == 3


def test_marks_that_markdown_counts_itself_are_not_typed_twice() -> None:
    html = shown(model.List(DEEP.items, depth=0))
    assert "<li>첫째" in html
    assert "1. 첫째" not in html


def test_a_cell_of_two_paragraphs_has_two_lines_and_a_span_leaves_blanks() -> None:
    html = shown(SPANNED)
    assert "<td>아래로</td>" not in html
    assert "가운데<br>둘째 문단" in html
    assert html.count("<td") == 6


def test_columns_stand_as_they_should() -> None:
    assert 'style="text-align:right"' in shown(SPANNED)


@pytest.mark.parametrize("text", ["확정", "확정.", "(가칭)", " 확정 "])
def test_strong_words_are_strong_beside_any_letter(text: str) -> None:
    html = shown(Paragraph((Run("이것은"), Run(text, strong=True), Run("이다"))))
    assert f"<strong>{text}</strong>이다" in html


def test_a_date_at_a_lines_beginning_begins_no_list() -> None:
    html = shown(Paragraph(runs("2020. 8. 27.\n1) 하나\n- 둘\n# 셋\n=====")))
    assert "<ol" not in html
    assert "<ul>\n<li>2020" not in html
    assert "<h" not in html.partition("2020. 8.")[2]


def test_a_link_is_a_link_and_its_address_stays() -> None:
    html = shown(Paragraph((Run("여기", href="https://example.org/a?b=1&c=(2)"),)))
    assert '<a href="https://example.org/a?b=1&amp;c=(2)">여기</a>' in html


def test_an_entry_keeps_its_lines() -> None:
    assert "첫 줄<br>둘째 줄" in shown(items("첫 줄\n둘째 줄", "끝"))


def test_an_entry_without_a_mark_may_begin_with_any_sign() -> None:
    html = shown(model.List((Item(runs("# 하나")), Item(runs("1. 둘"))), ordered=False))
    assert "<li># 하나</li>" in html
    assert "<li>1. 둘</li>" in html
