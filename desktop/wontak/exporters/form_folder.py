"""The folder where forms are kept: copies of what people brought, under names of their own."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from wontak import paths
from wontak.domain.errors import WontakError
from wontak.domain.refusals import reason
from wontak.domain.text import one_line
from wontak.exporters.form_flaws import FlawError
from wontak.language import N_

THEME = "theme.typ"
KINDS = (".docx", ".dotx", ".hwpx", ".typst")
_MOST_BYTES = 20_000_000
_MOST_FILES = 200
_LONGEST_NAME = 60
_FORBIDDEN = set('/\\:*?"<>|')
_THEME_FILES = frozenset(
    {".typ", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".json", ".csv", ".toml", ".yaml"}
    | {".yml", ".txt", ".bib", ".ttf", ".otf", ".xml"}
)


def kept(folder: Path | None = None) -> dict[str, Path]:
    """Return the forms that are kept, by name."""
    place = folder or paths.forms_folder()
    if not place.is_dir():
        return {}
    found = [
        path for path in sorted(place.iterdir()) if path.suffix in KINDS and not path.is_symlink()
    ]
    return {path.stem: path for path in found}


def named(name: str, folder: Path | None = None) -> Path:
    """Return where a form is kept; FormGoneError where none goes by the name."""
    found = kept(folder)
    if name not in found:
        raise FormGoneError(name, ", ".join(found) or "–")
    return found[name]


def free_name(name: str, folder: Path | None = None) -> str:
    """Return a name that a form can go by; WontakError where it cannot."""
    clean = one_line(name)
    if not clean or len(clean) > _LONGEST_NAME or set(clean) & _FORBIDDEN or clean[0] in ".-":
        raise FormNameError(name)
    if clean.casefold() in {other.casefold() for other in kept(folder)}:
        raise FormExistsError(clean)
    return clean


def keep(path: Path, name: str, folder: Path | None = None) -> Path:
    """Copy a form into the folder under a name; NotKeptError where that is not possible."""
    place = folder or paths.forms_folder()
    kind = path.suffix.lower() if path.suffix.lower() in KINDS else ".typst"
    partial = place / f".{uuid4().hex}.partial"
    target = place / f"{name}{kind}"
    try:
        place.mkdir(parents=True, exist_ok=True)
        if kind == ".typst":
            for inner, content in parts_of(path, "typst").items():
                copy = partial / inner
                copy.parent.mkdir(parents=True, exist_ok=True)
                copy.write_bytes(content)
        else:
            partial.write_bytes(_read(path))
        partial.rename(target)
    except OSError as error:
        _discard(partial)
        raise FormNotKeptError(place, error) from error
    return target


def remove(name: str, folder: Path | None = None) -> None:
    """Forget a form; FormGoneError where none goes by the name."""
    _discard(named(name, folder))


def parts_of(path: Path, kind: str) -> dict[str, bytes]:
    """Return the files that a form consists of, as the cage is given them."""
    if kind != "typst":
        return {f"form.{kind}": _read(path)}
    if path.is_file() and path.suffix.lower() == ".typ":
        return {THEME: _read(path)}
    if not path.is_dir():
        raise FlawError(N_("it is neither DOCX, HWPX nor a typst theme"))
    files = {str(file.relative_to(path).as_posix()): _read(file) for file in _theme_files(path)}
    if THEME not in files:
        raise FlawError(N_("its folder has no file theme.typ"))
    if sum(map(len, files.values())) > _MOST_BYTES:
        raise FlawError(N_("it is larger than 20 MB"))
    return files


def _theme_files(folder: Path) -> Iterator[Path]:
    count = 0
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(place) / name
            # A link could lead to any file of its owner, and typst would print it.
            if path.is_symlink() or not (path.is_dir() or path.is_file()):
                raise FlawError(N_("its folder holds links to other places"))
        for name in names:
            count += 1
            if count > _MOST_FILES:
                raise FlawError(N_("its folder holds more than 200 files"))
            if Path(name).suffix.lower() not in _THEME_FILES:
                raise FlawError(N_("its folder holds files that no theme needs"))
            yield Path(place) / name


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise FlawError(N_("it is larger than 20 MB"))
        return path.read_bytes()
    except OSError as error:
        raise FormUnreadError(path, error) from error


def _discard(path: Path) -> None:
    with suppress(OSError):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()


class FormGoneError(WontakError):
    """No form goes by a name."""

    def __init__(self, name: str, known: str) -> None:
        super().__init__(
            N_("There is no form “{name}”. There are: {known}."), name=name, known=known
        )


class FormExistsError(WontakError):
    """A form goes by the name already."""

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("There is a form “{name}” already. Remove it first, or give this one a name."),
            name=name,
        )


class FormNameError(WontakError):
    """A form cannot go by a name."""

    def __init__(self, name: str) -> None:
        super().__init__(
            N_("A form cannot be called “{name}”: use at most 60 letters, and none of {signs}."),
            name=name,
            signs=" ".join(sorted(_FORBIDDEN)),
        )


class FormUnreadError(WontakError):
    """A form's file cannot be opened."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            N_("{file} cannot be opened ({reason}). Choose another form."),
            file=path.name,
            reason=reason(error),
        )


class FormNotKeptError(WontakError):
    """A form cannot be copied."""

    def __init__(self, folder: Path, error: OSError) -> None:
        super().__init__(
            N_("The form could not be copied to {folder} ({reason}). Make room there."),
            folder=folder,
            reason=reason(error),
        )
