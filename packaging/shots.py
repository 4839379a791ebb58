"""Takes pictures of every window, dialog and document of the sample, in build/shots.

Usage: python packaging/shots.py [--pictures]. With --pictures, those that the guide and the READMEs
show are copied to docs/pictures afterwards.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import shots_documents

ROOT = Path(__file__).resolve().parents[1]
SHOTS = ROOT / "build" / "shots"
PICTURES = {
    "desk-plan-en-light-1280": "desk",
    "desk-plan-ko-light-1280": "desk-ko",
    "desk-plan-en-dark-1280": "desk-dark",
    "desk-plan-ko-dark-1280": "desk-dark-ko",
    "export-en-light": "export",
    "export-ko-light": "export-ko",
    "declaration-ko-pdf-1": "format-pdf",
    "declaration-ko-hwpx-1": "format-hwpx",
    "declaration-ko-docx-1": "format-docx",
    "declaration-ko-odt-1": "format-odt",
    "action-plan-ko-pdf-2": "format-timeline",
}
_SCREEN = """{"screens": [{"name": "picture", "x": 0, "y": 0, "width": 1920, "height": 1080,
"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]}"""


def main() -> int:
    """Take every picture anew; 0 when all were taken."""
    shutil.rmtree(SHOTS, ignore_errors=True)
    SHOTS.mkdir(parents=True)
    # Always the same place: pictures show it, and must not differ for it.
    home = Path(tempfile.gettempdir()) / "wontak"
    shutil.rmtree(home, ignore_errors=True)
    for language in ("ko", "en"):
        for look in ("light", "dark", "contrast"):
            _picture_desk(home / f"{language}-{look}", language, look)
    shots_documents.picture(home / "ko-light", SHOTS, _environment(home / "ko-light"))
    shutil.rmtree(home)
    print(f"{len(list(SHOTS.iterdir()))} pictures are in {SHOTS.relative_to(ROOT)}.")
    if "--pictures" in sys.argv:
        for shot, name in PICTURES.items():
            shutil.copyfile(SHOTS / f"{shot}.png", ROOT / "docs" / "pictures" / f"{name}.png")
    return 0


def _picture_desk(home: Path, language: str, look: str) -> None:
    chosen = home / "config" / "wontak" / "settings.toml"
    chosen.parent.mkdir(parents=True)
    chosen.write_text(f'language = "{language}"\ntheme = "{look}"\n', "utf-8")
    (home / "screen.json").write_text(_SCREEN, "utf-8")
    environment = _environment(home)
    make = [sys.executable, "-m", "wontak", "--db", str(home / "sample.wontak"), "sample"]
    subprocess.run(make, env=environment, check=True, stdout=subprocess.DEVNULL)
    take = [sys.executable, str(Path(__file__).with_name("shots_desk.py")), str(home), str(SHOTS)]
    subprocess.run([*take, f"{language}-{look}"], env=environment, check=True)


def _environment(home: Path) -> Mapping[str, str]:
    """Return what keeps a desk away from the facilitator's own files and screen."""
    places = {f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("DATA", "CACHE", "STATE")}
    return {
        **os.environ,
        **places,
        "XDG_CONFIG_HOME": str(home / "config"),
        "HOME": str(home),
        # A picture has no frame, no neighbours and no keyboard, and Qt says so each time.
        "QT_LOGGING_RULES": "default.warning=false",
        "QT_QPA_PLATFORM": f"offscreen:configfile={home / 'screen.json'}",
    }


if __name__ == "__main__":
    sys.exit(main())
