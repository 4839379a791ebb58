"""The composition root: the only module that knows every part."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from wontak import paths
from wontak.gui import first_paint, instance
from wontak.gui.main_window import MainWindow
from wontak.language import _, spoken

if TYPE_CHECKING:  # what the first paint can do without is imported after it
    from wontak.gui.sitting import Sitting
    from wontak.gui.works import Works
    from wontak.logs import Log
    from wontak.services.ports import Store
    from wontak.settings import Settings


def main(path: Path | None = None, lang: str | None = None) -> int:
    """Open the desk on a file and stay until its window is closed; 0 at the end, 1 if refused."""
    chosen = path or paths.database()
    # Until app.keep_pace: nothing that a start loads is garbage, and to look for it takes 50 ms.
    gc.disable()
    application = first_paint.application()
    try:
        window = open_desk(chosen, lang)
    except instance.AlreadyOpenError as error:
        if instance.ask_to_front(chosen):
            return 0
        sys.stderr.write(f"{error.sentence(_)}\n")
        return 1
    log = _report_faults(window)
    code = application.exec()
    log.close()
    return code


def open_desk(path: Path | str, lang: str | None = None) -> MainWindow:
    """Show the desk over a file, made when it is new; without lang it speaks the chosen one."""
    application = first_paint.application()
    claim = instance.claim(Path(path))
    window = MainWindow(first_paint.grounds())
    first_paint.stand(window)
    # All that the first paint can do without is imported after it.
    from wontak import settings
    from wontak.gui import app
    from wontak.gui.sitting import House, Sitting

    chosen = settings.load()
    app.dress(application)
    app.speak(application, lang or chosen.language)
    house = House(
        open_store=_open_store,
        newest_backup=_newest_backup,
        restored=_restored,
        keep_backup=_keep_backup,
        works=_works,
    )
    sitting = Sitting(window, claim, house, chosen)
    sitting.another_requested.connect(lambda other: _move_to(other, sitting, window))
    sitting.begin()
    return window


def _move_to(other: Path, sitting: "Sitting", window: MainWindow) -> None:
    try:
        open_desk(other, spoken())
    except instance.AlreadyOpenError as error:
        if not instance.ask_to_front(other):
            sitting.furniture.strip.tell(error)
    else:
        window.close()


def _report_faults(window: MainWindow) -> "Log":
    from wontak import logs
    from wontak.gui.app import install_excepthook
    from wontak.gui.dialogs.error_dialog import ErrorDialog

    log = logs.start()
    install_excepthook(ErrorDialog(log.folder, window).report)
    return log


def _open_store(path: Path, chosen: "Settings") -> "Store":
    # Runs on the store's thread, after the first paint: SQLAlchemy takes longer than Qt to import.
    from wontak.store.opening import open_store

    return open_store(path, actor=chosen.actor, desk=chosen.desk)


def _newest_backup(path: Path) -> Path | None:
    from wontak.store import backup

    return backup.newest_good(path)


def _restored(backup: Path) -> Path:
    from datetime import datetime
    from shutil import copyfile

    stamp = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    target = backup.parent.parent / f"{backup.stem}-restored-{stamp}{backup.suffix}"
    copyfile(backup, target)
    return target


def _keep_backup(path: Path) -> None:
    from threading import Thread

    Thread(target=_back_up, args=(path,), name="wontak-backup", daemon=True).start()


def _back_up(path: Path) -> None:
    import logging

    from wontak.store import backup

    try:
        backup.save_if_changed(path)
    except Exception as error:  # noqa: BLE001 - the desk itself tells of a full disk
        logging.getLogger(__name__).warning("No backup was made: %s", error)


def _works() -> "Works":
    from wontak.exporters.aside import proofs, set_aside
    from wontak.exporters.base import installed
    from wontak.exporters.forms import installed_forms
    from wontak.gui.works import Works

    # A form of one's own is in no one's way: no format is called so.
    forms = {f"form:{name}": form for name, form in installed_forms().items()}
    return Works({**set_aside(installed()), **forms}, proofs)
