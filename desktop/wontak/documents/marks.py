"""The marks of official notation before sections and entries: 1. 가. 1) 가) (1) (가) ① ㉮."""

from collections.abc import Iterator

from wontak.documents.model import Block, Document, Heading, List

_INITIALS = "가나다라마바사아자차카타파하"
# After 하 the syllables go on with the next vowel: 거 너 더 …, then 고 노 도 …
_VOWELS = "ㅏㅓㅗㅜㅡㅣ"
_STEP = {"ㅏ": 0, "ㅓ": 4, "ㅗ": 8, "ㅜ": 13, "ㅡ": 18, "ㅣ": 20}
_FINALS = 28
_SHAPES = ("{}.", "{}.", "{})", "{})", "({})", "({})", "{}", "{}")
_CIRCLED_LETTER = 6
_BULLETS = "•–·"


def mark(depth: int, number: int, language: str) -> str:
    """Return the mark of the number-th entry (from 1) at a depth (0 is 1., 1 is 가. or a.)."""
    depth = min(depth, len(_SHAPES) - 1)
    sign = _letter(number, language) if depth % 2 else str(number)
    if depth < _CIRCLED_LETTER:
        return _SHAPES[depth].format(sign)
    return _circled(number, sign, syllables=language == "ko") if depth % 2 else _ringed(number)


def bullet(depth: int) -> str:
    """Return the sign before an entry that is not numbered, by how deep it stands in its list."""
    return _BULLETS[min(depth, len(_BULLETS) - 1)]


def item_mark(block: List, level: int, number: int, *, among: int, language: str) -> str:
    """Return what stands before an entry; a single entry gets no number, by the official rule."""
    if not block.ordered:
        return bullet(level)
    return mark(block.depth + level, number, language) if among > 1 else ""


def headed(document: Document) -> Iterator[tuple[Block, str]]:
    """Yield every block, with the mark of its section if it is a numbered heading."""
    counts: list[int] = []
    for block in document.blocks:
        if not isinstance(block, Heading) or not block.numbered:
            yield block, ""
            continue
        counts = [*counts, *[0] * block.level][: block.level]
        counts[-1] += 1
        yield block, mark(block.level - 1, counts[-1], document.language)


def _letter(number: int, language: str) -> str:
    return _syllable(number) if language == "ko" else _latin(number)


def _syllable(number: int) -> str:
    turn, place = divmod(number - 1, len(_INITIALS))
    vowel = _STEP[_VOWELS[min(turn, len(_VOWELS) - 1)]]
    return chr(ord(_INITIALS[place]) + vowel * _FINALS)


def _latin(number: int) -> str:
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(ord("a") + place) + letters
    return letters


def _ringed(number: int) -> str:
    """Return a number in a ring; Unicode has them up to 50."""
    for first, last, start in ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(start + number - first)
    return f"({number})"


def _circled(number: int, sign: str, *, syllables: bool) -> str:
    """Return a letter in a ring; Unicode has 14 syllables and 26 Latin letters."""
    start, known = (0x326E, len(_INITIALS)) if syllables else (0x24D0, 26)
    return chr(start + number - 1) if number <= known else f"({sign})"
