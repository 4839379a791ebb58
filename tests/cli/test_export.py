"""Documents written from the command line: which, where to, and what is said about each."""

import json
from pathlib import Path

from tests.cli.conftest import Wontak
from wontak.exporters.base import installed

FORMATS = {"docx", "hwpx", "json", "md", "pdf"}


def test_without_choices_every_declaration_is_written_in_every_format(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    told = wontak("--db", sample, "export", "--out", tmp_path / "out")
    assert (told.returncode, told.stderr) == (0, "")
    files = [Path(line) for line in told.stdout.splitlines()]
    assert sorted(files) == sorted((tmp_path / "out").iterdir())
    assert {file.suffix.removeprefix(".") for file in files} >= FORMATS
    assert len(files) == 11 * len(installed())
    assert all(file.stat().st_size > 500 for file in files)


def test_the_agendas_and_formats_that_are_named_are_written_and_no_others(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    words = ["--agenda", "06", "2020-DG-01", "6", "--format", "JSON, json", "--agenda", "9"]
    told = wontak("--db", sample, "export", "--out", tmp_path / "out", *words)
    assert told.returncode == 0
    names = [Path(line).name for line in told.stdout.splitlines()]
    assert [name.split(" ")[0] for name in names] == ["2020-DG-06", "2020-DG-01", "2020-DG-09"]
    assert {Path(name).suffix for name in names} == {".json"}


def test_the_language_of_the_documents_is_the_one_that_is_spoken(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    words = ["--lang", "en", "export", "--agenda", "6", "--format", "json"]
    told = wontak("--db", sample, *words, "--out", tmp_path, "--document", "action-plan")
    assert told.stdout.endswith("2020-DG-06 지역자산화 햇빛발전 Action plan.json\n")
    content = json.loads(Path(told.stdout.strip()).read_text("utf-8"))
    assert content["language"] == "en"


def test_exporting_again_replaces_the_files(wontak: Wontak, sample: Path, tmp_path: Path) -> None:
    words = ["--db", sample, "export", "--agenda", "6", "--format", "json", "--out", tmp_path / "o"]
    file = Path(wontak(*words).stdout.strip())
    content = file.read_bytes()
    file.write_text("old", "utf-8")
    assert Path(wontak(*words).stdout.strip()) == file
    assert file.read_bytes() == content
    assert list((tmp_path / "o").iterdir()) == [file]


def test_a_file_that_cannot_be_replaced_is_told_and_the_others_are_written(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    words = ["--db", sample, "--lang", "en", "export", "--agenda", "5", "6", "--format", "json"]
    first, second = wontak(*words, "--out", tmp_path).stdout.splitlines()
    Path(first).unlink()
    Path(first).mkdir()
    told = wontak(*words, "--out", tmp_path)
    assert (told.returncode, told.stdout) == (1, f"{second}\n")
    assert Path(first).name in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_made_is_told_in_one_sentence(wontak: Wontak, sample: Path) -> None:
    told = wontak("--db", sample, "--lang", "en", "export", "--out", sample)
    assert (told.returncode, told.stdout) == (1, "")
    assert "Choose another folder." in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_an_agenda_that_is_not_there_stops_before_anything_is_written(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    told = wontak("--db", sample, "export", "--out", tmp_path / "out", "--agenda", "6", "99")
    assert told.returncode == 1
    assert not (tmp_path / "out").exists()
