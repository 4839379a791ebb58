"""What could not be saved is told as a text with names, and put where a folder takes it."""

from pathlib import Path
from uuid import uuid4

import pytest

from wontak.domain.action_item import ActionItem
from wontak.domain.commitment import Commitment, Strength
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.organization import Organization
from wontak.language import translator
from wontak.services import action_items, commitments
from wontak.services.planning import introducing, removal
from wontak.services.rescue import put_aside, rescue_text

SAY = translator("en")


@pytest.fixture
def directory() -> Directory:
    conference = Conference(id=uuid4(), title="2020 대구", order="a0")
    body = Organization(id=uuid4(), conference_id=conference.id, name="늘봄구청(가칭)")
    return Directory(conference=conference, organizations={body.id: body}, people={})


def test_each_edit_says_what_it_would_have_written(directory: Directory) -> None:
    (body,) = directory.organizations.values()
    item = ActionItem(id=uuid4(), agenda_id=uuid4(), order="a0")
    promise = Commitment(id=uuid4(), agenda_id=uuid4(), order="a0")
    edits = [
        action_items.retitle(item, "야간 돌봄터\n열기"),
        action_items.name_lead(item, body.id),
        commitments.strengthen(promise, Strength.CONDITIONAL),
    ]
    assert rescue_text(edits, directory, SAY) == (
        "Write action item\n  Title: 야간 돌봄터\n열기\n\n"
        "Name lead\n  Lead: 늘봄구청(가칭)\n\n"
        "Set strength\n  Strength: Conditional\n\n"
    )


def test_a_name_that_came_with_the_edit_is_known(directory: Directory) -> None:
    new = Organization(id=uuid4(), conference_id=directory.conference.id, name="새 모임(가칭)")
    item = ActionItem(id=uuid4(), agenda_id=uuid4(), order="a0")
    edit = introducing(action_items.name_partners(item, [new.id]), new, directory)
    assert "Partners: 새 모임(가칭)" in rescue_text([edit], directory, SAY)


def test_a_removal_has_only_its_label() -> None:
    item = ActionItem(id=uuid4(), agenda_id=uuid4(), order="a0", title="지운 것")
    edit = removal("Remove action item", item.agenda_id, item)
    assert rescue_text([edit], None, SAY) == "Remove action item\n\n"


def test_the_first_folder_that_takes_the_file_has_it(tmp_path: Path) -> None:
    absent = tmp_path / "absent"
    kept = put_aside("글", tmp_path / "desk.wontak", [absent, tmp_path])
    assert kept
    assert kept.parent == tmp_path
    assert kept.name.startswith("desk-not-saved-")
    assert kept.read_text("utf-8") == "글"
    assert put_aside("글", tmp_path / "desk.wontak", [absent]) is None
