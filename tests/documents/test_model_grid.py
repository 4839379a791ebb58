"""Cells find their places among spans, and a table that does not add up is refused."""

import pytest

from wontak.documents.grid import placed, signature_table
from wontak.documents.model import Cell, Column, Figure, Run, Signatory, SignatureBlock, Table

COLUMNS = (Column(1), Column(1), Column(2))


def cell(text: str, *, colspan: int = 1, rowspan: int = 1) -> Cell:
    return Cell(((Run(text),),), colspan, rowspan)


def test_a_cell_moves_right_past_one_that_hangs_down_from_above() -> None:
    rows = (
        (cell("a", rowspan=2), cell("b", colspan=2)),
        (cell("c"), cell("d")),
    )
    found = [(at.row, at.column) for at in placed(Table(COLUMNS, rows, "표"))]
    assert found == [(0, 0), (0, 1), (1, 1), (1, 2)]


@pytest.mark.parametrize(
    "row", [(cell("a"),), tuple(map(cell, "abcd")), (cell("a", colspan=2), cell("b", rowspan=2))]
)
def test_rows_that_are_too_short_or_too_long_are_refused_by_the_caption(
    row: tuple[Cell, ...],
) -> None:
    with pytest.raises(ValueError, match="기관별 약속"):
        list(placed(Table(COLUMNS, (row,), "기관별 약속")))


def test_a_signature_block_is_a_table_with_a_place_where_nobody_signed_yet() -> None:
    block = SignatureBlock(
        ("순", "영역", "기관", "직위", "성명", "서명"),
        "(서명 또는 인)",
        (
            Signatory("지방정부", "한빛시청(가칭)", "담당관", "김하늘"),
            Signatory("기업", "누리에너지(가칭)", "대표", "이도윤", "전자서명 2020. 8. 27."),
        ),
    )
    texts = [at.cell.paragraphs[0][0].text for at in placed(signature_table(block))]
    assert texts[6:12] == ["1", "지방정부", "한빛시청(가칭)", "담당관", "김하늘", "(서명 또는 인)"]
    assert texts[17] == "전자서명 2020. 8. 27."


def test_a_figure_without_words_that_stand_for_it_is_refused() -> None:
    with pytest.raises(ValueError, match="words"):
        Figure(b"", "image/png", " ", 20)
