"""One agenda shown, by any name that people call it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Wontak


def shown(wontak: Wontak, file: Path, code: str) -> dict[str, Any]:
    told = wontak("--db", file, "show", code, "--json")
    assert (told.returncode, told.stderr) == (0, "")
    board: dict[str, Any] = json.loads(told.stdout)
    return board


@pytest.mark.parametrize("code", ["2020-DG-06", "2020-dg-06", "06", "6"])
def test_an_agenda_goes_by_its_code_or_number(wontak: Wontak, sample: Path, code: str) -> None:
    assert shown(wontak, sample, code)["title"] == "지역자산화 햇빛발전"


def test_the_json_has_the_domains_names_as_keys(wontak: Wontak, sample: Path) -> None:
    board = shown(wontak, sample, "6")
    assert board["status"] == "on_table"
    assert board["problem"].startswith("공공건물 옥상은 비어 있고")
    assert board["goal"].startswith("2021. 8. 31.까지")
    assert board["proposer"] == "햇빛마을조합(가칭)"
    assert board["declaration"]["number"] == "2020-대구-06-1판"
    assert [len(board[part]) for part in ("participations", "indicators", "notes")] == [17, 3, 14]


def test_names_stand_beside_ids_and_dates_are_iso(wontak: Wontak, sample: Path) -> None:
    board = shown(wontak, sample, "6")
    item, promise = board["action_items"][2], board["commitments"][0]
    assert (item["lead"], item["partners"]) == ("한빛시청 자원과(가칭)", ["가온공사(가칭)"])
    assert date.fromisoformat(item["due"]) == date(2020, 9, 30)
    assert promise["organization"] == "가온공사(가칭)"
    assert (promise["strength"], promise["decide_by"]) == ("conditional", "2020-09-11")
    assert promise["action_item"] == item["title"]
    assert board["participations"][0]["person"] == "김가람"
    assert board["participations"][13]["organization"] is None
    assert board["sessions"][0]["starts_at"] == "2020-08-27T05:00:00.000000Z"


def test_contact_data_of_people_is_not_shown(wontak: Wontak, sample: Path) -> None:
    told = wontak("--db", sample, "show", "6", "--json").stdout
    assert "phone" not in told
    assert "email" not in told
    assert "access_needs" not in told


def test_the_run_sheet_is_shown_step_by_step(wontak: Wontak, sample: Path) -> None:
    steps = shown(wontak, sample, "6")["run_steps"]
    assert sum(step["minutes"] for step in steps) == 90
    assert [step["method"] for step in steps[:3]] == ["other_method", "agenda_video", "check_in"]
    assert shown(wontak, sample, "11")["run_steps"] == []
    told = wontak("--db", sample, "show", "6", "--lang", "en").stdout
    assert "Run sheet 12" in told
    assert "  2. 의제 영상 보기 · 2 min · Agenda video · May be cut" in told


def test_what_people_agreed_to_is_in_the_json(wontak: Wontak, sample: Path) -> None:
    seats = {seat["person"]: seat for seat in shown(wontak, sample, "8")["participations"]}
    assert seats["빙하율"]["publication"] == seats["빙하율"]["recording"] == "refused"
    assert (seats["라온유"]["publication"], seats["라온유"]["proxy"]) == ("given", False)


def test_an_agenda_goes_by_its_id_too(wontak: Wontak, sample: Path) -> None:
    board = shown(wontak, sample, "9")
    assert shown(wontak, sample, board["id"]) == board


def test_an_unknown_code_is_told(wontak: Wontak, sample: Path) -> None:
    told = wontak("--db", sample, "--lang", "en", "show", "2020-DG-99")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == ("No agenda has the code “2020-DG-99”. “wontak list” shows them all.\n")


def test_a_number_of_several_agendas_is_told_with_their_codes(wontak: Wontak, sample: Path) -> None:
    assert wontak("--db", sample, "sample", "--agendas", "6").returncode == 0
    told = wontak("--db", sample, "--lang", "en", "show", "06")
    assert told.returncode == 1
    assert "2020-DG-06, 2020-XX-06" in told.stderr
    assert shown(wontak, sample, "2020-DG-06")["title"] == "지역자산화 햇빛발전"


def test_people_read_the_whole_table(wontak: Wontak, sample: Path) -> None:
    told = wontak("--db", sample, "show", "6", "--lang", "en").stdout
    assert told.startswith("2020-DG-06  지역자산화 햇빛발전 · On the table\n")
    assert "27 August 2020 (Thu) 14:00–15:30" in told
    assert "가온공사(가칭) · 옥상 3곳 사용 검토" in told
    assert "Commitments 4" in told


def test_an_agenda_that_is_nearly_empty_is_shown_without_empty_sections(
    wontak: Wontak, sample: Path
) -> None:
    told = wontak("--db", sample, "show", "11", "--lang", "en").stdout
    assert "Action items" not in told
    assert told.endswith("길이 없음\n")
