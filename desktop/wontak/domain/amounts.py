"""What an organization brings, counted: 인력 2명, 공간 3곳, 예산 6,000만 원."""

import re
from dataclasses import dataclass
from functools import cache

from wontak.domain.commitment import ResourceKind
from wontak.domain.money import parse_number, parse_won, won
from wontak.domain.text import one_line

# The first word of each language says the kind; the others mean the same and are not kept.
_NAMES = {
    ResourceKind.BUDGET: "예산 자금 재원 재정 Budget funds money",
    ResourceKind.PEOPLE: "인력 인원 사람 People staff",
    ResourceKind.SPACE: "공간 장소 Space venue place",
    ResourceKind.EQUIPMENT: "장비 기자재 설비 기기 Equipment",
    ResourceKind.DATA: "데이터 자료 Data",
    ResourceKind.PUBLICITY: "홍보 Publicity promotion",
    ResourceKind.EXPERTISE: "전문성 기술/전문성 기술·전문성 기술 전문지식 Expertise skills",
    ResourceKind.NETWORK: "네트워크 연결망 Network",
    ResourceKind.PURCHASE: "구매 Purchase",
    ResourceKind.POLICY: "정책 제도 정책·제도 정책/제도 Policy",
    ResourceKind.IN_KIND: "현물 물품 In-kind",
}
# These say more than the kind does, so they are kept: 강의실 2곳 is 공간 2곳(강의실).
_EXAMPLES = {
    ResourceKind.BUDGET: "사업비 기금 후원금 지원금 운영비 분담금",
    ResourceKind.PEOPLE: "자원봉사자 봉사자 활동가 직원 담당자 실무자 전담인력 volunteers",
    ResourceKind.SPACE: "강의실 회의실 사무실 강당 옥상 부지 토지 건물 주차장 전시장 유휴공간",
    ResourceKind.EQUIPMENT: "차량 노트북 컴퓨터 태블릿 카메라 마이크 프로젝터 측정기",
    ResourceKind.DATA: "통계 공공데이터",
    ResourceKind.PUBLICITY: "방송 홍보물",
    ResourceKind.EXPERTISE: "자문 컨설팅 멘토링 교육 강사 전문가",
    ResourceKind.PURCHASE: "우선구매",
    ResourceKind.POLICY: "조례 인허가",
}
# A counter alone tells the kind where it can mean nothing else: 2명.
_COUNTED = {"명": ResourceKind.PEOPLE, "곳": ResourceKind.SPACE, "대": ResourceKind.EQUIPMENT}
_COUNTERS = {
    "명": ("person", "persons"),
    "곳": ("place", "places"),
    "대": ("unit", "units"),
    "개": ("piece", "pieces"),
    "회": ("time", "times"),
    "건": ("case", "cases"),
    "시간": ("hour", "hours"),
    "일": ("day", "days"),
}
_ENGLISH_COUNTERS = {word: unit for unit, words in _COUNTERS.items() for word in words}
_ENGLISH_COUNTERS["people"] = "명"
_NATIVE = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열")


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """A kind with a quantity, whole won for a budget; what was not understood stands in unit."""

    kind: ResourceKind | None = None
    quantity: int | None = None
    unit: str = ""


def parse_resource(text: str) -> Resource:
    """Return what a person offers; nothing typed is lost, so saying it means the same."""
    text = one_line(text)
    kind, example, rest = _kind_at_start(text)
    if kind is None:
        return _without_kind(text)
    counted = _money(rest) if kind is ResourceKind.BUDGET else _counted(rest)
    if counted is None:
        return Resource(kind=kind, unit=f"{example} {rest}".strip())
    quantity, unit = counted
    return Resource(kind=kind, quantity=quantity, unit=f"{unit}({example})" if example else unit)


def say_resource(resource: Resource, language: str = "ko") -> str:
    """Return a resource in words that parse_resource reads back: 인력 2명, People 2 persons."""
    kind, quantity, unit = resource.kind, resource.quantity, resource.unit
    word = "" if kind is None else kind_word(kind, language)
    if quantity is None:
        amount = unit
    elif kind is ResourceKind.BUDGET:
        says_won = won(quantity) if language == "ko" else f"KRW {quantity:,}"
        amount = says_won + unit.removeprefix("원")
    elif language == "ko":
        amount = f"{quantity:,}{unit}"
    else:
        amount = f"{quantity:,} {counter(resource, language)}"
    return f"{word} {amount}".strip()


def counter(resource: Resource, language: str = "ko") -> str:
    """Return what a quantity counts, without the number: 명, persons; for a budget 원 or KRW."""
    kind, quantity, unit = resource.kind, resource.quantity, resource.unit
    if quantity is not None and kind is ResourceKind.BUDGET:
        return ("원" if language == "ko" else "KRW") + unit.removeprefix("원")
    if quantity is None or language == "ko":
        return unit
    return _COUNTERS.get(unit, (unit, unit))[quantity != 1]


def kind_word(kind: ResourceKind, language: str = "ko") -> str:
    """Return what a kind of resource is called: 인력, People."""
    words = _NAMES[kind].split()
    return words[0] if language == "ko" else next(word for word in words if word[0].isupper())


def _kind_at_start(text: str) -> tuple[ResourceKind | None, str, str]:
    said = _heads().match(text)
    if said is None:
        return None, "", text
    rest = text[said.end() :].strip(" :：,\u00a0")
    word = said[0].casefold()
    for kind, names in _NAMES.items():
        if word in names.casefold().split():
            return kind, "", rest
    kind = next(kind for kind, words in _EXAMPLES.items() if word in words.split())
    return kind, said[0], rest


@cache
def _heads() -> re.Pattern[str]:
    words = " ".join((*_NAMES.values(), *_EXAMPLES.values())).split()
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(longest_first)})(?![^\s:：,(\d₩])", re.IGNORECASE)


def _without_kind(text: str) -> Resource:
    if re.search(r"원|won|₩|￦|krw", text, re.IGNORECASE) and (money := _money(text)):
        return Resource(kind=ResourceKind.BUDGET, quantity=money[0], unit=money[1])
    if (counted := _counted(text)) and counted[1] in _COUNTED:
        return Resource(kind=_COUNTED[counted[1]], quantity=counted[0], unit=counted[1])
    return Resource(unit=text)


def _money(text: str) -> tuple[int, str] | None:
    if (amount := parse_won(text)) is not None:
        return amount, "원"
    said = re.fullmatch(r"([^()]+)((?:\([^()]+\))+)", text)
    if said and (amount := parse_won(said[1])) is not None:
        return amount, f"원{said[2]}"
    return None


def _counted(text: str) -> tuple[int, str] | None:
    if said := re.fullmatch(rf"({'|'.join(_NATIVE)})\s?({'|'.join(_COUNTERS)})", text):
        return _NATIVE.index(said[1]) + 1, said[2]
    counters = "|".join(_COUNTERS)
    # 3만두 is three dumplings: a 만 counts only before a counter, a space or the end.
    scale = rf"\s?[백천만억](?=[백천만억\s\d]|{counters}|$)"
    said = re.fullmatch(rf"(\d[\d,]*(?:{scale}\s?[\d,]*)*)\s*(\D*)", text)
    if said is None or (quantity := parse_number(said[1])) is None:
        return None
    return quantity, _ENGLISH_COUNTERS.get(said[2].casefold(), said[2])
