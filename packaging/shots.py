"""Pictures of the desk's pages and dialogs, and of its documents' pages, in build/shots."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QListView, QTabBar, QToolButton

from wontak.bootstrap import open_desk

ROOT = Path(__file__).resolve().parents[1]
SHOTS = ROOT / "build" / "shots"
SIZES = ((1280, 800), (1920, 1080))
PAGES = ("agenda", "plan", "record", "declaration")
CODE = "2020-DG-06"
_PATIENCE = 10  # seconds for a window to show what it should


def main() -> int:
    """Take every picture anew; 0 when all were taken."""
    if len(sys.argv) == 3:
        _picture_desk(sys.argv[1], sys.argv[2])
        return 0
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        for language in ("ko", "en"):
            for look in ("light", "dark", "contrast"):
                _in_a_home_of_its_own(home / f"{language}-{look}", language, look)
        _picture_documents(home)
    print(f"{len(list(SHOTS.iterdir()))} pictures are in {SHOTS.relative_to(ROOT)}.")
    return 0


def _in_a_home_of_its_own(home: Path, language: str, look: str) -> None:
    (home / "config" / "wontak").mkdir(parents=True)
    settings = home / "config" / "wontak" / "settings.toml"
    settings.write_text(f'language = "{language}"\ntheme = "{look}"\n', "utf-8")
    places = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE")}
    environment = {**os.environ, **places, "QT_QPA_PLATFORM": "offscreen", "WONTAK_HOME": str(home)}
    wontak = [sys.executable, "-m", "wontak", "--db", str(home / "sample.wontak"), "sample"]
    subprocess.run(wontak, env=environment, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, __file__, language, look], env=environment, check=True)


def _picture_desk(language: str, look: str) -> None:
    home = Path(os.environ["WONTAK_HOME"])
    window: Any = open_desk(home / "sample.wontak")
    agendas = window.findChild(QListView, "agendaList")
    _wait(lambda: agendas.model().rowCount() == 11)
    agendas.setCurrentIndex(agendas.model().index(5, 0))
    tabs = window.findChild(QTabBar, "boardTabs")
    for width, height in SIZES:
        window.setMinimumSize(0, 0)
        window.resize(width, height)
        for number, page in enumerate(PAGES):
            tabs.setCurrentIndex(number)
            _take(window, f"desk-{page}-{language}-{look}-{width}")
    window.resize(*SIZES[0])
    window.findChild(QToolButton, "conferenceName").click()
    _take(window, f"conferences-{language}-{look}")
    window.findChild(QToolButton, "conferenceName").click()
    next(action for action in window.actions() if action.objectName() == "export").trigger()
    for dialog in _others(window):
        _take(dialog, f"export-{language}-{look}")
        dialog.close()
    window.close()
    _picture_first_and_foreign(home, f"{language}-{look}")


def _picture_first_and_foreign(home: Path, name: str) -> None:
    (home / "letter.wontak").write_text("no desk", "utf-8")
    for file in ("empty", "letter"):
        window = open_desk(home / f"{file}.wontak")
        window.setMinimumSize(0, 0)
        window.resize(*SIZES[0])
        _take(window, f"{file}-{name}")
        window.close()


def _others(window: Any) -> list[Any]:
    def found() -> list[Any]:
        widgets = QApplication.topLevelWidgets()
        return [each for each in widgets if each.isVisible() and each is not window]

    _wait(lambda: bool(found()))
    return found()


def _take(widget: Any, name: str) -> None:
    _wait(lambda: False, seconds=0.4)  # what is on its way to the screen arrives
    widget.grab().save(str(SHOTS / f"{name}.png"))


def _wait(until: Callable[[], bool], seconds: float = _PATIENCE) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not until():
        QApplication.processEvents()
        time.sleep(0.01)


def _picture_documents(home: Path) -> None:
    database, out = home / "ko-light" / "sample.wontak", home / "documents"
    wontak = [sys.executable, "-m", "wontak", "--db", str(database), "export", "--out", str(out)]
    for layout in ("declaration", "action-plan"):
        command = [*wontak, "--agenda", CODE, "--format", "pdf,docx", "--document", layout]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    for file in sorted(out.glob("*.docx")):
        office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(home / "docx")]
        subprocess.run([*office, str(file)], check=True, stdout=subprocess.DEVNULL)
    for kind, folder in (("pdf", out), ("docx", home / "docx")):
        for number, file in enumerate(sorted(folder.glob("*.pdf")), 1):
            name = SHOTS / f"document-{number}-{kind}"
            subprocess.run(["pdftoppm", "-r", "80", "-png", str(file), str(name)], check=True)


if __name__ == "__main__":
    sys.exit(main())
