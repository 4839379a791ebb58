"""A power cut at any moment loses nothing that was told as saved."""

from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.services.worlds import furnished, opened
from tests.store.failing_disk import Disk, store_on
from tests.store.typist import boards
from wontak.domain.commitment import Commitment
from wontak.domain.journal import flaws
from wontak.services import commitments
from wontak.services.history import History
from wontak.store.sql_store import SqlStore

SESSIONS, CUTS = 20, 10  # each session's power is cut so many times: 200 cuts


def typed(store: SqlStore, disk: Disk, chance: Random) -> tuple[list[int], list[dict[str, str]]]:
    """Type a while; returns the moment each edit was told as saved, and the texts after each."""
    history = History(store)
    rows = {str(row.id): row for board in boards(store) for row in board.commitments}
    moments, states = [0], [{key: row.text for key, row in rows.items()}]
    for number in range(chance.randrange(5, 40)):
        key = chance.choice(list(rows))
        text = f"{number} " + "가나다" * chance.choice((1, 100, 1000))
        edit = commitments.write(rows[key], text)
        history.run(edit)
        moments.append(len(disk.log))
        row = edit.changes[0].after
        assert isinstance(row, Commitment)
        rows[key] = row
        states.append({key: row.text for key, row in rows.items()})
    return moments, states


@pytest.mark.parametrize("seed", range(SESSIONS))
def test_a_power_cut_loses_nothing_that_was_told_as_saved(tmp_path: Path, seed: int) -> None:
    chance = Random(seed)
    live = tmp_path / "live"
    live.mkdir()
    furnished(live)
    disk = Disk(live)
    # The desk folds its log in after 1000 pages: that would hardly ever meet a cut here.
    with closing(store_on(disk, "desk.wontak", checkpoint=chance.choice((4, 8, 1000)))) as store:
        entries = sum(1 for _ in store.journal())
        moments, states = typed(store, disk, chance)
    for cut in range(CUTS):
        image = tmp_path / f"cut-{cut}"
        image.mkdir()
        moment = chance.randrange(moments[1], len(disk.log) + 1)
        disk.after_cut(moment, chance, image)
        told = sum(1 for each in moments[1:] if each <= moment)
        with closing(opened(image / "desk.wontak")) as store:
            kept = sum(1 for _ in store.journal()) - entries
            texts = {str(row.id): row.text for board in boards(store) for row in board.commitments}
            assert kept in {told, told + 1}
            assert texts == states[kept]
            assert flaws(store.journal()) == []
