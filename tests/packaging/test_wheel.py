"""The wheel holds all that the desk needs: code, fonts, catalogs that are compiled, licences."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.needs import REPOSITORY


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel of the checkout as it is."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory"]
    subprocess.run([*build, folder], cwd=REPOSITORY, check=True, capture_output=True)
    (path,) = folder.glob("*.whl")
    return path


def test_the_wheel_holds_every_resource(wheel: Path) -> None:
    resources = REPOSITORY / "resources"
    wanted = {
        f"wontak/resources/{path.relative_to(resources).as_posix()}"
        for path in resources.rglob("*")
        if path.is_file()
    }
    assert wanted
    assert not wanted - set(ZipFile(wheel).namelist())


def test_every_catalog_in_the_wheel_is_compiled(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    sources = {name for name in names if name.endswith(".po")}
    assert not {name.removesuffix(".po") + ".mo" for name in sources} - names


def test_the_wheel_carries_the_licences_of_what_it_ships(wheel: Path) -> None:
    licences = [name for name in ZipFile(wheel).namelist() if "/licenses/" in name]
    assert any(name.endswith("LICENSE") for name in licences)
    assert sum(name.endswith(".OFL.txt") for name in licences) == 3


def test_nothing_of_the_tests_or_tools_is_in_the_wheel(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"wontak"}
