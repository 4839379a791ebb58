"""Boards that no real table ever had: every person and organization on them is invented."""

from datetime import UTC, date, datetime
from typing import Any

from tests.documents.conference import BODY, CONFERENCE, PEOPLE, key
from wontak.domain.action_item import ActionItem, ActionStatus
from wontak.domain.agenda import Agenda
from wontak.domain.board import Board
from wontak.domain.commitment import Commitment, ResourceKind, Strength
from wontak.domain.declaration import Declaration
from wontak.domain.indicator import Indicator
from wontak.domain.note import Note, NoteKind
from wontak.domain.participation import Consent, Participation
from wontak.domain.run_step import Method, RunStep
from wontak.domain.table_session import TableSession

AGENDA = Agenda(
    id=key(3, 6),
    conference_id=CONFERENCE.id,
    order="a6",
    code="2020-DG-06",
    title="지역자산화 햇빛발전",
    proposer_id=BODY["coop"],
    gist="공공건물 유휴 옥상에 시민 출자 햇빛발전소를 짓고 수익을 지역에 나누기로 7개 기관이 선언함",
    keywords=("지역자산화", "햇빛발전", "시민출자", "공유지", "기후위기"),
    problem="공공건물 옥상은 비어 있고, 주민이 함께 쓰는 재생에너지 자산은 1기뿐임",
    baseline="시민 참여 발전소 1기, 30 kW, 2020. 7. 31. 기준",
    affected_people="전기 요금이 부담되는 늘봄구 공공임대 12세대와 옥상 아래에서 일하는 사람들",
    goal="2021. 8. 31.까지 시민 햇빛발전소 3기, 90 kW를 짓고 수익 나눔 기준을 정함",
)

SESSION = TableSession(
    id=key(4, 1),
    agenda_id=AGENDA.id,
    starts_at=datetime(2020, 8, 27, 5, 0, tzinfo=UTC),
    ends_at=datetime(2020, 8, 27, 6, 30, tzinfo=UTC),
    place="줌",
    stream_url="https://www.youtube.com/watch?v=example06",
)

DECLARATION = Declaration(
    id=key(5, 1),
    agenda_id=AGENDA.id,
    agreements="""1. 옥상은 안전 진단을 마친 곳부터 쓰고, 진단 결과를 시민에게 공개함
2. 출자는 한 사람이 한 계좌(10만 원)부터, 누구나 할 수 있게 함
3. 수익을 나누는 기준은 주민 회의에서 정함""",
    risks="""- 옥상 구조 안전 진단에서 보강이 필요하다고 나온 건물은 2단계로 미룸
- 전력 계통 접속이 2021. 3. 31.까지 승인되지 않으면 3호기의 자리를 다시 정함""",
    reservations=(
        "가온공사(가칭): 옥상 사용료를 면제하려면 이사회의 의결이 먼저 있어야 하므로, "
        "면제를 전제로 한 수익 계산에는 동의를 미룸\n"
        "누리에너지(가칭): 공개 화면의 유지 비용을 누가 낼지 정해지지 않았음"
    ),
    follow_up="2020. 9. 28.(월) 첫 점검\n2020. 11. 30.(월) 중간 점검\n2020. 12. 11.(금) 성과공유회",
    preamble=(
        "우리는 시민이 제안한 의제 「지역자산화 햇빛발전」을 함께 논의하였고, 비어 있는 공공건물의 "
        "옥상을 시민의 자산으로 가꾸는 일에 저마다의 자리에서 힘을 보태기로 하였습니다.\n"
        "약속한 일과 기한을 지키고 그 과정을 시민에게 공개하며, 지키지 못할 때에는 까닭을 밝히고 "
        "다시 모여 길을 찾겠습니다. 이에 함께 실행할 것을 선언합니다."
    ),
)


def _participations() -> tuple[Participation, ...]:
    return tuple(
        Participation(
            id=key(7, number),
            agenda_id=AGENDA.id,
            session_id=SESSION.id,
            person_id=key(6, number),
            order=f"a{number:03d}",
            organization_id=BODY.get(body),
            role=role,
            attendance=attendance,
            # 정다온 did not agree to be named.
            publication=Consent.REFUSED if number == 16 else Consent.GIVEN,
            proxy=number == 17,
        )
        for number, (_, _, body, _, role, attendance) in enumerate(PEOPLE, 1)
    )


def item(
    number: int, title: str, output: str, lead: str, *partners: str, **more: Any
) -> ActionItem:
    """Return an action item of the agenda; lead and partners are keys of BODY."""
    values: dict[str, Any] = {
        "id": key(8, number),
        "agenda_id": AGENDA.id,
        "order": f"a{number:03d}",
        "title": title,
        "output": output,
        "lead_id": BODY.get(lead),
        "partner_ids": tuple(BODY[name] for name in partners),
    }
    return ActionItem(**{**values, **more})


def promise(number: int, body: str, text: str, strength: Strength, **more: Any) -> Commitment:
    """Return a commitment on the agenda; body is a key of BODY."""
    values: dict[str, Any] = {
        "id": key(9, number),
        "agenda_id": AGENDA.id,
        "order": f"a{number:03d}",
        "organization_id": BODY.get(body),
        "text": text,
        "strength": strength,
    }
    return Commitment(**{**values, **more})


def step(
    number: int, title: str, minutes: int, method: Method = Method.OTHER, **more: Any
) -> RunStep:
    """Return a step of the table's run sheet."""
    place: dict[str, Any] = {
        "agenda_id": AGENDA.id,
        "session_id": SESSION.id,
        "order": f"a{number:03d}",
    }
    more |= {"title": title, "minutes": minutes, "method": method}
    return RunStep(id=key(12, number), **place, **more)


def noted(number: int, kind: NoteKind, text: str, *, internal: bool = False) -> Note:
    """Return a note of the table, one minute after the other."""
    return Note(
        id=key(11, number),
        agenda_id=AGENDA.id,
        session_id=SESSION.id,
        at=datetime(2020, 8, 27, 5, number, tzinfo=UTC),
        kind=kind,
        text=text,
        person_id=key(6, number),
        internal=internal,
    )


ACTION_ITEMS = (
    item(
        *(1, "공공건물 옥상 12곳 안전 진단", "진단 보고서 1부", "builders", "safety", "city"),
        starts_on=date(2020, 8, 28),
        due=date(2020, 9, 30),
        resources="진단 장비 2대, 진단비 1,200만 원",
        status=ActionStatus.IN_PROGRESS,
        consulted_ids=(BODY["school"],),
        informed_ids=(BODY["residents"], BODY["coop"]),
    ),
    item(
        *(2, "시민 출자 설명회 세 차례", "설명회 3회, 참가 150명", "coop", "residents"),
        starts_on=date(2020, 9, 1),
        due=date(2020, 9, 15),
        resources="강의실",
    ),
    item(
        *(3, "옥상 사용 허가 절차 안내서", "안내서 1종", "city", "works"),
        due=date(2020, 9, 30),
    ),
    item(
        *(4, "1호기 30 kW 착공", "착공 신고 1건", "coop", "energy"),
        starts_on=date(2020, 10, 5),
        due=date(2020, 11, 30),
        resources="시민 출자금 6,000만 원",
    ),
    item(
        *(5, "수익 나눔 기준 주민 회의", "합의문 1부", "residents", "coop"),
        due=date(2020, 12, 11),
    ),
    item(6, "전기차 충전소와 잇는 방안", "", ""),
)

COMMITMENTS = (
    promise(
        *(1, "city", "허가 담당자 지정", Strength.CONFIRMED),
        resource_kind=ResourceKind.PEOPLE,
        quantity=1,
        unit="명",
        due=date(2020, 9, 4),
        action_item_id=key(8, 3),
        origin_session_id=SESSION.id,
        origin_second=2710,
    ),
    promise(
        *(2, "coop", "출자금 모집", Strength.CONFIRMED),
        resource_kind=ResourceKind.BUDGET,
        quantity=60_000_000,
        unit="원",
        due=date(2020, 11, 13),
        action_item_id=key(8, 4),
    ),
    promise(
        *(3, "works", "옥상 3곳 사용", Strength.CONDITIONAL),
        condition="사용허가 내부 결재",
        decide_by=date(2020, 9, 11),
        resource_kind=ResourceKind.SPACE,
        quantity=3,
        unit="곳",
        due=date(2020, 9, 30),
        action_item_id=key(8, 3),
    ),
    promise(
        *(4, "energy", "발전량 공개 화면 제작", Strength.EXPLORE),
        resource_kind=ResourceKind.EXPERTISE,
        due=date(2020, 10, 30),
    ),
    promise(
        *(5, "school", "옥상별 예상 발전량 계산", Strength.CONFIRMED),
        resource_kind=ResourceKind.DATA,
        due=date(2020, 9, 18),
        action_item_id=key(8, 1),
    ),
    promise(
        *(6, "safety", "진단비 지원", Strength.CONDITIONAL),
        condition="추가경정예산 반영",
        decide_by=date(2020, 8, 21),
        resource_kind=ResourceKind.BUDGET,
        quantity=12_000_000,
        unit="원",
        due=date(2020, 9, 30),
        action_item_id=key(8, 1),
    ),
)


def _indicator(number: int, name: str, owner: str, **texts: str) -> Indicator:
    return Indicator(
        id=key(10, number),
        agenda_id=AGENDA.id,
        order=f"a{number:03d}",
        name=name,
        owner_id=BODY[owner],
        **texts,
    )


INDICATORS = (
    _indicator(
        *(1, "시민 햇빛발전소 수", "coop"),
        baseline="1기",
        target="3기",
        method="준공 신고서",
        timing="2021. 8. 31.",
    ),
    _indicator(
        *(2, "발전 용량", "energy"),
        baseline="30 kW",
        target="90 kW",
        method="전력 계량기",
        timing="분기마다",
    ),
)

NOTES = (
    noted(1, NoteKind.DECISION, "실행팀은 9월 첫 주에 처음 모임"),
    noted(2, NoteKind.PARKED, "전기차 충전소와의 연계는 다음 차수에서 논의함"),
    noted(3, NoteKind.PARKED, "부장이 사석에서 한 말", internal=True),
    noted(4, NoteKind.NOTE, "사용료 이야기가 길어짐", internal=True),
    noted(5, NoteKind.NOTE, "옥상 아래 교실에 물이 샐까 걱정하는 학부모가 있음"),
    noted(8, NoteKind.GIST, "허가 절차를 한 장으로 적으면 다른 구에서도 쓸 수 있음"),
    noted(16, NoteKind.QUESTION, "공공임대 세대도 출자할 수 있습니까?"),
)

RUN_STEPS = (
    step(
        *(1, "여는 말과 약속", 5),
        script="안녕하십니까? 오늘 협업테이블의 진행을 맡은 퍼실리테이터입니다.\n이 자리는 녹화됩니다.",
        zoom="녹화를 켬",
    ),
    step(
        *(2, "체크인", 12, Method.CHECK_IN),
        question="이 의제와 나는 어떻게 만났습니까?",
    ),
    step(
        *(3, "약속 정하기", 70, Method.SILENT_WRITING),
        question="우리 기관이 할 수 있는 일은 무엇입니까?",
        private_note="가온공사는 옥상 이야기를 먼저 꺼내지 않으려 함",
    ),
)

# What a table of ninety minutes leaves behind, and what an agenda is when it has just been added.
FULL = Board(
    agenda=AGENDA,
    sessions=(SESSION,),
    participations=_participations(),
    action_items=ACTION_ITEMS,
    commitments=COMMITMENTS,
    indicators=INDICATORS,
    notes=NOTES,
    run_steps=RUN_STEPS,
    declarations=(DECLARATION,),
)

EMPTY = Board(
    agenda=Agenda(
        id=AGENDA.id, conference_id=CONFERENCE.id, order="a0", code="2020-DG-12", title="마을 숲"
    ),
    sessions=(TableSession(id=SESSION.id, agenda_id=AGENDA.id),),
    declarations=(Declaration(id=DECLARATION.id, agenda_id=AGENDA.id),),
)
