"""Papers that no real body ever promised: every person and organisation in them is invented."""

from dataclasses import replace
from datetime import date

from wontak.documents import model
from wontak.documents.model import (
    Cell,
    Column,
    Document,
    Heading,
    Item,
    KeyValues,
    List,
    Paragraph,
    QrCode,
    Run,
    Signatory,
    SignatureBlock,
    Table,
)

BLANK = Document(
    title="「미세먼지」 의제실행선언",
    language="ko",
    organization="사무국(가칭)",
    number="2020-대구-03-1판",
    date=date(2020, 8, 27),
    gist="",
    keywords=(),
    disclosure="public",
    blocks=(),
)


def paper(*blocks: model.Block, title: str = BLANK.title) -> Document:
    """Return a short Korean document of these blocks."""
    return replace(BLANK, blocks=blocks, title=title)


def runs(text: str) -> tuple[Run, ...]:
    """Return one run of text."""
    return (Run(text),)


def items(*texts: str) -> List:
    """Return a list that begins at 가."""
    return List(tuple(Item(runs(text)) for text in texts))


def table(caption: str, weights: tuple[float, ...], *rows: tuple[str, ...]) -> Table:
    """Return a table of texts whose first row is its header; a bar divides paragraphs."""
    cells = tuple(tuple(_cell(text) for text in row) for row in rows)
    return Table(tuple(Column(weight) for weight in weights), cells, caption)


def _cell(text: str) -> Cell:
    first, *more = text.split("|")
    strong = first in {"확정", "조건부", "검토", "Confirmed", "Conditional", "Explored"}
    notes = tuple((Run(note, muted=True),) for note in more)
    return Cell(((Run(first, strong=strong),), *notes))


PLAN = table(
    "실행계획",
    (6, 27, 22, 19, 19, 15),
    ("번호", "실행과제", "산출물", "주관", "협력", "기한"),
    (
        "1",
        "공공건물 옥상 12곳 안전 진단",
        "진단 보고서 1부",
        "달구벌건축(가칭)",
        "햇빛마을조합(가칭)",
        "2020. 8. 31.",
    ),
    (
        "2",
        "시민 출자 설명회 세 차례",
        "설명회 3회, 참가 150명",
        "햇빛마을조합(가칭)",
        "늘봄구 주민회(가칭)",
        "2020. 9. 15.",
    ),
    (
        "3",
        "옥상 사용 허가 절차 안내서",
        "안내서 1종",
        "한빛시청 자원과(가칭)",
        "가온공사(가칭)",
        "2020. 9. 30.",
    ),
    (
        "4",
        "1호기 30 kW 착공",
        "착공 신고 1건",
        "햇빛마을조합(가칭)",
        "누리에너지(가칭)",
        "2020. 11. 30.",
    ),
    (
        "5",
        "수익 나눔 기준 주민 회의",
        "합의문 1부",
        "늘봄구 주민회(가칭)",
        "햇빛마을조합(가칭)",
        "2020. 12. 11.",
    ),
    (
        "6",
        "학교·도서관 두 곳의 발전량 공개 화면과 에너지 수업 교안 마련",
        "화면 2대, 교안 6차시",
        "누리에너지(가칭)",
        "새솔초등학교(가칭), 늘봄도서관(가칭)",
        "2021. 2. 26.",
    ),
    (
        "7",
        "2·3호기 60 kW 착공과 안전 관리 계약",
        "착공 신고 2건, 계약 1건",
        "햇빛마을조합(가칭)",
        "달구벌건축(가칭), 가온공사(가칭)",
        "2021. 5. 31.",
    ),
)

COMMITMENTS = table(
    "기관별 약속",
    (12, 20, 22, 14, 17, 21),
    ("영역", "기관", "약속", "자원", "기한", "세기"),
    ("지방정부", "한빛시청(가칭)", "허가 담당자 지정", "인력 1명", "2020. 9. 4.", "확정"),
    ("시민사회", "햇빛마을조합(가칭)", "출자금 모집", "6,000만 원", "2020. 11. 13.", "확정"),
    (
        "공공기관",
        "가온공사(가칭)",
        "옥상 3곳 사용 검토",
        "공간 3곳",
        "2020. 9. 30.",
        "조건부|내부 결재, 2020. 9. 11.까지",
    ),
    ("기업", "누리에너지(가칭)", "발전량 공개 화면 제작", "기술", "2020. 10. 30.", "검토"),
    (
        "중간지원조직",
        "늘봄사회혁신센터(가칭)",
        "의제실행팀 회의 공간과 기록 지원",
        "공간 월 2회, 인력 1명",
        "2021. 8. 31.",
        "확정",
    ),
    (
        "대학",
        "새솔대학교 에너지공학과(가칭)",
        "옥상별 예상 발전량 계산",
        "전문성, 학생 4명",
        "2020. 9. 18.",
        "확정",
    ),
)

INDICATORS = table(
    "성과지표",
    (26, 18, 20, 26, 16),
    ("지표", "기준값", "목표값", "측정 방법", "시기"),
    ("시민 햇빛발전소 수", "1기(2020. 7. 31.)", "3기", "준공 신고서", "2021. 8. 31."),
    ("발전 용량", "30 kW", "90 kW", "설비 명판과 전력 계량기", "분기마다"),
    ("출자에 참여한 시민", "0명", "300명", "조합원 명부(이름은 밝히지 않음)", "달마다"),
)

KOREAN = Document(
    title="「지역자산화 햇빛발전」 의제실행선언",
    subtitle="2020 대구사회혁신컨퍼런스 온라인 협업테이블 · 2020. 8. 27.(목) 14:00~15:30",
    language="ko",
    organization="○○지역문제해결플랫폼 사무국(가칭)",
    number="2020-대구-06-1판",
    date=date(2020, 8, 27),
    gist="공공건물 유휴 옥상에 시민 출자 햇빛발전소를 짓고 수익을 지역에 나누기로 6개 기관이 선언함",
    keywords=("지역자산화", "햇빛발전", "시민출자", "공유지", "기후위기"),
    disclosure="public",
    version="1판 · SHA-256 7f3a 91c0 … 5be2",
    source={"agenda": {"code": "06", "title": "지역자산화 햇빛발전"}},
    blocks=(
        Heading(1, "선언 개요", numbered=True),
        items(
            "의제명: 지역자산화 햇빛발전(제안: 햇빛마을조합(가칭), 2020. 5. 12. 접수)",
            "협업테이블: 제1차, 온라인(줌), 유튜브 생중계",
            "참석: 14명(시민사회 5, 지방정부 2, 공공기관·공기업 4, 기업 1, 대학 1, 시민 1), 배석 3명",
        ),
        Heading(1, "문제와 공동 목표", numbered=True),
        items(
            "문제: 공공건물 옥상은 비어 있고, 주민이 함께 쓰는 재생에너지 자산은 1기뿐임(2020. 7. 31. 기준)",
            "공동 목표: 2021. 8. 31.까지 시민 햇빛발전소 3기, 90 kW를 짓고 수익 나눔 기준을 정함",
        ),
        Heading(1, "실행계획", numbered=True),
        PLAN,
        Heading(1, "기관별 약속", numbered=True),
        COMMITMENTS,
        Paragraph(
            (
                Run(
                    "확정: 기관의 결정을 마침   조건부: 적은 조건과 날까지 결정   검토: 가능성을 살핌",
                    muted=True,
                ),
            ),
            size="small",
        ),
        Heading(1, "성과지표와 점검", numbered=True),
        INDICATORS,
        KeyValues(
            (
                ("점검", "2020. 9. 28., 2020. 11. 30., 2021. 2. 26."),
                ("성과공유", "2020. 12. 11.(금) 유튜브 생중계"),
            )
        ),
        Heading(1, "위험 요인과 전제 조건", numbered=True),
        items(
            "옥상 구조 안전 진단에서 보강이 필요하다고 나온 건물은 2단계로 미룸",
            "전력 계통 접속이 2021. 3. 31.까지 승인되지 않으면 3호기의 자리를 다시 정함",
        ),
        Heading(1, "유보 의견과 남은 쟁점", numbered=True),
        List(
            (
                Item(
                    runs("유보 의견"),
                    (
                        Item(
                            runs(
                                "가온공사(가칭): 옥상 사용료를 면제하려면 이사회의 의결이 먼저 있어야 하므로, 면제를 전제로 한 수익 계산에는 동의를 미룸"
                            )
                        ),
                        Item(
                            runs(
                                "누리에너지(가칭): 공개 화면의 유지 비용을 누가 낼지 정해지지 않았음"
                            )
                        ),
                    ),
                ),
                Item(runs("보류한 안건: 전기차 충전소와의 연계(담당: 늘봄사회혁신센터(가칭))")),
            )
        ),
        Heading(1, "이행과 변경", numbered=True),
        items(
            "실무협의: 의제실행팀(주관 햇빛마을조합(가칭)), 월 1회",
            "변경: 바꿀 때에는 새 판을 만들어 다시 확인하고 서명함",
            "추가 참여: 서면으로 신청하면 이어서 서명함",
            "효력: 이 선언은 협력 의사를 밝힌 것으로 법적 구속력을 갖지 않음",
            "서명 방법: 참여기관은 전자적 방법의 서명을 서명으로 쓰기로 함",
        ),
        Heading(1, "선 언 문", align="center"),
        Paragraph(
            runs(
                "우리는 시민이 제안한 의제 「지역자산화 햇빛발전」을 함께 논의하였고, 비어 있는 공공건물의 옥상을 시민의 자산으로 가꾸는 일에 저마다의 자리에서 힘을 보태기로 하였습니다. 약속한 일과 기한을 지키고 그 과정을 시민에게 공개하며, 지키지 못할 때에는 까닭을 밝히고 다시 모여 길을 찾겠습니다. 이에 함께 실행할 것을 선언합니다."
            ),
            size="large",
        ),
        Paragraph(runs("2020. 8. 27."), align="center"),
        SignatureBlock(
            ("순", "영역", "기관명", "직위", "성명", "서명 또는 인"),
            "(서명 또는 인)",
            (
                Signatory(
                    "시민사회",
                    "햇빛마을조합(가칭)",
                    "이사장",
                    "최민준(가칭)",
                    "전자서명 2020. 8. 27.",
                ),
                Signatory("지방정부", "한빛시청(가칭)", "사회혁신 담당관", "김하늘(가칭)"),
                Signatory("공공기관", "가온공사(가칭)", "상생협력부장", "박서연(가칭)"),
                Signatory("기업", "누리에너지(가칭)", "대표", "이도윤(가칭)"),
                Signatory("중간지원조직", "늘봄사회혁신센터(가칭)", "센터장", "정다온(가칭)"),
                Signatory("대학", "새솔대학교 에너지공학과(가칭)", "학과장", "한지우(가칭)"),
            ),
        ),
        QrCode("https://example.org/d/2020-daegu-06", "이 선언의 원문과 이행 현황"),
        Paragraph((Run("붙임  1. 옥상 안전 진단 계획 1부.  끝."),)),
    ),
)

ENGLISH = Document(
    title="Agenda-Execution Declaration: Rooftop Solar Owned by the Neighbourhood",
    subtitle="Online collaboration table, Daegu Social Innovation Conference · 27 August 2020, 14:00–15:30 KST",
    language="en",
    organization="○○ Regional Problem-Solving Platform Secretariat (invented)",
    number="2020-DG-06-v1",
    date=date(2020, 8, 27),
    gist="Six bodies declare that they will build citizen-funded solar plants on idle public roofs and share the income locally",
    keywords=("community wealth", "solar power", "citizen funding", "commons", "climate"),
    disclosure="partial",
    version="Version 1 · SHA-256 7f3a 91c0 … 5be2",
    blocks=(
        Heading(1, "Overview", numbered=True),
        items(
            "Agenda: turning local assets into shared solar power (햇빛발전), proposed by Sunny Village Cooperative (invented)",
            "Table: first round, online on Zoom, streamed on YouTube",
            "Present: 14 (civil society 5, local government 2, public bodies 4, business 1, university 1, citizen 1); 3 observers",
        ),
        Heading(1, "Problem and shared goal", numbered=True),
        items(
            "Problem: public roofs stand empty, and residents share only one renewable-energy asset (as of 31 July 2020)",
            "Goal: three citizen solar plants with 90 kW in all by 31 August 2021, with rules for sharing their income",
        ),
        Heading(1, "Action plan", numbered=True),
        table(
            "Action plan",
            (5, 30, 22, 20, 20, 16),
            ("No.", "Action", "Output", "Lead", "Partners", "Due"),
            (
                "1",
                "Safety survey of twelve public roofs",
                "One survey report",
                "Dalgubeol Architects (invented)",
                "Sunny Village Cooperative (invented)",
                "31 Aug 2020",
            ),
            (
                "2",
                "Three information evenings for citizens who want to invest",
                "Three evenings, 150 people",
                "Sunny Village Cooperative (invented)",
                "Neulbom-gu Residents (invented)",
                "15 Sep 2020",
            ),
            (
                "3",
                "Guide to permits for the use of roofs",
                "One guide",
                "Hanbit City (invented)",
                "Gaon Corporation (invented)",
                "30 Sep 2020",
            ),
            (
                "4",
                "Work begins on plant 1, 30 kW",
                "One notice of commencement",
                "Sunny Village Cooperative (invented)",
                "Nuri Energy (invented)",
                "30 Nov 2020",
            ),
        ),
        Heading(1, "Commitments", numbered=True),
        table(
            "Commitments",
            (14, 20, 24, 14, 14, 20),
            ("Sector", "Organisation", "Commitment", "Resource", "Due", "Strength"),
            (
                "Local government",
                "Hanbit City (invented)",
                "Name one officer in charge of permits",
                "1 person",
                "4 Sep 2020",
                "Confirmed",
            ),
            (
                "Civil society",
                "Sunny Village Cooperative (invented)",
                "Raise the citizens' shares",
                "KRW 60 million",
                "13 Nov 2020",
                "Confirmed",
            ),
            (
                "Public body",
                "Gaon Corporation (invented)",
                "Consider the use of three roofs",
                "3 roofs",
                "30 Sep 2020",
                "Conditional|internal approval by 11 Sep 2020",
            ),
            (
                "Business",
                "Nuri Energy (invented)",
                "Make a public display of the power produced",
                "Technology",
                "30 Oct 2020",
                "Explored",
            ),
        ),
        Paragraph(
            (
                Run(
                    "Confirmed: decided by the body   Conditional: decided by the date given   Explored: looked into",
                    muted=True,
                ),
            ),
            size="small",
        ),
        Heading(1, "Reservations and open questions", numbered=True),
        List(
            (
                Item(
                    runs("Reservations"),
                    (
                        Item(
                            runs(
                                "Gaon Corporation (invented): the board has to decide first whether roofs may be used free of charge, so that no income can be promised on that ground"
                            )
                        ),
                        Item(
                            runs(
                                "Nuri Energy (invented): nobody has agreed to pay for the upkeep of the display"
                            )
                        ),
                    ),
                ),
                Item(runs("Put off: a link with charging stations for electric cars")),
            )
        ),
        Heading(1, "Follow-up and changes", numbered=True),
        items(
            "The execution team meets once a month, convened by Sunny Village Cooperative (invented)",
            "A change makes a new version, which is read back and signed again",
            "This declaration states the will to cooperate and is not legally binding",
        ),
        Heading(1, "Declaration", align="center"),
        Paragraph(
            runs(
                "We have talked together about the agenda that citizens proposed, and each of us, from our own place, will help to make the empty roofs of public buildings an asset of the people who live around them. We will keep to what we promised and to the dates we gave, report in public on how it goes, and where we fall short we will say why and look for another way together."
            ),
            size="large",
        ),
        Paragraph(runs("27 August 2020"), align="center"),
        SignatureBlock(
            ("No.", "Sector", "Organisation", "Position", "Name", "Signature or seal"),
            "(signature or seal)",
            (
                Signatory(
                    "Civil society",
                    "Sunny Village Cooperative (invented)",
                    "Chair",
                    "Choi Min-jun (invented)",
                    "e-signed 27 Aug 2020",
                ),
                Signatory(
                    "Local government",
                    "Hanbit City (invented)",
                    "Officer",
                    "Kim Ha-neul (invented)",
                ),
                Signatory(
                    "Public body",
                    "Gaon Corporation (invented)",
                    "Director",
                    "Park Seo-yeon (invented)",
                ),
            ),
        ),
        QrCode("https://example.org/d/2020-daegu-06", "The original and its progress"),
    ),
)

LONG_TITLE = replace(
    KOREAN,
    title="「재난이후 정보(서비스) 격차 해소와 청년사진관 웃는 내.일. 그리고 도시 근교형 갭이어 프로젝트를 함께 잇는 지역자산화 햇빛발전」 의제실행선언",
    organization="대구경북 열린 지역문제해결플랫폼 추진위원회 공동사무국 의제실행지원단 햇빛발전 실무협의회(가칭)",
    number="2020-대구경북광역공동-전국연계의제-06-의제실행선언-1판-수정-02",
)
