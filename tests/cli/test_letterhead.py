"""The letterhead set from the command line, and what it does to the documents that are written."""

from pathlib import Path

from tests.cli.conftest import Wontak
from tests.exporters.blocks import SVG, png
from wontak import paths, settings

LINES = ("--line", "한빛센터(가칭)", "--line", "전화 053-000-0000", "--footer", "문의: 협업팀")


def _logo(folder: Path, content: bytes, name: str = "logo.svg") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


def test_a_letterhead_is_set_shown_printed_and_cleared(
    wontak: Wontak, sample: Path, tmp_path: Path
) -> None:
    logo = _logo(tmp_path, SVG)
    words = ["--lang", "en", "letterhead"]
    told = wontak(*words, "--logo", logo, "--alt", "표지", "--colour", "#0F6E66", *LINES)
    assert (told.returncode, told.stderr) == (0, "")
    logo.unlink()
    assert wontak(*words).stdout == told.stdout
    assert [said in told.stdout for said in ("표지", "#0F6E66", "한빛센터(가칭)", "문의: 협업팀")]
    export = ["--db", sample, "export", "--agenda", "6", "--format", "md", "--out", tmp_path]
    file = Path(wontak(*export).stdout.strip())
    assert file.read_text("utf-8").startswith("![표지](data:image/svg+xml;base64,")
    wontak(*words, "--clear")
    assert "without" in wontak(*words, "--show").stdout
    assert "표지" not in Path(wontak(*export).stdout.strip()).read_text("utf-8")
    assert list(paths.letterhead_folder().iterdir()) == []


def test_what_is_not_named_stays_as_it_is(wontak: Wontak, tmp_path: Path) -> None:
    wontak("letterhead", "--logo", _logo(tmp_path, png(), "logo.png"), "--alt", "표지", *LINES)
    told = wontak("letterhead", "--colour", "#000080")
    assert all(said in told.stdout for said in ("표지", "#000080", "053-000-0000", "협업팀"))
    assert settings.load().letterhead_logo.endswith(".png")


def test_a_colour_too_pale_to_be_read_is_made_darker_and_that_is_said(wontak: Wontak) -> None:
    told = wontak("--lang", "en", "letterhead", "--colour", "#FFD000")
    assert told.returncode == 0
    assert "#FFD000 is too pale" in told.stderr
    assert "#FFD000" not in told.stdout


def test_what_cannot_be_a_letterhead_is_told_in_a_sentence_and_changes_nothing(
    wontak: Wontak, tmp_path: Path
) -> None:
    before = wontak("letterhead", *LINES).stdout
    bad = _logo(tmp_path, b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    refused: list[tuple[int, list[str | Path], str]] = [
        (1, ["--logo", bad, "--alt", "표지"], "logo.svg cannot be the logo"),
        (1, ["--logo", tmp_path / "gone.png", "--alt", "표지"], "gone.png cannot be opened"),
        (1, ["--colour", "green"], "is no colour"),
        (1, ["--footer", "긴 말 " * 60], "Make it shorter."),
        (1, ["--line", "가"] * 6, "room for 5 lines"),
        (2, ["--logo", bad], "--alt"),
        (2, ["--alt", "표지"], "--logo"),
        (2, ["--show", "--clear"], "one at a time"),
        (2, ["--clear", "--footer", "끝"], "one at a time"),
    ]
    for code, words, sentence in refused:
        told = wontak("--lang", "en", "letterhead", *words)
        assert (told.returncode, told.stdout) == (code, ""), words
        assert sentence in told.stderr
    assert wontak("letterhead").stdout == before
