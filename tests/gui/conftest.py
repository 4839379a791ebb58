"""A desk on the sample conference, for tests of what a facilitator sees and does."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.desk_at_work import READER, DeskAtWork, desk_at_work
from wontak.bootstrap import open_desk
from wontak.services.sample import sample_edits
from wontak.store.opening import open_store


@pytest.fixture(scope="session")
def drawn_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with the sample conference that nobody writes to."""
    file = tmp_path_factory.mktemp("sample") / "sample.wontak"
    store = open_store(file, actor="가람", desk=READER)
    for edit in sample_edits():
        store.apply(edit)
    store.close()
    return file


@pytest.fixture
def sample(drawn_up: Path, tmp_path: Path) -> Path:
    """Return a file with the sample conference that is the test's own."""
    return Path(shutil.copy(drawn_up, tmp_path / "desk.wontak"))


@pytest.fixture
def desk(qtbot: QtBot, sample: Path) -> Iterator[DeskAtWork]:
    """Give a desk on the sample conference, with its first agenda at hand."""
    with desk_at_work(qtbot, sample, open_desk) as made:
        made.wait(lambda: made.sitting.scene.board is not None)
        yield made
