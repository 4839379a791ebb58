"""The letterhead as it is kept: a copy of its own, and never a path to something else."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.exporters.blocks import SVG, png
from wontak.documents.layouts import LAYOUTS
from wontak.documents.model import Letterhead
from wontak.documents.stationery import (
    LogoNotKeptError,
    keep,
    letterhead,
    on_paper,
    understood,
)
from wontak.settings import Settings

HEAD = Letterhead(
    logo=png(), logo_alt="표지", colour="0F6E66", lines=("한빛센터(가칭)",), footer="끝"
)


def test_what_was_kept_is_what_is_printed(tmp_path: Path) -> None:
    assert letterhead(keep(HEAD, Settings(), tmp_path), tmp_path) == HEAD
    assert letterhead(Settings(), tmp_path) is None


def test_another_logo_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    settings = keep(HEAD, Settings(), tmp_path)
    drawn = replace(HEAD, logo=SVG, media_type="image/svg+xml")
    settings = keep(drawn, settings, tmp_path)
    assert [file.suffix for file in tmp_path.iterdir()] == [".svg"]
    assert letterhead(settings, tmp_path) == drawn
    assert letterhead(keep(Letterhead(), settings, tmp_path), tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_a_logo_that_is_gone_leaves_the_lines(tmp_path: Path) -> None:
    settings = keep(HEAD, Settings(), tmp_path)
    for file in tmp_path.iterdir():
        file.unlink()
    assert letterhead(settings, tmp_path) == replace(HEAD, logo=b"", logo_alt="")


def test_settings_written_by_hand_print_no_other_file_and_no_pale_colour(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    folder = tmp_path / "letterhead"
    folder.mkdir()
    for name in ("../secret.png", str(secret)):
        settings = Settings(letterhead_logo=name, letterhead_alt="표지")
        assert letterhead(settings, folder) is None
    pale = letterhead(Settings(letterhead_colour="#FFFF00", letterhead_footer="끝"), folder)
    assert pale
    assert pale.colour not in {"", "FFFF00"}
    assert letterhead(Settings(letterhead_colour="green"), folder) is None


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(LogoNotKeptError, match="could not be copied"):
        keep(HEAD, Settings(), tmp_path / "file" / "letterhead")


def test_lines_are_cleaned_and_empty_ones_left_out() -> None:
    made = understood(Letterhead(), typed_colour="", lines=(" 가\t나 ", "", " "), footer=" 끝\n")
    assert (made.lines, made.footer) == (("가 나",), "끝")


def test_every_layout_is_printed_on_the_same_paper() -> None:
    assert on_paper(LAYOUTS, None) is LAYOUTS
    assert tuple(on_paper(LAYOUTS, HEAD)) == tuple(LAYOUTS)
