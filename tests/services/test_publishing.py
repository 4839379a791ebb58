"""Files of agendas, made and put in place: what is written, what is told, what is left alone."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from wontak.domain.agenda import Agenda, AgendaLine, AgendaStatus
from wontak.domain.board import Board
from wontak.domain.conference import Conference
from wontak.domain.directory import Directory
from wontak.domain.errors import WontakError
from wontak.domain.material import Material
from wontak.language import Translate
from wontak.services.filing import FolderRefusedError, NotWrittenError
from wontak.services.publishing import (
    AgendaGoneError,
    Choice,
    NotMadeError,
    Published,
    plan,
    publish,
)
from wontak.services.workshop import Workshop

CONFERENCE = Conference(id=uuid4(), title="컨퍼런스", order="a1")
DIRECTORY = Directory(conference=CONFERENCE, organizations={}, people={})


@dataclass(frozen=True)
class Said:
    """A remark that says itself."""

    text: str

    def sentence(self, translate: Translate) -> str:
        return translate(self.text)


@dataclass(frozen=True)
class Made:
    """A finished file."""

    content: bytes
    remarks: tuple[Said, ...] = ()


@dataclass(frozen=True)
class Plain:
    """Writes a text as it is; a title that it is told to refuse breaks it."""

    suffix: str
    refuses: str = "\0"
    raises: Exception = field(default_factory=lambda: RuntimeError("a library's fault"))

    def export(self, document: str) -> Made:
        if self.refuses in document:
            raise self.raises
        return Made(f"{document}{self.suffix}".encode(), (Said("remark"),))


@dataclass(frozen=True)
class Titles:
    """Lays out the titles of agendas and how often it was asked to."""

    label: str = "Sheet"
    whole: bool = False
    asked: list[str] = field(default_factory=list)

    def lay_out(self, material: Material, language: str, *, internal: bool) -> str:
        titles = ", ".join(board.agenda.title for board in material.boards)
        self.asked.append(titles)
        readers = " internal" if internal else ""
        return f"{material.directory.conference.title} {titles} {language}{readers}"


def agenda(title: str, number: int = 1) -> Agenda:
    return Agenda(
        id=uuid4(),
        conference_id=CONFERENCE.id,
        order="a1",
        code=f"2020-DG-{number:02d}",
        title=title,
    )


def line(each: Agenda) -> AgendaLine:
    return AgendaLine(each.id, each.order, each.code, each.title, AgendaStatus.SELECTED, "")


@dataclass(frozen=True)
class Press:
    """A workshop over some agendas, with the lines that the list would show of them."""

    agendas: tuple[Agenda, ...]
    folder: Path
    exporters: Mapping[str, Plain]
    titles: Titles = field(default_factory=Titles)
    internal: bool = False

    def run(
        self,
        *,
        without: frozenset[UUID] = frozenset(),
        is_cancelled: Callable[[], bool] = lambda: False,
        on_progress: Callable[[int, int, Published], None] = lambda *_: None,
    ) -> list[Published]:
        boards = {each.id: Board(agenda=each) for each in self.agendas}
        workshop = Workshop(
            read=lambda keys: (
                None
                if without.intersection(keys)
                else Material(tuple(boards[key] for key in keys), DIRECTORY)
            ),
            layouts={"sheet": self.titles},
            exporters=self.exporters,
        )
        choice = Choice(
            folder=self.folder,
            layout="sheet",
            formats=tuple(self.exporters),
            internal=self.internal,
        )
        planned = plan([(CONFERENCE, list(map(line, self.agendas)))], choice, workshop)
        outcome = publish(
            planned, choice, workshop, on_progress=on_progress, is_cancelled=is_cancelled
        )
        assert len(outcome.published) + outcome.unmade == len(planned)
        return list(outcome.published)


def errors(published: list[Published]) -> list[type[WontakError] | None]:
    return [type(each.error) if each.error else None for each in published]


@pytest.fixture
def press(tmp_path: Path) -> Press:
    agendas = (agenda("청년 주거", 2), agenda("미세먼지", 3))
    return Press(agendas, tmp_path / "out" / "deep", {"md": Plain(".md"), "txt": Plain(".txt")})


def test_a_document_about_the_whole_conference_is_one_file_a_format(press: Press) -> None:
    published = replace(press, titles=Titles(whole=True)).run()
    assert [each.path.name for each in published] == ["컨퍼런스 Sheet.md", "컨퍼런스 Sheet.txt"]
    assert published[0].path.read_text("utf-8") == "컨퍼런스 청년 주거, 미세먼지 ko.md"


def test_an_internal_file_says_in_its_name_that_it_is_one(press: Press) -> None:
    first = replace(press, internal=True).run()[0]
    assert first.path.name == "2020-DG-02 청년 주거 Sheet 내부용.md"
    assert first.path.read_text("utf-8") == "컨퍼런스 청년 주거 ko internal.md"


def test_every_agenda_is_made_in_every_format_and_laid_out_once(press: Press) -> None:
    published = press.run()
    assert [each.path.name for each in published] == [
        "2020-DG-02 청년 주거 Sheet.md",
        "2020-DG-02 청년 주거 Sheet.txt",
        "2020-DG-03 미세먼지 Sheet.md",
        "2020-DG-03 미세먼지 Sheet.txt",
    ]
    assert published[1].path.read_text("utf-8") == "컨퍼런스 청년 주거 ko.txt"
    assert press.titles.asked == ["청년 주거", "미세먼지"]
    assert sorted(press.folder.iterdir()) == sorted(each.path for each in published)


def test_remarks_come_with_the_file_they_are_about(press: Press) -> None:
    assert [remark.sentence(str.upper) for remark in press.run()[0].remarks] == ["REMARK"]


def test_agendas_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    twins = Press((agenda("같은 이름"), agenda("같은 이름")), tmp_path, {"md": Plain(".md")})
    assert len({each.path for each in twins.run() if each.path.exists()}) == 2


def test_progress_counts_every_file_and_says_which(press: Press) -> None:
    seen: list[tuple[int, int, str]] = []
    press.run(on_progress=lambda done, total, each: seen.append((done, total, each.path.suffix)))
    assert seen == [(1, 4, ".md"), (2, 4, ".txt"), (3, 4, ".md"), (4, 4, ".txt")]


def test_cancelling_leaves_the_rest_unmade_and_the_done_whole(press: Press) -> None:
    published = press.run(is_cancelled=lambda: True)
    assert [each.path for each in published] == list(press.folder.iterdir())


def test_a_broken_format_does_not_stop_the_others(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    exporters = {"bad": Plain(".bad", refuses="주거"), "md": Plain(".md")}
    published = Press((agenda("청년 주거"), agenda("미세먼지")), tmp_path, exporters).run()
    assert errors(published) == [NotMadeError, None, None, None]
    assert "a library's fault" in caplog.text
    assert "could not be made" in str(published[0].error)


def test_a_sentence_of_an_exporter_is_passed_on_as_it_is(tmp_path: Path) -> None:
    broken = Plain(".bad", refuses="주거", raises=WontakError("No room for {what}.", what="it"))
    (published,) = Press((agenda("청년 주거"),), tmp_path, {"bad": broken}).run()
    assert str(published.error) == "No room for it."


def test_an_agenda_that_is_gone_is_named_and_the_others_are_made(press: Press) -> None:
    published = press.run(without=frozenset({press.agendas[0].id}))
    assert errors(published) == [AgendaGoneError, AgendaGoneError, None, None]


def test_an_older_file_is_replaced(press: Press) -> None:
    (first, *_) = press.run()
    first.path.write_text("old", "utf-8")
    press.run()
    assert first.path.read_text("utf-8") == "컨퍼런스 청년 주거 ko.md"


def test_what_cannot_be_replaced_is_left_and_told(press: Press) -> None:
    (first, *rest) = press.run()
    first.path.unlink()
    first.path.mkdir()
    (first.path / "kept").write_text("", "utf-8")
    assert errors(press.run()) == [NotWrittenError, None, None, None]
    assert sorted(press.folder.iterdir()) == sorted([first.path, *(each.path for each in rest)])


def test_a_folder_that_cannot_be_made_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    press = Press((agenda("청년 주거"),), tmp_path / "file", {"md": Plain(".md")})
    with pytest.raises(FolderRefusedError, match="Choose another folder"):
        press.run()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such modes")
def test_a_new_file_may_be_read_by_those_the_folder_is_for(press: Press) -> None:
    before = os.umask(0o022)
    try:
        (first, *_) = press.run()
    finally:
        os.umask(before)
    assert first.path.stat().st_mode & 0o777 == 0o644
