"""A file that cannot be put in its place is told with its name and the cause, and the old one stays."""

import errno
import os
import re
from pathlib import Path

import pytest

from wontak.services.file_names import file_name
from wontak.services.filing import (
    DiskFullError,
    FolderRefusedError,
    NotWrittenError,
    make_folder,
    put_in_place,
)

NAMES = {
    "a device": ("CON", "의제"),
    "a device with a suffix": ("", "nul.txt"),
    "a port": ("COM¹", "포트"),
    "a trailing dot": ("06", "청년사진관 웃는 내.일."),
    "trailing spaces": ("06", "의제   "),
    "forbidden signs": ("0<6>", 'a<b>c:d"e/f\\g|h?i*j'),
    "Hangul beyond every limit": ("2020-DG-06", "긴" * 255),
    "controls": ("06", "가\x00나\x1f다\n라"),
    "dots only": ("..", "..."),
    "right to left": ("06", "의제\u202efdp.exe"),
}


@pytest.mark.parametrize(("code", "title"), NAMES.values(), ids=NAMES.keys())
def test_a_name_that_windows_would_refuse_becomes_one_that_it_takes(
    code: str, title: str, tmp_path: Path
) -> None:
    name = file_name(code, title, word="선언서", suffix=".pdf")
    put_in_place(tmp_path / name, b"1")
    assert [each.name for each in tmp_path.iterdir()] == [name]
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert "\u202e" not in name
    assert name == name.strip(" .")
    assert name.split(".")[0].upper() not in {"CON", "NUL", "COM¹"}
    assert len(name.encode()) <= 143


def refusing(error: OSError) -> object:
    """Return what a system does that will not rename."""

    def refuse(*_paths: object) -> None:
        raise error

    return refuse


@pytest.mark.parametrize(
    "error",
    [
        # As Windows answers while Word or Hancom Office has the file open.
        PermissionError(errno.EACCES, "The process cannot access the file"),
        OSError(errno.EBUSY, "Device or resource busy"),
        OSError(errno.EIO, "Input/output error"),
        OSError(errno.ENAMETOOLONG, "File name too long"),
    ],
    ids=["open elsewhere", "busy", "a broken disk", "too long"],
)
def test_what_cannot_be_renamed_is_told_and_leaves_the_old_file_and_nothing_else(
    error: OSError, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "선언서.docx"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refusing(error))
    with pytest.raises(NotWrittenError) as told:
        put_in_place(target, b"new")
    sentence = told.value.sentence(str)
    assert "선언서.docx" in sentence
    assert re.search(r"\([^()]{4,}\)", sentence), "the cause stands in brackets"
    assert "Close it in other programs" in sentence
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT], ids=["full", "over quota"])
def test_a_full_disk_is_told_as_one_and_leaves_the_old_file(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "선언서.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", refusing(OSError(number, os.strerror(number))))
    with pytest.raises(DiskFullError, match="선언서"):
        put_in_place(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_a_file_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "문서").write_text("", "utf-8")
    with pytest.raises(FolderRefusedError, match="문서"):
        make_folder(tmp_path / "문서")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no /proc to write to here")
def test_a_folder_that_nobody_may_write_to_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderRefusedError, match="Choose another folder"):
        make_folder(Path("/proc/wontak"))
    with pytest.raises(NotWrittenError, match="paper"):
        put_in_place(Path("/proc/paper.pdf"), b"new")
