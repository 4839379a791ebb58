"""The sample put into a file, and the list of what is in it."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Wontak

TITLES = [
    "사회적 모성애",
    "청년 주거",
    "미세먼지",
    "무장애플랫폼",
    "친환경 차량",
    "지역자산화 햇빛발전",
    "청년사진관 웃는 내.일.",
    "마을 방송국 확산",
    "재난이후 정보(서비스) 격차 해소",
    "재난이후 사회적 고용",
    "도시 근교형 갭이어 프로젝트",
]


def test_the_sample_holds_the_eleven_agendas_in_order(wontak: Wontak, sample: Path) -> None:
    told = wontak("--db", sample, "list", "--json")
    assert (told.returncode, told.stderr) == (0, "")
    rows = json.loads(told.stdout)
    assert [row["title"] for row in rows] == TITLES
    assert [row["code"] for row in rows] == [f"2020-DG-{number:02d}" for number in range(1, 12)]
    assert rows[5]["status"] == "on_table"
    assert rows[5]["proposer"] == "햇빛마을조합(가칭)"


def test_people_read_a_line_for_each_agenda(wontak: Wontak, sample: Path) -> None:
    told = wontak("list", "--db", sample, "--lang", "en")
    head, *lines = told.stdout.splitlines()
    assert head == "2020 대구사회혁신컨퍼런스 – agendas: 11"
    assert [title for title, line in zip(TITLES, lines, strict=True) if title not in line] == []
    assert "On the table" in lines[5]


def test_without_a_name_the_file_is_in_the_facilitators_own_folder(
    wontak: Wontak, home: Path
) -> None:
    assert wontak("sample").returncode == 0
    assert list(home.rglob("desk.wontak"))
    assert len(wontak("list", "--lang", "en").stdout.splitlines()) == 12


@pytest.mark.parametrize("wanted", [1, 200_000, 800_000])
def test_a_sample_that_was_killed_half_way_can_be_made_again(
    wontak: Wontak, tmp_path: Path, wanted: int
) -> None:
    file = tmp_path / "desk.wontak"
    beside = tmp_path / ".desk.wontak.partial" / file.name
    words = [sys.executable, "-m", "wontak", "--db", str(file), "sample", "--agendas", "9999"]
    process = subprocess.Popen(words)
    deadline = time.monotonic() + 60
    while not (beside.exists() and beside.stat().st_size >= wanted):
        assert time.monotonic() < deadline
        os.sched_yield()
    process.kill()
    process.wait()
    assert not file.exists()
    assert wontak("--db", file, "sample").returncode == 0
    assert len(json.loads(wontak("--db", file, "list", "--json").stdout)) == 11
    assert list(tmp_path.iterdir()) == [file]


def test_a_second_sample_is_refused_and_changes_nothing(wontak: Wontak, sample: Path) -> None:
    before = wontak("--db", sample, "list", "--json").stdout
    told = wontak("--db", sample, "--lang", "en", "sample")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == (
        "desk.wontak already holds this sample; nothing was changed. Name another with --db.\n"
    )
    assert wontak("--db", sample, "list", "--json").stdout == before


def test_a_made_up_conference_has_the_size_that_was_asked_for(
    wontak: Wontak, tmp_path: Path
) -> None:
    file = tmp_path / "many.wontak"
    assert wontak("--db", file, "sample", "--agendas", "12").returncode == 0
    assert len(json.loads(wontak("--db", file, "list", "--json").stdout)) == 12
    board = json.loads(wontak("--db", file, "show", "7", "--json").stdout)
    sizes = {part: len(board[part]) for part in ("participations", "action_items", "notes")}
    assert sizes == {"participations": 20, "action_items": 12, "notes": 50}
    assert len(board["commitments"]) == 8


def test_a_made_up_conference_stands_behind_the_sample(wontak: Wontak, sample: Path) -> None:
    assert wontak("--db", sample, "sample", "--agendas", "3").returncode == 0
    rows = json.loads(wontak("--db", sample, "list", "--json").stdout)
    assert len(rows) == 14
    assert rows[0]["title"] == TITLES[0]
    assert wontak("--db", sample, "sample", "--agendas", "5").returncode == 1


def test_listing_needs_a_file_and_makes_none(wontak: Wontak, tmp_path: Path) -> None:
    missing = tmp_path / "nothing.wontak"
    for words in (["list"], ["show", "06"], ["export", "--out", str(tmp_path / "out")]):
        told = wontak("--db", missing, "--lang", "en", *words)
        assert (told.returncode, told.stdout) == (1, "")
        assert "There is no desk in" in told.stderr
        assert "wontak sample" in told.stderr
    assert not list(tmp_path.iterdir())


def test_what_is_no_desk_is_refused_and_left_as_it_is(wontak: Wontak, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear all, this is no database.\n" * 50, "utf-8")
    for words in (["list"], ["sample"], ["sample", "--agendas", "2"], ["doctor"]):
        told = wontak("--db", letter, *words)
        assert told.returncode == 1
        assert "Traceback" not in told.stderr
    assert letter.read_text("utf-8").startswith("Dear all")
    assert list(tmp_path.iterdir()) == [letter]
