"""Pictures of every page of every kind of document, in each format that has pages."""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from ctypes.util import find_library
from itertools import product
from pathlib import Path

CODE = "2020-DG-06"
DOCUMENTS = (
    *("declaration", "action-plan", "minutes", "run-sheet"),
    *("participants", "press-summary", "book"),
)
_DOTS = "80"  # an inch
# A window as of a desk and one as narrow as the browser goes, each as high as the page may be.
_WINDOWS = {"html": "1366,4200", "html-narrow": "500,7000"}


def picture(home: Path, shots: Path, environment: Mapping[str, str]) -> None:
    """Export from the sample in a home and picture the pages; tell what cannot be pictured here."""
    missing = [name for name in ("pdftoppm", "soffice", "chromium") if shutil.which(name) is None]
    if missing:
        print(f"No pages are pictured without {' and '.join(missing)} (`make test` installs them).")
        return
    draws_hwpx = importlib.util.find_spec("rhwp") is not None
    for document, language in product(DOCUMENTS, ("ko", "en")):
        files = _exported(home, document, language, environment)
        target = shots / f"{document}-{language}"
        _picture_pages(files["pdf"], target.with_name(f"{target.name}-pdf"))
        for kind in ("docx", "odt"):
            printed = _printed(files[kind], environment)
            _picture_pages(printed, target.with_name(f"{target.name}-{kind}"))
        _picture_html(files["html"], target, environment)
        if draws_hwpx:
            _picture_hwpx(files["hwpx"], target.with_name(f"{target.name}-hwpx"), environment)
    if not draws_hwpx:
        print("No pages of HWPX are pictured without rhwp-python (`make test` installs it).")


def _exported(
    home: Path, document: str, language: str, environment: Mapping[str, str]
) -> Mapping[str, Path]:
    out = home / f"{document}-{language}"
    export = [sys.executable, "-m", "wontak", "--db", str(home / "sample.wontak"), "export"]
    chosen = ["--lang", language, "--agenda", CODE, "--document", document]
    _run([*export, *chosen, "--format", "pdf,docx,odt,html,hwpx", "--out", str(out)], environment)
    return {file.suffix[1:]: file for file in out.iterdir()}


def _printed(file: Path, environment: Mapping[str, str]) -> Path:
    folder = file.parent / file.suffix[1:]
    office = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file)]
    _run(office, environment)
    return folder / f"{file.stem}.pdf"


def _picture_html(file: Path, target: Path, environment: Mapping[str, str]) -> None:
    """Picture a page in a wide and in a narrow window, and as it is printed."""
    with tempfile.TemporaryDirectory() as home:
        show = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        show.append(f"--user-data-dir={home}")
        for name, size in _WINDOWS.items():
            shot = f"--screenshot={target}-{name}.png"
            _run([*show, f"--window-size={size}", shot, str(file)], environment)
        printed = file.with_suffix(".print.pdf")
        paper = [f"--print-to-pdf={printed}", "--no-pdf-header-footer"]
        _run([*show, *paper, str(file)], environment)
    _picture_pages(printed, target.with_name(f"{target.name}-html-print"))


def _picture_hwpx(file: Path, target: Path, environment: Mapping[str, str]) -> None:
    draw = [sys.executable, str(Path(__file__).with_name("shots_hwpx.py")), str(file), str(target)]
    # The reader's own freetype lacks what it calls.
    _run(draw, {**environment, "LD_PRELOAD": find_library("freetype") or ""})


def _picture_pages(file: Path, target: Path) -> None:
    subprocess.run(["pdftoppm", "-r", _DOTS, "-png", str(file), str(target)], check=True)


def _run(command: list[str], environment: Mapping[str, str]) -> None:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{command[0]}: {done.stderr}")
