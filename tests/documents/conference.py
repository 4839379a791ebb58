"""The conference of a region that does not exist: its bodies and people are invented."""

from datetime import date
from uuid import UUID

from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.organization import Organization, Sector
from wontak.domain.participation import Attendance, Role
from wontak.domain.person import Person


def key(kind: int, number: int) -> UUID:
    """Return an id as a desk makes them on 20 August 2020, the same at every run."""
    return UUID(int=(1597881600000 << 80) | (7 << 76) | (2 << 62) | (kind << 16) | number)


CONFERENCE = Conference(
    id=key(1, 1),
    title="2020 대구사회혁신컨퍼런스 온라인 협업테이블",
    order="a0",
    region="대구",
    host="○○지역문제해결플랫폼 사무국(가칭)",
    held_on=date(2020, 8, 27),
    press_department="협력기획팀",
    press_contact="주하늬 팀장",
    press_phone="053-000-0000",
)

# Name, English name, sector, precedence.
_BODIES: dict[str, tuple[str, str, Sector, int | None]] = {
    "coop": ("햇빛마을조합(가칭)", "Sunny Village Co-op", Sector.CIVIL_SOCIETY, None),
    "city": ("한빛시청(가칭)", "Hanbit City Hall", Sector.LOCAL_GOVERNMENT, 1),
    "works": ("가온공사(가칭)", "Gaon Corporation", Sector.LOCAL_PUBLIC_ENTERPRISE, 2),
    "energy": ("누리에너지(가칭)", "Nuri Energy", Sector.COMPANY, None),
    "builders": ("달구벌건축(가칭)", "Dalgubeol Architects", Sector.SOCIAL_ECONOMY, None),
    "residents": ("늘봄구 주민회(가칭)", "", Sector.CIVIL_SOCIETY, None),
    "centre": ("늘봄사회혁신센터(가칭)", "Neulbom Centre", Sector.INTERMEDIARY, None),
    "school": ("새솔대학교 에너지공학과(가칭)", "Saesol University", Sector.UNIVERSITY, 3),
    "safety": ("터안전공단(가칭)", "Teo Safety Agency", Sector.PUBLIC_INSTITUTION, None),
}
BODY = {name: key(2, number) for number, name in enumerate(_BODIES, 1)}

# Name, English name, body, position, role, attendance.
PEOPLE: tuple[tuple[str, str, str, str, Role, Attendance], ...] = (
    ("윤가람", "Yun Garam", "centre", "팀장", Role.FACILITATOR, Attendance.EXPECTED),
    ("서도현", "", "centre", "", Role.RECORDER, Attendance.PRESENT),
    ("최민준", "Choe Minjun", "coop", "이사장", Role.PARTICIPANT, Attendance.PRESENT),
    ("강예린", "", "coop", "활동가", Role.PARTICIPANT, Attendance.PRESENT),
    ("문지호", "", "residents", "회장", Role.PARTICIPANT, Attendance.LATE),
    ("오세린", "", "residents", "총무", Role.PARTICIPANT, Attendance.PRESENT),
    ("임하준", "", "residents", "", Role.PARTICIPANT, Attendance.LEFT),
    ("김하늘", "Kim Haneul", "city", "사회혁신 담당관", Role.PARTICIPANT, Attendance.PRESENT),
    ("유다인", "", "city", "주무관", Role.PARTICIPANT, Attendance.PRESENT),
    ("박서연", "Park Seoyeon", "works", "상생협력부장", Role.PARTICIPANT, Attendance.PRESENT),
    ("조은우", "", "works", "과장", Role.PARTICIPANT, Attendance.PRESENT),
    ("신아영", "", "safety", "안전진단처장", Role.PARTICIPANT, Attendance.PRESENT),
    ("배건우", "", "safety", "대리", Role.PARTICIPANT, Attendance.PRESENT),
    ("이도윤", "Lee Doyun", "energy", "대표", Role.PARTICIPANT, Attendance.PRESENT),
    ("한지우", "", "school", "학과장", Role.PARTICIPANT, Attendance.PRESENT),
    ("정다온", "", "", "", Role.PARTICIPANT, Attendance.PRESENT),
    ("남시우", "", "builders", "실장", Role.PARTICIPANT, Attendance.ABSENT),
    ("고은채", "", "school", "학생", Role.OBSERVER, Attendance.PRESENT),
    ("류시온", "", "school", "학생", Role.OBSERVER, Attendance.PRESENT),
    ("백이든", "", "", "", Role.OBSERVER, Attendance.PRESENT),
)


def _organizations() -> dict[UUID, Organization]:
    return {
        BODY[name]: Organization(
            id=BODY[name],
            conference_id=CONFERENCE.id,
            name=korean,
            name_en=english,
            sector=sector,
            is_member=True,
            precedence=precedence,
        )
        for name, (korean, english, sector, precedence) in _BODIES.items()
    }


def _people() -> dict[UUID, Person]:
    return {
        key(6, number): Person(
            id=key(6, number),
            conference_id=CONFERENCE.id,
            name=name,
            name_en=english,
            organization_id=BODY.get(body),
            position=position,
            phone=f"010-0000-{number:04d}",
            email=f"someone{number}@example.org",
            access_needs="자막이 필요함",
        )
        for number, (name, english, body, position, _, _) in enumerate(PEOPLE, 1)
    }


DIRECTORY = Directory(conference=CONFERENCE, organizations=_organizations(), people=_people())
