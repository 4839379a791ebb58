"""Where the desk keeps its files: the one module that asks appdirs."""

from pathlib import Path

import appdirs

_APP = "wontak"


def database() -> Path:
    """Return the database that is opened when none is named."""
    return Path(appdirs.user_data_dir(_APP, appauthor=False)) / "desk.wontak"


def settings_file() -> Path:
    """Return the file of the facilitator's choices (TOML)."""
    return Path(appdirs.user_config_dir(_APP, appauthor=False)) / "settings.toml"


def forms_folder() -> Path:
    """Return the folder of people's own forms."""
    return Path(appdirs.user_data_dir(_APP, appauthor=False)) / "forms"


def letterhead_folder() -> Path:
    """Return the folder of the letterhead's logo, a copy that is the desk's own."""
    return Path(appdirs.user_config_dir(_APP, appauthor=False)) / "letterhead"


def window_file() -> Path:
    """Return the file of window and splitter positions (INI)."""
    return Path(appdirs.user_config_dir(_APP, appauthor=False)) / "window.ini"


def log_folder() -> Path:
    """Return the folder of the log and of crash reports."""
    return Path(appdirs.user_log_dir(_APP, appauthor=False))


def resources() -> Path:
    """Return the folder of fonts, icons, catalogs and templates, installed or in a checkout."""
    installed = Path(__file__).parent / "resources"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "resources"
