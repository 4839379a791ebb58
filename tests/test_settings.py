"""The choices of a facilitator, kept in a file that people may edit and disks may refuse."""

import logging
import tomllib
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wontak import paths, settings
from wontak.domain.text import one_line
from wontak.settings import Settings

NAMES = st.text(max_size=60).map(one_line)
IDS = st.uuids(version=4)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "choices" / "settings.toml"


def test_the_first_use_gives_defaults_and_a_desk_that_stays(file: Path) -> None:
    first = settings.load(file)
    assert (first.language, first.theme, first.facilitator) == ("ko", "system", "")
    assert settings.load(file) == first


def test_the_file_is_where_paths_says_unless_another_is_named() -> None:
    settings.save(Settings(facilitator="김가람"))
    assert "김가람" in paths.settings_file().read_text("utf-8")
    assert settings.load().facilitator == "김가람"


@given(
    choices=st.builds(
        Settings,
        language=st.sampled_from(["ko", "en"]),
        theme=st.sampled_from(settings.THEMES),
        facilitator=NAMES,
        desk=IDS,
        last_conference=st.none() | IDS,
        last_agenda=st.none() | IDS,
        export_formats=st.lists(NAMES, unique=True).map(tuple),
        export_folder=NAMES,
        export_layout=NAMES,
        export_language=st.sampled_from(["ko", "en"]),
        letterhead_logo=NAMES,
        letterhead_alt=NAMES,
        letterhead_colour=NAMES,
        letterhead_lines=st.lists(NAMES, unique=True).map(tuple),
        letterhead_footer=NAMES,
        unknown=st.just({}),
    )
)
def test_what_was_saved_is_what_is_loaded(
    choices: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("choices") / "settings.toml"
    assert settings.save(choices, file)
    assert settings.load(file) == choices


def test_keys_of_a_newer_wontak_are_kept(file: Path) -> None:
    file.parent.mkdir()
    file.write_text('theme = "dark"\nwheel = 3\n[later]\nx = [1, 2]\n', "utf-8")
    settings.save(replace(settings.load(file), theme="light"), file)
    written = tomllib.loads(file.read_text("utf-8"))
    assert (written["theme"], written["wheel"], written["later"]) == ("light", 3, {"x": [1, 2]})


@pytest.mark.parametrize(
    "line",
    [
        'language = "fr"',
        "language = 3",
        'theme = ["dark"]',
        "facilitator = 7",
        'desk = "mine"',
        'export_formats = "pdf"',
        "export_formats = [1]",
    ],
)
def test_a_value_out_of_range_falls_back_with_a_line_in_the_log(
    file: Path, caplog: pytest.LogCaptureFixture, line: str
) -> None:
    file.parent.mkdir()
    file.write_text(f'{line}\nexport_folder = "kept"\n', "utf-8")
    loaded = settings.load(file)
    plain = Settings(desk=loaded.desk, export_folder="kept")
    assert loaded == plain
    assert line.split(" ", maxsplit=1)[0] in caplog.text


def test_a_file_that_is_no_toml_is_put_aside_and_not_lost(
    file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file.parent.mkdir()
    file.write_bytes(b"theme = \xff\xfe nonsense")
    assert settings.load(file).theme == "system"
    assert file.with_name("settings.toml.unreadable").read_bytes() == b"theme = \xff\xfe nonsense"
    assert "put aside" in caplog.text


def test_a_place_that_cannot_be_written_is_told_to_the_log_and_to_nobody_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    # A file where the folder should be refuses everyone, root included.
    (tmp_path / "choices").write_text("", "utf-8")
    file = tmp_path / "choices" / "settings.toml"
    with caplog.at_level(logging.WARNING):
        assert settings.load(file).theme == "system"
        assert not settings.save(Settings(), file)
    assert "could not be kept" in caplog.text
    assert list(tmp_path.iterdir()) == [tmp_path / "choices"]


def test_no_partial_file_stays_beside_the_settings(file: Path) -> None:
    settings.save(Settings(), file)
    assert [each.name for each in file.parent.iterdir()] == ["settings.toml"]


def test_the_actor_is_the_facilitator_or_else_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "desk-account")
    assert Settings().actor == "desk-account"
    assert Settings(facilitator="김가람").actor == "김가람"


def test_every_first_use_is_a_desk_of_its_own() -> None:
    assert Settings().desk != Settings().desk
    assert isinstance(Settings(desk=uuid4()).desk, UUID)
