"""Finding a Korean line by what a hand has typed so far: mid-word, by initials, in mid-syllable."""

import re
from collections.abc import Callable
from unicodedata import normalize

from wontak.domain.text import MIDDLE_DOT, fold

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
# A Korean keyboard joins what is typed in a row: ㄱㅅ arrives as ㄳ, and 과 is 고 on its way.
_JOINED = {
    pair[0]: pair[1:]
    for pair in (
        *(
            "ㄳㄱㅅ",
            "ㄵㄴㅈ",
            "ㄶㄴㅎ",
            "ㄺㄹㄱ",
            "ㄻㄹㅁ",
            "ㄼㄹㅂ",
            "ㄽㄹㅅ",
            "ㄾㄹㅌ",
            "ㄿㄹㅍ",
            "ㅀㄹㅎ",
            "ㅄㅂㅅ",
        ),
        *("ㅘㅗㅏ", "ㅙㅗㅐ", "ㅚㅗㅣ", "ㅝㅜㅓ", "ㅞㅜㅔ", "ㅟㅜㅣ", "ㅢㅡㅣ"),
    )
}
_APART = str.maketrans({pair: keys for pair, keys in _JOINED.items() if pair in _FINALS})

# NFD gives a syllable as initial, vowel, final, each from its own row of 256.
_INITIAL_ROW, _VOWEL_ROW, _FINAL_ROW = 0x1100, 0x1161, 0x11A8
_IN_KEYS = {ord(jamo): _INITIAL_ROW + n for n, jamo in enumerate(_INITIALS)}
_IN_KEYS |= {ord(jamo): _VOWEL_ROW + n for n, jamo in enumerate(_VOWELS)}
# Keys keep the rows of NFD, so that a search for the initial ㄴ does not find the ㄴ of 안.
_TO_KEYS = {
    row + n: _JOINED.get(jamo, jamo).translate(_IN_KEYS)
    for row, jamos in ((_VOWEL_ROW, _VOWELS), (_FINAL_ROW, _FINALS))
    for n, jamo in enumerate(jamos)
}
_TO_INITIALS: dict[int, str | None] = {
    **dict.fromkeys(range(_VOWEL_ROW, _VOWEL_ROW + len(_VOWELS))),
    **dict.fromkeys(range(_FINAL_ROW, _FINAL_ROW + len(_FINALS))),
    **{_INITIAL_ROW + n: jamo for n, jamo in enumerate(_INITIALS)},
    **_APART,
}

_SYLLABLE = re.compile("[가-힣]")
_CONSONANT = re.compile(f"[{_INITIALS}]")
# Nobody types the dots of 웃는 내.일. or the brackets of 정보(서비스) to find them.
_UNTYPED = re.compile(rf"[\s.,:;!?'\"()\[\]/_~\-{MIDDLE_DOT}‘’“”「」『』〈〉《》…–—]+")


def matches(query: str, text: str) -> bool:
    """Tell whether a line holds every word of the query; an empty query finds every line."""
    return finder(query)(search_key(text))


def choseong(text: str) -> str:
    """Return the text with each syllable as its initial consonant: 미세먼지 as ㅁㅅㅁㅈ."""
    return normalize("NFC", _initials(text))


def search_key(*texts: str) -> str:
    """Return what finders look at for a line made of these texts; worth keeping beside the line."""
    squeezed = "\n".join(_squeeze(fold(text)) for text in texts)
    return f"{squeezed}\n{_keys(squeezed)}\n{_initials(squeezed)}"


def finder(query: str) -> Callable[[str], bool]:
    """Return the test whether a line's search key holds every word of the query.

    The last word may be unfinished, down to its last syllable; a space after it finishes it.
    """
    words = [word for typed in fold(query).split() if (word := _squeeze(typed.translate(_APART)))]
    finished = len(words) if query[-1:].isspace() else len(words) - 1
    needles = [_needle(word, finished=n < finished) for n, word in enumerate(words)]
    patterns = [
        _pattern(word, finished=n < finished) for n, word in enumerate(words) if _is_mixed(word)
    ]
    if len(needles) == 1 and not patterns:
        needle = needles[0]
        return lambda key: needle in key

    def holds_all(key: str) -> bool:
        return all(needle in key for needle in needles) and all(p.search(key) for p in patterns)

    return holds_all


def _squeeze(text: str) -> str:
    return _UNTYPED.sub("", text)


def _keys(text: str) -> str:
    return normalize("NFD", text).translate(_TO_KEYS)


def _initials(text: str) -> str:
    return normalize("NFD", text).translate(_TO_INITIALS)


def _is_mixed(word: str) -> bool:
    return bool(_CONSONANT.search(word) and _SYLLABLE.search(word))


def _needle(word: str, *, finished: bool) -> str:
    # A key holds the line three times: as read, as typed, and as initials; each in letters that
    # the others lack, so one search for the right letters looks at the right one.
    if _CONSONANT.search(word):
        return _initials(word)
    return word if finished else _keys(word)


def _pattern(word: str, *, finished: bool) -> re.Pattern[str]:
    parts = [_any_of_initial(char) for char in word]
    if not finished and _SYLLABLE.match(word[-1]):
        parts[-1] = _begun(word[-1])
    return re.compile("".join(parts))


def _any_of_initial(char: str) -> str:
    if char not in _INITIALS:
        return re.escape(char)
    first = ord("가") + _INITIALS.index(char) * 588
    return f"[{char}{chr(first)}-{chr(first + 587)}]"


def _begun(syllable: str) -> str:
    """Return the pattern of all that a syllable can become while it is being typed."""
    keys = _keys(syllable)
    first = ord("가") + (ord(syllable) - ord("가")) // 588 * 588
    family = [chr(code) for code in range(first, first + 588)]
    become = "".join(char for char in family if _keys(char).startswith(keys))
    if syllable in family[::28]:
        return f"[{become}]"
    # The final consonant may yet move on: 미셈 is 미세먼 before its vowel is typed.
    shorter = next(char for char in family if _keys(char) == keys[:-1])
    return f"(?:[{become}]|{shorter}{_any_of_initial(_initials(keys[-1]))})"
