"""The choices of a facilitator that outlive one run: language, look, name, what was open last."""

import getpass
import logging
import os
import tomllib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import tomli_w

from wontak import paths
from wontak.domain.text import one_line
from wontak.language import LANGUAGES

THEMES = ("system", "light", "dark", "contrast")
_LONGEST_NAME = 100
_logger = logging.getLogger(__name__)


def load(file: Path | None = None) -> "Settings":
    """Return the saved choices; what is missing or out of range is as it is at first use."""
    path = file or paths.settings_file()
    values = _understood(_read(path), path)
    settings = Settings(**values)
    if "desk" not in values:
        # A desk is known in journals by this id from its first edit on, so it is kept at once.
        save(settings, path)
    return settings


def save(settings: "Settings", file: Path | None = None) -> bool:
    """Write the choices in one piece; False and a line in the log where that is not possible."""
    path = file or paths.settings_file()
    partial = path.with_name(f"{path.name}.{uuid4().hex}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as target:
            tomli_w.dump(_plain(settings), target)
            target.flush()
            os.fsync(target.fileno())
        partial.replace(path)
    except OSError as error:
        _logger.warning("The settings could not be kept in %s: %s", path, error)
        with suppress(OSError):
            partial.unlink()
        return False
    return True


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except OSError as error:
        _logger.warning("The settings in %s cannot be read: %s", path, error)
    except ValueError as error:
        _logger.warning("The settings in %s are no TOML and are put aside: %s", path, error)
        with suppress(OSError):
            path.replace(path.with_name(f"{path.name}.unreadable"))
    return {}


def _understood(written: dict[str, Any], path: Path) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, understand in _KINDS.items():
        if name not in written:
            continue
        try:
            values[name] = understand(written.pop(name))
        except (TypeError, ValueError) as error:
            _logger.warning("The setting %s in %s is not used: %s", name, path, error)
    return {**values, "unknown": written}


def _plain(settings: "Settings") -> dict[str, Any]:
    values = {part.name: getattr(settings, part.name) for part in fields(Settings)}
    unknown = values.pop("unknown")
    plain = {
        name: list(value) if isinstance(value, tuple) else str(value)
        for name, value in values.items()
        if value is not None
    }
    return {**plain, **unknown}


def _one_of(*allowed: str) -> Callable[[object], str]:
    def understand(value: object) -> str:
        if value not in allowed:
            message = f"{value!r:.40} is none of {', '.join(allowed)}"
            raise ValueError(message)
        return str(value)

    return understand


def _text(value: object) -> str:
    if not isinstance(value, str):
        message = f"{value!r:.40} is no text"
        raise TypeError(message)
    return one_line(value)


def _name(value: object) -> str:
    return _text(value)[:_LONGEST_NAME]


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        message = f"{value!r:.40} is no list"
        raise TypeError(message)
    return tuple(dict.fromkeys(map(_text, value)))


def _id(value: object) -> UUID:
    return UUID(_text(value))


_KINDS: Mapping[str, Callable[[object], object]] = {
    "language": _one_of(*LANGUAGES),
    "theme": _one_of(*THEMES),
    "facilitator": _name,
    "desk": _id,
    "last_conference": _id,
    "last_agenda": _id,
    "export_formats": _texts,
    "export_folder": _text,
    "export_layout": _text,
    "export_language": _one_of(*LANGUAGES),
    "export_readers": _one_of("public", "internal"),
    "export_agendas": _texts,
    "letterhead_logo": _text,
    "letterhead_alt": _text,
    "letterhead_colour": _text,
    "letterhead_lines": _texts,
    "letterhead_footer": _text,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a facilitator chose; desk is its name in journals, unknown keys are kept as read."""

    language: str = "ko"
    theme: str = "system"
    facilitator: str = ""
    desk: UUID = field(default_factory=uuid4)
    last_conference: UUID | None = None
    last_agenda: UUID | None = None
    export_formats: tuple[str, ...] = ("pdf", "hwpx")
    export_folder: str = ""
    export_layout: str = "declaration"
    export_language: str = "ko"
    export_readers: str = "public"
    export_agendas: tuple[str, ...] = ()
    letterhead_logo: str = ""
    letterhead_alt: str = ""
    letterhead_colour: str = ""
    letterhead_lines: tuple[str, ...] = ()
    letterhead_footer: str = ""
    unknown: Mapping[str, object] = field(default_factory=dict)

    @property
    def actor(self) -> str:
        """Who the journal says made an edit: the facilitator, or else the account's name."""
        if self.facilitator:
            return self.facilitator
        try:
            return getpass.getuser()
        except (ImportError, KeyError, OSError):  # an account without a name, as in a container
            return ""
