"""One block of every kind, with the words that a reader must find of it in every file."""

import struct
import zlib

from tests.exporters.papers import items, runs, table
from wontak.documents import model
from wontak.documents.model import Cell, Column, Item, Run


def png(width: int = 30, height: int = 10) -> bytes:
    """Return a small grey picture."""
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        for name, data in chunks
    )


SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20" fill="#0F6E66"/></svg>'
)
DEEP = model.List(
    (
        Item(
            runs("첫째"),
            (
                Item(runs("첫째의 하나"), (Item(runs("더 깊이")), Item(runs("또 하나")))),
                Item(runs("첫째의 둘")),
            ),
        ),
        Item(runs("둘째")),
    )
)
SPANNED = model.Table(
    (Column(1), Column(1, "right"), Column(2, "center")),
    (
        (Cell((runs("나란히"),), colspan=2), Cell((runs("따로"),))),
        (
            Cell((runs("아래로"),), rowspan=2),
            Cell((runs("오른쪽"),)),
            Cell((runs("가운데"), runs("둘째 문단"))),
        ),
        (Cell((runs("1,234"),)), Cell(())),
    ),
    "걸친 표",
    caption_shown=True,
)
SIGNED = model.SignatureBlock(
    ("순", "영역", "기관명", "직위", "성명", "서명 또는 인"),
    "(서명 또는 인)",
    (
        model.Signatory("시민사회", "햇빛마을조합(가칭)", "이사장", "최민준(가칭)", "전자서명"),
        model.Signatory("지방정부", "한빛시청(가칭)", "담당관", "김하늘(가칭)"),
    ),
)
VOICES = model.Paragraph(
    (
        Run("보통 "),
        Run("굵게", strong=True),
        Run(" 옅게", muted=True),
        Run(" English", language="en"),
        Run(" 이음", href="https://example.org/agenda?code=06&x=1"),
        Run("\n둘째 줄"),
    )
)
PADDING = "칸막이 없는 열린 책상"

BLOCKS: dict[str, tuple[model.Block, tuple[str, ...]]] = {
    "heading": (model.Heading(1, "선언 개요", numbered=True), ("선언 개요",)),
    "centred heading": (model.Heading(2, "선 언 문", align="center"), ("선 언 문",)),
    "lowest heading": (model.Heading(3, "작은 제목"), ("작은 제목",)),
    "voices": (VOICES, ("보통", "굵게", "옅게", "English", "이음", "둘째 줄")),
    "small": (model.Paragraph(runs("작은 말"), "right", "small"), ("작은 말",)),
    "large": (model.Paragraph(runs("큰 말"), "center", "large"), ("큰 말",)),
    "empty": (model.Paragraph(()), ()),
    "list": (items("의제명", "협업테이블"), ("의제명", "협업테이블")),
    "single entry": (items("하나뿐"), ("하나뿐",)),
    "deep list": (DEEP, ("첫째", "첫째의 하나", "더 깊이", "또 하나", "첫째의 둘", "둘째")),
    "numbers": (model.List(DEEP.items, depth=0), ("첫째", "더 깊이", "둘째")),
    "deepest": (model.List(DEEP.items, depth=7), ("첫째", "더 깊이", "둘째")),
    "bullets": (model.List(DEEP.items, ordered=False), ("첫째", "더 깊이", "둘째")),
    "forty entries": (items(*(f"항목 {n}" for n in range(40))), ("항목 0", "항목 39")),
    "empty list": (model.List(()), ()),
    "table": (table("계획", (1, 2), ("번호", "할 일"), ("1", "진단")), ("번호", "할 일", "진단")),
    "spans": (SPANNED, ("걸친 표", "나란히", "따로", "아래로", "둘째 문단", "1,234")),
    "headless table": (
        model.Table((Column(1), Column(1)), ((Cell((runs("왼"),)), Cell((runs("오른"),))),), "", 0),
        ("왼", "오른"),
    ),
    "png": (model.Figure(png(), "image/png", "회색 막대", 30, "그림 설명"), ("그림 설명",)),
    "svg": (model.Figure(SVG, "image/svg+xml", "초록 네모", 40), ()),
    "signatures": (
        SIGNED,
        ("기관명", "햇빛마을조합(가칭)", "이사장", "최민준(가칭)", "전자서명", "(서명 또는 인)"),
    ),
    "facts": (
        model.KeyValues((("점검", "2020. 9. 28."), ("공유", "12월"))),
        ("점검", "2020. 9. 28.", "공유"),
    ),
    "qr": (
        model.QrCode("https://example.org/d/06", "원문과 이행 현황"),
        ("원문과 이행 현황", "https://example.org/d/06"),
    ),
    "page break": (model.PageBreak(), ()),
}
EVERYTHING = tuple(block for block, _ in BLOCKS.values())
