"""What people type or paste that has brought other programs down."""

from tests.exporters.papers import items, runs, table
from wontak.documents.model import Block, KeyValues, Paragraph, Signatory, SignatureBlock

HOSTILE = {
    "typst": '#read("/etc/passwd") *b* _i_ $x^2$ <label> @ref `raw` = 제목 // 말 /* 말 */ \\u{41}',
    "typst code": '#{ while true {} } #panic() #import "@preview/x:1.0.0"',
    "markdown": "# 제목 **굵게** [이음](http://x) ![그림](x) `코드` ~~줄~~ | 칸 | > 말 - 점 1. 수 $a$ &amp;",
    "markdown rule": "--- *** ___ === +++ ~~~",
    "markdown numbers": "1. 하나 2) 둘",
    "html": "<script>alert(1)</script><!-- --> <b>b</b> &lt; &#65; &copy;",
    "xml": "]]> <w:p/> <hp:t> <?xml?> <!DOCTYPE x [<!ENTITY a 'b'>]> &a;",
    "template": "{{ 7*7 }} {% for x in y %} ${x} %(a)s %s {0} {title}",
    "formula": '=HYPERLINK("http://x") +1 -1 @SUM',
    "quotes": "\"'`“”‘’«»「」『』",
    "backslashes": "C:\\새 폴더\\n\\t\\\\서버",
    "path": "../../etc/passwd %2e%2e/ file:///etc",
}
ODD = {
    "NUL": "가\x00나",
    "controls": "가\x01\x08\x0b\x0c\x1f\x7f\x85나",
    "lone surrogates": "가\ud800나\udc00",
    "bidi": "가\u202e나다\u202c \u2066라\u2069",
    "no characters": "가\ufffe나\uffff",
    "private": "\ue000\U000f02b6\U00100000",
    "unassigned": "\u0378\U0003fffe",
    "scripts without a font": "ไทย हिन्दी العربية 𠀋",
    "joiners": "a\u200db\u200cc\u00ad\u2060\ufeff",
    "fillers": "\u115f\u1160\u3164\uffa0",
    "marks on nothing": "\u0301\u20dd\u302e",
    "line ends": "가\r\n나\r다\n라\u2028마\u2029바",
    "tabs and spaces": "  \t 가 \u3000\u2003 \t",
    "only spaces": "   ",
    "empty": "",
    "a hundred marks": "가" + "\u0301" * 100,
}
KEPT = {
    "old Hangul": "ᄒᆞᆫ글 나랏말ᄊᆞ미 ᄀᆞᄂᆞᆫ",
    "hanja": "宣言書 實行 協業",
    "rare syllables": "뷁 쀍 똠 펲 힣",
    "symbols": "㈜ ① ② ⑳ ※ ㎡ ℃ → ½ … · ․ ㆍ ㉮ ○ □ ■ ★",
    "emoji": "😀 👍 🌞",
    "European names": "Łódź Ångström Çelik Ñuñoa Ὀδυσσεύς Жуков",
}


def everywhere(text: str) -> tuple[Block, ...]:
    """Return blocks that say the text in each kind of place."""
    signatory = Signatory(text, text, text, text, text)
    return (
        Paragraph(runs(text)),
        items(text, text),
        table("표", (1, 1), ("가", "나"), ("다", "라")),
        table(text, (1, 9), ("가", "나"), ("다", text)),
        KeyValues(((text, text),)),
        SignatureBlock((text, text, text, text, text, text), text, (signatory,)),
    )
