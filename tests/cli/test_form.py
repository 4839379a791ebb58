"""Forms of one's own from the command line: added, listed, tried, used and forgotten."""

from pathlib import Path

from tests.cli.conftest import Wontak
from tests.exporters.form_papers import text_of_word, word_form, written


def test_a_form_is_added_tried_used_and_forgotten(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    file = written(tmp_path, "a.docx", word_form("{{ 의제.제목 }} {{ agenda.titel }}"))
    told = wontak("--lang", "en", "form", "add", file, "--name", "시 양식")
    assert told.returncode == 0
    assert "agenda.titel (→ agenda.title?)" in told.stderr
    assert wontak("form", "list").stdout == "시 양식  docx\n"
    tried = Path(wontak("form", "try", "시 양식", "--out", tmp_path / "o").stdout.strip())
    assert "햇빛발전" in text_of_word(tried.read_bytes())
    export = ["--db", sample, "export", "--agenda", "3", "6", "--form", "시 양식"]
    made = wontak(*export, "--out", tmp_path / "o").stdout.splitlines()
    assert [Path(line).name for line in made] == [
        "2020-DG-03 미세먼지 시 양식.docx",
        "2020-DG-06 지역자산화 햇빛발전 시 양식.docx",
    ]
    assert "미세먼지" in text_of_word(Path(made[0]).read_bytes())
    assert wontak("form", "remove", "시 양식").returncode == 0
    told = wontak("--lang", "en", *export, "--out", tmp_path / "o")
    assert (told.returncode, told.stdout) == (1, "")
    assert "There is no form “시 양식”" in told.stderr


def test_what_cannot_be_a_form_is_told_in_a_sentence_and_not_kept(
    wontak: Wontak, tmp_path: Path
) -> None:
    for name, content in (("a.docx", b"x"), ("b.txt", b"x"), ("c.hwpx", word_form("가"))):
        told = wontak("--lang", "en", "form", "add", written(tmp_path, name, content))
        assert (told.returncode, told.stdout) == (1, "")
        assert told.stderr.startswith("This file cannot be a form: ")
        assert len(told.stderr.splitlines()) == 1
    assert wontak("--lang", "en", "form", "add", tmp_path / "gone.docx").returncode == 1
    assert "no forms yet" in wontak("--lang", "en", "form", "list").stdout


def test_an_internal_document_is_poured_into_no_form(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    wontak("form", "add", written(tmp_path, "a.docx", word_form("{{ agenda.title }}")))
    words = ["--agenda", "6", "--form", "a", "--internal", "--out", tmp_path / "o"]
    told = wontak("--db", sample, "--lang", "en", "export", *words)
    assert told.returncode == 1
    assert "what the public may know" in told.stderr


def test_the_fields_are_listed_in_english_and_korean(wontak: Wontak) -> None:
    lines = wontak("form", "fields").stdout.splitlines()
    assert any(line.split() == ["agenda.title", "의제.제목"] for line in lines)
    assert any(line.split() == ["action_items.due", "실행과제.기한"] for line in lines)
