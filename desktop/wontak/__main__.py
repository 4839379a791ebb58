"""The program's door: a command is run, and without one the desk opens."""

import os
import sys
from pathlib import Path

from wontak.language import _

_DISPLAY_LIBRARIES = (
    "libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libxkbcommon-x11-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
)
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
_QT = ("PySide6", "shiboken6")


def main() -> int:
    """Do what the command line says and return the exit code: 0 done, 1 not done, 2 misused."""
    try:
        return _main()
    except KeyboardInterrupt:  # before anything was begun
        return 1


def _main() -> int:
    if len(sys.argv) == 1:
        return _open_desk(None)
    if len(sys.argv) == 3 and sys.argv[1] == "--db":
        return _open_desk(Path(sys.argv[2]))
    # The desk stands before argparse and the settings would be imported.
    from wontak import settings
    from wontak.cli.arguments import understood
    from wontak.cli.console import finish, speak_utf8

    speak_utf8()
    chosen = settings.load()
    try:
        arguments = understood(sys.argv[1:], chosen.language)
    except SystemExit:
        finish()
        raise
    if arguments.command is None:
        return _open_desk(arguments.db, arguments.lang)
    from wontak.cli.run import run

    return run(arguments, chosen)


def _open_desk(path: Path | None, lang: str | None = None) -> int:
    if sys.platform == "linux" and not any(map(os.environ.get, _DISPLAYS)):
        return _refuse(
            _(
                "There is no display here, so the desk cannot be shown. “wontak export --out "
                "FOLDER” writes the documents without one."
            )
        )
    try:
        from wontak import bootstrap
    except ImportError as error:
        if not _is_about_qt(error):
            raise
        message = _(
            "The desk cannot be shown: {reason}. On Debian and Ubuntu this line installs what is "
            "missing:\n  sudo apt-get install --no-install-recommends {packages}"
        )
        return _refuse(message.format(reason=error, packages=_DISPLAY_LIBRARIES))
    return bootstrap.main(path, lang)


def _refuse(sentence: str) -> int:
    from wontak.cli.console import complain, speak_utf8

    speak_utf8()
    complain(sentence)
    return 1


def _is_about_qt(error: ImportError) -> bool:
    return (error.name or "").partition(".")[0] in _QT or ".so" in str(error)


if __name__ == "__main__":
    sys.exit(main())
