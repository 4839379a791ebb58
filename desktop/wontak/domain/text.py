"""The text that people type or paste, cleaned once so that every file and screen can hold it."""

import re
from unicodedata import decomposition, is_normalized, normalize

# Word and PowerPoint put VT where a person pressed Shift+Enter, and old files hold NEL and FF:
# dropping these would glue two words together, so every line break becomes \n.
_LINE_BREAK = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")

# U+FFFE and U+FFFF are no characters: XML refuses them, so DOCX and HWPX could not be written.
_DROPPED = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ufeff\ufffe\uffff\ud800-\udfff"
)
_UNWANTED = re.compile(f"[{_DROPPED}]")
_SUSPECT = re.compile(f"[{_DROPPED}\r\x0b\x0c\u2028\u2029]")

MIDDLE_DOT = "·"

# Law texts write ㆍ (U+318D), releases · and ․, Japanese keyboards ・: one dot to a reader.
_DOTS = dict.fromkeys(map(ord, "․‧∙⋅ㆍ・･"), MIDDLE_DOT)
_HALF_WIDTH_JAMO = {
    code: chr(int(decomposition(chr(code)).split()[1], 16))
    for code in range(0xFFA0, 0xFFDD)
    if decomposition(chr(code))
}
_SAME_TO_READER = _DOTS | _HALF_WIDTH_JAMO
# NFKC would turn a typed ㅁ into a conjoining jamo, and ㅁㅅ would no longer be two initials.
_NO_TYPED_JAMO = re.compile("[^\u3131-\u318e]+")


def clean(text: str) -> str:
    """Return the text in NFC with only what a document may hold; clean text comes back itself."""
    # A printable text holds no control, format or surrogate character: no need to look for them.
    if (text.isprintable() or not _SUSPECT.search(text)) and is_normalized("NFC", text):
        return text
    return normalize("NFC", _UNWANTED.sub("", _LINE_BREAK.sub("\n", text)))


def one_line(text: str) -> str:
    """Return the clean text on one line, line ends and tabs as spaces, without spaces around it."""
    return clean(text).replace("\n", " ").replace("\t", " ").strip()


def fold(text: str) -> str:
    """Return what a reader would call the same text: one case, width, dot and space; for search."""
    folded = clean(text).translate(_SAME_TO_READER)
    if not folded.isascii():
        # Twice: a case can hide behind a width, and an accent behind a case (U+1E9E, U+0130).
        folded = _compatible(_compatible(folded).casefold())
    return " ".join(_compatible(folded.casefold()).split())


def _compatible(text: str) -> str:
    if is_normalized("NFKC", text):
        return text
    return normalize("NFC", _NO_TYPED_JAMO.sub(lambda part: normalize("NFKC", part[0]), text))
