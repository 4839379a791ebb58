"""Korean particles, whose form depends on how the word before them sounds at its end."""

import re
from typing import Literal, TypeAlias

Ending: TypeAlias = Literal["vowel", "rieul", "consonant", "unknown"]

# What stands behind a consonant, with its partner behind a vowel.
_PARTNERS = {"이": "가", "은": "는", "을": "를", "과": "와", "아": "야"}
_BRACKETED = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）)\W*$")
_LETTER_ENDINGS: dict[str, Ending] = {
    "l": "rieul",
    "r": "rieul",
    "m": "consonant",
    "n": "consonant",
}
# Read as Koreans write them: 구글, 서버, 줌, 라인, 웹, 페이스북, 링크.
_WORD_ENDINGS: tuple[tuple[str, Ending], ...] = (
    (r"le?$", "rieul"),
    (r"(?:[mn]e?|ng|mb)$", "consonant"),
    (r"[aeiou](?:pp?|c?k|tt?|c|b)$", "consonant"),
)
_DIGIT_ENDINGS: dict[str, Ending] = {
    **dict.fromkeys("178", "rieul"),
    **dict.fromkeys("036", "consonant"),
    **dict.fromkeys("2459", "vowel"),
}
_RIEUL = 8


def josa(word: str, pair: str) -> str:
    """Return the particle of a pair such as 이/가, 을/를 or 으로/로 that follows a word.

    Behind a word whose sound is not known (hanja, emoji) it is written both ways: 이(가), (으)로.
    """
    closed, _, opened = pair.partition("/")
    if _PARTNERS.get(opened) == closed:
        closed, opened = opened, closed
    ending = _ending(word)
    if ending == "unknown":
        stem = closed.removesuffix(opened)
        return f"{closed}({opened})" if stem == closed else f"({stem}){opened}"
    if ending == "rieul" and closed.startswith("으로"):
        return opened
    return opened if ending == "vowel" else closed


def _ending(word: str) -> Ending:
    # 가온공사(가칭) is followed by 가: the particle belongs to the word, not to the brackets.
    said = _BRACKETED.sub("", word) or word
    if said.rstrip().endswith(("%", "℃")):
        return "vowel"
    found = re.search(r"([0-9][0-9,]*|[A-Za-z]+|\w)\W*$", said)
    if found is None:
        return "unknown"
    sound = found[1]
    if sound[0].isascii() and sound[0].isdecimal():
        return _ending_of_number(sound.replace(",", ""))
    return _ending_of_latin(sound) if sound[0].isascii() else _ending_of_hangul(sound)


def _ending_of_hangul(char: str) -> Ending:
    if "가" <= char <= "힣":
        final = (ord(char) - ord("가")) % 28
        return "vowel" if final == 0 else "rieul" if final == _RIEUL else "consonant"
    if "ㄱ" <= char <= "ㅎ":
        return "rieul" if char == "ㄹ" else "consonant"
    return "vowel" if "ㅏ" <= char <= "ㅣ" else "unknown"


def _ending_of_number(digits: str) -> Ending:
    # 십, 백, 천, 만 and 억 end in a consonant as 영 does; only 조 does not.
    if re.fullmatch("[0-9]*[1-9]0{12}", digits):
        return "vowel"
    return _DIGIT_ENDINGS[digits[-1]]


def _ending_of_latin(word: str) -> Ending:
    if word.isupper():
        return _LETTER_ENDINGS.get(word[-1].lower(), "vowel")
    endings = (ending for pattern, ending in _WORD_ENDINGS if re.search(pattern, word.lower()))
    return next(endings, "vowel")
