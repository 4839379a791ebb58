"""Resources as facilitators type them while people speak."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wontak.domain.amounts import Resource, kind_word, parse_resource, say_resource
from wontak.domain.commitment import ResourceKind

WORDS = st.sampled_from(
    [
        *(
            "인력",
            "공간",
            "장소",
            "예산",
            "강의실",
            "기금",
            "정책",
            "기술/전문성",
            "기술",
            "자료집",
        ),
        *("People", "Budget", "두", "명", "곳", "2", "2명", "약", "3곳", "2.5톤", "6,000만", "원"),
        *("6천만원", "KRW", "1,000", "(", ")", "(가칭)", "·", ",", ":", "만두", "010-1234", "대"),
    ]
)


@pytest.mark.parametrize(
    ("typed", "kind", "quantity", "unit"),
    [
        ("인력 2명", "people", 2, "명"),
        ("인력 두 명", "people", 2, "명"),
        ("인력: 1만 5천 명", "people", 15_000, "명"),
        ("2명", "people", 2, "명"),
        ("2 people", "people", 2, "명"),
        ("People 2 persons", "people", 2, "명"),
        ("장소 3곳", "space", 3, "곳"),
        ("공간 3곳", "space", 3, "곳"),
        ("강의실 2곳", "space", 2, "곳(강의실)"),
        ("옥상", "space", None, "옥상"),
        ("장비 2대", "equipment", 2, "대"),
        ("차량 2대", "equipment", 2, "대(차량)"),
        ("데이터", "data", None, ""),
        ("데이터 1,200건", "data", 1200, "건"),
        ("홍보", "publicity", None, ""),
        ("홍보 지원", "publicity", None, "지원"),
        ("기술/전문성", "expertise", None, ""),
        ("네트워크", "network", None, ""),
        ("구매 100개", "purchase", 100, "개"),
        ("제도", "policy", None, ""),
        ("현물 쌀 20포", "in_kind", None, "쌀 20포"),
        ("물품 3만두", "in_kind", 3, "만두"),
        ("6,000만 원", "budget", 60_000_000, "원"),
        ("6천만원", "budget", 60_000_000, "원"),
        ("예산 6천만", "budget", 60_000_000, "원"),
        ("1억 2,000만 원", "budget", 120_000_000, "원"),
        ("60000000원", "budget", 60_000_000, "원"),
        ("기금 500만 원", "budget", 5_000_000, "원(기금)"),
        ("Budget KRW 60,000,000", "budget", 60_000_000, "원"),
        ("예산 협의 중", "budget", None, "협의 중"),
        ("인력 약 3명", "people", None, "약 3명"),
        ("인력 2명, 장비 1대", "people", None, "2명, 장비 1대"),
        ("전통주 3병", None, None, "전통주 3병"),
        ("자료집 100부", None, None, "자료집 100부"),
        ("3호", None, None, "3호"),
        ("사원", None, None, "사원"),
        ("", None, None, ""),
    ],
)
def test_a_resource_is_read_as_it_is_meant(
    typed: str, kind: str | None, quantity: int | None, unit: str
) -> None:
    resource = parse_resource(typed)
    assert (resource.kind, resource.quantity, resource.unit) == (kind, quantity, unit)


@pytest.mark.parametrize(
    ("typed", "korean", "english"),
    [
        ("인력 2명", "인력 2명", "People 2 persons"),
        ("인력 한 명", "인력 1명", "People 1 person"),
        ("장소 3곳", "공간 3곳", "Space 3 places"),
        ("강의실 2곳", "공간 2곳(강의실)", "Space 2 곳(강의실)"),
        ("6천만원", "예산 6,000만 원", "Budget KRW 60,000,000"),
        ("기금 500만 원", "예산 500만 원(기금)", "Budget KRW 5,000,000(기금)"),
        ("홍보 지원", "홍보 지원", "Publicity 지원"),
        ("전통주 3병", "전통주 3병", "전통주 3병"),
        ("데이터", "데이터", "Data"),
    ],
)
def test_a_resource_is_said_in_the_language_of_the_document(
    typed: str, korean: str, english: str
) -> None:
    resource = parse_resource(typed)
    assert say_resource(resource) == korean
    assert say_resource(resource, "en") == english


@given(st.lists(WORDS, max_size=6).map(" ".join) | st.lists(WORDS, max_size=6).map("".join))
@example("예산 (1원)")
@example("기금 1원(가)")
def test_what_is_said_means_the_same_in_both_languages(typed: str) -> None:
    resource = parse_resource(typed)
    assert parse_resource(say_resource(resource)) == resource
    assert parse_resource(say_resource(resource, "en")) == resource


@given(st.text(max_size=30))
def test_any_text_is_a_resource_and_saying_it_means_the_same(typed: str) -> None:
    resource = parse_resource(typed)
    assert parse_resource(say_resource(resource)) == resource
    assert resource.quantity is None or resource.quantity >= 0


@pytest.mark.parametrize("kind", ResourceKind)
def test_every_kind_is_known_by_its_word_in_both_languages(kind: ResourceKind) -> None:
    assert parse_resource(kind_word(kind)) == Resource(kind=kind)
    assert parse_resource(kind_word(kind, "en")) == Resource(kind=kind)
